import { and, count, desc, eq, gte, lte, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listPhoneRequests as contract } from '../../domain/api/phone-requests'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'
import { phoneRequests } from '../database/schema/phone-requests'
import { decodeCursor, invalidCursor, toPage } from '../paging'
import type { Totals } from '../totals'
import { selectRequests, viewOf, type ShownRow } from './show'

type Query = z.output<typeof contract.query>
type Asked = { workspaceId: string; query: Query; now: Date }

/** Nobody pages further, and counting on would take as long as it takes. */
const mostCounted = 10_000

/** A page of the ledger, and how many match. */
export async function listPhoneRequests(store: Store, totals: Totals, asked: Asked) {
  const { workspaceId, query } = asked
  const { limit: _limit, cursor: _cursor, ...filter } = query
  const total = await totals.get(JSON.stringify(['phone requests', workspaceId, filter]), () =>
    countMatching(store, asked),
  )
  const page = await pageOf(store, asked)
  const moreThanTotal = total > mostCounted
  return { ...page, total: moreThanTotal ? mostCounted : total, moreThanTotal }
}

/** The page alone, as a file needs it. */
export async function pageOf(store: Store, asked: Asked) {
  const { workspaceId, query, now } = asked
  const rows = await selectRequests(store)
    .where(and(matching(asked), after(query)))
    .orderBy(desc(phoneRequests.day), desc(phoneRequests.id))
    .limit(query.limit + 1)
  const show = await viewOf(store, { workspaceId, rows, now })
  return toPage(rows, query.limit, show, cursorOf)
}

function cursorOf({ request }: ShownRow) {
  return { value: request.day, id: request.id }
}

function after(query: Query): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (cursor === null) return undefined
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cursor.value)) throw invalidCursor()
  return sql`(${phoneRequests.day}, ${phoneRequests.id}) < (${cursor.value}::date, ${cursor.id})`
}

function matching({ workspaceId, query }: Asked): SQL | undefined {
  const { lineId, state, open, language, origin, from, to } = query
  return and(
    eq(phoneRequests.workspaceId, workspaceId),
    lineId === undefined ? undefined : eq(phoneRequests.lineId, lineId),
    state === undefined ? undefined : eq(phoneRequests.state, state),
    open === undefined ? undefined : eq(phoneRequests.open, open === 'true'),
    language === undefined ? undefined : eq(phoneRequests.language, language),
    origin === undefined ? undefined : eq(phoneRequests.origin, origin),
    from === undefined ? undefined : gte(phoneRequests.day, from),
    to === undefined ? undefined : lte(phoneRequests.day, to),
  )
}

async function countMatching(store: Store, asked: Asked): Promise<number> {
  const some = store
    .select({ id: phoneRequests.id })
    .from(phoneRequests)
    .where(matching(asked))
    .limit(mostCounted + 1)
    .as('some')
  const [row] = await store.select({ total: count() }).from(some)
  return row?.total ?? 0
}

type OfCustomer = Omit<Asked, 'query'> & {
  id: string
  query: { limit: number; cursor?: string | undefined }
}

/** Every time a customer of the workspace was asked. */
export async function listCustomerRequests(store: Store, asked: OfCustomer) {
  const { workspaceId, id, query, now } = asked
  const [known] = await store
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.id, id), eq(customers.workspaceId, workspaceId)))
  if (!known) throw new DomainError('not_found')
  const cursor = decodeCursor(query.cursor)
  const rows = await selectRequests(store)
    .where(
      and(
        eq(phoneRequests.customer, id),
        cursor === null ? undefined : sql`${phoneRequests.id} < ${cursor.id}`,
      ),
    )
    .orderBy(desc(phoneRequests.id))
    .limit(query.limit + 1)
  const show = await viewOf(store, { workspaceId, rows, now })
  return toPage(rows, query.limit, show, cursorOf)
}
