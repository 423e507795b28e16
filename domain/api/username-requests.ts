import { z } from 'zod'
import {
  blockReasons,
  requestEvents,
  requestLimits,
  requestStates,
  requestSteps,
  waitReasons,
  type RequestStep,
} from '../username-request'
import { checkUsername, usernameSentence } from '../username'
import { reviewReasons } from '../review-reasons'
import { csvFile, endpoint, id, idParams, page, paging, time } from './endpoint'
import { changeReason, reasonedBody, words } from './review-words'

const metaDetail = z.object({
  code: z.number().nullable(),
  details: z.string().nullable(),
  traceId: z.string().nullable(),
})

/** One rung or answer on the timeline. `meta` is filled for those who may see Meta's details (admins). */
export const timelineEntry = z.object({
  id,
  at: time,
  actor: z.object({
    kind: z.enum(['person', 'key', 'system', 'meta', 'guest']),
    id: z.string(),
    name: z.string(),
  }),
  event: z.union([z.enum(requestEvents), z.enum(['create', 'comment'])]),
  from: z.enum(requestStates).nullable(),
  to: z.enum(requestStates),
  candidate: z.string().nullable().describe('The username this was about'),
  reason: z.enum(reviewReasons).nullable().describe('Why the reviewer said no, from the list'),
  note: z.string().nullable(),
  meta: metaDetail.nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const candidateStates = ['waiting', 'asked', 'refused', 'accepted'] as const

export const candidate = z.object({
  rank: z.number().int().min(1),
  username: z.string(),
  displayCase: z.string(),
  state: z.enum(candidateStates),
})

const person = z.object({ id: z.string(), name: z.string() })

export const usernameRequest = z.object({
  id,
  line: z.object({ id, phoneNumber: z.string(), displayName: z.string() }),
  state: z.enum(requestStates),
  stateSince: time,
  candidates: z.array(candidate).min(1),
  current: z.string().describe('The username that is asked for now, or was accepted'),
  blockReason: z.enum(blockReasons).nullable(),
  movesFrom: z
    .object({ lineId: id, phoneNumber: z.string(), displayName: z.string() })
    .nullable()
    .describe('The sibling line that holds the username, where known'),
  nextTryAt: time.nullable().describe('When we ask or look again by ourselves'),
  waitReason: z.enum(waitReasons).nullable().describe('Why we wait before asking or looking again'),
  reason: z.string().nullable(),
  campaignDate: z.iso.date().nullable(),
  requester: person,
  createdAt: time,
  submittedAt: time.nullable(),
  updatedAt: time,
  version: z.number().int().describe('Also the ETag'),
  steps: z.array(z.enum(requestSteps)).describe('What you may do now'),
  editable: z.boolean().describe('Whether you may edit it now'),
})
export type UsernameRequest = z.infer<typeof usernameRequest>

export const usernameRequestDetails = usernameRequest.extend({ timeline: z.array(timelineEntry) })
export type UsernameRequestDetails = z.infer<typeof usernameRequestDetails>

/** A candidate as typed; a broken rule is a field error with the rule's own code. */
const candidateInput = z
  .string()
  .max(2000)
  .superRefine((typed, context) => {
    for (const problem of checkUsername(typed).problems)
      context.addIssue({
        code: 'custom',
        message: usernameSentence(problem),
        params: { code: problem.code },
      })
  })

const candidatesInput = z
  .array(candidateInput)
  .min(1)
  .max(requestLimits.candidates)
  .superRefine((typed, context) => {
    const seen = new Set<string>()
    for (const [index, text] of typed.entries()) {
      const { username } = checkUsername(text)
      if (seen.has(username))
        context.addIssue({
          code: 'custom',
          path: [index],
          message: usernameSentence({ code: 'duplicate', values: {} }),
          params: { code: 'duplicate' },
        })
      seen.add(username)
    }
  })

const wish = {
  candidates: candidatesInput.describe('Ranked: the first is asked for first'),
  displayCase: z
    .string()
    .max(40)
    .optional()
    .describe('How people see the first candidate; must spell the same username'),
  reason: z.string().trim().max(requestLimits.reasonLength).nullish(),
  campaignDate: z.iso.date().nullish().describe('The day the name is needed'),
}

export const createBody = z.strictObject({
  lineIds: z.array(id).min(1).max(200),
  ...wish,
  submit: z.boolean().default(false),
})
export const editBody = z.strictObject(wish)

export const createUsernameRequests = endpoint({
  method: 'POST',
  path: '/api/v1/username-requests',
  summary: 'Ask for a username: one request for each line, all or nothing',
  access: 'requests.create',
  idempotent: true,
  body: createBody,
  status: 201,
  answer: z.object({ items: z.array(usernameRequest) }),
  errors: ['open_request_exists', 'not_found'],
})

export const requestSorts = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'submittedAt',
  'campaignDate',
] as const

const filter = {
  state: z
    .string()
    .max(300)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(requestStates)).min(1))
    .optional()
    .describe('One state, or several with commas'),
  lineId: id.optional(),
  requesterId: z.string().max(64).optional(),
  q: z.string().max(100).optional(),
  sort: z.enum(requestSorts).default('-createdAt'),
}

