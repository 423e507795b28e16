import {
  and,
  asc,
  count,
  desc,
  eq,
  ilike,
  inArray,
  isNotNull,
  like,
  sql,
  type SQL,
} from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { listUsernameRequests as contract } from '../../domain/api/username-requests'
import type { Actor } from '../../domain/roles'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import type { Totals } from '../totals'
import { viewerOf } from './permissions'
import { selectRequests, withCandidates, type FullRequest } from './rows'
import { toRequest } from './show'

type Query = z.output<typeof contract.query>
type SortKey = 'createdAt' | 'updatedAt' | 'submittedAt' | 'campaignDate'

const columns = {
  createdAt: usernameRequests.createdAt,
  updatedAt: usernameRequests.updatedAt,
  submittedAt: usernameRequests.submittedAt,
  campaignDate: usernameRequests.campaignDate,
} as const

/** A page of requests as this actor sees them, and how many match. */
export async function listRequests(store: Store, totals: Totals, actor: Actor, query: Query) {
  const key = query.sort.replace('-', '') as SortKey
  const direction = query.sort.startsWith('-') ? desc : asc
  const filter = and(
    eq(usernameRequests.workspaceId, actor.workspaceId),
    ...filters(store, actor.workspaceId, query, key),
  )
  const rows = await selectRequests(store)
    .where(and(filter, after(query, key)))
    .orderBy(direction(columns[key]), direction(usernameRequests.id))
    .limit(query.limit + 1)
  const total = await totals.get(totalKey(actor, query, key), () => countMatching(store, filter))
  const viewer = await viewerOf(store, actor)
  const page = toPage(
    await withCandidates(store, rows),
    query.limit,
    (full) => toRequest(full, viewer),
    (full) => ({ value: sortValue(full, key), id: full.request.id }),
  )
  return { ...page, total }
}

/** What the number of matches depends on: not on the page, and on the sort only where that leaves some out. */
function totalKey({ workspaceId }: Actor, query: Query, key: SortKey): string {
  const { limit: _limit, cursor: _cursor, sort: _sort, ...filter } = query
  return JSON.stringify([workspaceId, filter, isSparse(key) ? key : null])
}

async function countMatching(store: Store, filter: SQL | undefined): Promise<number> {
  const [row] = await store.select({ total: count() }).from(usernameRequests).where(filter)
  return row?.total ?? 0
}

/** Sorted by a date that not every request has, the list shows those that have it. */
function isSparse(key: SortKey): boolean {
  return key === 'submittedAt' || key === 'campaignDate'
}

function sortValue({ request }: FullRequest, key: SortKey): string {
  const value = request[key]
  return value instanceof Date ? value.toISOString() : (value ?? '')
}

function filters(
  store: Store,
  workspaceId: string,
  query: Query,
  key: SortKey,
): (SQL | undefined)[] {
  return [
    query.state && inArray(usernameRequests.state, query.state),
    query.lineId === undefined ? undefined : eq(usernameRequests.lineId, query.lineId),
    query.requesterId === undefined
      ? undefined
      : eq(usernameRequests.requesterId, query.requesterId),
    query.q === undefined || query.q.trim() === ''
      ? undefined
      : matches(store, workspaceId, query.q.trim()),
    isSparse(key) ? isNotNull(columns[key]) : undefined,
  ]
}

/**
 * Part of a candidate, of the line's name, or of the requester's. The three are looked for each by itself and once:
 * asked of each request in turn, a search that finds little would read them all with their candidates.
 */
function matches(store: Store, workspaceId: string, q: string): SQL | undefined {
  const byCandidate = store
    .select({ id: requestCandidates.requestId })
    .from(requestCandidates)
    .where(like(requestCandidates.username, contains(normalizeUsername(q))))
  const byLine = store
    .select({ id: usernameRequests.id })
    .from(usernameRequests)
    .innerJoin(lines, eq(lines.id, usernameRequests.lineId))
    .where(and(eq(lines.workspaceId, workspaceId), ilike(lines.displayName, contains(q))))
  const byRequester = store
    .select({ id: usernameRequests.id })
    .from(usernameRequests)
    .where(
      and(
        eq(usernameRequests.workspaceId, workspaceId),
        ilike(usernameRequests.requesterName, contains(q)),
      ),
    )
  return inArray(usernameRequests.id, unionAll(byCandidate, byLine, byRequester))
}

function after(query: Query, key: SortKey): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (!cursor) return undefined
  const past = query.sort.startsWith('-') ? sql`<` : sql`>`
  const type = key === 'campaignDate' ? sql`date` : sql`timestamptz`
  return sql`(${columns[key]}, ${usernameRequests.id}) ${past} (${cursor.value}::${type}, ${cursor.id})`
}
