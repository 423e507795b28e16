import { and, desc, eq, ilike, isNull, lt, or } from 'drizzle-orm'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { keptNames } from '../database/schema/names'
import { toKeptName } from '../kept-names/rows'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import type { BarePage, PoolQuery } from './page'

/** Names that our people keep for campaigns, the newest first; one whose last day is over stays until it is ended. */
export async function listKept(
  store: Store,
  workspaceId: string,
  query: PoolQuery,
): Promise<BarePage> {
  const cursor = decodeCursor(query.cursor)
  const { q } = query
  const rows = await store
    .select()
    .from(keptNames)
    .where(
      and(
        eq(keptNames.workspaceId, workspaceId),
        isNull(keptNames.endedAt),
        q === undefined
          ? undefined
          : or(
              ilike(keptNames.username, contains(normalizeUsername(q))),
              ilike(keptNames.campaign, contains(q.trim())),
            ),
        cursor === null ? undefined : lt(keptNames.id, cursor.id),
      ),
    )
    .orderBy(desc(keptNames.id))
    .limit(query.limit + 1)
  return toPage(
    rows,
    query.limit,
    (row) => ({ kind: 'kept' as const, username: row.username, kept: toKeptName(row) }),
    ({ id }) => ({ value: '', id }),
  )
}
