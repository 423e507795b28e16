import { desc, eq } from 'drizzle-orm'
import { csvOf, type CsvColumn } from '../csv'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { recordDeed } from './announce'
import { getCustomerRow } from './rows'
import { detailsOf } from './show'

type Kept = {
  what: string
  value: string | null
  detail: string | null
  since: string | null
  until: string | null
}

const columns: readonly CsvColumn<Kept>[] = [
  { name: 'what', value: ({ what }) => what },
  { name: 'value', value: ({ value }) => value },
  { name: 'detail', value: ({ detail }) => detail },
  { name: 'since', value: ({ since }) => since },
  { name: 'until', value: ({ until }) => until },
]

/** Everything that is kept about one customer, whole; taking it is a deed. */
export async function exportCustomer(change: Change, id: string): Promise<AsyncGenerator<string>> {
  const { tx, actor, at } = change
  const found = await getCustomerRow(tx, actor.workspaceId, id)
  const show = (digits: string) => `+${digits}`
  const known = await detailsOf(tx, found, { show, now: at })
  const asked = await tx
    .select()
    .from(phoneRequests)
    .where(eq(phoneRequests.customer, id))
    .orderBy(desc(phoneRequests.id))
  await recordDeed(change, { id, verb: 'export' })
  const { firstSeenAt, lastMessageAt, lineName, optedOut } = known
  const rows: Kept[] = [
    {
      what: 'line',
      value: lineName,
      detail: known.lineId,
      since: firstSeenAt,
      until: lastMessageAt,
    },
    ...known.ids.map((one) => row('id', one.customerId, null, one.since, one.until)),
    ...known.names.map((one) => row('name', one.name, one.username, one.since, one.lastAt)),
    ...known.phones.map((one) => row('phone', one.phone, one.trust, one.since, one.lostAt)),
    row(
      'opted_out',
      String(optedOut),
      null,
      found.customer.optedOutAt?.toISOString() ?? null,
      null,
    ),
    ...asked.map((one) =>
      row('phone_request', one.state, one.language, one.createdAt.toISOString(), null),
    ),
  ]
  return csvOf(columns, () => Promise.resolve({ items: rows, nextCursor: null }))
}

function row(
  what: string,
  value: string | null,
  detail: string | null,
  since: string | null,
  until: string | null,
): Kept {
  return { what, value, detail, since, until }
}
