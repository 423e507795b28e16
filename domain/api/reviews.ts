import { z } from 'zod'
import type { ErrorCode } from '../errors'
import { requestLimits } from '../username-request'
import { endpoint, id } from './endpoint'
import { demandFittingReason, words } from './review-words'

export const reviewDecisions = ['approve', 'decline'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

/** Why one of many was left as it is; the others go on. */
export const reviewRefusals = [
  'not_found',
  'not_allowed',
  'own_request',
  'step_not_allowed',
  'stale',
] as const satisfies readonly ErrorCode[]

const outcome = z.object({
  id,
  outcome: z.enum(['done', 'refused']),
  code: z.enum(reviewRefusals).optional().describe('Why it was refused'),
  sentence: z.string().optional().describe('The same for people, in English'),
})
export type ReviewOutcome = z.infer<typeof outcome>

const itemsInput = z
  .array(z.strictObject({ id, version: z.number().int().min(0) }))
  .min(1)
  .max(requestLimits.decidedAtOnce)
  .superRefine((items, context) => {
    const seen = new Set<string>()
    for (const [index, item] of items.entries()) {
      if (seen.has(item.id))
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: 'This request is named twice.',
          params: { code: 'duplicate' },
        })
      seen.add(item.id)
    }
  })

export const reviewMany = endpoint({
  method: 'POST',
  path: '/api/v1/username-requests/review',
  summary: 'Approve or decline many requests, each by itself',
  access: 'requests.review',
  idempotent: true,
  body: z
    .strictObject({
      decision: z.enum(reviewDecisions),
      items: itemsInput.describe('Each with the version that was read'),
      ...words,
    })
    .superRefine(demandFittingReason),
  status: 200,
  answer: z.object({ items: z.array(outcome).describe('In the order they were named') }),
  errors: [],
})
