import { z } from 'zod'

/** What the simulated Meta remembers of people who write to the numbers, and of messages. */

const time = z.iso.datetime()

/** What there was between a person and one number. */
const talk = z.strictObject({
  phoneNumberId: z.string(),
  /** The person wrote last: free-form messages may answer for 24 hours. */
  wroteAt: time.nullable(),
  /** The last message, either way, that went by the phone number: it is told for 30 days. */
  byPhoneAt: time.nullable(),
})

/** A person as one portfolio knows them. */
export const customer = z.strictObject({
  /** Ours, for plays: it stays when number and id change. */
  personId: z.string(),
  portfolioId: z.string(),
  /** The business-scoped user id: a new one with each new phone number (meta-contract 4.1). */
  userId: z.string(),
  /** Digits. */
  phone: z.string(),
  name: z.string(),
  username: z.string().nullable(),
  /** Of the person's app. */
  language: z.enum(['he', 'en']),
  /** Whether the portfolio's contact book has the number. */
  inContactBook: z.boolean(),
  talks: z.array(talk),
  /** Numbers that the person has blocked. */
  blocked: z.array(z.string()),
  /** Numbers whose marketing messages the person does not want. */
  optedOut: z.array(z.string()),
})
export type Customer = z.infer<typeof customer>
export type Talk = z.infer<typeof talk>

/** On unless it is here, switched off. */
export const contactBook = z.strictObject({ portfolioId: z.string(), on: z.boolean() })

export const message = z.strictObject({
  messageId: z.string(),
  phoneNumberId: z.string(),
  /** `null`: it was sent to a number that nobody here has. */
  personId: z.string().nullable(),
  direction: z.enum(['in', 'out']),
  at: time,
  type: z.string(),
  template: z.strictObject({ name: z.string(), language: z.string() }).nullable(),
  /** As it is read: variables are filled in. */
  body: z.string(),
  /** Whether it has the button that asks for the number. */
  asks: z.boolean(),
  /** Of a message of the business; `null` for one of the person. */
  status: z.enum(['held', 'paused', 'sent', 'delivered', 'read', 'failed']).nullable(),
  code: z.number().int().nullable(),
  /** What it was addressed by. */
  by: z.enum(['phone', 'id']).nullable(),
  callbackData: z.string().nullable(),
})
export type Message = z.infer<typeof message>

type Index = {
  /** By our id and by Meta's: a link from the desk knows only that one. */
  byPerson: Map<string, Customer>
  byUserId: Map<string, Customer>
  byPhone: Map<string, Customer>
}

/** Of the list that a world has: a world that is started over has another. */
const indexes = new WeakMap<Customer[], Index>()

function keyOf(portfolioId: string, one: string): string {
  return `${portfolioId} ${one}`
}

function indexOf(customers: Customer[]): Index {
  const known = indexes.get(customers)
  if (known) return known
  const index: Index = { byPerson: new Map(), byUserId: new Map(), byPhone: new Map() }
  for (const one of customers) {
    index.byPerson.set(one.personId, one)
    index.byPerson.set(one.userId, one)
    index.byUserId.set(keyOf(one.portfolioId, one.userId), one)
    index.byPhone.set(keyOf(one.portfolioId, one.phone), one)
  }
  indexes.set(customers, index)
  return index
}

type People = { customers: Customer[] }

export function findPerson({ customers }: People, personId: string): Customer | undefined {
  return indexOf(customers).byPerson.get(personId)
}

export function findByUserId(
  { customers }: People,
  portfolioId: string,
  userId: string,
): Customer | undefined {
  return indexOf(customers).byUserId.get(keyOf(portfolioId, userId))
}

export function findByPhone(
  { customers }: People,
  portfolioId: string,
  digits: string,
): Customer | undefined {
  return indexOf(customers).byPhone.get(keyOf(portfolioId, digits))
}

/** The one way to give a person another number and id: they are looked up by both. */
export function renumber(
  { customers }: People,
  one: Customer,
  fresh: Pick<Customer, 'phone' | 'userId'>,
): void {
  Object.assign(one, fresh)
  indexes.delete(customers)
}
