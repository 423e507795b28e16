/** Why a request for the phone failed, in one word for programs and people. */
import { sendProblemOf, type SendPolicy, type SendProblem } from './send-problems'

/** What Meta has no code for: no status came in time after an answer that was lost; an id that is none. */
export const ownFailures = ['answer_lost', 'not_addressable'] as const
type OwnFailure = (typeof ownFailures)[number]

/** `details` is Meta's own sentence; of a failure without a code it is our word for it. */
export type AskFailure = { code: number | null; details: string | null }

/** Requests go to ids of customers: of these codes some mean that nobody has the id (meta-contract 4.5). */
export function problemOfFailure({ code, details }: AskFailure): {
  problem: SendProblem | OwnFailure
  policy: SendPolicy
} {
  if (code !== null) return sendProblemOf({ code, to: 'customer_id' })
  const problem = ownFailures.find((own) => own === details) ?? 'unknown'
  return { problem, policy: 'stop' }
}
