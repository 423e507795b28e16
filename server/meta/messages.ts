import { isCustomerId } from '../../domain/customer-id'
import { phoneDigits } from '../../domain/line'
import { translated, type Answered } from './graph-answer'
import type { GraphClient } from './graph-client'
import { forgottenPayload, sentPayload } from './message-payloads'

/** Messages to customers, and Meta's contact book: `/{PHONE_NUMBER_ID}/…` (meta-contract 4.3, 4.5, 7.1). */

type Options = { signal?: AbortSignal }

export type SendAddress = { kind: 'customer_id' | 'phone'; value: string }

/** What is not sent at all: nobody can be reached there. A username never can (meta-contract 4.5). */
export type NotAddressable = { kind: 'not_addressable' }

const phoneForm = /^\+?[1-9]\d{6,14}$/

/**
 * Ids go into `recipient` and phones into `to`, never both: `to` would win, and of an id in `to` only the digits would
 * be read (meta-contract 4.5).
 */
function recipientOf({ kind, value }: SendAddress): Record<string, string> | null {
  if (kind === 'customer_id') return isCustomerId(value) ? { recipient: value } : null
  return phoneForm.test(value) ? { to: `+${phoneDigits(value)}` } : null
}

export type TemplateMessage = {
  phoneNumberId: string
  address: SendAddress
  name: string
  /** As requests write it: `en_US`. */
  language: string
  /** Comes back with each status of the message. */
  callbackData: string
}

export type SentMessage = {
  messageId: string
  /** Held and paused ones may never arrive; Meta tells by status. */
  pace: 'accepted' | 'held_for_quality_assessment' | 'paused' | 'unknown'
  /** Meta's word for that, if it had one. */
  metaPace: string | null
  customerId: string | null
  phoneDigits: string | null
}

const paces = ['accepted', 'held_for_quality_assessment', 'paused'] as const

function sentFrom(body: unknown): SentMessage | null {
  const read = sentPayload.safeParse(body)
  const message = read.success ? read.data.messages[0] : undefined
  if (!read.success || message === undefined) return null
  const { id: messageId, message_status: metaPace } = message
  const [contact] = read.data.contacts
  return {
    messageId,
    pace: metaPace === null ? 'accepted' : (paces.find((pace) => pace === metaPace) ?? 'unknown'),
    metaPace,
    customerId: contact?.user_id ?? null,
    phoneDigits: contact?.wa_id ?? null,
  }
}

/**
 * Sends a template without variables. Not idempotent: after a lost answer the message may be on its way, and only its
 * statuses, which carry `callbackData`, tell. A good answer means accepted, not delivered.
 */
export async function sendTemplate(
  client: GraphClient,
  { phoneNumberId, address, name, language, callbackData }: TemplateMessage,
  options: Options = {},
): Promise<Answered<SentMessage> | NotAddressable> {
  const recipient = recipientOf(address)
  if (recipient === null) return { kind: 'not_addressable' }
  const body = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    ...recipient,
    type: 'template',
    template: { name, language: { code: language } },
    biz_opaque_callback_data: callbackData,
  }
  const path = `/${encodeURIComponent(phoneNumberId)}/messages`
  return translated(await client.call('POST', path, { body, ...options }), sentFrom)
}

/**
 * Takes one entry out of the portfolio's contact book; safe to repeat. `deleted: false`: there was none. Parent ids are
 * not accepted. For up to 30 days Meta may go on to show the phone of who wrote lately (meta-contract 4.3).
 */
export async function forgetContact(
  client: GraphClient,
  { phoneNumberId, customerId }: { phoneNumberId: string; customerId: string },
  options: Options = {},
): Promise<Answered<{ deleted: boolean }> | NotAddressable> {
  if (!isCustomerId(customerId) || customerId.startsWith('ENT.', 3))
    return { kind: 'not_addressable' }
  const path = `/${encodeURIComponent(phoneNumberId)}/contact_book`
  const query = { messaging_product: 'whatsapp', bsuid: customerId }
  const answer = await client.call('DELETE', path, { query, ...options })
  return translated(answer, (body) => {
    const read = forgottenPayload.safeParse(body)
    return read.success ? { deleted: read.data.deleted } : null
  })
}
