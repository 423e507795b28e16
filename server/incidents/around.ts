import { and, count, eq, inArray, isNull } from 'drizzle-orm'
import type { Incident } from '../../domain/api/incidents'
import type { Store } from '../database/database'
import { nameUses } from '../database/schema/names'
import { notifications, type incidents } from '../database/schema/notifications'
import { user } from '../database/schema/people'

type IncidentRow = typeof incidents.$inferSelect
export type Around = Pick<Incident, 'openUses' | 'told'>

/** What each of these incidents of one workspace has around it: where the name is still shown, and who was told. */
export async function aroundIncidents(
  store: Store,
  workspaceId: string,
  rows: IncidentRow[],
): Promise<(row: IncidentRow) => Around> {
  if (rows.length === 0) return () => ({ openUses: 0, told: [] })
  const uses = await countUses(store, workspaceId, rows)
  const told = await findTold(store, workspaceId, rows)
  return (row) => ({
    openUses: uses.get(row.username) ?? 0,
    told: told
      .filter(
        ({ resource, subject }) => resource === toldOf(row) && subject.username === row.username,
      )
      .map(({ name, at }) => ({ name, at: at.toISOString() })),
  })
}

/** People are told of the request that lost its name or, where there is none, of the line. */
function toldOf({ requestId, lineId }: IncidentRow): string {
  return requestId === null ? `/api/v1/lines/${lineId}` : `/api/v1/username-requests/${requestId}`
}

async function countUses(store: Store, workspaceId: string, rows: IncidentRow[]) {
  const counted = await store
    .select({ username: nameUses.username, open: count() })
    .from(nameUses)
    .where(
      and(
        eq(nameUses.workspaceId, workspaceId),
        inArray(
          nameUses.username,
          rows.map(({ username }) => username),
        ),
        isNull(nameUses.endedAt),
      ),
    )
    .groupBy(nameUses.username)
  return new Map(counted.map(({ username, open }) => [username, open]))
}

/** As long as the notifications are kept: what was read long ago is taken away. */
function findTold(store: Store, workspaceId: string, rows: IncidentRow[]) {
  return store
    .select({
      resource: notifications.resource,
      subject: notifications.subject,
      at: notifications.at,
      name: user.name,
    })
    .from(notifications)
    .innerJoin(user, eq(user.id, notifications.personId))
    .where(
      and(
        eq(notifications.workspaceId, workspaceId),
        eq(notifications.kind, 'revoked'),
        inArray(notifications.resource, rows.map(toldOf)),
      ),
    )
    .orderBy(notifications.id)
}
