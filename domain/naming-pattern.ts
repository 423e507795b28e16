import { placeIn, withLatinPlaces, wordsOf } from './israeli-places'
import { phoneDigits } from './line'

/** What a pattern such as `{brand}.{city}` may name. */
export const patternTokens = ['brand', 'city', 'line', 'number', 'last4'] as const

export type PatternLine = {
  displayName: string
  /** E.164. */
  phoneNumber: string
  /** The place among the chosen lines, from 1. */
  number: number
}

export type PatternProblem = 'no_city' | 'no_latin_letters' | 'no_brand' | 'unknown_token'

export type Expanded = { username: string; problem: PatternProblem | null }

/**
 * The username that a pattern makes for a line, or the first reason why it makes none: then `username` is empty and
 * somebody types it. What it makes still has to keep Meta's rules (`checkUsername`).
 */
export function expandPattern(pattern: string, brand: string, line: PatternLine): Expanded {
  let problem: PatternProblem | null = null
  const username = pattern.trim().replace(/\{([^{}]*)\}/g, (_whole, name: string) => {
    const value = valueOf(name.trim().toLowerCase(), brand, line)
    if (typeof value === 'string') return value
    problem ??= value.problem
    return ''
  })
  return { username: problem === null ? username : '', problem }
}

function valueOf(
  token: string,
  brand: string,
  line: PatternLine,
): string | { problem: PatternProblem } {
  if (token === 'brand') return brand.trim() || { problem: 'no_brand' }
  if (token === 'city') return placeIn(line.displayName) ?? { problem: 'no_city' }
  if (token === 'line') return latinName(line.displayName) || { problem: 'no_latin_letters' }
  if (token === 'number') return String(line.number)
  if (token === 'last4') return phoneDigits(line.phoneNumber).slice(-4)
  return { problem: 'unknown_token' }
}

/** The words in Latin letters; Hebrew ones other than places are left out, since nobody can guess their spelling. */
function latinName(displayName: string): string {
  return withLatinPlaces(wordsOf(displayName))
    .filter((word) => /^[a-z0-9]+$/.test(word))
    .join('.')
}
