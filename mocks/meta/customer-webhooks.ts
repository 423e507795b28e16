import type { Customer, Message } from './customer-state'
import { isPhoneTold } from './phone-visibility'
import { failure } from './send-errors'
import type { Simulation } from './simulation'
import { queueWebhook } from './webhooks'
import type { PhoneNumber } from './world'

/** The webhooks about people and messages: which keys are there, and which are left out (meta-contract 4.2, 7.2). */

function seconds(at: Date | string): string {
  return String(Math.floor(new Date(at).getTime() / 1000))
}

export function queueOnNumber(
  simulation: Simulation,
  number: PhoneNumber,
  told: object,
  field = 'messages',
): void {
  const metadata = {
    display_phone_number: number.displayPhoneNumber.replace(/\D/g, ''),
    phone_number_id: number.phoneNumberId,
  }
  const value = { messaging_product: 'whatsapp', metadata, ...told }
  queueWebhook(simulation, number.wabaId, field, JSON.stringify(value))
}

type Who = { simulation: Simulation; number: PhoneNumber; person: Customer }

export function isTold({ simulation, number, person }: Who): boolean {
  return isPhoneTold(simulation.world, person, number.phoneNumberId, simulation.now())
}

/** The username is not in `sent` statuses. */
export function contactOf(who: Who, { withUsername = true } = {}) {
  const { name, username, phone, userId } = who.person
  return {
    profile: { name, ...(withUsername && username !== null && { username }) },
    ...(isTold(who) && { wa_id: phone }),
    user_id: userId,
  }
}

export function senderOf(who: Who) {
  const { phone, userId } = who.person
  return { ...(isTold(who) && { from: phone }), from_user_id: userId }
}

/** A message of a person, whatever is in it. */
export function tellMessage(who: Who, messageId: string, content: object): void {
  const { simulation, number } = who
  const head = { id: messageId, timestamp: seconds(simulation.now()) }
  queueOnNumber(simulation, number, {
    contacts: [contactOf(who)],
    messages: [{ ...senderOf(who), ...head, ...content }],
  })
}

/** As it was before April 2026: with the phone, and no id. */
export function tellOldMessage(who: Who, messageId: string, content: object, at: string): void {
  const { name, phone } = who.person
  queueOnNumber(who.simulation, who.number, {
    contacts: [{ profile: { name }, wa_id: phone }],
    messages: [{ from: phone, id: messageId, timestamp: seconds(at), ...content }],
  })
}

/** One step of a message of the business. `failed` has no contacts, and no id when it went to a phone. */
export function tellStatus(
  simulation: Simulation,
  number: PhoneNumber,
  message: Message,
  { person, to, category }: { person: Customer | null; to: string; category: string | null },
): void {
  const { messageId: id, status, by, callbackData, code } = message
  const failed = status === 'failed'
  const who = person && { simulation, number, person }
  const toldPhone = who && isTold(who) ? who.person.phone : null
  const recipient = by === 'phone' ? to : toldPhone
  const tellsId = person !== null && !(failed && by === 'phone')
  const price = { billable: true, pricing_model: 'PMP', type: 'regular', category }
  queueOnNumber(simulation, number, {
    ...(who && !failed && { contacts: [contactOf(who, { withUsername: status !== 'sent' })] }),
    statuses: [
      {
        id,
        status,
        timestamp: seconds(simulation.now()),
        ...(recipient !== null && { recipient_id: recipient }),
        ...(tellsId && { recipient_user_id: person.userId }),
        ...(callbackData !== null && { biz_opaque_callback_data: callbackData }),
        ...(category !== null &&
          (status === 'sent' || status === 'delivered') && { pricing: price }),
        ...(code !== null && { errors: [failure(code)] }),
      },
    ],
  })
}
