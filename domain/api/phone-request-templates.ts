import { z } from 'zod'
import { askableCategories, templateCategories, templateStates, templateSteps } from '../template'
import { templateParts } from '../template-difference'
import { templateLanguages } from '../template-languages'
import { templateTasks } from '../template-family'
import { templateProblems } from '../template-problems'
import { endpoint, id, idParams, page, paging, time } from './endpoint'

const content = z.object({
  header: z.string().nullable(),
  body: z.string(),
  footer: z.string().nullable(),
  buttons: z.array(z.string()).describe('The type of each'),
})

const difference = z.object({
  part: z.enum(templateParts),
  sent: z.string().nullable(),
  now: z.string().nullable(),
  pieces: z.array(z.object({ text: z.string(), in: z.enum(['both', 'sent', 'now']) })),
})

export const phoneRequestTemplate = z.object({
  id,
  account: z.object({ wabaId: z.string(), name: z.string().nullable() }),
  name: z.string(),
  language: z.string(),
  metaId: z.string().nullable().describe('The id at Meta, always as text'),
  state: z.enum(templateStates),
  stateSince: time,
  asked: z
    .enum(templateTasks)
    .nullable()
    .describe('What Meta is being asked now; the state changes when it answered'),
  metaStatus: z.string().nullable().describe('Meta’s own word, as it came'),
  lastEvent: z.string().nullable().describe('The newest event that is no status, as it came'),
  category: z.enum(templateCategories).nullable(),
  askedCategory: z.enum(askableCategories),
  categoryChange: z
    .object({ to: z.string(), at: time.nullable() })
    .nullable()
    .describe('Announced by Meta, not done yet'),
  wording: z.object({
    body: z.string(),
    version: z.number().int().nullable().describe('Null: an own wording'),
    chosen: z
      .boolean()
      .describe('Of a draft: written for it alone, and sent where own texts are allowed'),
  }),
  atMeta: content.nullable().describe('As Meta had it when it was last read'),
  differences: z.array(difference).describe('What Meta changed'),
  rejection: z
    .object({
      reason: z.string().nullable(),
      explanation: z.string().nullable(),
      recommendation: z.string().nullable(),
    })
    .nullable(),
  pause: z
    .object({ title: z.string().nullable(), until: time.nullable(), wantsUnpause: z.boolean() })
    .nullable(),
  archivedUntil: time.nullable().describe('Then Meta deletes it'),
  blocksName: z.boolean().describe('It was approved once: deleting it blocks the name for 30 days'),
  nameBlockedUntil: time.nullable().describe('Until then Meta takes no new one of this name'),
  quality: z.string().nullable().describe('GREEN, YELLOW, RED, UNKNOWN, or Meta’s word'),
  nextEdit: z.object({
    possible: z.boolean(),
    at: time.nullable(),
    because: z.enum(['once_a_day', 'ten_in_thirty_days']).nullable(),
    left: z.number().int().nullable(),
  }),
  problem: z
    .object({ code: z.enum(templateProblems), details: z.string().nullable() })
    .nullable()
    .describe('Why the last call did not do what was asked'),
  nextTryAt: time.nullable(),
  sendable: z.boolean().describe('Whether customers can be asked with it now'),
  steps: z.array(z.enum(templateSteps)).describe('What can be asked now, by whoever may'),
  confirmedAt: time.nullable().describe('When Meta last said so'),
  createdAt: time,
  version: z.number().int().describe('Also the ETag'),
})
export type PhoneRequestTemplate = z.infer<typeof phoneRequestTemplate>

const language = z
  .string()
  .refine((word) => templateLanguages.includes(word), 'This is no language of Meta’s list.')
export const wabaId = z.string().regex(/^\d{1,32}$/)

export const listTemplates = endpoint({
  method: 'GET',
  path: '/api/v1/phone-request-templates',
  summary: 'The phone-request templates of all accounts',
  access: 'templates.read',
  query: z.strictObject({
    ...paging,
    wabaId: wabaId.optional(),
    language: z.string().max(20).optional(),
    state: z.enum(templateStates).optional(),
    drift: z.literal('true').optional().describe('Only those that Meta changed'),
  }),
  status: 200,
  answer: page(phoneRequestTemplate).extend({ total: z.number().int() }),
  errors: [],
})

export const createOutcomes = [
  'created',
  'submitted',
  'exists',
  'name_blocked',
  'no_wording',
  'unknown_account',
] as const

