import type { Customer, Talk } from './customer-state'
import type { World } from './world'

/** When a webhook carries the phone number of a person (meta-contract 4.3). */

const thirtyDays = 30 * 24 * 3_600_000

export function talkOf(person: Customer, phoneNumberId: string): Talk {
  const known = person.talks.find((one) => one.phoneNumberId === phoneNumberId)
  if (known) return known
  const fresh = { phoneNumberId, wroteAt: null, byPhoneAt: null }
  person.talks.push(fresh)
  return fresh
}

export function isBookOn({ contactBooks }: World, portfolioId: string): boolean {
  return contactBooks.find((one) => one.portfolioId === portfolioId)?.on ?? true
}

export type Told = 'no_username' | 'contact_book' | 'thirty_days' | 'hidden'

/** Why this number is told the phone, the first reason that holds, or that it is not. */
export function whyTold(world: World, person: Customer, phoneNumberId: string, now: Date): Told {
  if (person.username === null) return 'no_username'
  if (person.inContactBook && isBookOn(world, person.portfolioId)) return 'contact_book'
  const by = person.talks.find((one) => one.phoneNumberId === phoneNumberId)?.byPhoneAt ?? null
  const isRecent = by !== null && now.getTime() - Date.parse(by) < thirtyDays
  return isRecent ? 'thirty_days' : 'hidden'
}

export function isPhoneTold(
  world: World,
  person: Customer,
  phoneNumberId: string,
  now: Date,
): boolean {
  return whyTold(world, person, phoneNumberId, now) !== 'hidden'
}

/**
 * A message went by the phone number: the 30 days begin anew, and the contact book takes the number. Assumption: one
 * of a person whose number is told anyway counts as one by phone, and one that is sent to an id never does.
 */
export function noteByPhone(
  world: World,
  person: Customer,
  phoneNumberId: string,
  now: Date,
): void {
  talkOf(person, phoneNumberId).byPhoneAt = now.toISOString()
  if (isBookOn(world, person.portfolioId)) person.inContactBook = true
}

/** Switched off, the book is empty for good: what was in it does not come back. */
export function switchBook(world: World, portfolioId: string, on: boolean): void {
  const others = world.contactBooks.filter((one) => one.portfolioId !== portfolioId)
  world.contactBooks = [...others, { portfolioId, on }]
  if (on) return
  for (const person of world.customers)
    if (person.portfolioId === portfolioId) person.inContactBook = false
}

/** As if nothing had gone by the number for long, and its entry had been deleted. */
export function forgetNumber(person: Customer): void {
  person.inContactBook = false
  for (const talk of person.talks) talk.byPhoneAt = null
}

/** What tapping “share” does as well; nothing where the book is off. */
export function putIntoBook(world: World, person: Customer): void {
  if (isBookOn(world, person.portfolioId)) person.inContactBook = true
}