export const listUsernameRequests = endpoint({
  method: 'GET',
  path: '/api/v1/username-requests',
  summary: 'Requests; oldest submitted first is the review queue',
  access: 'requests.read',
  query: z.strictObject({ ...paging, ...filter }),
  status: 200,
  answer: page(usernameRequest).extend({
    total: z.number().int(),
    moreThanTotal: z.boolean().describe('True: a search matches more than were counted'),
  }),
  errors: [],
})

export const exportUsernameRequests = endpoint({
  ...csvFile,
  path: '/api/v1/username-requests/export',
  summary: 'The same requests, all of them, as CSV',
  access: 'requests.read',
  query: z.strictObject(filter),
  errors: [],
})

export const getUsernameRequest = endpoint({
  method: 'GET',
  path: '/api/v1/username-requests/{id}',
  summary: 'One request with its timeline',
  access: 'requests.read',
  params: idParams,
  status: 200,
  answer: usernameRequestDetails,
  errors: ['not_found'],
})

export const editUsernameRequest = endpoint({
  method: 'PATCH',
  path: '/api/v1/username-requests/{id}',
  summary: 'Change candidates, reason or date, in the states that allow it',
  access: 'requests.create',
  params: idParams,
  body: editBody,
  conditional: true,
  status: 200,
  answer: usernameRequestDetails,
  errors: ['not_found', 'not_allowed', 'step_not_allowed', 'stale', 'precondition_required'],
})

const noteBody = z.strictObject({ note: words.note })
/** Of a step by which a line loses its name. */
const changeBody = z.strictObject({ note: words.note, reason: changeReason.optional() })

function step<const S extends RequestStep, const B extends z.ZodType>(
  name: S,
  summary: string,
  access: 'requests.create' | 'requests.review' | 'requests.manage',
  body: B,
) {
  return endpoint({
    method: 'POST',
    path: `/api/v1/username-requests/{id}/${name}`,
    summary,
    access,
    params: idParams,
    body,
    idempotent: true,
    status: 200,
    answer: usernameRequestDetails,
    errors: [
      'not_found',
      'not_allowed',
      'own_request',
      'step_not_allowed',
      'open_request_exists',
      'stale',
    ],
  })
}

/** Every step of the ladder that a person or a program can ask for. */
export const submitUsernameRequest = step(
  'submit',
  'Submit for review',
  'requests.create',
  changeBody,
)
export const approveUsernameRequest = step(
  'approve',
  'Approve: it goes to Meta',
  'requests.review',
  noteBody,
)
export const declineUsernameRequest = step(
  'decline',
  'Decline, with a reason',
  'requests.review',
  reasonedBody,
)
export const requestChanges = step(
  'request-changes',
  'Ask the requester for changes',
  'requests.review',
  reasonedBody,
)
export const withdrawUsernameRequest = step('withdraw', 'Withdraw', 'requests.create', noteBody)
export const restoreUsernameRequest = step(
  'restore',
  'Undo a withdrawal: it is a draft again',
  'requests.create',
  noteBody,
)
export const retryUsernameRequest = step(
  'retry',
  'Ask Meta again after the hindrance is mended',
  'requests.create',
  noteBody,
)
export const confirmMove = step(
  'confirm-move',
  'Move the username from the sibling line to this one',
  'requests.review',
  changeBody,
)
export const nextCandidate = step(
  'next-candidate',
  'Leave it there and ask for the next candidate',
  'requests.create',
  noteBody,
)
