import type { NumberCall, Reply } from './call'
import { gatewayFailure } from './claims'
import type { Message } from './customer-state'
import { tellStatus } from './customer-webhooks'
import { LostAnswer, metaError, unsupportedObject } from './errors'
import { allowParameters } from './fields'
import { contentOf, recipientOf, type Recipient } from './message-rules'
import { readMessageWish, type MessageWish } from './message-wish'
import { noteByPhone } from './phone-visibility'
import { sendError } from './send-errors'
import type { Simulation } from './simulation'
import { findAccount, findNumber, logMessage, type PhoneNumber } from './world'

/** `POST /{PHONE_NUMBER_ID}/messages`: one message to one person (meta-contract 4.5, 7.1). */

const day = 24 * 3_600_000
/** A slow answer: longer than a careful client waits. And one that never comes. */
const late = 6000
const never = 3_600_000
const throttle = 60_000

type Planned = { word: string | undefined; refused: number | null; failed: number | null }

function plannedFor({ world }: Simulation, phoneNumberId: string): Planned {
  const word = findNumber(world, phoneNumberId)?.nextMessageAnswers.shift()
  const [, kind, code] = /^(refused|failed)_(\d+)$/.exec(word ?? '') ?? []
  const number = code === undefined ? null : Number(code)
  return {
    word,
    refused: kind === 'refused' ? number : null,
    failed: kind === 'failed' ? number : null,
  }
}

/** Planned answers in which nothing is sent. */
async function stopPlanned(call: NumberCall, { word, refused }: Planned): Promise<Reply | null> {
  const { simulation, account } = call
  // The usage headers of the answer say for how long.
  if (word === 'throttled')
    account.throttledUntil = new Date(simulation.now().getTime() + throttle).toISOString()
  if (word !== undefined) await simulation.save()
  if (word === 'not_json') return gatewayFailure()
  if (word === 'hangs_before') await simulation.delay(never)
  if (word === 'hangs_before' || word === 'lost_before') throw new LostAnswer()
  if (refused !== null) throw sendError(refused)
  if (word === 'throttled') throw metaError(80007)
  return null
}

type Sending = { wish: MessageWish; recipient: Recipient; planned: Planned }

/**
 * Why a message that was taken does not arrive. Assumption: outside the 24 hours a free-form message is taken and
 * fails, as live reports have it; Meta's page only names the code.
 */
function failureOf(
  { simulation, number }: NumberCall,
  { wish, recipient, planned }: Sending,
  category: string | null,
): number | null {
  if (planned.failed !== null) return planned.failed
  const { person } = recipient
  if (person === null) return 131026
  const { phoneNumberId } = number
  if (category === 'marketing' && person.optedOut.includes(phoneNumberId)) return 131050
  const wrote = person.talks.find((one) => one.phoneNumberId === phoneNumberId)?.wroteAt ?? null
  const isOpen = wrote !== null && simulation.now().getTime() - Date.parse(wrote) < day
  return wish.content.type !== 'template' && !isOpen ? 131047 : null
}

function messageOf(call: NumberCall, { wish, recipient, planned }: Sending) {
  const { simulation, number } = call
  const { category, ...said } = contentOf(call, wish)
  const held = planned.word === 'held_for_quality_assessment'
  const paused = planned.word === 'paused'
  const code = failureOf(call, { wish, recipient, planned }, category)
  const message: Message = {
    messageId: `wamid.${btoa(simulation.newId())}`,
    phoneNumberId: number.phoneNumberId,
    personId: recipient.person?.personId ?? null,
    direction: 'out',
    at: simulation.now().toISOString(),
    ...said,
    status: held ? 'held' : paused ? 'paused' : code === null ? 'sent' : 'failed',
    code: held || paused ? null : code,
    by: recipient.by,
    callbackData: wish.callbackData,
  }
  return { message, category }
}

/**
 * Tells what becomes of it. One that is held or paused stays so, and nothing more is heard (assumption). One of a
 * person who has blocked the number is never delivered.
 */
function follow(
  simulation: Simulation,
  number: PhoneNumber,
  message: Message,
  recipient: Recipient,
  category: string | null,
): void {
  const { person } = recipient
  const told = { person, to: recipient.digits, category }
  if (message.status !== 'sent' && message.status !== 'failed') return
  if (message.status === 'sent' && person !== null && recipient.by === 'phone')
    noteByPhone(simulation.world, person, number.phoneNumberId, simulation.now())
  tellStatus(simulation, number, message, told)
  const blocked = person?.blocked.includes(number.phoneNumberId) ?? false
  if (message.status === 'failed' || person === null || blocked) return
  message.status = 'delivered'
  tellStatus(simulation, number, message, told)
}

function accepted(message: Message, { person, input, by, digits }: Recipient): Reply {
  const contact = by === 'phone' ? { input, wa_id: digits } : { input, user_id: person?.userId }
  const { messageId: id, status, type } = message
  const pace = status === 'held' ? 'held_for_quality_assessment' : 'accepted'
  const word = type === 'template' && { message_status: status === 'paused' ? 'paused' : pace }
  const body = { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id, ...word }] }
  return { body }
}

function commit(call: NumberCall, sending: Sending): Reply {
  const { simulation, number } = call
  const { message, category } = messageOf(call, sending)
  const { phoneNumberId } = number
  const now = simulation.now().getTime()
  const tooFast = simulation.pacing.objection(phoneNumberId, sending.recipient.digits, now)
  if (tooFast !== null) throw sendError(tooFast)
  logMessage(simulation.world, message)
  const reply = accepted(message, sending.recipient)
  follow(simulation, number, message, sending.recipient, category)
  return reply
}

/** The world may have been started over while the call waited. */
function anew(call: NumberCall): NumberCall {
  const { world } = call.simulation
  const number = findNumber(world, call.number.phoneNumberId)
  const account = number && findAccount(world, number.wabaId)
  if (!number || !account) throw unsupportedObject(call.request.method, call.number.phoneNumberId)
  return { ...call, number, account }
}

export async function sendMessage(call: NumberCall): Promise<Reply> {
  const { simulation, url } = call
  allowParameters(url.searchParams, [])
  const wish = await readMessageWish(call.request)
  const { phoneNumberId } = call.number
  const stop = { phoneNumberId, username: wish.to ?? wish.recipient ?? '' }
  await simulation.holds.pass({ ...stop, when: 'before' })
  const planned = plannedFor(simulation, phoneNumberId)
  const stopped = await stopPlanned(anew(call), planned)
  if (stopped !== null) return stopped
  if (planned.word === 'late') await simulation.delay(late)
  const current = anew(call)
  if (!current.number.registered) throw sendError(133010)
  const reply = commit(current, { wish, recipient: recipientOf(current, wish), planned })
  await simulation.save()
  await simulation.holds.pass({ ...stop, when: 'after' })
  if (planned.word === 'hangs_after') await simulation.delay(never)
  if (planned.word === 'hangs_after' || planned.word === 'lost_after') throw new LostAnswer()
  return reply
}
