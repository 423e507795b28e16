import { z } from 'zod'
import { templateStates } from '../template'
import { endpoint, id, page, paging, time } from './endpoint'
import { job } from './jobs'
import { wabaId } from './phone-request-templates'

const counts = z.record(z.enum(templateStates), z.number().int())

export const listTemplateAccounts = endpoint({
  method: 'GET',
  path: '/api/v1/phone-request-templates/accounts',
  summary: 'How far the templates of each account are known, and how they stand',
  access: 'templates.read',
  status: 200,
  answer: z.object({
    items: z.array(
      z.object({
        wabaId: z.string(),
        name: z.string().nullable(),
        confirmedAt: time.nullable().describe('When all of ours on it were last read'),
        problem: z.string().nullable().describe('Why the last reading came to no end'),
        counts,
        waiting: z.number().int().describe('How many are still to be created at Meta'),
        others: z.number().int().describe('Templates on it that are not ours'),
      }),
    ),
  }),
  errors: [],
})

export const listOtherTemplates = endpoint({
  method: 'GET',
  path: '/api/v1/phone-request-templates/others',
  summary: 'Templates that are not ours, as the last reading had them; nothing here touches them',
  access: 'templates.read',
  query: z.strictObject({ ...paging, wabaId: wabaId.optional() }),
  status: 200,
  answer: page(
    z.object({
      wabaId: z.string(),
      metaId: z.string(),
      name: z.string(),
      language: z.string(),
      status: z.string().nullable(),
      category: z.string().nullable(),
      readAt: time,
    }),
  ),
  errors: [],
})

export const syncTemplates = endpoint({
  method: 'POST',
  path: '/api/v1/phone-request-templates/sync',
  summary: 'Read the templates of all accounts again: what Meta changed is told afterwards',
  access: 'templates.manage',
  status: 202,
  answer: job,
  errors: [],
})

export const repairTemplates = endpoint({
  method: 'POST',
  path: '/api/v1/phone-request-templates/repairs',
  summary: 'Create what is missing, and send again what Meta changed; where it was read last',
  access: 'templates.manage',
  idempotent: true,
  body: z.strictObject({
    wabaIds: z.array(wabaId).min(1).max(200).optional().describe('Left out: all accounts'),
    dryRun: z.boolean().default(true).describe('False: do it'),
  }),
  status: 200,
  answer: z.object({
    items: z.array(
      z.object({
        wabaId: z.string(),
        language: z.string(),
        templateId: id.nullable(),
        repair: z.enum(['create', 'edit']),
        outcome: z.enum(['done', 'later', 'not_possible']).describe('Of a dry run: what would be'),
        possibleAt: time.nullable(),
      }),
    ),
  }),
  errors: ['idempotency_mismatch'],
})

export const withdrawCreations = endpoint({
  method: 'POST',
  path: '/api/v1/phone-request-templates/withdraw-creations',
  summary: 'Keep as drafts what Meta was not asked to create yet',
  access: 'templates.manage',
  body: z.strictObject({ wabaIds: z.array(wabaId).min(1).max(200).optional() }),
  status: 200,
  answer: z.object({ withdrawn: z.number().int() }),
  errors: [],
})
