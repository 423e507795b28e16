import { findByPhone, renumber, type Customer } from './customer-state'
import { queueOnNumber } from './customer-webhooks'
import { forgetNumber, isPhoneTold } from './phone-visibility'
import type { Simulation } from './simulation'
import { findNumber } from './world'

/** A person gets another phone number, and with it another id (meta-contract 4.1, 4.4). */

/** Ids as Meta makes them: twenty digits, far beyond what a number can hold. */
function freshId({ newId }: Simulation, country: string): string {
  const seed = [...newId()].reduce(
    (sum, one) => (sum * 131n + BigInt(one.charCodeAt(0))) % 10n ** 18n,
    7n,
  )
  return `${country}.2${seed.toString().padStart(19, '0')}`
}

type Change = { phone: string; tellPrevious: boolean }

/**
 * Each number that the person wrote to is told by a system message. Assumption: the new number is told only to whom
 * the old one was, and only while the person has no username; otherwise the ids are all.
 */
export function changeNumber(
  simulation: Simulation,
  person: Customer,
  { phone, tellPrevious }: Change,
): void {
  const { world } = simulation
  const digits = phone.replace(/\D/g, '')
  if (findByPhone(world, person.portfolioId, digits) !== undefined) return
  const before = { ...person }
  const [country = 'IL'] = person.userId.split('.')
  const knew = (id: string) => isPhoneTold(world, person, id, simulation.now())
  const open = new Map(person.talks.map(({ phoneNumberId: id }) => [id, knew(id)]))
  forgetNumber(person)
  renumber(world, person, { phone: digits, userId: freshId(simulation, country) })
  for (const { phoneNumberId } of person.talks) {
    const number = findNumber(world, phoneNumberId)
    if (number === undefined) continue
    const tells = person.username === null && open.get(phoneNumberId) === true
    const [from, to] = tells ? [before.phone, digits] : [before.userId, person.userId]
    const system = {
      body: `User ${person.name} changed from ${from} to ${to}`,
      type: tells ? 'user_changed_number' : 'user_changed_user_id',
      ...(tells && { wa_id: digits }),
      user_id: person.userId,
      ...(tellPrevious && { previous_user_id: before.userId }),
    }
    const head = {
      ...(tells && { from: before.phone }),
      id: `wamid.${btoa(simulation.newId())}`,
      timestamp: String(Math.floor(simulation.now().getTime() / 1000)),
    }
    queueOnNumber(simulation, number, { messages: [{ ...head, type: 'system', system }] })
  }
}
