import { isWord, longestWord } from './word-lists'

/** A word of a handle, or a stretch of letters that is none of ours (a name); `start` counts characters of the handle. */
export type Piece = { text: string; start: number; known: boolean }

/** `Health`, `health` before a capital, or `HEALTH` before a word with its own capital. */
const capitalised = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g

type Run = { text: string; start: number }

/** The stretches of letters of a handle, between its digits, dots and underscores; display case is kept. */
export function letterRuns(displayCase: string): Run[] {
  return runsOf(displayCase, /[a-z]+/gi)
}

function runsOf(text: string, pattern: RegExp): Run[] {
  return [...text.matchAll(pattern)].map(({ 0: part, index }) => ({ text: part, start: index }))
}

/** Whether capitals show where words begin: `MaccabiHealth`, but neither `Maccabihealth` nor `MACCABIHEALTH`. */
export function hasInnerCapitals(text: string): boolean {
  return /[a-z]/.test(text) && /[a-z][A-Z]|[A-Z][A-Z][a-z]/.test(text)
}

/**
 * The words a handle was meant to have (billboard.md 3.2, "CamelCase view"): cut at capitals where it has them, else
 * by the word lists; what is no word stays whole. In their order, in lower case, without digits and signs.
 * At most one piece for each letter.
 */
export function piecesOf(displayCase: string): Piece[] {
  return letterRuns(displayCase).flatMap((run) =>
    runsOf(run.text, hasInnerCapitals(run.text) ? capitalised : /.+/g).flatMap(({ text, start }) =>
      cutIntoWords(text.toLowerCase(), run.start + start),
    ),
  )
}

type Cut = { cost: number; from: number; known: boolean }

/** A long word is likelier than two short ones, and a name likelier than a chain of short words or a scrap of letters. */
function costOf(length: number, known: boolean): number {
  if (!known) return (length < 4 ? 3.5 : 3) + 0.3 * length
  return length === 2 ? 2.2 : length === 3 ? 1.6 : 1
}

/** The cheapest way to cut: each place looks back once at every earlier one, 35² steps at most. */
function cutIntoWords(text: string, offset: number): Piece[] {
  const best: Cut[] = [{ cost: 0, from: 0, known: true }]
  for (let end = 1; end <= text.length; end += 1) best.push(cheapestCut(text, end, best))
  const pieces: Piece[] = []
  for (let end = text.length; end > 0;) {
    const { from, known } = best[end] ?? { from: 0, known: false }
    pieces.unshift({ text: text.slice(from, end), start: offset + from, known })
    end = from
  }
  return pieces
}

function cheapestCut(text: string, end: number, best: Cut[]): Cut {
  let cheapest: Cut = { cost: Infinity, from: 0, known: false }
  for (let from = 0; from < end; from += 1) {
    const length = end - from
    const known = length > 1 && length <= longestWord && isWord(text.slice(from, end))
    const cost = (best[from]?.cost ?? Infinity) + costOf(length, known)
    if (cost < cheapest.cost) cheapest = { cost, from, known }
  }
  return cheapest
}

/** Heard as a name: no word of the lists, and with a vowel. Without one (`fc`) its letters are said one by one. */
export function isName({ text, known }: Piece): boolean {
  return !known && /[aeiouy]/.test(text)
}

/** The handle with a capital at the start of each of its words: `MaccabiHealth`. Signs and digits stay. */
export function withCapitals(displayCase: string, pieces: Piece[]): string {
  const starts = new Set(pieces.map(({ start }) => start))
  return [...displayCase.toLowerCase()]
    .map((character, at) => (starts.has(at) ? character.toUpperCase() : character))
    .join('')
}
