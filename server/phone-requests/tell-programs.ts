import { inArray } from 'drizzle-orm'
import type { OutgoingData } from '../../domain/api/outgoing-events'
import { problemOfFailure } from '../../domain/ask-failure'
import { maskPhone } from '../../domain/masked-phone'
import type { OutgoingEventType } from '../../domain/outgoing-events'
import type { PhoneRequestState } from '../../domain/phone-request'
import { customers } from '../database/schema/customers'
import type { Change } from '../dependencies'
import { tellEndpointsOf } from '../webhook-endpoints/tell'
import type { PhoneRequestRow } from './rows'

type Told = Extract<OutgoingEventType, `phone_request.${string}`>

const typeOfState: Partial<Record<PhoneRequestState, Told>> = {
  shared: 'phone_request.shared',
  shared_without_phone: 'phone_request.shared',
  conflict: 'phone_request.shared',
  failed: 'phone_request.failed',
  expired: 'phone_request.expired',
}

/** Tells programs of requests that came to an end. Nothing is told of a person who was erased. */
export async function tellPrograms(
  change: Change,
  moves: readonly { before: PhoneRequestRow; after: PhoneRequestRow }[],
): Promise<void> {
  const ended = moves
    .filter(({ before, after }) => before.state !== after.state && after.customer !== null)
    .map(({ after }) => after)
  await tellShared(change, ofType(ended, 'phone_request.shared'))
  const { workspaceId } = change.actor
  const failed = ofType(ended, 'phone_request.failed').map((row) => ({
    ...askedOf(row),
    code: row.failureCode,
    ...problemOfFailure({ code: row.failureCode, details: row.failureDetails }),
  }))
  if (failed.length > 0) await tellEndpointsOf(change, workspaceId, 'phone_request.failed', failed)
  const expired = ofType(ended, 'phone_request.expired').map(askedOf)
  if (expired.length > 0)
    await tellEndpointsOf(change, workspaceId, 'phone_request.expired', expired)
}

function ofType(rows: readonly PhoneRequestRow[], type: Told): PhoneRequestRow[] {
  return rows.filter(({ state }) => typeOfState[state] === type)
}

function askedOf({ id, lineId, customer, customerId }: PhoneRequestRow) {
  return { phoneRequestId: id, lineId, customer: customer ?? '', customerId }
}

async function tellShared(change: Change, rows: readonly PhoneRequestRow[]): Promise<void> {
  const type = 'phone_request.shared'
  const { workspaceId } = change.actor
  if (rows.length === 0) return
  const phones = await phonesOf(
    change,
    rows.flatMap(({ customer }) => customer ?? []),
  )
  const all = rows.map((row): OutgoingData[typeof type] => {
    const phone = row.shareOutcome === 'shared' ? phones.get(row.customer ?? '') : undefined
    const outcome = row.shareOutcome ?? 'without_phone'
    return { ...askedOf(row), outcome, phone: phone ? maskPhone(phone) : null }
  })
  await tellEndpointsOf(change, workspaceId, type, all)
}

async function phonesOf({ tx }: Change, ids: string[]): Promise<Map<string, string | null>> {
  const found = await tx
    .select({ id: customers.id, digits: customers.phoneDigits })
    .from(customers)
    .where(inArray(customers.id, ids))
  return new Map(found.map(({ id, digits }) => [id, digits]))
}
