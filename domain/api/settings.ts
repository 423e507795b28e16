import { z } from 'zod'
import { endpoint, time } from './endpoint'

/** The Meta connection. Secrets go in and never come out: only whether they are set. */
export const metaConnection = z.object({
  mode: z.enum(['sandbox', 'live']),
  source: z
    .enum(['none', 'environment', 'settings'])
    .describe('Set by the environment: not changeable here'),
  wabaIds: z.array(z.string()),
  accessTokenSet: z.boolean(),
  appSecretSet: z.boolean(),
  verifyTokenSet: z.boolean(),
  graphUrl: z.string(),
  apiUrl: z.string(),
  graphVersion: z.string(),
  webhookUrl: z.string().describe('The callback address to give to Meta'),
  accounts: z.array(
    z.object({
      wabaId: z.string(),
      name: z.string().nullable(),
      lines: z.number().int(),
      syncedAt: time.nullable(),
      problem: z.string().nullable(),
    }),
  ),
  lastWebhookAt: time.nullable(),
})
export type MetaConnection = z.infer<typeof metaConnection>

const metaId = z.string().regex(/^\d{1,32}$/, 'Digits only')

export const getMetaConnection = endpoint({
  method: 'GET',
  path: '/api/v1/settings/meta',
  summary: 'The connection to Meta, without its secrets',
  access: 'settings.read',
  status: 200,
  answer: metaConnection,
  errors: [],
})

export const putMetaConnection = endpoint({
  method: 'PUT',
  path: '/api/v1/settings/meta',
  summary: 'Connect to Meta; checked against Meta before it is stored. The workspace becomes live',
  access: 'settings.write',
  body: z.strictObject({
    accessToken: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .optional()
      .describe('Left out: the stored one stays'),
    appSecret: z.string().trim().min(1).max(200).optional(),
    verifyToken: z.string().trim().min(8).max(200).optional(),
    wabaIds: z.array(metaId).min(1).max(200),
    graphVersion: z
      .string()
      .regex(/^v\d{1,3}\.\d$/, 'Like v25.0')
      .optional(),
  }),
  status: 200,
  answer: metaConnection,
  errors: ['meta_refused_credentials', 'meta_unreachable', 'step_not_allowed'],
})

export const reviewSettings = z.strictObject({ reviewRequired: z.boolean() })

export const getReviewSettings = endpoint({
  method: 'GET',
  path: '/api/v1/settings/review',
  summary: 'Whether requests need a review before they go to Meta',
  access: 'settings.read',
  status: 200,
  answer: reviewSettings,
  errors: [],
})

export const putReviewSettings = endpoint({
  method: 'PUT',
  path: '/api/v1/settings/review',
  summary: 'Set whether requests need a review',
  access: 'settings.write',
  body: reviewSettings,
  status: 200,
  answer: reviewSettings,
  errors: [],
})

const templateLanguage = z.string().min(1).max(20)

export const templateFamily = z.strictObject({
  languages: z
    .array(templateLanguage)
    .min(1)
    .max(50)
    .describe('The languages of the phone-request template on every account'),
  ownWording: z.boolean().describe('Whether other texts than those that ship may be sent'),
  wordings: z
    .array(z.strictObject({ language: templateLanguage, body: z.string().max(4000) }))
    .max(50)
    .describe('Own texts; sent only while they are allowed'),
  newAccounts: z.boolean().describe('Whether a new account gets the template by itself'),
})

export const getTemplateSettings = endpoint({
  method: 'GET',
  path: '/api/v1/settings/templates',
  summary: 'The phone-request template of this workspace: languages, texts, and where it is made',
  access: 'templates.read',
  status: 200,
  answer: templateFamily,
  errors: [],
})

export const putTemplateSettings = endpoint({
  method: 'PUT',
  path: '/api/v1/settings/templates',
  summary: 'Set them; whether own texts are allowed only an admin sets. Nothing is sent by that',
  access: 'templates.manage',
  body: templateFamily,
  status: 200,
  answer: templateFamily,
  errors: [],
})
