import { z } from 'zod'
import { askingLimits } from '../asking-settings'
import { endpoint, id, idParams, page, paging, time } from './endpoint'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Like 20:00')

export const askingSettings = z.strictObject({
  stopped: z.boolean().describe('The stop switch: while true nothing leaves'),
  quietHours: z.strictObject({
    timeZone: z.string().min(1).max(64).describe('IANA, like Asia/Jerusalem'),
    nightly: z.strictObject({ from: clock, to: clock }).nullable(),
    shabbat: z.boolean(),
    holidays: z.boolean(),
  }),
  coolDownDays: z.number().int().min(0).max(askingLimits.coolDownDays),
  mostAsks: z.number().int().min(1).max(askingLimits.mostAsks),
  expiresAfterDays: z.number().int().min(1).max(askingLimits.expiresAfterDays),
  defaultLanguage: z.string().min(1).max(20),
  contactBook: z.enum(['on', 'off', 'unknown']),
})

export const getAskingSettings = endpoint({
  method: 'GET',
  path: '/api/v1/settings/asking',
  summary: 'The rules of asking: quiet hours, cool-down, how often, when it expires',
  access: 'phone_requests.read',
  status: 200,
  answer: askingSettings,
  errors: [],
})

export const putAskingSettings = endpoint({
  method: 'PUT',
  path: '/api/v1/settings/asking',
  summary: 'Set them; the stop switch stays as it is where `stopped` is left out',
  access: 'asking.manage',
  body: askingSettings.partial({ stopped: true }),
  status: 200,
  answer: askingSettings,
  errors: [],
})

const quiet = z.object({
  from: time,
  to: time,
  why: z.enum(['night', 'shabbat', 'holiday']),
  name: z.string().nullable().describe('Of the holiday, in the language that was asked for'),
})

export const listQuietHours = endpoint({
  method: 'GET',
  path: '/api/v1/settings/asking/quiet-hours',
  summary: 'When nobody is asked in the next 14 days, as the settings stand',
  access: 'phone_requests.read',
  query: z.strictObject({ language: z.enum(['en', 'he']).default('en') }),
  status: 200,
  answer: z.object({
    items: z.array(quiet),
    quietUntil: time.nullable().describe('If it is quiet now'),
  }),
  errors: [],
})

/** Stopping must be one click: no form, no ETag. */
const flip = { method: 'POST', access: 'phone_requests.create', status: 200 } as const

export const stopAsking = endpoint({
  ...flip,
  path: '/api/v1/settings/asking/stop',
  summary: 'Stop all asking at once; what waits stays queued',
  answer: askingSettings,
  errors: [],
})

export const resumeAsking = endpoint({
  ...flip,
  access: 'asking.manage',
  path: '/api/v1/settings/asking/resume',
  summary: 'Let asking go on',
  answer: askingSettings,
  errors: [],
})

export const lineAsking = z.object({
  lineId: id,
  lineName: z.string(),
  phoneNumber: z.string(),
  autoAsk: z.boolean(),
  byCountry: z.boolean().describe('Language by the country of the customer’s id'),
  fallbackLanguage: z.string().nullable().describe('Null: the workspace’s default language'),
  capPerDay: z.number().int(),
  askedToday: z.number().int(),
  queued: z.number().int(),
  approvedLanguages: z.array(z.string()).describe('In which this line can ask now'),
  pausedUntil: time.nullable().describe('Meta wants less until then'),
  problem: z
    .string()
    .nullable()
    .describe('What Meta said last that must be mended before more is sent'),
})
export type LineAsking = z.infer<typeof lineAsking>

export const listLineAsking = endpoint({
  method: 'GET',
  path: '/api/v1/settings/asking/lines',
  summary: 'Asking on each line: by itself or not, language, cap, and what stands in the way',
  access: 'phone_requests.read',
  query: z.strictObject(paging),
  status: 200,
  answer: page(lineAsking),
  errors: [],
})

export const putLineAsking = endpoint({
  method: 'PUT',
  path: '/api/v1/settings/asking/lines/{id}',
  summary: 'Set asking on one line; `{id}` is the line',
  access: 'asking.manage',
  params: idParams,
  body: z.strictObject({
    autoAsk: z.boolean(),
    byCountry: z.boolean(),
    fallbackLanguage: z.string().min(1).max(20).nullable(),
    capPerDay: z.number().int().min(0).max(askingLimits.capPerDay),
  }),
  status: 200,
  answer: lineAsking,
  errors: ['not_found'],
})
