import { and, eq } from 'drizzle-orm'
import type { Customer } from '../../domain/api/customers'
import { countryOfCustomer } from '../../domain/customer'
import { isCustomerId } from '../../domain/customer-id'
import { DomainError } from '../../domain/errors'
import { maskPhone } from '../../domain/masked-phone'
import { may, type Actor } from '../../domain/roles'
import type { Store } from '../database/database'
import { customers } from '../database/schema/customers'
import { lines } from '../database/schema/lines'

export type CustomerRow = typeof customers.$inferSelect
export type ListedCustomer = { customer: CustomerRow; lineName: string }

/** How phones are shown: a program that may reveal sees them whole, people mask by mask and by a deed of their own. */
export type ShowPhone = (digits: string) => string

export function phonesFor(actor: Actor): ShowPhone {
  const isWhole = actor.kind === 'key' && may(actor, 'customers.reveal')
  return isWhole ? (digits) => `+${digits}` : maskPhone
}

export function selectCustomers(store: Store) {
  return store
    .select({ customer: customers, lineName: lines.displayName })
    .from(customers)
    .innerJoin(lines, eq(lines.id, customers.lineId))
}

export function toCustomer({ customer: row, lineName }: ListedCustomer, show: ShowPhone): Customer {
  return {
    id: row.id,
    lineId: row.lineId,
    lineName,
    customerId: row.customerId,
    country: countryOf(row.customerId),
    name: row.name,
    username: row.username,
    phone: row.phoneDigits === null ? null : show(row.phoneDigits),
    phoneTrust: row.phoneTrust,
    phoneSince: row.phoneSince?.toISOString() ?? null,
    firstSeenAt: row.firstSeenAt.toISOString(),
    lastMessageAt: row.lastMessageAt?.toISOString() ?? null,
    askState: row.askState,
    optedOut: row.optedOut,
    version: row.version,
  }
}

/** Ids of a form that is not known tell no country. */
function countryOf(customerId: string | null): string | null {
  return customerId !== null && isCustomerId(customerId) ? countryOfCustomer(customerId) : null
}

/** One of the workspace; `not_found` for another workspace's. */
export async function getCustomerRow(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<ListedCustomer> {
  const [row] = await selectCustomers(store).where(
    and(eq(customers.id, id), eq(customers.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  return row
}
