import { and, asc, count, desc, eq, exists, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listUsernameRequests as contract } from '../../domain/api/username-requests'
import type { Actor } from '../../domain/roles'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
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
export async function listRequests(store: Store, actor: Actor, query: Query) {
  const key = query.sort.replace('-', '') as SortKey
  const direction = query.sort.startsWith('-') ? desc : asc
  const filter = and(
    eq(usernameRequests.workspaceId, actor.workspaceId),
    ...filters(store, query, key),
  )
  const rows = await selectRequests(store)
    .where(and(filter, after(query, key)))
    .orderBy(direction(columns[key]), direction(usernameRequests.id))
    .limit(query.limit + 1)
  const [matching] = await store
    .select({ total: count() })
    .from(usernameRequests)
    .innerJoin(lines, eq(lines.id, usernameRequests.lineId))
    .where(filter)
  const viewer = await viewerOf(store, actor)
  const page = toPage(
    await withCandidates(store, rows),
    query.limit,
    (full) => toRequest(full, viewer),
    (full) => ({ value: sortValue(full, key), id: full.request.id }),
  )
  return { ...page, total: matching?.total ?? 0 }
}

function sortValue({ request }: FullRequest, key: SortKey): string {
  const value = request[key]
  return value instanceof Date ? value.toISOString() : (value ?? '')
}

function filters(store: Store, query: Query, key: SortKey): (SQL | undefined)[] {
  return [
    query.state && inArray(usernameRequests.state, query.state),
    query.lineId === undefined ? undefined : eq(usernameRequests.lineId, query.lineId),
    query.requesterId === undefined
      ? undefined
      : eq(usernameRequests.requesterId, query.requesterId),
    query.q === undefined || query.q.trim() === '' ? undefined : matches(store, query.q.trim()),
    // Sorted by a date that not every request has, the list shows those that have it.
    key === 'submittedAt' || key === 'campaignDate' ? isNotNull(columns[key]) : undefined,
  ]
}

/** Part of a candidate, of the line's name, or of the requester's. */
function matches(store: Store, q: string): SQL | undefined {
  const wanted = contains(normalizeUsername(q))
  const candidate = store
    .select({ one: sql`1` })
    .from(requestCandidates)
    .where(
      and(
        eq(requestCandidates.requestId, usernameRequests.id),
        sql`${requestCandidates.username} like ${wanted}`,
      ),
    )
  return sql`(${exists(candidate)} or ${lines.displayName} ilike ${contains(q)} or ${usernameRequests.requesterName} ilike ${contains(q)})`
}

function after(query: Query, key: SortKey): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (!cursor) return undefined
  const past = query.sort.startsWith('-') ? sql`<` : sql`>`
  const type = key === 'campaignDate' ? sql`date` : sql`timestamptz`
  return sql`(${columns[key]}, ${usernameRequests.id}) ${past} (${cursor.value}::${type}, ${cursor.id})`
}
