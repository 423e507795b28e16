import { checkUsername } from './username'

/**
 * Whether a display case spells this username, letter by letter. It must keep the rules too: a letter that only looks
 * English can have an English one as its lower case (the Kelvin sign).
 */
export function spellsUsername(displayCase: string, username: string): boolean {
  return displayCase.toLowerCase() === username && checkUsername(displayCase).valid
}
