import { sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listConflicts as contract } from '../../domain/api/number-conflicts'
import type { Actor } from '../../domain/roles'
import { phonesFor } from '../customers/rows'
import { rowsOf, type Store } from '../database/database'
import { decodeCursor, toPage } from '../paging'
import { readConflicts, toConflict } from './rows'

export type ConflictsQuery = z.output<typeof contract.query>

/** A page of conflicts, oldest first, and how many there are. */
export async function listConflicts(store: Store, actor: Actor, query: ConflictsQuery) {
  const { workspaceId } = actor
  const cursor = decodeCursor(query.cursor)
  const filter = filterOf(query)
  const where = cursor ? sql`${filter} and conflict.id > ${cursor.id}` : filter
  const rows = await readConflicts(store, { workspaceId, where, limit: query.limit + 1 })
  const show = phonesFor(actor)
  const page = toPage(
    rows,
    query.limit,
    (row) => toConflict(row, show),
    ({ id }) => ({ value: '', id }),
  )
  return { ...page, total: await count(store, workspaceId, filter) }
}

function filterOf({ state, lineId }: ConflictsQuery): SQL {
  return sql.join(
    [
      sql`true`,
      ...(state === undefined ? [] : [sql`conflict.state = ${state}`]),
      ...(lineId === undefined ? [] : [sql`conflict.line_id = ${lineId}`]),
    ],
    sql` and `,
  )
}

async function count(store: Store, workspaceId: string, filter: SQL): Promise<number> {
  const result = await store.execute(sql`
    select count(*)::int as total from number_conflicts conflict
    where conflict.workspace_id = ${workspaceId} and ${filter}`)
  return rowsOf<{ total: number }>(result)[0]?.total ?? 0
}
