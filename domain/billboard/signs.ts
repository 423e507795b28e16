/** What stands before the username on a board (billboard.md 0, findings 1 and 4). */
export const signs = ['@', '#', '', 'wa.me/'] as const

export type Sign = (typeof signs)[number]

export const defaultSign: Sign = '@'

/** What each sign means for those who read it; the sentences are in the web app. */
export const signConsequences = {
  '@': 'usual_for_names',
  '#': 'reads_as_hashtag',
  '': 'may_not_read_as_name',
  'wa.me/': 'test_on_two_phones',
} as const satisfies Record<Sign, string>

/** The handle as one left-to-right piece of text: sign and name as shown. */
export function signedHandle(sign: Sign, shown: string): string {
  return `${sign}${shown}`
}

/**
 * Phrase and handle for places that take text only (copy button, description of a picture): the handle in an isolate
 * of its own, U+2066 … U+2069, so that no right-to-left line can turn it around. Never stored.
 */
export function sentenceOf(phrase: string, sign: Sign, shown: string): string {
  const handle = `\u2066${signedHandle(sign, shown)}\u2069`
  return phrase === '' ? handle : `${phrase} ${handle}`
}

export type SpellingMismatch = { at: number; expected: string; found: string }

/**
 * Whether the name as shown spells the stored username, letter by letter; capitals are free. The first letter that is
 * another one, or `null`. A letter that only looks alike, or has another lower case, is another one.
 */
export function spellingMismatch(username: string, shown: string): SpellingMismatch | null {
  const [expected, found] = [[...username], [...shown]]
  for (let at = 0; at < Math.max(expected.length, found.length); at += 1) {
    const [one, other] = [expected[at] ?? '', found[at] ?? '']
    // Only A–Z has another case here: the Kelvin sign would become a k.
    const small = /^[A-Z]$/.test(other) ? other.toLowerCase() : other
    if (one !== small) return { at, expected: one, found: other }
  }
  return null
}
