import { reviewRefusals, type ReviewDecision, type ReviewOutcome } from '../../domain/api/reviews'
import { DomainError } from '../../domain/errors'
import type { ReviewWords } from '../../domain/review-reasons'
import type { Change } from '../dependencies'
import { doStep } from './steps'

type Decision = ReviewWords & { decision: ReviewDecision }

/**
 * One of many decisions, in the transaction of its own that `change` is. A refusal is an answer here, not an error:
 * it must not stop the others, and a repeated call with the same key is to hear the same.
 */
export async function reviewOne(
  change: Change,
  { decision, note, reason }: Decision,
  { id, version }: { id: string; version: number },
): Promise<ReviewOutcome> {
  try {
    // A savepoint inside: what is refused leaves nothing behind, and its answer is still stored.
    await change.tx.transaction((tx) =>
      doStep({ ...change, tx }, decision, { id, note, reason, ifMatch: version }),
    )
    return { id, outcome: 'done' }
  } catch (error) {
    const code = refusalOf(error)
    if (code === undefined || !(error instanceof DomainError)) throw error
    return { id, outcome: 'refused', code, sentence: error.message }
  }
}

function refusalOf(error: unknown) {
  return error instanceof DomainError
    ? reviewRefusals.find((code) => code === error.code)
    : undefined
}
