import type { SandboxPlay } from '../../domain/api/sandbox'
import { cardOf, ownCard } from './customer-cards'
import { changeNumber } from './customer-numbers'
import { findPerson, type Customer, type Message } from './customer-state'
import {
  contactOf,
  isTold,
  queueOnNumber,
  tellMessage,
  tellOldMessage,
  tellStatus,
} from './customer-webhooks'
import { forgetNumber, noteByPhone, putIntoBook, talkOf } from './phone-visibility'
import type { Simulation } from './simulation'
import { acceptedName } from './username-rules'
import { findAccount, findHolder, findNumber, logMessage, type PhoneNumber } from './world'

/** What people do on their phones. A move that would change nothing changes nothing, and no webhook goes out. */

type CustomerPlay = Extract<SandboxPlay, { personId: string }>
type Play<Name> = Extract<CustomerPlay, { play: Name }>
type Who = { simulation: Simulation; number: PhoneNumber; person: Customer }
type Result = 'done' | 'not_found'

/** When the ids came (meta-contract 4.3): who wrote before was known by phone only. */
const beforeIds = '2026-03-15T08:00:00Z'

function addMessage({ simulation, number, person }: Who, type: string, body: string): string {
  const messageId = `wamid.${btoa(simulation.newId())}`
  logMessage(simulation.world, {
    messageId,
    phoneNumberId: number.phoneNumberId,
    personId: person.personId,
    direction: 'in',
    at: simulation.now().toISOString(),
    type,
    template: null,
    body,
    asks: false,
    status: null,
    code: null,
    by: null,
    callbackData: null,
  })
  return messageId
}

/** Whoever writes to a number that they blocked has ended that first. */
function noteMessage(who: Who, type: string, body: string): string {
  const { simulation, number, person } = who
  const { phoneNumberId } = number
  const now = simulation.now()
  person.blocked = person.blocked.filter((one) => one !== phoneNumberId)
  talkOf(person, phoneNumberId).wroteAt = now.toISOString()
  if (isTold(who)) noteByPhone(simulation.world, person, phoneNumberId, now)
  return addMessage(who, type, body)
}

function write(who: Who, play: Play<'customer_writes'>): void {
  const content = { type: 'text', text: { body: play.text } }
  if (!play.beforeIds) return tellMessage(who, noteMessage(who, 'text', play.text), content)
  const talk = talkOf(who.person, who.number.phoneNumberId)
  talk.wroteAt ??= beforeIds
  talk.byPhoneAt ??= beforeIds
  tellOldMessage(who, addMessage(who, 'text', play.text), content, beforeIds)
}

function sendCard(who: Who, { card, plain }: Play<'customer_sends_card'>): void {
  const { formatted, shown } = cardOf(who.person, card, plain)
  const messageId = noteMessage(who, 'contacts', formatted)
  tellMessage(who, messageId, { type: 'contacts', contacts: [shown] })
}

/** The message of the business that this person can do something with, and the number that sent it. */
function messageFor({ world }: Simulation, person: Customer, messageId: string) {
  const message = world.messages.findLast((one) => one.messageId === messageId)
  const number = message && findNumber(world, message.phoneNumberId)
  const isTheirs = message?.personId === person.personId && message.direction === 'out'
  return number && isTheirs ? { message, number } : null
}

function hasArrived({ status }: Message): boolean {
  return status === 'delivered' || status === 'read'
}

/**
 * The button of the request: the number arrives, and the contact book takes it. Assumption: the answer names no
 * message, as Meta's example does not (meta-contract 5.3). Tapping again shares again.
 */
function share({ simulation, person }: Omit<Who, 'number'>, play: Play<'customer_shares'>): Result {
  const found = messageFor(simulation, person, play.messageId)
  if (found === null) return 'not_found'
  const { message, number } = found
  if (!message.asks || !hasArrived(message)) return 'done'
  readMessage(simulation, person, message, number)
  const who = { simulation, number, person }
  const messageId = noteMessage(who, 'contacts', `+${person.phone}`)
  tellMessage(who, messageId, { type: 'contacts', contacts: [ownCard(person)] })
  putIntoBook(simulation.world, person)
  return 'done'
}

