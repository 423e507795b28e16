import { z } from 'zod'
import { messageAnswerForm, sandboxCards } from '../customer-plays'
import { plainText } from '../plain-text'
import { endpoint, page, paging, time } from './endpoint'

const personId = z.string().max(160).describe('Who it is: an id of the sandbox, or a customer id')
const phoneNumberId = z.string().max(64)
const messageId = z.string().max(200)
const text = plainText(1024).min(1)
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/)
/** The names of people keep the rules of business usernames (meta-contract 2). */
const username = z.string().regex(/^[\w.-]{3,35}$/)

/** What a customer does on the phone; the product hears of it by webhook, where Meta tells it. */
export const customerPlays = [
  z.strictObject({
    play: z.literal('customer_writes'),
    personId,
    phoneNumberId,
    text,
    beforeIds: z
      .boolean()
      .default(false)
      .describe('As a message of before April 2026: with a phone and without an id'),
  }),
  z.strictObject({
    play: z.literal('customer_shares'),
    personId,
    messageId: messageId.describe('The message whose button is tapped'),
  }),
  z.strictObject({
    play: z.literal('customer_sends_card'),
    personId,
    phoneNumberId,
    card: z.enum(sandboxCards),
    plain: z.boolean().default(false).describe('Without an origin, as older apps send cards'),
  }),
  z.strictObject({ play: z.literal('customer_reads'), personId, messageId }),
  z.strictObject({
    play: z.literal('customer_takes_username'),
    personId,
    username: username.nullable().describe('null: the customer goes without one'),
  }),
  z.strictObject({
    play: z.literal('customer_changes_number'),
    personId,
    phone: phone.describe('The new number, in E.164'),
    tellPrevious: z.boolean().default(true).describe('Whether Meta tells the id of before'),
  }),
  z
    .strictObject({ play: z.literal('customer_is_forgotten'), personId })
    .describe('Meta has the number no more: not in the contact book, and the 30 days are over'),
  z.strictObject({
    play: z.literal('customer_blocks'),
    personId,
    phoneNumberId,
    blocked: z.boolean(),
  }),
  z.strictObject({
    play: z.literal('customer_marketing'),
    personId,
    phoneNumberId,
    wants: z.enum(['stop', 'resume']),
  }),
] as const

export const messagePlays = [
  z.strictObject({
    play: z.literal('answer_next_message'),
    phoneNumberId,
    answer: z.string().regex(messageAnswerForm),
    times: z.number().int().min(1).max(100).default(1),
  }),
  z.strictObject({ play: z.literal('forget_message_answers'), phoneNumberId }),
  z.strictObject({
    play: z.literal('switch_contact_book'),
    wabaId: z.string().max(64).describe('Any account of the portfolio whose contact book it is'),
    on: z.boolean().describe('Switched off, all its entries are gone'),
  }),
] as const

export const sandboxCustomer = z.object({
  personId,
  userId: z.string().describe('The customer id that the business gets to know'),
  phone,
  name: z.string(),
  username: z.string().nullable(),
  language: z.enum(['he', 'en']).describe('The language of the customer’s app'),
})
export type SandboxCustomer = z.infer<typeof sandboxCustomer>

export const sandboxMessage = z.object({
  messageId,
  direction: z.enum(['in', 'out']).describe('in: the customer wrote it'),
  at: time,
  type: z.string(),
  template: z.object({ name: z.string(), language: z.string() }).nullable(),
  body: z.string(),
  asks: z.boolean().describe('Whether it has the button that shares the number'),
  status: z
    .enum(['held', 'paused', 'sent', 'delivered', 'read', 'failed'])
    .nullable()
    .describe('Of a message of the business'),
  code: z.number().int().nullable().describe('Meta’s code, where it failed'),
})
export type SandboxMessage = z.infer<typeof sandboxMessage>

export const sandboxChat = z.object({
  customer: sandboxCustomer,
  phoneNumberId,
  phoneTold: z
    .enum(['no_username', 'contact_book', 'thirty_days', 'hidden'])
    .describe('Why Meta tells the business the phone number on this line, or that it does not'),
  contactBookOn: z.boolean(),
  blocked: z.boolean(),
  optedOut: z.boolean(),
  nextAnswers: z.array(z.string()).describe('What is planned for the next messages of the line'),
  messages: z.array(sandboxMessage).describe('The newest last, 100 at most'),
})
export type SandboxChat = z.infer<typeof sandboxChat>

export const listSandboxCustomers = endpoint({
  method: 'GET',
  path: '/api/v1/sandbox/customers',
  summary: 'The people who write to the lines of the simulated Meta',
  access: 'sandbox.play',
  query: z.strictObject({
    ...paging,
    q: z.string().max(100).optional().describe('Part of the name, username, phone or id'),
  }),
  status: 200,
  answer: page(sandboxCustomer),
  errors: ['sandbox_only'],
})

export const getSandboxChat = endpoint({
  method: 'GET',
  path: '/api/v1/sandbox/chat',
  summary: 'One customer’s chat with one line, as it is on the customer’s phone',
  access: 'sandbox.play',
  query: z.strictObject({ personId, phoneNumberId }),
  status: 200,
  answer: sandboxChat,
  errors: ['sandbox_only', 'not_found'],
})
