import { z } from 'zod'
import { usernameStates } from '../line'
import { assetPlatforms, assetProblems } from '../platform'
import { assetIdPattern, platformSteps, platformVerdicts } from '../platform-board'
import { nextActorNames } from '../username-request'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'

const platformAsset = z.object({
  assetId: z.string().describe("Meta's id of the Page or the Instagram account"),
  username: z.string().nullable().describe('As Meta writes it; null when it has none'),
  name: z.string().nullable(),
  readAt: time.describe('When Meta last told it'),
  problem: z
    .object({ code: z.enum(assetProblems), at: time })
    .nullable()
    .describe('Why it could not be read since'),
  connectedAt: time,
  connectedByName: z.string(),
})

const platformPlace = z.object({
  platform: z.enum(assetPlatforms),
  verdict: z.enum(platformVerdicts),
  actor: z.enum(nextActorNames).describe('Who must act; nobody where nothing is to be done'),
  step: z.enum(platformSteps).describe('What they do next'),
  asset: platformAsset.nullable().describe('null while none is connected'),
})
export type PlatformPlace = z.infer<typeof platformPlace>

/** A line with its name on the three platforms. */
export const platformRow = z.object({
  line: z.object({ id, displayName: z.string(), phoneNumber: z.string() }),
  whatsapp: z.object({
    username: z.string().nullable(),
    displayCase: z.string().nullable(),
    state: z.enum(usernameStates),
    confirmedAt: time.nullable(),
  }),
  openRequestId: id.nullable(),
  wanted: z.string().nullable().describe('The username that the open request asks for now'),
  places: z.array(platformPlace).describe('Facebook, then Instagram'),
})
export type PlatformRow = z.infer<typeof platformRow>

const filter = {
  q: z.string().max(100).optional().describe('Part of the name, the number or a username'),
  verdict: z.enum(platformVerdicts).optional().describe('Lines where a platform stands so'),
  platform: z.enum(assetPlatforms).optional().describe('Which of the two must stand so'),
}

export const listPlatformBoard = endpoint({
  method: 'GET',
  path: '/api/v1/platform-board',
  summary: 'Each line with its name on WhatsApp, Facebook and Instagram, by name of the line',
  access: 'lines.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(platformRow).extend({ total: z.number().int() }),
  errors: [],
})

export const exportPlatformBoard = endpoint({
  ...csvFile,
  path: '/api/v1/platform-board/export',
  summary: 'The same board, all of it, as CSV',
  access: 'lines.read',
  query: z.strictObject(filter),
  errors: [],
})

export const getLinePlatforms = endpoint({
  method: 'GET',
  path: '/api/v1/lines/{id}/platform-assets',
  summary: 'The Page and the Instagram account of a line, and how their names stand beside its own',
  access: 'lines.read',
  params: idParams,
  status: 200,
  answer: platformRow,
  errors: ['not_found'],
})

const path = '/api/v1/lines/{id}/platform-assets/{platform}'
const params = idParams.extend({ platform: z.enum(assetPlatforms) })

export const connectAsset = endpoint({
  method: 'PUT',
  path,
  summary: 'Connect a Page or an Instagram account to a line; Meta is asked for its name at once',
  access: 'requests.manage',
  params,
  body: z.strictObject({
    assetId: z.string().regex(assetIdPattern, 'An id of Meta is 5 to 25 digits.'),
  }),
  status: 200,
  answer: platformRow,
  errors: [
    'not_found',
    'invalid_input',
    'already_exists',
    'meta_refused_credentials',
    'meta_unreachable',
    'too_many_requests',
  ],
})

export const disconnectAsset = endpoint({
  method: 'DELETE',
  path,
  summary: 'Take a Page or an Instagram account off a line; at Meta nothing changes',
  access: 'requests.manage',
  params,
  status: 204,
  answer: nothing,
  errors: ['not_found'],
})

export const lookAtAsset = endpoint({
  method: 'POST',
  path: `${path}/look`,
  summary: 'Read the name of a connected Page or Instagram account again from Meta, now',
  access: 'lines.sync',
  params,
  status: 200,
  answer: platformRow,
  errors: ['not_found', 'meta_unreachable', 'too_many_requests'],
})
