import { isName, type Piece } from './words-inside'

/** At most this many. */
const most = 8

type Change = { pattern: RegExp; into: string; where: 'names' | 'words' | 'anywhere' }

/** What listeners mistake, the likeliest first. */
const changes: Change[] = [
  { pattern: /4/g, into: 'for', where: 'anywhere' },
  { pattern: /2/g, into: 'to', where: 'anywhere' },
  { pattern: /^(?:for|four)$/g, into: '4', where: 'words' },
  { pattern: /^(?:to|too|two)$/g, into: '2', where: 'words' },
  { pattern: /^and$/g, into: 'n', where: 'words' },
  { pattern: /([a-z])\1/g, into: '$1', where: 'names' },
  { pattern: /ph/g, into: 'f', where: 'names' },
  { pattern: /ck|c(?![eiyh])|q/g, into: 'k', where: 'names' },
  { pattern: /f+/g, into: 'ph', where: 'names' },
  { pattern: /k+/g, into: 'c', where: 'names' },
  { pattern: /^kn/g, into: 'n', where: 'words' },
  { pattern: /^wr/g, into: 'r', where: 'words' },
]

/**
 * How people who heard the name once may spell it (billboard.md 3.2, "radio test"), each with one kind of mistake.
 * Mistakes that sound alike are made in names only: words of the lists are spelled right. At most 8, the likeliest
 * first; some may break a rule of Meta.
 */
export function spellingVariants(username: string, pieces: Piece[]): string[] {
  const variants = changes.map((change) => withChange(username, pieces, change))
  // Where two words meet on the same letter, one of the two is left out.
  const meeting = pieces.findLast(
    ({ start }) => start > 0 && username[start - 1] === username[start],
  )
  if (meeting !== undefined)
    variants.push(username.slice(0, meeting.start) + username.slice(meeting.start + 1))
  return [...new Set(variants)].filter((variant) => variant !== username).slice(0, most)
}

function withChange(username: string, pieces: Piece[], { pattern, into, where }: Change): string {
  if (where === 'anywhere') return username.replace(pattern, into)
  let changed = username
  // From the end, so that the places of earlier pieces stay right.
  for (const piece of pieces.toReversed()) {
    const { text, start } = piece
    if (where === 'words' ? piece.known : isName(piece))
      changed =
        changed.slice(0, start) + text.replace(pattern, into) + changed.slice(start + text.length)
  }
  return changed
}
