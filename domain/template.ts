/** The phone-request template in one language on one WhatsApp Business Account (meta-contract 5.1 and 6). */

/** Meta's words for where a template stands when it is read (meta-contract 6.2). */
export const metaTemplateStatuses = [
  'APPROVED',
  'PENDING',
  'REJECTED',
  'PAUSED',
  'DISABLED',
  'IN_APPEAL',
  'LIMIT_EXCEEDED',
  'ARCHIVED',
  'PENDING_DELETION',
  'DELETED',
] as const
export type MetaTemplateStatus = (typeof metaTemplateStatuses)[number]

/**
 * Ours: `draft` is here and was never sent, `submitting` is with the outbox; all others are what Meta said last.
 * `unknown` is a word of Meta's that we do not know: kept and shown, never guessed.
 */
export const templateStates = [
  'draft',
  'submitting',
  'pending',
  'approved',
  'rejected',
  'paused',
  'disabled',
  'in_appeal',
  'limit_exceeded',
  'archived',
  'pending_deletion',
  'deleted',
  'unknown',
] as const
export type TemplateState = (typeof templateStates)[number]

/** Meta's categories for a template; `unknown` for a word that is none of them. */
export const templateCategories = [
  'UTILITY',
  'MARKETING',
  'AUTHENTICATION',
  'FREE_SERVICE',
  'unknown',
] as const
export type TemplateCategory = (typeof templateCategories)[number]

/** What can be asked for: the button is for no other (meta-contract 5.1). */
export const askableCategories = ['UTILITY', 'MARKETING'] as const
export type AskableCategory = (typeof askableCategories)[number]

/** What a person can do with a template. */
export const templateSteps = [
  'submit',
  'resubmit',
  'unpause',
  'archive',
  'restore',
  'delete',
] as const
export type TemplateStep = (typeof templateSteps)[number]

/** The transition table: what may be asked of Meta from which state (meta-contract 6.3 to 6.6). */
const stepsFrom: Record<TemplateState, readonly TemplateStep[]> = {
  draft: ['submit', 'delete'],
  submitting: [],
  pending: ['delete'],
  approved: ['resubmit', 'archive', 'delete'],
  rejected: ['resubmit', 'delete'],
  paused: ['unpause', 'resubmit', 'archive', 'delete'],
  // Neither edited nor deleted: another name is what is left to do.
  disabled: [],
  in_appeal: [],
  limit_exceeded: ['delete'],
  archived: ['restore', 'delete'],
  pending_deletion: [],
  deleted: [],
  unknown: [],
}

/** Only a pause laid while messages were paced has to be undone by a call (meta-contract 6.6). */
export function wantsUnpause(title: string | null): boolean {
  return title === 'RATE_LIMITING_PAUSE'
}

/**
 * What Meta takes from this state; of a pause its title says whether it ends by itself. When an edit is possible again
 * `nextEdit` says.
 */
export function stepsOf(state: TemplateState, pauseTitle: string | null): readonly TemplateStep[] {
  return stepsFrom[state].filter((step) => step !== 'unpause' || wantsUnpause(pauseTitle))
}

/** The state that a word of Meta's means, whatever its case. */
export function templateStateOf(word: string): TemplateState {
  const status = metaTemplateStatuses.find((known) => known === word.toUpperCase())
  return status === undefined ? 'unknown' : stateOfStatus[status]
}

const stateOfStatus: Record<MetaTemplateStatus, TemplateState> = {
  APPROVED: 'approved',
  PENDING: 'pending',
  REJECTED: 'rejected',
  PAUSED: 'paused',
  DISABLED: 'disabled',
  IN_APPEAL: 'in_appeal',
  LIMIT_EXCEEDED: 'limit_exceeded',
  ARCHIVED: 'archived',
  PENDING_DELETION: 'pending_deletion',
  DELETED: 'deleted',
}

/** Whether customers can be sent it now. */
export function isSendable(state: TemplateState): boolean {
  return state === 'approved'
}
