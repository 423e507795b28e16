import type { FitnessCode, Observation } from './fitness-rules'

const letterLike: Record<string, string> = { '0': 'O', '1': 'l', '2': 'Z', '5': 'S', '8': 'B' }

/** Capitals are taken as they are shown: “RN” is no “m”, and a small “l” that begins a word is no capital. */
const shapes: { code: FitnessCode; pattern: RegExp }[] = [
  { code: 'reads_as_m', pattern: /rn/ },
  { code: 'reads_as_w', pattern: /vv|VV/ },
  { code: 'reads_as_d', pattern: /cl/ },
  { code: 'u_beside_v', pattern: /uv|vu|UV|VU/ },
]

/**
 * Letters and digits that are taken for others (billboard.md 3.2, "look-alike glyphs": l/I/1, O/0, rn/m, vv/w, cl/d,
 * 5/S, 2/Z, 8/B, u/v). Each code at most once; `letters_clear` when there is nothing to say.
 */
export function lookAlikeGlyphs(displayCase: string): Observation[] {
  const seen: Observation[] = shapes
    .filter(({ pattern }) => pattern.test(displayCase))
    .map(({ code }) => ({ code, values: {} }))
  const pairs = digitPairs(displayCase)
  if (pairs !== '') seen.push({ code: 'digit_as_letter', values: { pairs } })
  if (/[a-z]I|Il/.test(displayCase))
    seen.push({
      code: 'capital_i',
      values: {},
      fix: displayCase.replace(/I/g, 'i'),
    })
  const thin = /[ilI1]{3,}/.exec(displayCase)
  if (thin !== null) seen.push({ code: 'thin_letters', values: { letters: thin[0] } })
  return seen.length > 0 ? seen : [{ code: 'letters_clear', values: {} }]
}

/** A digit alone beside a letter, or noughts and ones; in a longer number (`365`) its neighbours explain it. */
function digitPairs(displayCase: string): string {
  const numbers = [...displayCase.matchAll(/\d+/g)]
    .filter(({ 0: digits, index }) => isBesideLetter(displayCase, index, digits))
    .map(([digits]) => digits)
    .filter((digits) => digits.length === 1 || /^[01]+$/.test(digits))
  return [...new Set(numbers.join(''))]
    .flatMap((digit) => {
      const letter = letterLike[digit]
      return letter === undefined ? [] : [`${digit}/${letter}`]
    })
    .join(' ')
}

function isBesideLetter(text: string, at: number, digits: string): boolean {
  const around = [text[at - 1], text[at + digits.length]]
  return around.some((character) => character !== undefined && /[a-z]/i.test(character))
}
