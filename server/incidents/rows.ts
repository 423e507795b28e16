import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Incident, listIncidents as contract } from '../../domain/api/incidents'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { incidents } from '../database/schema/notifications'
import { decodeCursor, toPage } from '../paging'
import { aroundIncidents, type Around } from './around'

type Row = { incident: typeof incidents.$inferSelect; lineName: string }
type Query = z.output<typeof contract.query>

function selectIncidents(store: Store) {
  return store
    .select({ incident: incidents, lineName: lines.displayName })
    .from(incidents)
    .innerJoin(lines, eq(lines.id, incidents.lineId))
}

function toIncident({ incident, lineName }: Row, around: Around): Incident {
  const { id, requestId, username, replacedBy, acknowledgedAt: at, acknowledgedByName } = incident
  return {
    id,
    line: { id: incident.lineId, displayName: lineName },
    requestId,
    username,
    replacedBy,
    at: incident.at.toISOString(),
    ...around,
    acknowledged: at && {
      at: at.toISOString(),
      byName: acknowledgedByName ?? '',
      note: incident.note ?? '',
    },
  }
}

export async function listIncidents(store: Store, workspaceId: string, query: Query) {
  const cursor = decodeCursor(query.cursor)
  const { acknowledgedAt } = incidents
  const rows = await selectIncidents(store)
    .where(
      and(
        eq(incidents.workspaceId, workspaceId),
        query.open && (query.open === 'true' ? isNull(acknowledgedAt) : isNotNull(acknowledgedAt)),
        query.lineId === undefined ? undefined : eq(incidents.lineId, query.lineId),
        cursor ? lt(incidents.id, cursor.id) : undefined,
      ),
    )
    .orderBy(desc(incidents.id))
    .limit(query.limit + 1)
  const around = await aroundIncidents(
    store,
    workspaceId,
    rows.map(({ incident }) => incident),
  )
  return toPage(
    rows,
    query.limit,
    (row) => toIncident(row, around(row.incident)),
    ({ incident }) => ({ value: '', id: incident.id }),
  )
}

/** One of the workspace; `not_found` for another workspace's. */
export async function getIncident(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<Incident> {
  const [row] = await selectIncidents(store).where(
    and(eq(incidents.id, id), eq(incidents.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  const around = await aroundIncidents(store, workspaceId, [row.incident])
  return toIncident(row, around(row.incident))
}
