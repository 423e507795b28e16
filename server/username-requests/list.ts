import { and, asc, count, desc, eq, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listUsernameRequests as contract } from '../../domain/api/username-requests'
import type { Actor } from '../../domain/roles'
import type { Store } from '../database/database'
import { usernameRequests } from '../database/schema/requests'
import { decodeCursor, toPage } from '../paging'
import type { Totals } from '../totals'
import { viewerOf } from './permissions'
import { selectRequests, withCandidates, type FullRequest } from './rows'
import { findMatches, type Search } from './search'
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
  const { workspaceId } = actor
  const q = query.q?.trim() ?? ''
  const search = q === '' ? everything : await findMatches(store, totals, { workspaceId, q })
  const filter = and(eq(usernameRequests.workspaceId, workspaceId), ...filters(query, key))
  const rows = await selectRequests(store)
    .where(and(filter, search.matches, after(query, key)))
    .orderBy(direction(columns[key]), direction(usernameRequests.id))
    .limit(query.limit + 1)
  const counted = await totals.get(totalKey(actor, query, key), () =>
    countMatching(store, and(filter, search.counted), search.broad ? mostCounted + 1 : null),
  )
  const viewer = await viewerOf(store, actor)
  const page = toPage(
    await withCandidates(store, rows),
    query.limit,
    (full) => toRequest(full, viewer),
    (full) => ({ value: sortValue(full, key), id: full.request.id }),
  )
  const moreThanTotal = search.broad && counted > mostCounted
  return { ...page, total: moreThanTotal ? mostCounted : counted, moreThanTotal }
}

const everything: Search = { matches: undefined, counted: undefined, broad: false }

/** A search that matches more is not counted to the end: nobody pages that far, and it would take as long. */
const mostCounted = 10_000

/** What the number of matches depends on: not on the page, and on the sort only where that leaves some out. */
function totalKey({ workspaceId }: Actor, query: Query, key: SortKey): string {
  const { limit: _limit, cursor: _cursor, sort: _sort, ...filter } = query
  return JSON.stringify([workspaceId, filter, isSparse(key) ? key : null])
}

async function countMatching(
  store: Store,
  filter: SQL | undefined,
  most: number | null,
): Promise<number> {
  const matching = store.select({ id: usernameRequests.id }).from(usernameRequests).where(filter)
  const counted = (most === null ? matching : matching.limit(most)).as('matching')
  const [row] = await store.select({ total: count() }).from(counted)
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

function filters(query: Query, key: SortKey): (SQL | undefined)[] {
  return [
    query.state && inArray(usernameRequests.state, query.state),
    query.lineId === undefined ? undefined : eq(usernameRequests.lineId, query.lineId),
    query.requesterId === undefined
      ? undefined
      : eq(usernameRequests.requesterId, query.requesterId),
    isSparse(key) ? isNotNull(columns[key]) : undefined,
  ]
}

function after(query: Query, key: SortKey): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (!cursor) return undefined
  const past = query.sort.startsWith('-') ? sql`<` : sql`>`
  const type = key === 'campaignDate' ? sql`date` : sql`timestamptz`
  return sql`(${columns[key]}, ${usernameRequests.id}) ${past} (${cursor.value}::${type}, ${cursor.id})`
}
