import { z } from 'zod'
import { normalizeUsername } from '../../domain/handle'

/** What Meta sends, read tolerantly: keys may be missing, null or new; only what we need must be there. */

export const optionalText = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => (text === '' ? null : (text ?? null)))

/** A username as we write it: bare and in lower case. The first contract sent it with `@` (meta-contract 2). */
const metaUsername = optionalText.transform((text) =>
  text === null ? null : normalizeUsername(text) || null,
)

/** Ids stay text: Meta sends them as strings and as integers beyond 2^53 (meta-contract 6.7, trap 5). */
export const metaId = z.union([z.string().min(1), z.int().nonnegative().transform(String)])

/** One row of `GET /{WABA}/phone_numbers` (meta-contract 9); only the id and the number are needed. */
export const phoneNumberPayload = z.object({
  id: metaId,
  display_phone_number: z.string().min(1),
  verified_name: optionalText,
  name_status: optionalText,
  status: optionalText,
  quality_rating: optionalText,
  code_verification_status: optionalText,
  platform_type: optionalText,
  whatsapp_business_manager_messaging_limit: optionalText,
  messaging_limit_tier: optionalText,
  is_official_business_account: z.boolean().nullish().catch(null),
})
export type PhoneNumberPayload = z.infer<typeof phoneNumberPayload>

/** A page of a Graph list; rows are read one by one, so that a strange one does not hide the others. */
export const pagePayload = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({
      cursors: z.object({ after: optionalText }).nullish().catch(null),
      next: optionalText,
    })
    .nullish()
    .catch(null),
})
export type PagePayload = z.infer<typeof pagePayload>

export const accountPayload = z.object({ name: optionalText })

/** A Page or an Instagram account; the username as it is written there, absent when there is none. */
export const assetPayload = z.object({ id: metaId, username: optionalText, name: optionalText })

/** A code that opens a chat; on POST beside the address of a picture, which we draw ourselves. */
export const messageCodePayload = z.object({
  code: z.string().min(1),
  prefilled_message: optionalText,
  deep_link_url: optionalText,
})

export const successPayload = z.object({ success: z.boolean() })

/** Both the answer to a POST and to a GET; every key may be missing (meta-contract 1.2, 1.5). */
export const usernamePayload = z.object({
  username: metaUsername,
  status: optionalText,
  rejection_reasons: z.array(z.string()).nullish().catch(null),
})

const suggestionList = z.object({ username_suggestions: z.array(z.string()) })

/** Meta documents the list inside `data`; live answers came without that wrapper (meta-contract 1.2). */
export const suggestionsPayload = z
  .union([
    suggestionList.transform((list) => [list]),
    z.object({ data: z.array(suggestionList) }).transform(({ data }) => data),
  ])
  .transform((lists) => lists.flatMap((list) => list.username_suggestions))

const digitsOfNumber = z.union([z.string(), z.int().nonnegative().transform(String)])

/** Webhook `business_username_updates` (meta-contract 3). */
export const usernameUpdatePayload = z.object({
  display_phone_number: digitsOfNumber,
  username: metaUsername,
  status: optionalText,
  context: optionalText,
})

/** Webhook `phone_number_username_update` of the contract that ended on 2026-02-06 (meta-contract 1.5). */
export const legacyUsernameUpdatePayload = z.object({
  display_phone_number: digitsOfNumber,
  requested_username: metaUsername,
  username: metaUsername,
  decision: optionalText,
  rejection_reasons: z.array(z.string()).nullish().catch(null),
})

/** The envelope of a delivery (meta-contract 8); entries and changes are read one by one. */
export const deliveryPayload = z.object({
  object: optionalText,
  entry: z.array(z.unknown()),
})
export const entryPayload = z.object({
  id: metaId,
  time: z.unknown().optional(),
  changes: z.array(z.unknown()),
})
export const changePayload = z.object({ field: z.string().min(1), value: z.unknown().optional() })

/** What we send, exactly. `transfer_action` defaults to `none` at Meta, so it is only sent for a move. */
export type SetUsernameBody = { username: string; transfer_action?: 'force_transfer' }
