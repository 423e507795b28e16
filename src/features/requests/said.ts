import {
  isWithoutReason,
  type ReviewReason,
  type ReviewWords,
} from '../../../domain/review-reasons'

/** What a person has chosen and typed so far, beside a decision. */
export type Said = { reason: ReviewReason | ''; note: string }
export const nothingSaid: Said = { reason: '', note: '' }

/** The same as the API takes it. */
export function wordsOf({ reason, note }: Said): ReviewWords {
  const text = note.trim()
  return { ...(reason === '' ? {} : { reason }), ...(text === '' ? {} : { note: text }) }
}

export function isUnexplained(said: Said): boolean {
  return isWithoutReason(wordsOf(said))
}
