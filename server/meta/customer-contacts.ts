import { contactPayload, errorPayload, type ContactPayload } from './customer-payloads'
import type { Contact, MessageError } from './webhook-events'

/** Who is meant: what a message says itself, and what the list of contacts beside it adds. */

type Told = Pick<Contact, 'customerId' | 'parentCustomerId' | 'phoneDigits'>

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other
}

/**
 * The contact that belongs to a message: by id, else by phone, else the only one beside the only message. One with
 * another id or phone never does: nobody gets somebody else's name.
 */
function contactOf(told: Told, contacts: ContactPayload[], alone: boolean): ContactPayload | null {
  const byId = contacts.find(({ user_id: id }) => id !== null && id === told.customerId)
  if (byId) return byId
  const open = contacts.filter(({ user_id: id }) => !differ(id, told.customerId))
  const byPhone = open.find(({ wa_id: digits }) => digits !== null && digits === told.phoneDigits)
  if (byPhone) return byPhone
  const [only] = open
  const fits = only && !differ(only.wa_id, told.phoneDigits)
  return alone && contacts.length === 1 && fits ? only : null
}

export function contactFrom(told: Told, contacts: ContactPayload[], alone: boolean): Contact {
  const found = contactOf(told, contacts, alone)
  return {
    customerId: told.customerId ?? found?.user_id ?? null,
    parentCustomerId: told.parentCustomerId ?? found?.parent_user_id ?? null,
    phoneDigits: told.phoneDigits ?? found?.wa_id ?? null,
    username: found?.profile?.username ?? null,
    name: found?.profile?.name ?? null,
  }
}

export function isNobody({ customerId, phoneDigits }: Contact): boolean {
  return customerId === null && phoneDigits === null
}

export function contactsFrom(list: unknown[] | null | undefined): ContactPayload[] {
  return (list ?? []).flatMap((contact) => {
    const read = contactPayload.safeParse(contact)
    return read.success ? [read.data] : []
  })
}

export function errorsFrom(list: unknown[] | null | undefined): MessageError[] {
  return (list ?? []).flatMap((error) => {
    const { success, data } = errorPayload.safeParse(error)
    if (!success) return []
    const { code, title, message, error_data: more } = data
    return [{ code, title: title ?? message, details: more?.details ?? null }]
  })
}
