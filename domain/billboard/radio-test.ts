import type { FitnessCode, Observation } from './fitness-rules'
import { isName, withCapitals, type Piece } from './words-inside'

/** Digits that sound like a word; those of two are typed as the word that is written here. */
const wordOf: Record<string, string | undefined> = { '2': 'to', '4': 'for' }
const soundsLikeWord = /(?<!\d)[1248](?!\d)/g

/** Letters that nobody hears: at the start of any word, elsewhere only in names. */
const silentStart = /^(?:kn|wr)/
const silentInNames = /^(?:gn|ps|pn|rh)|mb$|[aeo]ugh|igh/

/**
 * The radio test: said once, could people type it (billboard.md 3.2)? It looks for digits, doubled letters, silent
 * letters, c/k and ph/f; dots and underscores are in fading-signs.ts. A word of the lists is taken as one that people
 * can spell. Each code at most once; `sounds_clear` when there is nothing to say.
 */
export function radioTest(displayCase: string, pieces: Piece[]): Observation[] {
  const seen: Observation[] = [
    ...digitsHeard(displayCase, pieces),
    ...about('doubled_letters', 'letters', doubledLetters(displayCase.toLowerCase(), pieces)),
    ...about('silent_letters', 'letters', pieces.map(silentLetters)),
    ...about('c_or_k', 'word', pieces.map(namesWith(/c(?![eiyh])|[kq]/))),
    ...about('f_or_ph', 'word', pieces.map(namesWith(/ph|f/))),
  ]
  if (seen.length > 0 || /[._]/.test(displayCase)) return seen
  return [{ code: 'sounds_clear', values: {} }]
}

function about(code: FitnessCode, name: string, found: (string | undefined)[]): Observation[] {
  const value = found.find((text) => text !== undefined)
  return value === undefined ? [] : [{ code, values: { [name]: value } }]
}

function digitsHeard(displayCase: string, pieces: Piece[]): Observation[] {
  const alike = [...new Set(displayCase.match(soundsLikeWord) ?? [])]
  const other = displayCase.replace(soundsLikeWord, '').match(/\d+/g) ?? []
  const seen: Observation[] = []
  if (alike.length > 0) {
    const fix = digitsAsWords(withCapitals(displayCase, pieces))
    seen.push({ code: 'digit_as_word', values: { digits: alike.join(' ') }, fix })
  }
  if (other.length > 0) seen.push({ code: 'digits_aloud', values: { digits: other.join(' ') } })
  return seen
}

/** `Cars4Less` as `CarsForLess`; a digit without a usual word stays. */
function digitsAsWords(text: string): string {
  return text.replace(soundsLikeWord, (digit) => {
    const word = wordOf[digit]
    return word === undefined ? digit : word.replace(/^./, (first) => first.toUpperCase())
  })
}

/** Within a name, or where two words meet on the same letter. */
function doubledLetters(text: string, pieces: Piece[]): string[] {
  const starts = new Map(pieces.map((piece) => [piece.start, piece]))
  return [...text.matchAll(/([a-z])(?=\1)/g)].flatMap(({ index }) => {
    const inside = pieces.find(
      (piece) => piece.start <= index && piece.start + piece.text.length > index,
    )
    const meets = starts.has(index + 1)
    return meets || inside?.known === false ? [text.slice(index, index + 2)] : []
  })
}

function silentLetters({ text, known }: Piece): string | undefined {
  const pattern = known ? silentStart : new RegExp(`${silentStart.source}|${silentInNames.source}`)
  return pattern.test(text) ? text : undefined
}

function namesWith(sound: RegExp): (piece: Piece) => string | undefined {
  return (piece) => (isName(piece) && sound.test(piece.text) ? piece.text : undefined)
}
