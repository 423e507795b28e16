/** What a person who plays Meta can choose from, for templates. */

/** How Meta answers when the next template is created on an account; numbers are its codes and subcodes. */
export const sandboxTemplateAnswers = [
  'approved',
  'rejected',
  'other_category',
  '2388019',
  '2388023',
  '2388024',
  '80008',
  '10',
  '190',
  '2',
  'lost_after',
  'lost_before',
] as const
export type SandboxTemplateAnswer = (typeof sandboxTemplateAnswers)[number]

/** Meta's words for why it rejects a template (meta-contract 6.2). */
export const sandboxRejections = [
  'ABUSIVE_CONTENT',
  'INCORRECT_CATEGORY',
  'INVALID_FORMAT',
  'PROMOTIONAL',
  'SCAM',
  'TAG_CONTENT_MISMATCH',
] as const

export const sandboxPauses = ['FIRST_PAUSE', 'SECOND_PAUSE', 'RATE_LIMITING_PAUSE'] as const
export const sandboxQualities = ['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const
export const sandboxCategories = ['UTILITY', 'MARKETING'] as const
