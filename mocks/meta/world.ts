import { z } from 'zod'
import { sandboxAnswers } from '../../domain/api/sandbox'
import { assetPlatforms } from '../../domain/platform'
import { contactBook, customer, message, type Message } from './customer-state'
import { blockedName, ofAccount, template, type Template } from './template-state'

/** Everything the simulated Meta remembers: plain JSON, so a restart (or a page reload) goes on where it stopped. */

const time = z.iso.datetime()

/** Where a world began, so that it can be started over. */
const start = z.discriminatedUnion('seed', [
  z.strictObject({ seed: z.literal('israeli_business') }),
  z.strictObject({
    seed: z.literal('many_lines'),
    count: z.number().int().min(0),
    accounts: z.number().int().min(1),
  }),
  z.strictObject({ seed: z.literal('many_customers'), count: z.number().int().min(0) }),
])
export type WorldStart = z.infer<typeof start>

const account = z.strictObject({
  wabaId: z.string(),
  /** Accounts of one portfolio are siblings: a name can be transferred between their numbers. */
  portfolioId: z.string(),
  name: z.string(),
  /** False: the messaging limit is still the default one, so no number may ask for a name (147002). */
  usernameEligible: z.boolean(),
  /** Whether our app gets this account's webhooks. */
  subscribed: z.boolean(),
  callsPerHour: z.number().int().min(1),
  /** Milliseconds, oldest first: the management calls of the last hour. */
  recentCalls: z.array(z.number()),
  throttledUntil: time.nullable(),
  ...ofAccount,
})
export type Account = z.infer<typeof account>

const phoneNumber = z.strictObject({
  phoneNumberId: z.string(),
  wabaId: z.string(),
  displayPhoneNumber: z.string(),
  verifiedName: z.string(),
  nameStatus: z.string(),
  status: z.string(),
  qualityRating: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']),
  /** Registered on Cloud API; without it no name can be asked for (133010). */
  registered: z.boolean(),
  official: z.boolean(),
  onboardedAt: time,
  username: z.string().nullable(),
  usernameStatus: z.enum(['none', 'reserved', 'approved']),
  nextAnswers: z.array(z.enum(sandboxAnswers)),
  nextMessageAnswers: z.array(z.string()).default([]),
  claims: z.number().int(),
})
export type PhoneNumber = z.infer<typeof phoneNumber>

/** A Facebook Page or an Instagram account of the portfolio. */
const asset = z.strictObject({
  assetId: z.string(),
  platform: z.enum(assetPlatforms),
  name: z.string(),
  /** As it was typed; `null` when it has none. */
  username: z.string().nullable(),
  /** The number it is linked to. Graph does not tell it. */
  linkedTo: z.string().nullable(),
  /** Whether it is assigned to our system user. */
  readable: z.boolean(),
})
export type Asset = z.infer<typeof asset>

/** A code that opens a chat with a number. */
const messageCode = z.strictObject({
  phoneNumberId: z.string(),
  code: z.string(),
  prefilledMessage: z.string(),
})
export type MessageCode = z.infer<typeof messageCode>

const claim = z.strictObject({
  at: time,
  phoneNumberId: z.string(),
  username: z.string(),
  transferAction: z.enum(['none', 'force_transfer']),
  /** What was decided: `reserved`, `approved`, `PENDING`, or Meta's error code. */
  outcome: z.string(),
  /** False: the caller never heard of it. */
  answered: z.boolean(),
})
export type Claim = z.infer<typeof claim>

const call = z.strictObject({
  at: time,
  method: z.string(),
  path: z.string(),
  status: z.number().int().nullable(),
  code: z.number().int().nullable(),
})
type LoggedCall = z.infer<typeof call>

const world = z.strictObject({
  version: z.literal(1),
  start,
  app: z.strictObject({ id: z.string(), name: z.string(), link: z.string() }),
  accounts: z.array(account),
  numbers: z.array(phoneNumber),
  /** Worlds that were stored before there were any have none. */
  assets: z.array(asset).default([]),
  messageCodes: z.array(messageCode).default([]),
  templates: z.array(template).default([]),
  /** How many were ever created here: the next id. */
  templatesCreated: z.number().int().default(0),
  blockedTemplateNames: z.array(blockedName).default([]),
  customers: z.array(customer).default([]),
  contactBooks: z.array(contactBook).default([]),
  /** The newest last. */
  messages: z.array(message).default([]),
  /** Names nobody here can have (147001), and names of Pages and accounts that are not ours to link (147003, 147004). */
  strangerNames: z.array(z.string()),
  facebookNames: z.array(z.string()),
  instagramNames: z.array(z.string()),
  suggestions: z.array(z.string()),
  /** Documented as wrapped in `data`; an SDK met it flat (meta-contract 1.2). */
  suggestionsShape: z.enum(['wrapped', 'flat']),
  claims: z.array(claim),
  calls: z.array(call),
  undelivered: z.array(z.strictObject({ id: z.string(), body: z.string() })),
})
export type World = z.infer<typeof world>

const worldLimits = { claims: 1000, calls: 100, messages: 5000 } as const

export function serializeWorld(state: World): string {
  return JSON.stringify(state)
}

/** Reads what `serializeWorld` wrote; throws a ZodError that names the field when it is something else. */
export function parseWorld(text: string): World {
  return world.parse(JSON.parse(text))
}

export function findAccount(state: World, wabaId: string): Account | undefined {
  return state.accounts.find((one) => one.wabaId === wabaId)
}

export function findNumber(state: World, phoneNumberId: string): PhoneNumber | undefined {
  return state.numbers.find((one) => one.phoneNumberId === phoneNumberId)
}

export function findTemplate(state: World, templateId: string): Template | undefined {
  return state.templates.find((one) => one.templateId === templateId)
}

/** The number that holds a name, whoever asks. */
export function findHolder(state: World, username: string): PhoneNumber | undefined {
  return state.numbers.find((one) => one.username === username)
}

export function logClaim(state: World, entry: Claim): void {
  state.claims.push(entry)
  if (state.claims.length > worldLimits.claims) state.claims.shift()
  const number = findNumber(state, entry.phoneNumberId)
  if (number) number.claims += 1
}

export function logMessage(state: World, entry: Message): void {
  state.messages.push(entry)
  if (state.messages.length > worldLimits.messages) state.messages.shift()
}

export function logCall(state: World, entry: LoggedCall): void {
  state.calls.unshift(entry)
  state.calls.length = Math.min(state.calls.length, worldLimits.calls)
}
