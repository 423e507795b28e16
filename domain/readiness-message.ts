import type { Language } from './api/me'
import { handleOf } from './handle'
import { readinessMessages } from './readiness-messages'
import type { ReadinessReason } from './readiness-words'

/** The line, and the username that is wanted where one is known. */
export type MessageSubject = { displayName: string; phoneNumber: string; username: string | null }

/** Left to right whatever stands around it: U+2066 … U+2069. */
function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}

/** A name that people gave keeps the direction of its own first letter: U+2068 … U+2069. */
function ownDirection(text: string): string {
  return `\u2068${text}\u2069`
}

const someUsername: Record<Language, string> = { en: 'a username', he: 'שם משתמש' }
const theUsername: Record<Language, string> = { en: 'the username', he: 'שם המשתמש' }

/**
 * Words to send to whoever must act, in both languages, or `null` where nobody can be told to do anything. Plain text:
 * numbers and names carry their own direction, so that they read right in a Hebrew sentence wherever it is pasted.
 */
export function readinessMessage(
  why: ReadinessReason,
  subject: MessageSubject,
): Record<Language, string> | null {
  const texts = readinessMessages[why]
  if (texts === undefined) return null
  const line = ownDirection(subject.displayName)
  const phone = leftToRight(subject.phoneNumber)
  const { username } = subject
  const fill = (language: Language) => {
    const name =
      username === null
        ? someUsername[language]
        : `${theUsername[language]} ${leftToRight(handleOf(username))}`
    const values: Record<string, string> = { line, phone, name }
    return texts[language].replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole)
  }
  return { en: fill('en'), he: fill('he') }
}
