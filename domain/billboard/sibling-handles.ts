import type { Piece } from './words-inside'

/** At most this many. */
const most = 5

/**
 * The same words with other signs between them (billboard.md 3.2, "sibling handles"): dots and underscores count, so
 * each is another username that anyone may hold. At most 5, the likeliest first; some may break a rule of Meta.
 */
export function siblingHandles(username: string, pieces: Piece[]): string[] {
  const bare = username.replace(/[._]/g, '')
  const parts = partsOf(username, pieces)
  const between = parts.length > 1 ? ['_', '.'].map((sign) => parts.join(sign)) : []
  return [...new Set([bare, ...between, `${bare}_`, `_${bare}`])]
    .filter((sibling) => sibling !== username)
    .slice(0, most)
}

/** Between its words, its numbers and at the signs it has. */
function partsOf(username: string, pieces: Piece[]): string[] {
  const starts = new Set(pieces.map(({ start }) => start))
  const parts: string[] = []
  let before = ''
  for (const [at, character] of [...username].entries()) {
    const isSign = /[._]/.test(character)
    const numberBegins = /\d/.test(character) && !/\d/.test(before)
    if (!isSign && (parts.length === 0 || starts.has(at) || numberBegins || /[._]/.test(before)))
      parts.push(character)
    else if (!isSign) parts.push(`${parts.pop() ?? ''}${character}`)
    before = character
  }
  return parts
}
