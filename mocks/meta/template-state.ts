import { z } from 'zod'
import {
  sandboxPauses,
  sandboxQualities,
  sandboxTemplateAnswers,
} from '../../domain/template-plays'
import { metaTemplateStatuses } from '../../domain/template'

/** What the simulated Meta remembers of templates. */

const time = z.iso.datetime()

const component = z.strictObject({
  type: z.enum(['HEADER', 'BODY', 'FOOTER', 'BUTTONS']),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(z.strictObject({ type: z.string(), text: z.string().optional() })).optional(),
})
export type TemplateComponent = z.infer<typeof component>

export const template = z.strictObject({
  templateId: z.string(),
  wabaId: z.string(),
  name: z.string(),
  language: z.string(),
  category: z.string(),
  previousCategory: z.string().nullable(),
  status: z.enum(metaTemplateStatuses),
  rejectedReason: z.string(),
  quality: z.enum(sandboxQualities),
  components: z.array(component),
  parameterFormat: z.enum(['POSITIONAL', 'NAMED']),
  /** Without an end it lasts until a call ends it. */
  pause: z.strictObject({ title: z.enum(sandboxPauses), until: time.nullable() }).nullable(),
  announced: z.strictObject({ category: z.string(), at: time }).nullable(),
  archivedAt: time.nullable(),
  /** Edits while it was approved, oldest first. */
  edits: z.array(time),
  /** Once approved, its name is blocked when it is deleted. */
  wasApproved: z.boolean(),
})
export type Template = z.infer<typeof template>

export function change(template: Template, more: Partial<Template>): void {
  Object.assign(template, more)
}

/** A name and language that was approved once and deleted. */
export const blockedName = z.strictObject({
  wabaId: z.string(),
  name: z.string(),
  language: z.string(),
  until: time,
})

/** What an account remembers; accounts that were stored before there were templates have none of it. */
export const ofAccount = {
  /** Milliseconds, oldest first: the creations of the last hour. */
  templateCreations: z.array(z.number()).default([]),
  nextTemplateAnswers: z.array(z.enum(sandboxTemplateAnswers)).default([]),
}
