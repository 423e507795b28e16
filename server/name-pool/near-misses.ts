import { and, asc, eq, gte, ilike, inArray, isNotNull, isNull } from 'drizzle-orm'
import { nearMisses, nearMissSentence } from '../../domain/billboard/near-misses'
import { handleOf, normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { usernameRequests } from '../database/schema/requests'
import { decodeCursor, encodeCursor } from '../paging'
import { contains } from '../search'
import { holdersOf } from '../username-checks/check'
import { openStates } from '../../domain/username-request'
import type { BarePage, PoolQuery } from './page'

/** How many of our names are looked at for one page: making their near misses takes time. */
const namesLookedAt = 100
/** How many idle lines are proposed in turn. */
const mostIdleLines = 50

type Near = ReturnType<typeof nearMisses>[number] & { of: string; shownAs: string }

/**
 * What people mistype for our names, name by name in the order of the alphabet, as far as a line of ours without a
 * name could hold it. A page may be shorter than asked for, or empty, and yet not the last: see `nextCursor`.
 */
export async function listNearMisses(
  store: Store,
  workspaceId: string,
  query: PoolQuery,
): Promise<BarePage> {
  const idle = await idleLines(store, workspaceId)
  if (idle.length === 0) return { items: [], nextCursor: null }
  const cursor = decodeCursor(query.cursor)
  const names = await namesFrom(store, workspaceId, query, cursor?.value)
  const near = afterCursor(names.slice(0, namesLookedAt).flatMap(nearOf), cursor)
  const holders = await holdersOf(
    store,
    workspaceId,
    near.map(({ username }) => username),
  )
  const open = near.filter(({ username }) => !holders.has(username))
  const shown = open.slice(0, query.limit)
  const items = shown.flatMap(({ username, of, shownAs, why }, index) => {
    const line = idle[index % idle.length]
    if (line === undefined) return []
    const sentence = nearMissSentence(why, handleOf(of, shownAs))
    return [{ kind: 'near_miss' as const, username, of, why, sentence, line }]
  })
  const last = shown.at(-1)
  if (open.length > shown.length && last !== undefined)
    return { items, nextCursor: encodeCursor({ value: last.of, id: last.username }) }
  const next = names[namesLookedAt]
  const nextCursor = next === undefined ? null : encodeCursor({ value: next.username, id: '' })
  return { items, nextCursor }
}

function nearOf({ username, displayCase }: OurName): Near[] {
  const shownAs = displayCase ?? username
  return nearMisses(shownAs).map((near) => ({ ...near, of: username, shownAs }))
}

/** The near misses of one name keep their order: what stands after the last one shown comes next. */
function afterCursor(near: Near[], cursor: { value: string; id: string } | null): Near[] {
  const at = near.findIndex(({ of, username }) => of === cursor?.value && username === cursor.id)
  return near.slice(at + 1)
}

type OurName = { username: string; displayCase: string | null }

async function namesFrom(
  store: Store,
  workspaceId: string,
  { q }: PoolQuery,
  from: string | undefined,
): Promise<OurName[]> {
  const rows = await store
    .selectDistinctOn([lines.username], {
      username: lines.username,
      displayCase: lines.usernameDisplayCase,
    })
    .from(lines)
    .where(
      and(
        eq(lines.workspaceId, workspaceId),
        isNull(lines.goneAt),
        isNotNull(lines.username),
        inArray(lines.usernameState, ['reserved', 'live']),
        q === undefined ? undefined : ilike(lines.username, contains(normalizeUsername(q))),
        from === undefined ? undefined : gte(lines.username, from),
      ),
    )
    .orderBy(asc(lines.username))
    .limit(namesLookedAt + 1)
  return rows.flatMap(({ username, displayCase }) =>
    username === null ? [] : [{ username, displayCase }],
  )
}

/** Lines of ours that could hold a name: without one, and nobody has asked for one. */
async function idleLines(store: Store, workspaceId: string) {
  return store
    .select({ id: lines.id, displayName: lines.displayName })
    .from(lines)
    .leftJoin(
      usernameRequests,
      and(eq(usernameRequests.lineId, lines.id), inArray(usernameRequests.state, [...openStates])),
    )
    .where(
      and(
        eq(lines.workspaceId, workspaceId),
        isNull(lines.goneAt),
        isNull(lines.username),
        eq(lines.usernameState, 'none'),
        isNull(usernameRequests.id),
      ),
    )
    .orderBy(asc(lines.displayName), asc(lines.id))
    .limit(mostIdleLines)
}
