import { and, desc, eq, ilike, lt, sql } from 'drizzle-orm'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { nameSuggestions } from '../database/schema/names'
import { accounts } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import type { BarePage, PoolQuery } from './page'

/** What Meta said it keeps for us when it was last asked. Nothing is asked here. */
export async function listSuggestionsKept(
  store: Store,
  workspaceId: string,
  query: PoolQuery,
): Promise<BarePage> {
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select({ found: nameSuggestions, account: accounts.name })
    .from(nameSuggestions)
    .leftJoin(
      accounts,
      and(
        eq(accounts.workspaceId, nameSuggestions.workspaceId),
        eq(accounts.wabaId, nameSuggestions.wabaId),
      ),
    )
    .where(
      and(
        eq(nameSuggestions.workspaceId, workspaceId),
        query.q === undefined
          ? undefined
          : ilike(nameSuggestions.username, contains(normalizeUsername(query.q))),
        cursor === null ? undefined : lt(nameSuggestions.id, cursor.id),
      ),
    )
    .orderBy(desc(nameSuggestions.id))
    .limit(query.limit + 1)
  return toPage(
    rows,
    query.limit,
    ({ found, account }) => ({
      kind: 'suggestion' as const,
      username: found.username,
      wabaId: found.wabaId,
      account,
      lineId: found.lineId,
      firstSeenAt: found.firstSeenAt.toISOString(),
      lastSeenAt: found.lastSeenAt.toISOString(),
    }),
    ({ found }) => ({ value: '', id: found.id }),
  )
}

type Seen = { line: { id: string; workspaceId: string; wabaId: string }; usernames: string[] }

/** Keeps what Meta has just said; names that it no longer names keep the day they were last seen. */
export async function keepSuggestions(
  deps: Pick<Dependencies, 'database' | 'now' | 'newId'>,
  { line, usernames }: Seen,
): Promise<void> {
  if (usernames.length === 0) return
  const { id: lineId, workspaceId, wabaId } = line
  const at = deps.now()
  await deps.database.transaction(async (tx) => {
    await tx
      .insert(nameSuggestions)
      .values(
        [...new Set(usernames)].map((username) => ({
          id: deps.newId(),
          workspaceId,
          wabaId,
          username,
          lineId,
          firstSeenAt: at,
          lastSeenAt: at,
        })),
      )
      .onConflictDoUpdate({
        target: [nameSuggestions.workspaceId, nameSuggestions.wabaId, nameSuggestions.username],
        set: { lastSeenAt: sql`excluded.last_seen_at`, lineId: sql`excluded.line_id` },
      })
    await publish({ tx, at, newId: deps.newId, workspaceId }, 'names.updated', '/api/v1/name-pool')
  })
}
