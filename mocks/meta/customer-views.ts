import type {
  SandboxChat,
  SandboxCustomer,
  SandboxMessage,
} from '../../domain/api/sandbox-customers'
import type { Sandbox } from '../../server/dependencies'
import { findPerson, type Customer, type Message } from './customer-state'
import { isBookOn, whyTold } from './phone-visibility'
import type { Simulation } from './simulation'
import { findAccount, findNumber, type World } from './world'

/** People and chats as the product's sandbox page shows them. */

function customerView({ personId, userId, phone, name, username, language }: Customer) {
  return { personId, userId, phone: `+${phone}`, name, username, language }
}

function matches({ name, username, phone, userId }: Customer, q: string): boolean {
  const part = q.trim().toLowerCase().replace(/^[@+]/, '')
  return [name, username, phone, userId].some((one) => one?.toLowerCase().includes(part))
}

export function customersView(
  { customers }: World,
  { q = '', limit, after }: Parameters<Sandbox['customers']>[0],
): SandboxCustomer[] | 'not_found' {
  const last = after === null ? -1 : customers.findIndex(({ personId }) => personId === after)
  if (after !== null && last === -1) return 'not_found'
  const found: SandboxCustomer[] = []
  for (let at = last + 1; at < customers.length && found.length <= limit; at += 1) {
    const one = customers[at]
    if (one && matches(one, q)) found.push(customerView(one))
  }
  return found
}

function messageView(message: Message): SandboxMessage {
  const { messageId, direction, at, type, template, body, asks, status, code } = message
  return { messageId, direction, at, type, template, body, asks, status, code }
}

const mostMessages = 100

export function chatView(
  { world, now }: Simulation,
  personId: string,
  phoneNumberId: string,
): SandboxChat | 'not_found' {
  const person = findPerson(world, personId)
  const number = findNumber(world, phoneNumberId)
  const account = number && findAccount(world, number.wabaId)
  if (!person || !number || account?.portfolioId !== person.portfolioId) return 'not_found'
  return {
    customer: customerView(person),
    phoneNumberId,
    phoneTold: whyTold(world, person, phoneNumberId, now()),
    contactBookOn: isBookOn(world, person.portfolioId),
    blocked: person.blocked.includes(phoneNumberId),
    optedOut: person.optedOut.includes(phoneNumberId),
    nextAnswers: [...number.nextMessageAnswers],
    messages: world.messages
      .filter((one) => one.personId === personId && one.phoneNumberId === phoneNumberId)
      .slice(-mostMessages)
      .map(messageView),
  }
}
