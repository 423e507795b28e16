import { checkUsername } from '../../../../domain/username'
import type { CompareSearch } from './compare-search'

/** More boards beside each other are too small to be compared. */
export const mostHandles = 3

/** The names of the address; a name that stands there twice is one. */
export function handlesOf({ handles }: CompareSearch): string[] {
  const seen = new Set<string>()
  return (handles ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => {
      const { username } = checkUsername(part)
      if (part === '' || seen.has(username)) return false
      seen.add(username)
      return true
    })
    .slice(0, mostHandles)
}

/** What stands in the address for these names. */
export function handlesText(handles: readonly string[]): string | undefined {
  return handles.length === 0 ? undefined : handles.join(',')
}
