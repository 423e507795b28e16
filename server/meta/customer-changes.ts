import { customerIdFrom, isCustomerId } from '../../domain/customer-id'
import { idUpdatePayload, idUpdatesPayload, type MessagePayload } from './customer-payloads'
import { timeOfEntry } from './time-of-entry'
import type { CustomerChangedEvent, MetaEvent } from './webhook-events'

/** Customers who got another phone number, and with it another id (meta-contract 4.4). */

type Place = { field: string; wabaId: string; at: Date | null }
type Ids = Pick<CustomerChangedEvent, 'customerId' | 'previousCustomerId'>
type Phones = Pick<CustomerChangedEvent, 'phoneDigits' | 'previousPhoneDigits'>

/** “User NAME changed from OLD to NEW”. Only its end is read: a name can hold any words. */
const sentence = /\bchanged from \+?(\S+) to \+?(\S+?)\.?$/

type Pair = { before: string; after: string }

function pairIn(body: string | null): Pair | null {
  const [, before, after] = sentence.exec(body ?? '') ?? []
  return before === undefined || after === undefined ? null : { before, after }
}

/** The pair fits when its end is what is told anyway, or when nothing else tells it. */
function fitting(pair: Pair | null, after: string | null, is: (text: string) => boolean) {
  const fits = pair && is(pair.before) && is(pair.after) && (after ?? pair.after) === pair.after
  return fits ? pair : null
}

const isPhone = (text: string) => /^\d{5,15}$/.test(text)

type System = NonNullable<MessagePayload['system']>

function idsOf(system: System): Ids {
  const told = pairIn(system.body)
  const inUpperCase = told && {
    before: customerIdFrom(told.before) ?? '',
    after: customerIdFrom(told.after) ?? '',
  }
  const pair = fitting(inUpperCase, system.user_id, isCustomerId)
  return {
    customerId: system.user_id ?? pair?.after ?? null,
    previousCustomerId: system.previous_user_id ?? pair?.before ?? null,
  }
}

function phonesOf(system: System, from: string | null): Phones {
  const told = system.wa_id ?? system.new_wa_id
  const pair = fitting(pairIn(system.body), told, isPhone)
  const phoneDigits = told ?? pair?.after ?? null
  // In the classic shape `from` is the old number; it tells nothing where it is the new one.
  const previous = from === phoneDigits ? null : from
  return { phoneDigits, previousPhoneDigits: previous ?? pair?.before ?? null }
}

/** True for the system messages that tell of another number or id; others tell of other things. */
export function isChange({ system }: MessagePayload): boolean {
  return /_changed_(?:number|user_id)$/i.test(system?.type ?? '')
}

/** `null` when it does not tell who the customer is now. */
export function changeFrom(
  place: Place & { phoneNumberId: string },
  message: MessagePayload,
): CustomerChangedEvent | null {
  const { id: messageId, system, from } = message
  if (!system) return null
  const who = { ...idsOf(system), ...phonesOf(system, from) }
  if (who.customerId === null && who.phoneDigits === null) return null
  return {
    kind: 'customer_changed',
    ...place,
    messageId,
    ...who,
    parentCustomerId: system.parent_user_id,
    previousParentCustomerId: system.previous_parent_user_id,
  }
}

function updateFrom(place: Place & { phoneNumberId: string }, update: unknown): MetaEvent {
  const read = idUpdatePayload.safeParse(update)
  const customerId = read.success ? (read.data.user_id?.current ?? null) : null
  if (!read.success || customerId === null) {
    const { field, wabaId, at } = place
    return { kind: 'unreadable', field, wabaId, at, value: update }
  }
  const { wa_id: phoneDigits, user_id: id, parent_user_id: parent, timestamp } = read.data
  const at = timeOfEntry(timestamp) ?? place.at
  return {
    kind: 'customer_changed',
    ...place,
    at,
    // There is no message: id and time make one that is the same each time it is delivered.
    messageId: `user_id_update:${customerId}:${at?.getTime() ?? ''}`,
    customerId,
    previousCustomerId: id?.previous ?? read.data.previous_user_id,
    parentCustomerId: parent?.current ?? null,
    previousParentCustomerId: parent?.previous ?? null,
    phoneDigits,
    previousPhoneDigits: null,
  }
}

/** The events of a field that Meta documented in June 2026 and took back in August. */
export function idUpdateEvents(place: Place & { value: unknown }): MetaEvent[] {
  const read = idUpdatesPayload.safeParse(place.value)
  if (!read.success) return [{ kind: 'unreadable', ...place }]
  const { value: _value, ...where } = place
  const { phone_number_id: phoneNumberId } = read.data.metadata
  return read.data.user_id_update.map((update) => updateFrom({ ...where, phoneNumberId }, update))
}
