import type { Observation } from './fitness-rules'
import { unwantedIn, type Stretch } from './unwanted-words'
import { allowed, isWord, longestWord } from './word-lists'
import { hasInnerCapitals, letterRuns, withCapitals, type Piece } from './words-inside'

/**
 * Words that appear only because words are joined (billboard.md 3.2, "joined-word accident"): every way to cut the
 * letters into words is considered, and a word across the border of two intended ones. Each code at most once.
 * Capitals resolve most, and then the observation is a milder one. Work is bounded by 35² steps for each stretch.
 */
export function accidentalWords(displayCase: string, pieces: Piece[]): Observation[] {
  const seen = new Map<string, Observation>()
  for (const run of letterRuns(displayCase)) {
    const lower = run.text.toLowerCase()
    for (const stretch of unwantedIn(lower)) {
      const place = { start: run.start + stretch.start, end: run.start + stretch.end }
      const touched = pieces.filter(
        ({ start, text }) => start < place.end && start + text.length > place.start,
      )
      if (isAllowed(touched, place)) continue
      const found = judge({
        displayCase,
        pieces,
        touched,
        place,
        reading: readingOf(lower, stretch),
      })
      if (found !== undefined && !seen.has(found.code)) seen.set(found.code, found)
    }
  }
  return mildOnlyAlone([...seen.values()])
}

/** Beside a whole reading, single letters that stand out say nothing new. */
function mildOnlyAlone(found: Observation[]): Observation[] {
  const whole = found.filter(
    ({ code }) => code !== 'letters_inside' && code !== 'accidental_letters',
  )
  return whole.length > 0 ? whole : found
}

type Case = {
  displayCase: string
  pieces: Piece[]
  /** The intended words that the stretch overlaps. */
  touched: Piece[]
  place: Stretch
  reading: string | undefined
}

function judge({ displayCase, pieces, touched, place, reading }: Case): Observation | undefined {
  const letters = displayCase.slice(place.start, place.end).toLowerCase()
  const intended = touched.every(({ known }) => known)
  if (isPartedByCapitals(displayCase, touched, place)) {
    if (reading === undefined) return undefined
    return { code: 'accidental_word_capitals', values: { reading, display: displayCase } }
  }
  if (!intended) {
    if (reading !== undefined) return { code: 'unwanted_word', values: { reading } }
    return letters.length < 4 ? undefined : { code: 'letters_inside', values: { letters } }
  }
  const display = withCapitals(displayCase, pieces)
  if (reading !== undefined)
    return { code: 'accidental_word', values: { reading, display }, fix: display }
  if (touched.length < 2) return undefined
  return { code: 'accidental_letters', values: { letters, display }, fix: display }
}

/** A word of the allow-list, inside one intended word, has the stretch for itself: `sussex`, `scunthorpe`. */
function isAllowed(touched: Piece[], { start, end }: Stretch): boolean {
  const [piece, ...more] = touched
  if (piece === undefined || more.length > 0) return false
  const inside = { start: start - piece.start, end: end - piece.start }
  for (let from = 0; from <= inside.start; from += 1)
    for (let to = inside.end; to <= piece.text.length; to += 1)
      if (allowed.has(piece.text.slice(from, to))) return true
  return false
}

/** A capital within the stretch parts it; so does a known word around it that begins and ends by capitals. */
function isPartedByCapitals(displayCase: string, touched: Piece[], place: Stretch): boolean {
  if (!hasInnerCapitals(displayCase)) return false
  const isCapital = (at: number) => /[A-Z]/.test(displayCase[at] ?? '')
  if (touched.some(({ start }) => start > place.start && start < place.end && isCapital(start)))
    return true
  const [piece, ...more] = touched
  if (piece === undefined || more.length > 0 || !piece.known) return false
  const end = piece.start + piece.text.length
  const longer = piece.text.length > place.end - place.start
  return longer && isCapital(piece.start) && !/[a-z]/.test(displayCase[end] ?? '')
}

/** The letters with spaces between words, when all before and all after the stretch can be words. */
function readingOf(text: string, { start, end }: Stretch): string | undefined {
  const before = wordsOf(text.slice(0, start))
  const after = wordsOf(text.slice(end))
  if (before === undefined || after === undefined) return undefined
  return [...before, text.slice(start, end), ...after].join(' ')
}

/** One way to cut the whole text into words, the one with the fewest, or `undefined` when there is none. */
function wordsOf(text: string): string[] | undefined {
  const best: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= text.length; end += 1) {
    let fewest: string[] | undefined
    for (let from = Math.max(0, end - longestWord); from < end - 1; from += 1) {
      const before = best[from]
      const word = text.slice(from, end)
      if (before === undefined || !isWord(word)) continue
      if (fewest === undefined || before.length + 1 < fewest.length) fewest = [...before, word]
    }
    best.push(fewest)
  }
  return best[text.length]
}
