import { z } from 'zod'
import { metaTemplateStatuses } from '../template'
import {
  sandboxCategories,
  sandboxPauses,
  sandboxQualities,
  sandboxRejections,
  sandboxTemplateAnswers,
} from '../template-plays'
import { time } from './endpoint'

const wabaId = z.string().max(64)
const templateId = z.string().max(64)
const category = z.enum(sandboxCategories)

/** What Meta does with a template; each tells the product by webhook. */
export const templatePlays = [
  z.strictObject({
    play: z.literal('answer_next_template'),
    wabaId,
    answer: z.enum(sandboxTemplateAnswers),
  }),
  z.strictObject({ play: z.literal('forget_template_answers'), wabaId }),
  z.strictObject({ play: z.literal('approve_template'), templateId }),
  z.strictObject({
    play: z.literal('reject_template'),
    templateId,
    reason: z.enum(sandboxRejections),
  }),
  z.strictObject({ play: z.literal('pause_template'), templateId, title: z.enum(sandboxPauses) }),
  z.strictObject({ play: z.literal('unpause_template'), templateId }),
  z.strictObject({ play: z.literal('disable_template'), templateId }),
  z.strictObject({ play: z.literal('flag_template'), templateId }),
  z.strictObject({ play: z.literal('lock_template'), templateId }),
  z.strictObject({ play: z.literal('reinstate_template'), templateId }),
  z.strictObject({ play: z.literal('appeal_template'), templateId }),
  z.strictObject({ play: z.literal('exceed_template_limit'), templateId }),
  z.strictObject({ play: z.literal('schedule_deletion'), templateId }),
  z.strictObject({
    play: z.literal('rate_template'),
    templateId,
    quality: z.enum(sandboxQualities),
  }),
  z.strictObject({ play: z.literal('announce_category'), templateId, category }),
  z.strictObject({ play: z.literal('change_category'), templateId, category }),
  z.strictObject({
    play: z.literal('rewrite_template'),
    templateId,
    body: z.string().trim().min(1).max(1024),
  }),
  z.strictObject({ play: z.literal('archive_template'), templateId }),
  z.strictObject({ play: z.literal('restore_template'), templateId }),
  z.strictObject({ play: z.literal('delete_template'), templateId }),
] as const

export const sandboxTemplate = z.object({
  templateId,
  wabaId,
  name: z.string(),
  language: z.string(),
  category: z.string(),
  status: z.enum(metaTemplateStatuses),
  rejectedReason: z.string().nullable(),
  quality: z.enum(sandboxQualities),
  body: z.string(),
  pause: z
    .object({ title: z.enum(sandboxPauses), until: time.nullable() })
    .nullable()
    .describe('Without an end: until a call ends it'),
  announced: z.object({ category: z.string(), at: time }).nullable(),
})
export type SandboxTemplate = z.infer<typeof sandboxTemplate>
