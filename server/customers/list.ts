import { and, asc, desc, inArray, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listCustomers as contract } from '../../domain/api/customers'
import type { Actor } from '../../domain/roles'
import { rowsOf, type Store } from '../database/database'
import { customers } from '../database/schema/customers'
import { decodeCursor, toPage } from '../paging'
import type { Totals } from '../totals'
import { phonesFor, selectCustomers, toCustomer, type CustomerRow } from './rows'
import { findCustomers, type Found } from './search'

export type CustomersQuery = z.output<typeof contract.query>

/** Nobody pages further, and counting to the end would take as long as it does. */
const mostCounted = 10_000

/** Whoever never wrote stands where they were first heard of. */
const wroteAt = sql`coalesce(${customers.lastMessageAt}, ${customers.firstSeenAt})`

/**
 * A page of customers, and how many match. The statements are planned for their values: a state that few are in, and
 * one that most are in, want different ways.
 */
export async function listCustomers(
  store: Store,
  totals: Totals,
  actor: Actor,
  query: CustomersQuery,
) {
  const filter = filterOf(actor.workspaceId, query)
  const q = query.q?.trim() ?? ''
  const found = q === '' ? null : await findCustomers(store, { q, filter })
  const rows = await selectCustomers(store)
    .where(and(filter, found ? conditionOf(found) : undefined, after(query)))
    .orderBy(...orderOf(query))
    .limit(query.limit + 1)
  const show = phonesFor(actor)
  const page = toPage(
    rows,
    query.limit,
    (row) => toCustomer(row, show),
    ({ customer }) => ({ value: sortValue(customer, query), id: customer.id }),
  )
  const { limit: _limit, cursor: _cursor, sort: _sort, ...counted } = query
  const key = JSON.stringify(['customers', actor.workspaceId, counted])
  const total = await totalOf(found, query, (condition, most) =>
    totals.get(key, () => count(store, sql`${filter} and ${condition}`, most)),
  )
  return { ...page, ...total }
}

type Counting = (condition: SQL, most: number) => Promise<number>

/** Of what many match no more is counted than is known to match without any filter. */
async function totalOf(
  found: Found | null,
  { lineId, state, hasPhone }: CustomersQuery,
  counting: Counting,
): Promise<{ total: number; moreThanTotal: boolean }> {
  if (found?.kind === 'few') return { total: found.ids.length, moreThanTotal: false }
  const most = found ? found.atLeast : mostCounted
  const isFiltered = (lineId ?? state ?? hasPhone) !== undefined
  if (found && !isFiltered) return { total: most, moreThanTotal: true }
  const total = await counting(found ? found.condition : sql`true`, most)
  return { total: Math.min(total, most), moreThanTotal: total > most }
}

function conditionOf(found: Found): SQL {
  return found.kind === 'few' ? inIds(found.ids) : found.condition
}

function inIds(ids: readonly string[]): SQL {
  if (ids.length <= 50) return ids.length === 0 ? sql`false` : inArray(customers.id, [...ids])
  return sql`${customers.id} in (select json_array_elements_text(${JSON.stringify(ids)}::json))`
}

async function count(store: Store, filter: SQL, most: number): Promise<number> {
  const result = await store.execute(sql`
    select count(*)::int as total from (select 1 from customers where ${filter} limit ${most + 1}) counted`)
  return rowsOf<{ total: number }>(result)[0]?.total ?? 0
}

/** Words of closed lists stand in the statement itself, where the planner knows how many rows have them. */
export function filterOf(
  workspaceId: string,
  { lineId, hasPhone, state }: Pick<CustomersQuery, 'lineId' | 'hasPhone' | 'state'>,
): SQL {
  const conditions = [
    sql`customers.workspace_id = ${workspaceId}`,
    ...(lineId === undefined ? [] : [sql`customers.line_id = ${lineId}`]),
    ...(state === undefined ? [] : [sql.raw(`customers.ask_state = '${state}'`)]),
    ...(hasPhone === undefined
      ? []
      : [sql.raw(`customers.ask_state ${hasPhone === 'true' ? '=' : '<>'} 'phone_known'`)]),
  ]
  return sql.join(conditions, sql` and `)
}

function sortColumn(sort: CustomersQuery['sort']) {
  return sort.endsWith('firstSeenAt') ? sql`${customers.firstSeenAt}` : wroteAt
}

function orderOf({ sort }: CustomersQuery): SQL[] {
  const direction = sort.startsWith('-') ? desc : asc
  return [direction(sortColumn(sort)), direction(customers.id)]
}

function sortValue({ lastMessageAt, firstSeenAt }: CustomerRow, { sort }: CustomersQuery): string {
  const value = sort.endsWith('firstSeenAt') ? firstSeenAt : (lastMessageAt ?? firstSeenAt)
  return value.toISOString()
}

function after(query: CustomersQuery): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (!cursor) return undefined
  const past = query.sort.startsWith('-') ? sql`<` : sql`>`
  return sql`(${sortColumn(query.sort)}, ${customers.id}) ${past} (${cursor.value}::timestamptz, ${cursor.id})`
}
