import type { SandboxAnswer } from '../../domain/api/sandbox'
import type { NumberCall, Reply } from './call'
import { GraphError, LostAnswer, invalidParameter, metaError, type MetaCode } from './errors'
import { jsonBody, refuseOthers } from './json-body'
import type { Simulation } from './simulation'
import { acceptedName, giveName, objection } from './username-rules'
import { findNumber, logClaim, type Claim } from './world'

/** `POST /{PHONE_NUMBER_ID}/username`: one number asks for one name (meta-contract 1.2). */

type Wish = { username: string; transferAction: Claim['transferAction'] }

async function readWish(request: Request): Promise<Wish> {
  const { username, transfer_action: transferAction = 'none', ...rest } = await jsonBody(request)
  refuseOthers(rest)
  if (username === undefined) throw invalidParameter('The parameter username is required')
  if (typeof username !== 'string') throw invalidParameter('Param username must be a string')
  if (transferAction !== 'none' && transferAction !== 'force_transfer')
    throw invalidParameter('Param transfer_action must be one of {none, force_transfer}')
  return { username, transferAction }
}

type Decision = { outcome: string; reply: Reply | GraphError }

function refusal(error: GraphError): Decision {
  return { outcome: String(error.fields.code), reply: error }
}

/** Meta's rules, unless a play planned the answer. A planned acceptance passes every rule but format and holder. */
function decide(
  { world }: Simulation,
  phoneNumberId: string,
  wish: Wish,
  planned: SandboxAnswer | undefined,
): Decision {
  const number = findNumber(world, phoneNumberId)
  if (number === undefined) return refusal(metaError(33))
  const code = plannedCode(planned)
  if (code !== null) return refusal(metaError(code))
  // The first contract's word (meta-contract 1.5): no name is taken, and nothing more is ever heard.
  if (planned === 'pending') return { outcome: 'PENDING', reply: { body: { status: 'PENDING' } } }
  const name = acceptedName(wish.username)
  if (name === null) return refusal(metaError(100))
  const forced = planned === 'reserved' || planned === 'approved' ? planned : null
  const transfer = wish.transferAction === 'force_transfer'
  const stop = objection(world, number, { name, transfer, forced: forced !== null })
  if (stop !== null) return refusal(stop)
  // Asking again for the own name changes nothing. A new one is not visible yet: the country is not launched.
  const same = number.username === name && number.usernameStatus === 'approved'
  const status = forced ?? (same ? 'approved' : 'reserved')
  giveName(world, number, name, status)
  return { outcome: status, reply: { body: { status } } }
}

const plannedCodes = [
  2, 10, 33, 100, 190, 368, 133010, 147001, 147002, 147003, 147004, 147005,
] as const satisfies readonly MetaCode[]

function plannedCode(planned: SandboxAnswer | undefined): MetaCode | null {
  return plannedCodes.find((code) => String(code) === planned) ?? null
}

/** What a gateway in front of Meta says when it gives up: no JSON, and none of Graph's headers. */
export function gatewayFailure(): Reply {
  const html =
    '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body></body></html>'
  return { status: 502, html }
}

/** A slow answer, in milliseconds: longer than a careful client waits. */
const late = 6000

export async function setUsername(call: NumberCall): Promise<Reply> {
  const { simulation, request } = call
  const { phoneNumberId } = call.number
  const wish = await readWish(request)
  const stop = { phoneNumberId, username: wish.username }
  await simulation.holds.pass({ ...stop, when: 'before' })
  const planned = findNumber(simulation.world, phoneNumberId)?.nextAnswers.shift()
  if (planned === 'lost_before' || planned === 'not_json') {
    await simulation.save()
    if (planned === 'not_json') return gatewayFailure()
    throw new LostAnswer()
  }
  if (planned === 'late') await simulation.delay(late)
  const { outcome, reply } = decide(simulation, phoneNumberId, wish, planned)
  const claim = { at: simulation.now().toISOString(), phoneNumberId, ...wish, outcome }
  const entry = { ...claim, answered: planned !== 'lost_after' }
  logClaim(simulation.world, entry)
  await simulation.save()
  await passOrForget(simulation, stop, entry)
  if (planned === 'lost_after') throw new LostAnswer()
  if (reply instanceof GraphError) throw reply
  return reply
}

/** Held after the effect: released without an answer, the log says that the caller never heard. */
async function passOrForget(
  simulation: Simulation,
  stop: { phoneNumberId: string; username: string },
  entry: Claim,
): Promise<void> {
  try {
    await simulation.holds.pass({ ...stop, when: 'after' })
  } catch (error) {
    entry.answered = false
    await simulation.save()
    throw error
  }
}
