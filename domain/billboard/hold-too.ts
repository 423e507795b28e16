import { checkUsername } from '../username'
import { hebrewHearing } from './hebrew-hearing'
import { siblingHandles } from './sibling-handles'
import { spellingVariants } from './spelling-variants'
import { piecesOf } from './words-inside'

/** Of each kind; so at most 12 in all. */
const mostOfEach = 4

/**
 * Usernames worth holding besides this one, because people will type them or strangers may take them (billboard.md
 * 3.2): misspellings, Hebrew hearings, other signs. Each keeps the rules of Meta; at most 12, no one twice, never the
 * username itself. Whether one is free nobody can know. An invalid username has none.
 */
export function holdToo(typed: string): string[] {
  const { username, displayCase, valid } = checkUsername(typed)
  if (!valid) return []
  const pieces = piecesOf(displayCase)
  const seen = new Set([username])
  return [spellingVariants, hebrewHearing, siblingHandles].flatMap((kind) => {
    const fresh = kind(username, pieces).filter((name) => !seen.has(name) && isPlain(name))
    const kept = fresh.slice(0, mostOfEach)
    for (const name of kept) seen.add(name)
    return kept
  })
}

/** Valid, and without a warning: nobody should go after a name that Meta may refuse. */
export function isPlain(name: string): boolean {
  const { valid, warnings, username } = checkUsername(name)
  return valid && username === name && warnings.length === 0
}