export const createTemplates = endpoint({
  method: 'POST',
  path: '/api/v1/phone-request-templates',
  summary: 'Create the template in each language on each account where it is missing',
  access: 'templates.manage',
  idempotent: true,
  body: z.strictObject({
    wabaIds: z.array(wabaId).min(1).max(200).optional().describe('Left out: all accounts'),
    languages: z
      .array(language)
      .min(1)
      .max(50)
      .optional()
      .describe('Left out: those of the family in the settings'),
    dryRun: z.boolean().default(false).describe('True: only what would be created'),
    submit: z.boolean().default(true).describe('False: drafts, not sent to Meta'),
    category: z
      .enum(askableCategories)
      .default('UTILITY')
      .describe('Of those that are made now; Meta’s answer counts, and approval fixes it'),
  }),
  status: 200,
  answer: z.object({
    items: z.array(
      z.object({
        wabaId: z.string(),
        language: z.string(),
        outcome: z
          .enum(createOutcomes)
          .describe(
            '`submitted`: it was a draft. `name_blocked`: Meta blocks a deleted one’s name',
          ),
        templateId: id.nullable(),
        possibleAt: time.nullable().describe('Until then Meta blocks the name'),
      }),
    ),
  }),
  errors: ['idempotency_mismatch'],
})

export const getTemplate = endpoint({
  method: 'GET',
  path: '/api/v1/phone-request-templates/{id}',
  summary: 'One template, with all that Meta said of it',
  access: 'templates.read',
  params: idParams,
  status: 200,
  answer: phoneRequestTemplate,
  errors: ['not_found'],
})

export const editTemplateDraft = endpoint({
  method: 'PATCH',
  path: '/api/v1/phone-request-templates/{id}',
  summary: 'Change a draft: its text where own wording is allowed, or the category to ask for',
  access: 'templates.manage',
  params: idParams,
  conditional: true,
  body: z.strictObject({
    body: z
      .string()
      .max(4000)
      .nullable()
      .optional()
      .describe('Null: the wording of the workspace again'),
    category: z.enum(askableCategories).optional(),
  }),
  status: 200,
  answer: phoneRequestTemplate,
  errors: ['not_found', 'step_not_allowed', 'stale', 'precondition_required', 'not_allowed'],
})

const step = { method: 'POST', access: 'templates.manage', params: idParams, status: 202 } as const
const stepErrors = ['not_found', 'step_not_allowed', 'stale', 'precondition_required'] as const

export const submitTemplate = endpoint({
  ...step,
  path: '/api/v1/phone-request-templates/{id}/submit',
  summary: 'Send a draft to Meta',
  conditional: true,
  answer: phoneRequestTemplate,
  errors: [...stepErrors],
})

export const resubmitTemplate = endpoint({
  ...step,
  path: '/api/v1/phone-request-templates/{id}/resubmit',
  summary:
    'Send it again: with the wording of now, or with another body where own wording is allowed',
  body: z.strictObject({ body: z.string().max(4000).optional() }),
  conditional: true,
  answer: phoneRequestTemplate,
  errors: [...stepErrors, 'not_allowed'],
})

export const unpauseTemplate = endpoint({
  ...step,
  path: '/api/v1/phone-request-templates/{id}/unpause',
  summary: 'End a pause that Meta wants ended by a call',
  conditional: true,
  answer: phoneRequestTemplate,
  errors: [...stepErrors],
})

export const archiveTemplate = endpoint({
  ...step,
  path: '/api/v1/phone-request-templates/{id}/archive',
  summary: 'Archive it: Meta deletes it 28 days later',
  conditional: true,
  answer: phoneRequestTemplate,
  errors: [...stepErrors],
})

export const restoreTemplate = endpoint({
  ...step,
  path: '/api/v1/phone-request-templates/{id}/restore',
  summary: 'Bring it back from the archive',
  conditional: true,
  answer: phoneRequestTemplate,
  errors: [...stepErrors],
})

export const deleteTemplate = endpoint({
  method: 'DELETE',
  path: '/api/v1/phone-request-templates/{id}',
  summary: 'Delete this language on this account, no other',
  access: 'templates.manage',
  params: idParams,
  conditional: true,
  status: 202,
  answer: phoneRequestTemplate,
  errors: [...stepErrors],
})

export const confirmTemplate = endpoint({
  ...step,
  path: '/api/v1/phone-request-templates/{id}/confirm',
  summary: 'Read this template again from Meta, now',
  status: 200,
  answer: phoneRequestTemplate,
  errors: ['not_found', 'step_not_allowed', 'meta_unreachable', 'too_many_requests'],
})

const said = z.string().nullable()

export const listTemplateHistory = endpoint({
  method: 'GET',
  path: '/api/v1/phone-request-templates/{id}/history',
  summary: 'What Meta said of one template, newest first: status, quality, category, text',
  access: 'templates.read',
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  answer: page(
    z.object({
      id,
      at: time.describe('When it was applied here'),
      state: z.enum(templateStates),
      status: said,
      reason: said,
      quality: said,
      category: said,
      becomes: said.describe('The category that Meta announced'),
      body: said,
      event: said.describe('The newest event that is no status'),
    }),
  ),
  errors: ['not_found'],
})
