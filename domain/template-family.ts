import { checkBody } from './template-rules'
import type { TemplateState, TemplateStep } from './template'
import { templateLanguages } from './template-languages'
import { isWordingLanguage, shippedWording, wordingVersion } from './template-wording'

/** One wording in all its languages on all accounts: what a workspace chose for it. */
export type TemplateFamily = {
  /** The languages that every account has. */
  languages: readonly string[]
  /** Whether bodies other than those that ship may be sent. */
  ownWording: boolean
  wordings: readonly { language: string; body: string }[]
  /** Whether an account that comes new gets the family by itself. */
  newAccounts: boolean
}

export const usualFamily: TemplateFamily = {
  languages: ['he', 'en'],
  ownWording: false,
  wordings: [],
  newAccounts: false,
}

/** A body, and which of ours it is; `null` for an own one. */
export type Wording = { body: string; version: number | null }

/** What is sent in a language: the own wording where it is allowed, else the one that ships, else nothing. */
export function wordingFor(family: TemplateFamily, language: string): Wording | null {
  const own = family.wordings.find((wording) => wording.language === language)
  if (family.ownWording && own) return { body: own.body, version: null }
  if (!isWordingLanguage(language)) return null
  return { body: shippedWording(language), version: wordingVersion }
}

/** Which wording a body is that was found at Meta. */
export function wordingOf(language: string, body: string): Wording {
  const isOurs = isWordingLanguage(language) && shippedWording(language) === body.trim()
  return { body, version: isOurs ? wordingVersion : null }
}

/** What Meta is asked about one template. */
export const templateTasks = [
  'create',
  'edit',
  'unpause',
  'archive',
  'restore',
  'delete',
  'read',
] as const
export type TemplateTask = (typeof templateTasks)[number]

/** What a step of a person's asks of Meta. */
export const taskOfStep: Record<TemplateStep, TemplateTask> = {
  submit: 'create',
  resubmit: 'edit',
  unpause: 'unpause',
  archive: 'archive',
  restore: 'restore',
  delete: 'delete',
}

/**
 * Whether Meta approved a template at some time: its name is blocked once it is deleted (meta-contract 6.4). Edits are
 * counted of approved ones only: one that is in review again after one was approved before.
 */
export function wasApproved(state: TemplateState, edits: readonly unknown[]): boolean {
  if (edits.length > 0) return true
  return ['approved', 'paused', 'archived', 'disabled', 'pending_deletion'].includes(state)
}

export type FamilyFinding = { path: string; code: string; language: string }

/** What is wrong with a choice, field by field. */
export function checkFamily({ languages, wordings }: TemplateFamily): FamilyFinding[] {
  const unknown = (language: string) => !templateLanguages.includes(language)
  return [
    ...languages.flatMap((language, index) =>
      unknown(language) ? [{ path: `languages.${index}`, code: 'unknown_language', language }] : [],
    ),
    ...wordings.flatMap(({ language, body }, index) => [
      ...(unknown(language)
        ? [{ path: `wordings.${index}.language`, code: 'unknown_language', language }]
        : []),
      ...checkBody(body).map(({ code }) => ({ path: `wordings.${index}.body`, code, language })),
    ]),
  ]
}
