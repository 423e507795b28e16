import parsePhoneNumber from 'libphonenumber-js/min'
import { and, eq } from 'drizzle-orm'
import type { CustomerDetails } from '../../domain/api/customers'
import { DomainError } from '../../domain/errors'
import { phoneDigits } from '../../domain/line'
import { customerIds, customerPhones, customers } from '../database/schema/customers'
import type { Change } from '../dependencies'
import { lockLines } from '../lines/rows'
import { publishCustomer, recordDeed } from './announce'
import { keysOfOwner } from './keys'
import { refreshCustomers } from './refresh'
import { getCustomerRow } from './rows'
import { settlePeople } from './settle-people'
import { showCustomer } from './show'
import { storePhones } from './store-facts'

type Wish = { id: string; phone: string; ifMatch: number | undefined }

/** Writes down a phone that a customer told by other means. One that another customer has is a conflict first. */
export async function putPhone(
  change: Change,
  { id, phone, ifMatch }: Wish,
): Promise<CustomerDetails> {
  const { tx, actor, at } = change
  const digits = digitsOf(phone)
  const { customer: found } = await getCustomerRow(tx, actor.workspaceId, id)
  await lockLines(tx, [found.lineId])
  const [row] = await tx.select().from(customers).where(eq(customers.id, id)).for('no key update')
  if (!row) throw new DomainError('not_found')
  if (row.version !== ifMatch) throw new DomainError('stale')
  const [key] = await keysOfOwner(tx, id)
  if (key === undefined) throw new DomainError('not_found')
  const place = { lineId: row.lineId, key }
  const time = at.getTime()
  const told = { trust: 'typed' as const, since: time, lastAt: time }
  await storePhones(tx, [{ ...place, ...told, digits, seenAt: null, sharedAt: null, lostAt: null }])
  await tx
    .update(customerPhones)
    .set({ ruledOut: false })
    .where(
      and(
        eq(customerPhones.lineId, row.lineId),
        eq(customerPhones.customerId, key),
        eq(customerPhones.digits, digits),
      ),
    )
  const { touched } = await settlePeople(change, [place])
  await refreshCustomers(change, [...new Set([...touched, await ownerOf(change, place)])])
  const owner = await ownerOf(change, place)
  await publishCustomer(change, owner)
  const before = { phoneTrust: row.phoneTrust }
  await recordDeed(change, { id, verb: 'put_phone', before, after: { phoneTrust: 'typed' } })
  return showCustomer(tx, actor, { id: owner, now: at })
}

/** Whoever wrote by phone only may have turned out to be somebody who is known already. */
async function ownerOf({ tx }: Change, place: { lineId: string; key: string }): Promise<string> {
  const [row] = await tx
    .select({ owner: customerIds.owner })
    .from(customerIds)
    .where(and(eq(customerIds.lineId, place.lineId), eq(customerIds.customerId, place.key)))
  if (!row) throw new DomainError('not_found')
  return row.owner
}

function digitsOf(phone: string): string {
  const parsed = phone.startsWith('+') ? parsePhoneNumber(phone) : undefined
  if (!parsed?.isPossible())
    throw new DomainError('invalid_input', {
      fields: [
        {
          path: 'phone',
          code: 'phone',
          message: 'Give the whole number with + and the country, like +972 50 123 4567.',
        },
      ],
    })
  return phoneDigits(parsed.number)
}
