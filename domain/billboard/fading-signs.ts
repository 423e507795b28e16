import type { Observation } from './fitness-rules'
import { hasInnerCapitals, withCapitals, type Piece } from './words-inside'

/**
 * Dots and underscores that fade on a sign, get lost at an end or stand in a row (billboard.md 3.2, "dot / underscore
 * fade": an underscore is seen from about half as far as the letters; 3.1: people type what a printed handle ends
 * with). Each code at most once.
 */
export function fadingSigns(displayCase: string, pieces: Piece[]): Observation[] {
  const seen: Observation[] = []
  if (displayCase.startsWith('_'))
    seen.push({
      code: 'underscore_first',
      values: {},
      fix: displayCase.replace(/^[._]+/, ''),
    })
  if (displayCase.endsWith('_'))
    seen.push({
      code: 'underscore_last',
      values: {},
      fix: displayCase.replace(/[._]+$/, ''),
    })
  const row = /[._]{2,}/.exec(displayCase)
  if (row !== null)
    seen.push({
      code: 'signs_in_a_row',
      values: { signs: row[0] },
      fix: displayCase.replace(/([._])[._]+/g, '$1'),
    })
  // One at an end was said already.
  const middle = displayCase.replace(/^_+|_+$/g, '')
  const joined = joinedWords(displayCase, pieces)
  if (middle.includes('_'))
    seen.push({ code: 'underscore', values: {}, fix: joined.replaceAll('_', '') })
  if (middle.includes('.')) seen.push({ code: 'dot', values: {}, fix: joined.replaceAll('.', '') })
  return seen
}

/** Words that lose the sign between them get capitals, so that they do not run together. */
function joinedWords(displayCase: string, pieces: Piece[]): string {
  return hasInnerCapitals(displayCase) ? displayCase : withCapitals(displayCase, pieces)
}
