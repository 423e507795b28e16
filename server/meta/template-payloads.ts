import { z } from 'zod'
import { metaId, optionalText } from './payloads'

/** Templates as Meta sends them, read tolerantly (meta-contract 6.1, 6.2, 6.5, 6.7). */

const button = z.object({ type: optionalText })

/** One component of a template; its type in either case. A part that is not text has a `format`. */
export const componentPayload = z.object({
  type: z.string().transform((type) => type.toUpperCase()),
  format: optionalText,
  text: optionalText,
  buttons: z.array(button).nullish().catch(null),
})

/** `quality_score` is an object since v18; a bare word occurs in older samples. */
const qualityScore = z
  .union([z.object({ score: optionalText }).transform(({ score }) => score), optionalText])
  .catch(null)

/** A row of the list, or the node itself. Without id, name and language nobody knows which template it is. */
export const templatePayload = z.object({
  id: metaId,
  name: z.string().min(1),
  language: z.string().min(1),
  status: optionalText,
  category: optionalText,
  previous_category: optionalText,
  components: z.array(z.unknown()).nullish().catch(null),
  quality_score: qualityScore,
  rejected_reason: optionalText,
  parameter_format: optionalText,
})

export const createdTemplatePayload = z.object({
  id: metaId,
  status: optionalText,
  category: optionalText,
})

export const unpausedPayload = z.object({ success: z.boolean(), reason: optionalText })

const ids = z.array(z.union([metaId, z.object({ id: metaId }).transform(({ id }) => id)]))

/** The way back says `unarchived_templates`: Meta's changelog of June 2026. One of the lists must be there. */
export const archivePayload = z
  .object({
    archived_templates: ids.optional(),
    unarchived_templates: ids.optional(),
    failed_templates: z.record(z.string(), z.unknown()).nullish(),
  })
  .refine((answer) => Object.values(answer).some((part) => part !== undefined))

/** What every webhook on a template may name; its id is an integer beyond 2^53 there. */
export const templateSubjectPayload = z.object({
  message_template_id: metaId
    .nullish()
    .catch(null)
    .transform((id) => id ?? null),
  message_template_name: optionalText,
  message_template_language: optionalText,
  message_template_category: optionalText,
})

export const templateStatusPayload = z.object({
  event: z.string().min(1),
  reason: optionalText,
  disable_info: z.object({ disable_date: z.unknown().optional() }).nullish().catch(null),
  other_info: z.object({ title: optionalText, description: optionalText }).nullish().catch(null),
  rejection_info: z
    .object({ reason: optionalText, recommendation: optionalText })
    .nullish()
    .catch(null),
})

export const templateQualityPayload = z.object({ new_quality_score: z.string().min(1) })

/** The notice of a wrong category says `category` where the update says `new_category`. */
export const templateCategoryPayload = z.object({
  new_category: optionalText,
  category: optionalText,
  correct_category: optionalText,
  category_update_timestamp: z.unknown().optional(),
})

export const templateComponentsPayload = z.object({
  message_template_title: optionalText,
  message_template_element: optionalText,
  message_template_footer: optionalText,
  message_template_buttons: z
    .array(z.object({ message_template_button_type: optionalText }))
    .nullish()
    .catch(null),
})
