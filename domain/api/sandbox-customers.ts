import { z } from 'zod'
import { messageAnswerForm, sandboxCards } from '../customer-plays'

const personId = z.string().max(64)
const phoneNumberId = z.string().max(64)
const messageId = z.string().max(200)
const text = z.string().trim().min(1).max(1024)
const phone = z.string().regex(/^\+[1-9]\d{6,14}$/)
/** The names of people keep the rules of business usernames (meta-contract 2). */
const username = z.string().min(3).max(35)

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
