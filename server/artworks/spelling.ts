import { trimHandle } from '../../domain/handle'
import { checkUsername } from '../../domain/username'

/** A name as it was typed, and how it is to be shown: where nothing was said of that, with the capitals as typed. */
export function spellingOf(typed: string, shown: string | undefined) {
  const { username, displayCase } = checkUsername(typed)
  return { username, displayCase: shown === undefined ? displayCase : trimHandle(shown) }
}
