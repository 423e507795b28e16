import { z } from 'zod'
import { customerId, messageId, phone, words } from './customer-payloads'

/** What Meta answers to a message, and about its contact book (meta-contract 4.2, 4.3, 7.1). */

/** Until February 2026 `wa_id` came empty where there was no phone. */
const contact = z
  .object({ wa_id: phone, user_id: customerId })
  .catch({ wa_id: null, user_id: null })

export const sentPayload = z.object({
  contacts: z
    .array(contact)
    .nullish()
    .catch(null)
    .transform((contacts) => contacts ?? []),
  messages: z.array(z.object({ id: messageId, message_status: words })),
})

/** Whether there was an entry is told in `deleted`, not in `success`. */
export const forgottenPayload = z.object({ deleted: z.boolean() })
