/** What a person who plays Meta and the customers can choose from, for messages. */

/** Ways in which the next message of a line is answered, beside Meta's codes. */
export const sandboxMessageAnswers = [
  'held_for_quality_assessment',
  'paused',
  'throttled',
  'lost_before',
  'lost_after',
  'late',
  'hangs_before',
  'hangs_after',
  'not_json',
] as const

/** `refused_131056`: the call is refused; `failed_131026`: it is taken, and a status tells that it failed. */
export const messageAnswerForm = new RegExp(
  `^(?:${sandboxMessageAnswers.join('|')}|(?:refused|failed)_\\d{1,6})$`,
)

/** Whose card a customer sends by hand. */
export const sandboxCards = ['own', 'somebody_else', 'no_phone'] as const
export type SandboxCard = (typeof sandboxCards)[number]