function categoryOf({ world }: Simulation, { template }: Message, wabaId: string): string | null {
  const one = world.templates.find(
    ({ name, language, wabaId: account }) =>
      account === wabaId && name === template?.name && language === template.language,
  )
  return one?.category.toLowerCase() ?? null
}

function readMessage(
  simulation: Simulation,
  person: Customer,
  message: Message,
  number: PhoneNumber,
): void {
  if (message.status !== 'delivered') return
  message.status = 'read'
  const category = categoryOf(simulation, message, number.wabaId)
  tellStatus(simulation, number, message, { person, to: person.phone, category })
}

/** Names of people and of businesses are the same names (meta-contract 1.1). Nobody is told: it is seen later. */
function takeUsername({ simulation, person }: Omit<Who, 'number'>, typed: string | null): void {
  if (typed === null) return void (person.username = null)
  const name = acceptedName(typed)
  if (name === null || findHolder(simulation.world, name) !== undefined) return
  const { customers } = simulation.world
  if (!customers.some(({ username }) => username === name)) person.username = name
}

function block({ number, person }: Who, blocked: boolean): void {
  const others = person.blocked.filter((one) => one !== number.phoneNumberId)
  person.blocked = blocked ? [...others, number.phoneNumberId] : others
}

function wishMarketing(who: Who, wants: 'stop' | 'resume'): void {
  const { simulation, number, person } = who
  const { phoneNumberId } = number
  if (person.optedOut.includes(phoneNumberId) === (wants === 'stop')) return
  const others = person.optedOut.filter((one) => one !== phoneNumberId)
  person.optedOut = wants === 'stop' ? [...others, phoneNumberId] : others
  const wish = {
    ...(isTold(who) && { wa_id: person.phone }),
    user_id: person.userId,
    detail: `User requested to ${wants} marketing messages`,
    category: 'marketing_messages',
    value: wants,
    timestamp: Math.floor(simulation.now().getTime() / 1000),
  }
  const told = { contacts: [contactOf(who)], user_preferences: [wish] }
  queueOnNumber(simulation, number, told, 'user_preferences')
}

function playOnLine(who: Who, play: Extract<CustomerPlay, { phoneNumberId: string }>): void {
  switch (play.play) {
    case 'customer_writes':
      return write(who, play)
    case 'customer_sends_card':
      return sendCard(who, play)
    case 'customer_blocks':
      return block(who, play.blocked)
    case 'customer_marketing':
      return wishMarketing(who, play.wants)
  }
}

/** Makes one move of a person. Numbers of other portfolios are not found: there the person has another id. */
export function playOnCustomer(simulation: Simulation, play: CustomerPlay): Result {
  const { world } = simulation
  const person = findPerson(world, play.personId)
  if (person === undefined) return 'not_found'
  if ('phoneNumberId' in play) {
    const number = findNumber(world, play.phoneNumberId)
    const account = number && findAccount(world, number.wabaId)
    if (!number || account?.portfolioId !== person.portfolioId) return 'not_found'
    playOnLine({ simulation, number, person }, play)
    return 'done'
  }
  switch (play.play) {
    case 'customer_shares':
      return share({ simulation, person }, play)
    case 'customer_reads': {
      const found = messageFor(simulation, person, play.messageId)
      if (found) readMessage(simulation, person, found.message, found.number)
      return found ? 'done' : 'not_found'
    }
    case 'customer_takes_username':
      takeUsername({ simulation, person }, play.username)
      return 'done'
    case 'customer_changes_number':
      changeNumber(simulation, person, play)
      return 'done'
    case 'customer_is_forgotten':
      forgetNumber(person)
      return 'done'
  }
}
