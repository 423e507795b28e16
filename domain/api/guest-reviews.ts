import { z } from 'zod'
import { requestLimits, requestStates } from '../username-request'
import { csvFile, endpoint, id, idParams, nothing, page, paging, time } from './endpoint'
import { languages } from './me'
import { demandFittingReason, words } from './review-words'
import { reviewDecisions } from './reviews'

export const guestLinkStates = ['open', 'used', 'ended', 'expired'] as const

export const guestLink = z.object({
  id,
  name: z.string().describe('Whom it was made for; the timeline shows this name'),
  language: z.enum(languages).nullable(),
  state: z.enum(guestLinkStates),
  createdBy: z.string(),
  createdAt: time,
  expiresAt: time,
  usedAt: time.nullable(),
  decision: z.enum(reviewDecisions).nullable(),
  endedAt: time.nullable(),
})
export type GuestLink = z.infer<typeof guestLink>

export const guestLinkDays = { least: 1, most: 30 } as const

export const createGuestLink = endpoint({
  method: 'POST',
  path: '/api/v1/username-requests/{id}/guest-links',
  summary: 'Make a link by which somebody without an account reviews this request, once',
  access: 'requests.review',
  params: idParams,
  idempotent: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100),
    expiresInDays: z.number().int().min(guestLinkDays.least).max(guestLinkDays.most),
    language: z.enum(languages).optional().describe('What the page is shown in at first'),
  }),
  status: 201,
  answer: z.object({
    link: guestLink,
    url: z.string().describe('Shown once; whoever opens it can decide'),
  }),
  errors: ['not_found', 'own_request', 'step_not_allowed'],
})

export const listGuestLinks = endpoint({
  method: 'GET',
  path: '/api/v1/username-requests/{id}/guest-links',
  summary: 'The links of this request, newest first, and what came of them',
  access: 'requests.review',
  params: idParams,
  query: z.strictObject(paging),
  status: 200,
  answer: page(guestLink),
  errors: ['not_found'],
})

export const exportGuestLinks = endpoint({
  ...csvFile,
  path: '/api/v1/username-requests/{id}/guest-links/export',
  summary: 'The same links, all of them, as CSV: never the addresses',
  access: 'requests.review',
  params: idParams,
  errors: ['not_found'],
})

export const endGuestLink = endpoint({
  method: 'DELETE',
  path: '/api/v1/username-requests/{id}/guest-links/{linkId}',
  summary: 'End a link at once',
  access: 'requests.review',
  params: idParams.extend({ linkId: id }),
  status: 204,
  answer: nothing,
  errors: ['not_found'],
})

const tokenParams = z.strictObject({ token: z.string().min(1).max(200) })

/** The one request as a guest sees it: nothing else of the workspace, and the phone masked. */
export const guestReview = z.object({
  guestName: z.string(),
  workspaceName: z.string(),
  language: z.enum(languages).nullable(),
  expiresAt: time,
  state: z.enum(requestStates),
  version: z.number().int(),
  line: z.object({ displayName: z.string(), maskedPhone: z.string() }),
  candidates: z.array(
    z.object({ rank: z.number().int(), username: z.string(), displayCase: z.string() }),
  ),
  reason: z.string().nullable(),
  campaignDate: z.iso.date().nullable(),
  comments: z.array(z.object({ at: time, note: z.string() })).describe('Their own, oldest first'),
})
export type GuestReview = z.infer<typeof guestReview>

export const getGuestReview = endpoint({
  method: 'GET',
  path: '/api/v1/guest-reviews/{token}',
  summary: 'The request that a guest was asked to review',
  access: 'public',
  params: tokenParams,
  status: 200,
  answer: guestReview,
  errors: ['guest_link_ended', 'too_many_requests'],
})

/** How many one link takes: enough for a conversation, too few to fill a timeline. */
export const mostGuestComments = 20

export const commentAsGuest = endpoint({
  method: 'POST',
  path: '/api/v1/guest-reviews/{token}/comments',
  summary: 'Say something about the request without deciding yet; the link stays',
  access: 'public',
  params: tokenParams,
  idempotent: true,
  body: z.strictObject({ note: z.string().trim().min(1).max(requestLimits.noteLength) }),
  status: 201,
  answer: z.object({ at: time }),
  errors: ['guest_link_ended', 'step_not_allowed', 'too_many_requests'],
})

export const decideGuestReview = endpoint({
  method: 'POST',
  path: '/api/v1/guest-reviews/{token}/decide',
  summary: 'Approve or decline as a guest; the link is used up',
  access: 'public',
  params: tokenParams,
  idempotent: true,
  body: z
    .strictObject({
      decision: z.enum(reviewDecisions),
      version: z.number().int().min(0).describe('The version that was read'),
      ...words,
    })
    .superRefine(demandFittingReason),
  status: 200,
  answer: z.object({ decision: z.enum(reviewDecisions), state: z.enum(requestStates) }),
  errors: ['guest_link_ended', 'step_not_allowed', 'stale', 'too_many_requests'],
})
