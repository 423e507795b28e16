import { z } from 'zod'
import { customerIdFrom } from '../../domain/customer-id'
import { normalizeUsername } from '../../domain/handle'
import { phoneDigits } from '../../domain/line'
import { metaId } from './payloads'

/** Customers as webhooks tell of them, read tolerantly: absent, null and empty are the same (meta-contract 4.2). */

const longestText = 2000

/** No column takes NUL, and no JSON column half a character; Meta's JSON may spell both as escapes. */
function clean(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .slice(0, longestText)
}

export const words = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => clean(text?.trim() ?? '') || null)

const numberOrText = z
  .union([z.string(), z.int().nonnegative().transform(String)])
  .nullish()
  .catch(null)

export const customerId = numberOrText.transform((text) => customerIdFrom(clean(text ?? '')))

const phoneForm = /^\+?[\d\s().-]+$/

/** Digits of a phone; what has letters is an id in the wrong place, and its digits nobody's phone. */
export const phone = numberOrText.transform((text) => {
  if (!phoneForm.test(text ?? '')) return null
  const digits = phoneDigits(text ?? '')
  return digits.length >= 5 && digits.length <= 15 ? digits : null
})

const username = words.transform((text) => (text === null ? null : normalizeUsername(text) || null))

export const messageId = z.string().min(1).transform(clean)

const list = z.array(z.unknown()).nullish()

/** The value of `messages`, its parts read one by one so that a strange one does not hide the others. */
export const messagesPayload = z.object({
  metadata: z.object({ phone_number_id: metaId }),
  contacts: list.catch(null),
  messages: list,
  statuses: list,
  errors: list,
})

export const preferencesPayload = z.object({
  metadata: z.object({ phone_number_id: metaId }),
  contacts: list.catch(null),
  user_preferences: z.array(z.unknown()),
})

export const contactPayload = z.object({
  profile: z.object({ name: words, username }).nullish().catch(null),
  wa_id: phone,
  user_id: customerId,
  parent_user_id: customerId,
})
export type ContactPayload = z.output<typeof contactPayload>

export const errorPayload = z.object({
  code: z.union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
  ]),
  title: words,
  message: words,
  error_data: z.object({ details: words }).nullish().catch(null),
})

const cardPayload = z.object({
  origin: words,
  phones: z
    .array(z.object({ phone, wa_id: phone }).catch({ phone: null, wa_id: null }))
    .nullish()
    .catch(null),
})
const unreadableCard = { origin: null, phones: null }

export const systemPayload = z.object({
  type: words,
  body: words,
  wa_id: phone,
  /** As `wa_id` was called at first. */
  new_wa_id: phone,
  user_id: customerId,
  previous_user_id: customerId,
  parent_user_id: customerId,
  previous_parent_user_id: customerId,
})

export const messagePayload = z.object({
  id: messageId,
  timestamp: z.unknown().optional(),
  type: words,
  from: phone,
  from_user_id: customerId,
  from_parent_user_id: customerId,
  group_id: words,
  context: z.object({ id: words }).nullish().catch(null),
  contacts: z.array(cardPayload.catch(unreadableCard)).nullish().catch(null),
  /** Texts of early 2026 had it here, beside the cards. */
  origin: words,
  system: systemPayload.nullish().catch(null),
  errors: list.catch(null),
})
export type MessagePayload = z.output<typeof messagePayload>

export const statusPayload = z.object({
  id: messageId,
  status: z.string().min(1).transform(clean),
  timestamp: z.unknown().optional(),
  recipient_id: phone,
  recipient_type: words,
  recipient_user_id: customerId,
  recipient_parent_user_id: customerId,
  /** Its name until 2026-05-05. */
  parent_recipient_user_id: customerId,
  recipient_participant_id: words,
  recipient_participant_user_id: words,
  group_id: words,
  biz_opaque_callback_data: words,
  errors: list.catch(null),
  pricing: z
    .object({ billable: z.boolean().nullish().catch(null), category: words })
    .nullish()
    .catch(null),
})

export const preferencePayload = z.object({
  wa_id: phone,
  user_id: customerId,
  parent_user_id: customerId,
  category: words,
  value: words,
  timestamp: z.unknown().optional(),
})

const beforeAndAfter = z
  .union([
    z.object({ previous: customerId, current: customerId }),
    customerId.transform((current) => ({ previous: null, current })),
  ])
  .nullish()
  .catch(null)

/** The field of the June text, which Meta took back in August 2026 (meta-contract 4.4). */
export const idUpdatesPayload = z.object({
  metadata: z.object({ phone_number_id: metaId }),
  user_id_update: z.array(z.unknown()),
})
export const idUpdatePayload = z.object({
  wa_id: phone,
  user_id: beforeAndAfter,
  parent_user_id: beforeAndAfter,
  previous_user_id: customerId,
  timestamp: z.unknown().optional(),
})
