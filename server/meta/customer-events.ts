import { changeFrom, idUpdateEvents, isChange } from './customer-changes'
import { contactFrom, contactsFrom, errorsFrom, isNobody } from './customer-contacts'
import {
  messagePayload,
  messagesPayload,
  preferencePayload,
  preferencesPayload,
  statusPayload,
  type ContactPayload,
  type MessagePayload,
} from './customer-payloads'
import { timeOfEntry } from './time-of-entry'
import type { ContactCard, CustomerEvent, MessageStatusEvent, MetaEvent } from './webhook-events'

/** What customers do, and what becomes of messages to them (meta-contract 4, 5.3, 7.2). */

type Place = { field: string; wabaId: string; at: Date | null; value: unknown }
/** One change of a delivery on its way through; `value` is the part that is read at the moment. */
type Reading = Place & { phoneNumberId: string; contacts: ContactPayload[]; alone: boolean }

function where({ field, wabaId, at, phoneNumberId }: Reading, timestamp: unknown) {
  return { field, wabaId, at: timeOfEntry(timestamp) ?? at, phoneNumberId }
}

function unreadable({ field, wabaId, at, value }: Place): MetaEvent {
  return { kind: 'unreadable', field, wabaId, at, value }
}

/** Groups are no customers of a line, and other system messages change nobody: kept as they came. */
function aside({ field, wabaId, at, phoneNumberId, value }: Reading, part: string): MetaEvent {
  const metadata = { phone_number_id: phoneNumberId }
  return { kind: 'other', field, wabaId, at, value: { metadata, [part]: [value] } }
}

function cardsOf({ type, contacts, origin }: MessagePayload): ContactCard[] {
  if (type !== 'contacts') return []
  return (contacts ?? []).map((card) => {
    const [first] = (card.phones ?? []).flatMap((one) => one.wa_id ?? one.phone ?? [])
    const isOwn = (card.origin ?? origin) === 'contact_request'
    return { origin: isOwn ? 'contact_request' : 'other', phoneDigits: first ?? null }
  })
}

function messageEvent(reading: Reading): MetaEvent {
  const read = messagePayload.safeParse(reading.value)
  if (!read.success) return unreadable(reading)
  const message = read.data
  if (message.group_id !== null) return aside(reading, 'messages')
  const place = where(reading, message.timestamp)
  if (isChange(message)) return changeFrom(place, message) ?? unreadable(reading)
  if (message.type === 'system') return aside(reading, 'messages')
  const { from_user_id: customerId, from_parent_user_id: parentCustomerId } = message
  const told = { customerId, parentCustomerId, phoneDigits: message.from }
  const contact = contactFrom(told, reading.contacts, reading.alone)
  if (isNobody(contact)) return unreadable(reading)
  const errors = errorsFrom(message.errors)
  return {
    kind: 'customer_message',
    ...place,
    messageId: message.id,
    contact,
    type: message.type ?? 'unknown',
    cards: cardsOf(message),
    contextId: message.context?.id ?? null,
    ...(errors.length > 0 && { errors }),
  }
}

/** A voice message that was played was read. */
const statuses: Record<string, MessageStatusEvent['status']> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  played: 'read',
  failed: 'failed',
}

function statusEvent(reading: Reading): MetaEvent {
  const read = statusPayload.safeParse(reading.value)
  if (!read.success) return unreadable(reading)
  const status = read.data
  const { group_id: group, recipient_type: kind, pricing } = status
  const participant = status.recipient_participant_id ?? status.recipient_participant_user_id
  if (group !== null || kind === 'group' || participant !== null) return aside(reading, 'statuses')
  const told = {
    customerId: status.recipient_user_id,
    parentCustomerId: status.recipient_parent_user_id ?? status.parent_recipient_user_id,
    phoneDigits: status.recipient_id,
  }
  return {
    kind: 'message_status',
    ...where(reading, status.timestamp),
    messageId: status.id,
    status: Object.hasOwn(statuses, status.status)
      ? (statuses[status.status] ?? 'unknown')
      : 'unknown',
    metaStatus: status.status,
    contact: contactFrom(told, reading.contacts, reading.alone),
    callbackData: status.biz_opaque_callback_data,
    errors: errorsFrom(status.errors),
    billable: pricing?.billable ?? null,
    category: pricing?.category ?? null,
  }
}

/** A value without any of the three lists is of no use here, but no mistake either. */
function messagesEvents(place: Place): MetaEvent[] {
  const read = messagesPayload.safeParse(place.value)
  if (!read.success) return [unreadable(place)]
  const { metadata, messages, statuses: steps, errors: wrong } = read.data
  const { phone_number_id: phoneNumberId } = metadata
  const contacts = contactsFrom(read.data.contacts)
  const parts = (messages?.length ?? 0) + (steps?.length ?? 0)
  const reading = { ...place, phoneNumberId, contacts, alone: parts === 1 }
  const events = [
    ...(messages ?? []).map((value) => messageEvent({ ...reading, value })),
    ...(steps ?? []).map((value) => statusEvent({ ...reading, value })),
  ]
  const errors = errorsFrom(wrong)
  if (errors.length > 0) events.push({ kind: 'line_error', ...where(reading, undefined), errors })
  else if (wrong && wrong.length > 0) events.push(unreadable(place))
  return events.length > 0 ? events : [{ kind: 'other', ...place }]
}

function preferenceEvent(reading: Reading): MetaEvent {
  const read = preferencePayload.safeParse(reading.value)
  if (!read.success) return unreadable(reading)
  const { user_id: customerId, parent_user_id: parentCustomerId, wa_id: phoneDigits } = read.data
  const { category, value: word, timestamp } = read.data
  if (category !== null && category !== 'marketing_messages')
    return aside(reading, 'user_preferences')
  const told = { customerId, parentCustomerId, phoneDigits }
  const contact = contactFrom(told, reading.contacts, reading.alone)
  if (isNobody(contact)) return unreadable(reading)
  const marketing = word === 'stop' || word === 'resume' ? word : 'unknown'
  return { kind: 'customer_preference', ...where(reading, timestamp), contact, marketing }
}

function preferencesEvents(place: Place): MetaEvent[] {
  const read = preferencesPayload.safeParse(place.value)
  if (!read.success) return [unreadable(place)]
  const { metadata, user_preferences: preferences } = read.data
  const { phone_number_id: phoneNumberId } = metadata
  const contacts = contactsFrom(read.data.contacts)
  const reading = { ...place, phoneNumberId, contacts, alone: preferences.length === 1 }
  return preferences.map((value) => preferenceEvent({ ...reading, value }))
}

const readers: Record<string, (place: Place) => MetaEvent[]> = {
  messages: messagesEvents,
  user_preferences: preferencesEvents,
  user_id_update: idUpdateEvents,
}

/** The events of one change of a field about customers; `null` for any other field. */
export function customerEvents(place: Place): MetaEvent[] | null {
  return Object.hasOwn(readers, place.field) ? (readers[place.field]?.(place) ?? null) : null
}

const kinds: Record<CustomerEvent['kind'], true> = {
  customer_message: true,
  message_status: true,
  customer_changed: true,
  customer_preference: true,
  line_error: true,
}

export function isCustomerEvent(event: MetaEvent): event is CustomerEvent {
  return Object.hasOwn(kinds, event.kind)
}
