import { z } from 'zod'
import { lineStatuses, usernameStates } from '../line'
import { platforms, platformStates } from '../platform'
import { releaseProblems, releaseStates } from '../release'
import {
  readinessItems,
  readinessPlaces,
  readinessReasons,
  readinessStates,
} from '../readiness-words'
import { nextActorNames } from '../username-request'
import { csvFile, endpoint, id, idParams, page, paging, time } from './endpoint'
import { job } from './jobs'
import { changeReason } from './review-words'

export const line = z.object({
  id,
  phoneNumber: z.string().describe('E.164, for example +972501234567'),
  displayName: z.string(),
  wabaId: z.string(),
  wabaName: z.string().nullable(),
  phoneNumberId: z.string(),
  status: z.enum(lineStatuses),
  metaStatus: z.string().nullable().describe("Meta's own word, as it came"),
  quality: z.enum(['green', 'yellow', 'red', 'unknown']),
  username: z.object({
    value: z.string().nullable(),
    displayCase: z.string().nullable(),
    state: z.enum(usernameStates),
    metaStatus: z.string().nullable().describe("Meta's own word, as it came"),
    confirmedAt: time.nullable().describe('Last confirmed with Meta'),
  }),
  platforms: z.array(
    z.object({
      platform: z.enum(platforms),
      username: z.string().nullable(),
      state: z.enum(platformStates),
    }),
  ),
  openRequestId: id.nullable(),
  release: z
    .object({
      username: z.string(),
      state: z.enum(releaseStates),
      since: time,
      problem: z.enum(releaseProblems).nullable(),
    })
    .nullable()
    .describe('The giving up of the name, while it is on its way or when it failed'),
  syncedAt: time,
})
export type Line = z.infer<typeof line>

export const lineSorts = ['name', '-name', 'phone', '-phone'] as const

const filter = {
  q: z.string().max(100).optional().describe('Part of the name, the number or the username'),
  status: z.enum(lineStatuses).optional(),
  usernameState: z.enum(usernameStates).optional(),
  wabaId: z.string().max(64).optional(),
  sort: z.enum(lineSorts).default('name'),
}

export const listLines = endpoint({
  method: 'GET',
  path: '/api/v1/lines',
  summary: 'Lines with their usernames',
  access: 'lines.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(line).extend({ total: z.number().int() }),
  errors: [],
})

export const exportLines = endpoint({
  ...csvFile,
  path: '/api/v1/lines/export',
  summary: 'The same lines, all of them, as CSV',
  access: 'lines.read',
  query: z.strictObject(filter),
  errors: [],
})

export const getLine = endpoint({
  method: 'GET',
  path: '/api/v1/lines/{id}',
  summary: 'One line',
  access: 'lines.read',
  params: idParams,
  status: 200,
  answer: line,
  errors: ['not_found'],
})

const readinessItem = z.object({
  item: z.enum(readinessItems),
  state: z.enum(readinessStates),
  why: z.enum(readinessReasons),
  actor: z.enum(nextActorNames).describe('Who must act; nobody where nothing is to be done'),
  where: z.enum(readinessPlaces).nullable(),
  metaWord: z.string().nullable().describe("Meta's own word, where it is one that we do not know"),
  message: z
    .object({ en: z.string(), he: z.string() })
    .nullable()
    .describe('Words to send to whoever must act'),
})

export const readiness = z.object({
  lineId: id,
  verdict: z.enum(readinessStates),
  items: z.array(readinessItem),
  confirmedAt: time.describe('When Meta last told what is known about the line'),
})
export type Readiness = z.infer<typeof readiness>

/** Only what is known: nothing in the answer says that a username is free, and `unknown` is never guessed. */
export const getReadiness = endpoint({
  method: 'GET',
  path: '/api/v1/lines/{id}/readiness',
  summary: 'What stands in the way of a username on this line, item by item, with who must act',
  access: 'lines.read',
  params: idParams,
  status: 200,
  answer: readiness,
  errors: ['not_found'],
})

export const listSuggestions = endpoint({
  method: 'GET',
  path: '/api/v1/lines/{id}/suggestions',
  summary: 'Usernames that Meta keeps for this portfolio',
  access: 'lines.read',
  params: idParams,
  status: 200,
  answer: z.object({ items: z.array(z.string()), confirmedAt: time }),
  errors: ['not_found', 'meta_unreachable'],
})

export const confirmLine = endpoint({
  method: 'POST',
  path: '/api/v1/lines/{id}/confirm',
  summary: 'Read the username of this line again from Meta, now',
  access: 'lines.sync',
  params: idParams,
  status: 200,
  answer: line,
  errors: ['not_found', 'meta_unreachable', 'too_many_requests'],
})

export const releaseLine = endpoint({
  method: 'POST',
  path: '/api/v1/lines/{id}/release',
  summary:
    'Give the username of this line up; it goes to Meta, and the line is read again after it',
  access: 'requests.manage',
  params: idParams,
  body: z.strictObject({
    username: z.string().max(2000).describe('The username once more, as confirmation'),
    reason: changeReason.optional(),
  }),
  idempotent: true,
  status: 202,
  answer: line,
  errors: ['not_found', 'step_not_allowed', 'open_request_exists'],
})

export const syncLines = endpoint({
  method: 'POST',
  path: '/api/v1/lines/sync',
  summary:
    'Read lines and names again from Meta; a job that is under way is answered instead of a second one',
  access: 'lines.sync',
  idempotent: true,
  status: 202,
  answer: job,
  errors: [],
})
