import { and, asc, eq, or } from 'drizzle-orm'
import type { CustomerDetails } from '../../domain/api/customers'
import { strongerTrust } from '../../domain/customer'
import { isPhoneKey } from '../../domain/customer-news'
import { phoneVisibility } from '../../domain/phone-visibility'
import type { Actor } from '../../domain/roles'
import { readAsking } from '../asking/settings'
import type { Store } from '../database/database'
import {
  customerIds,
  customerNames,
  customerPhones,
  numberConflicts,
} from '../database/schema/customers'
import { getCustomerRow, phonesFor, toCustomer, type ListedCustomer, type ShowPhone } from './rows'

/** One customer with all that is known, as this actor may see it. */
export async function showCustomer(
  store: Store,
  actor: Actor,
  { id, now }: { id: string; now: Date },
): Promise<CustomerDetails> {
  const found = await getCustomerRow(store, actor.workspaceId, id)
  return detailsOf(store, found, { show: phonesFor(actor), now })
}

export async function detailsOf(
  store: Store,
  found: ListedCustomer,
  { show, now }: { show: ShowPhone; now: Date },
): Promise<CustomerDetails> {
  const { customer } = found
  const { contactBook } = await readAsking(store, customer.workspaceId)
  return {
    ...toCustomer(found, show),
    parentCustomerId: customer.parentCustomerId,
    ids: await idsOf(store, customer.id),
    names: await namesOf(store, customer.id),
    phones: await phonesOf(store, customer.id, show),
    visibility: visibilityOf(found, contactBook, now),
    conflictId: await conflictOf(store, customer.id),
  }
}

function visibilityOf(
  { customer }: ListedCustomer,
  contactBook: 'on' | 'off' | 'unknown',
  now: Date,
): CustomerDetails['visibility'] {
  const { username, phoneSeenAt, lastMessageAt, phoneSharedAt: sharedAt } = customer
  const facts = { username, phoneSeenAt, lastMessageAt, sharedAt, contactBook }
  const { until, ...rest } = phoneVisibility(facts, now)
  return { ...rest, until: until?.toISOString() ?? null }
}

async function idsOf(store: Store, owner: string): Promise<CustomerDetails['ids']> {
  const rows = await store
    .select()
    .from(customerIds)
    .where(eq(customerIds.owner, owner))
    .orderBy(asc(customerIds.since), asc(customerIds.customerId))
  return rows
    .filter(({ customerId }) => !isPhoneKey(customerId))
    .map(({ customerId, since, until }) => ({
      customerId,
      since: since.toISOString(),
      until: until?.toISOString() ?? null,
    }))
}

const isToldBy = {
  names: and(
    eq(customerNames.lineId, customerIds.lineId),
    eq(customerNames.customerId, customerIds.customerId),
  ),
  phones: and(
    eq(customerPhones.lineId, customerIds.lineId),
    eq(customerPhones.customerId, customerIds.customerId),
  ),
}

/** The same name under two ids of one person is one name. */
async function namesOf(store: Store, owner: string): Promise<CustomerDetails['names']> {
  const rows = await store
    .select({ told: customerNames })
    .from(customerNames)
    .innerJoin(customerIds, isToldBy.names)
    .where(eq(customerIds.owner, owner))
    .orderBy(asc(customerNames.since))
  const names = new Map<string, CustomerDetails['names'][number]>()
  for (const { told } of rows) {
    const key = JSON.stringify([told.name, told.username])
    const known = names.get(key)
    const lastAt = told.lastAt.toISOString()
    names.set(key, {
      name: told.name || null,
      username: told.username || null,
      since: known?.since ?? told.since.toISOString(),
      lastAt: known && known.lastAt > lastAt ? known.lastAt : lastAt,
    })
  }
  return [...names.values()]
}

async function phonesOf(
  store: Store,
  owner: string,
  show: ShowPhone,
): Promise<CustomerDetails['phones']> {
  const rows = await store
    .select({ told: customerPhones, until: customerIds.until })
    .from(customerPhones)
    .innerJoin(customerIds, isToldBy.phones)
    .where(eq(customerIds.owner, owner))
    .orderBy(asc(customerPhones.since))
  const phones = new Map<string, { digits: string; facts: (typeof rows)[number][] }>()
  for (const row of rows) {
    const known = phones.get(row.told.digits)
    if (known) known.facts.push(row)
    else phones.set(row.told.digits, { digits: row.told.digits, facts: [row] })
  }
  return [...phones.values()].map(({ digits, facts }) => {
    const last = Math.max(...facts.map(({ told }) => told.lastAt.getTime()))
    const losses = facts.flatMap(({ told, until }) => [told.lostAt, until])
    const lost = Math.max(...losses.map((at) => at?.getTime() ?? -Infinity))
    const since = Math.min(...facts.map(({ told }) => told.since.getTime()))
    return {
      phone: show(digits),
      trust: facts.map(({ told }) => told.trust).reduce(strongerTrust),
      since: new Date(since).toISOString(),
      lastAt: new Date(last).toISOString(),
      lostAt: lost >= last ? new Date(lost).toISOString() : null,
    }
  })
}

async function conflictOf(store: Store, id: string): Promise<string | null> {
  const [row] = await store
    .select({ id: numberConflicts.id })
    .from(numberConflicts)
    .where(
      and(
        or(eq(numberConflicts.older, id), eq(numberConflicts.newer, id)),
        eq(numberConflicts.state, 'open'),
      ),
    )
    .orderBy(asc(numberConflicts.id))
    .limit(1)
  return row?.id ?? null
}
