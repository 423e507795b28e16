import {
  and,
  count,
  eq,
  exists,
  ilike,
  inArray,
  like,
  or,
  sql,
  type SQL,
  type SQLWrapper,
} from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { contains } from '../search'
import type { Totals } from '../totals'

export type Search = {
  /** For a page of the list. */
  matches: SQL | undefined
  /** The same for counting, which meets every row. */
  counted: SQL | undefined
  /** Many match: counting all would take long. */
  broad: boolean
}

/** Up to so many matches are fetched and sorted; beyond, walking the list finds a page sooner. */
const fewMatches = 2000

/**
 * Part of a candidate, of the line's name, or of the requester's. What matches little is looked up by the three
 * indexes; what matches much, like the name of the business, is asked of each request as the list is walked.
 */
export async function findMatches(
  store: Store,
  totals: Totals,
  { workspaceId, q }: { workspaceId: string; q: string },
): Promise<Search> {
  const found = await totals.get(JSON.stringify(['requests found', workspaceId, q]), async () => {
    const some = matchingIds(store, workspaceId, q).limit(fewMatches).as('some')
    const [row] = await store.select({ matches: count() }).from(some)
    return row?.matches ?? 0
  })
  if (found < fewMatches) {
    const few = inArray(usernameRequests.id, matchingIds(store, workspaceId, q))
    return { matches: few, counted: few, broad: false }
  }
  const { candidate, line } = eachAsked(store, q)
  return {
    matches: or(isThere(candidate), isThere(line), isPartOfRequester(q)),
    counted: or(exists(candidate), exists(line), isPartOfRequester(q)),
    broad: true,
  }
}

function matchingIds(store: Store, workspaceId: string, q: string) {
  const byCandidate = store
    .select({ id: requestCandidates.requestId })
    .from(requestCandidates)
    .where(isPartOfCandidate(q))
  const byLine = store
    .select({ id: usernameRequests.id })
    .from(usernameRequests)
    .innerJoin(lines, eq(lines.id, usernameRequests.lineId))
    .where(and(eq(lines.workspaceId, workspaceId), ilike(lines.displayName, contains(q))))
  const byRequester = store
    .select({ id: usernameRequests.id })
    .from(usernameRequests)
    .where(and(eq(usernameRequests.workspaceId, workspaceId), isPartOfRequester(q)))
  return unionAll(byCandidate, byLine, byRequester)
}

function eachAsked(store: Store, q: string) {
  const candidate = store
    .select({ id: requestCandidates.requestId })
    .from(requestCandidates)
    .where(and(eq(requestCandidates.requestId, usernameRequests.id), isPartOfCandidate(q)))
  const line = store
    .select({ id: lines.id })
    .from(lines)
    .where(and(eq(lines.id, usernameRequests.lineId), ilike(lines.displayName, contains(q))))
  return { candidate, line }
}

/** As `exists`, which PostgreSQL may answer from a table of all matches: with an offset it looks row by row. */
function isThere(query: SQLWrapper): SQL {
  return sql`exists (${query} offset 0)`
}

function isPartOfCandidate(q: string): SQL {
  return like(requestCandidates.username, contains(normalizeUsername(q)))
}

function isPartOfRequester(q: string): SQL {
  return ilike(usernameRequests.requesterName, contains(q))
}
