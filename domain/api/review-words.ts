import { z } from 'zod'
import { isWithoutReason, reviewReasons, type ReviewWords } from '../review-reasons'
import { requestLimits } from '../username-request'

/** What may be said with a step or a decision. */
export const words = {
  note: z.string().trim().max(requestLimits.noteLength).optional(),
  reason: z
    .enum(reviewReasons)
    .optional()
    .describe('Why, from the list: everybody reads it in their own language'),
}

/** Why a name that is in use goes. */
export const changeReason = z
  .string()
  .trim()
  .max(requestLimits.noteLength)
  .describe('Why the name goes: needed when it is shown somewhere (/api/v1/name-uses)')

type Context = { addIssue(issue: z.core.$ZodRawIssue): void }

/** Refuses a decision that leaves open why it was taken. */
function demandReason(said: ReviewWords, context: Context): void {
  if (!isWithoutReason(said)) return
  context.addIssue({
    code: 'custom',
    input: said,
    path: ['note'],
    message:
      said.reason === 'other' ? 'Say in a note what the reason is.' : 'Give a reason or a note.',
    params: { code: 'reason_needed' },
  })
}

/** The body of a step that must say why. */
export const reasonedBody = z.strictObject(words).superRefine(demandReason)

/** A decline says why; an approval has no reason from the list of reasons against. */
export function demandFittingReason(
  said: ReviewWords & { decision: 'approve' | 'decline' },
  context: Context,
): void {
  if (said.decision === 'decline') demandReason(said, context)
  else if (said.reason !== undefined)
    context.addIssue({
      code: 'custom',
      input: said,
      path: ['reason'],
      message: 'Only a decline has a reason from the list.',
      params: { code: 'only_for_decline' },
    })
}
