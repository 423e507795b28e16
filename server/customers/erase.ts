import { and, eq, or, sql } from 'drizzle-orm'
import { isPhoneKey, phoneKey } from '../../domain/customer-news'
import { DomainError } from '../../domain/errors'
import type { Secrets } from '../auth/secrets'
import { rowsOf } from '../database/database'
import { customers, erasures, numberConflicts } from '../database/schema/customers'
import { lines } from '../database/schema/lines'
import { phoneRequests } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { lockLines } from '../lines/rows'
import { publishConflicts } from '../number-conflicts/settle'
import { applyFacts } from '../phone-requests/apply-facts'
import { publishCustomer, recordDeed } from './announce'
import { erasedHash } from './erased'
import { keysOfOwner } from './keys'
import { refreshCustomers } from './refresh'
import { getCustomerRow, type CustomerRow } from './rows'

/**
 * Erases a customer: what they were asked stays as a number in the ledger, without them. Meta's contact book is asked by
 * a worker; until then its id is kept, encrypted.
 */
export async function eraseCustomer(
  change: Change,
  secrets: Secrets,
  id: string,
): Promise<{ erasureId: string }> {
  const { tx, actor } = change
  const { customer: found } = await getCustomerRow(tx, actor.workspaceId, id)
  const [line] = await lockLines(tx, [found.lineId])
  const [row] = await tx.select().from(customers).where(eq(customers.id, id)).for('update')
  if (!row || !line) throw new DomainError('not_found')
  const erasureId = await keepHashes(change, secrets, row)
  await endRequests(change, id)
  const others = await endConflicts(change, id)
  await tx.delete(customers).where(eq(customers.id, id))
  await refreshCustomers(change, others)
  await publishCustomer(change, id)
  await tx.execute(sql`select pg_notify('handleboard_jobs', '')`)
  await recordDeed(change, { id, verb: 'erase' })
  return { erasureId }
}

async function keepHashes(change: Change, secrets: Secrets, row: CustomerRow): Promise<string> {
  const { tx, actor, at } = change
  const keys = await keysOfOwner(tx, row.id)
  const phones = await tx.execute(sql`
    select distinct phone.digits from customer_ids told join customer_phones phone
      on phone.line_id = told.line_id and phone.customer_id = told.customer_id where told.owner = ${row.id}`)
  const numbers = rowsOf<{ digits: string }>(phones).map(({ digits }) => phoneKey(digits))
  const hashes = await Promise.all(
    [...new Set([...keys, ...numbers])].map((key) => erasedHash(secrets, row.lineId, key)),
  )
  const [line] = await tx
    .select({ phoneNumberId: lines.phoneNumberId })
    .from(lines)
    .where(eq(lines.id, row.lineId))
  // Meta's book knows ids only.
  const customerId = keys.find((key) => !isPhoneKey(key))
  const id = change.newId()
  await tx.insert(erasures).values({
    id,
    workspaceId: row.workspaceId,
    lineId: row.lineId,
    hashes,
    at,
    byName: actor.name,
    customerId: customerId === undefined ? null : await secrets.encrypt(customerId),
    phoneNumberId: line?.phoneNumberId ?? '',
    contactBook: customerId === undefined ? 'not_in_book' : 'asked',
    runAt: at,
  })
  return id
}

/** What waits is not sent any more; what is under way ends as a question to nobody. */
async function endRequests(change: Change, id: string): Promise<void> {
  const { tx, at } = change
  const open = await tx
    .select({ id: phoneRequests.id })
    .from(phoneRequests)
    .where(and(eq(phoneRequests.customer, id), eq(phoneRequests.open, true)))
  await applyFacts(
    change,
    open.map((one) => ({
      id: one.id,
      facts: { cancelledAt: at },
      cancelReason: 'erased' as const,
    })),
  )
  await tx
    .update(phoneRequests)
    .set({ customer: null, customerId: null })
    .where(eq(phoneRequests.customer, id))
}

/** Ends the conflicts the customer is part of, without the number; answers the others in them. */
async function endConflicts(change: Change, id: string): Promise<string[]> {
  const { tx } = change
  const ended = await tx
    .update(numberConflicts)
    .set({
      digits: '',
      note: null,
      before: null,
      state: sql`case when ${numberConflicts.state} = 'open' then 'void' else ${numberConflicts.state} end`,
      version: sql`${numberConflicts.version} + 1`,
    })
    .where(or(eq(numberConflicts.older, id), eq(numberConflicts.newer, id)))
    .returning({ older: numberConflicts.older, newer: numberConflicts.newer })
  if (ended.length > 0) await publishConflicts(change)
  return ended.flatMap(({ older, newer }) => [older, newer]).filter((other) => other !== id)
}
