export type WordingLanguage = 'en' | 'he'

/** Never `auto`: what a browser finds out by itself looks into the handle (billboard.md 3.3, rule 2). */
export const directionOf = { en: 'ltr', he: 'rtl' } as const satisfies Record<
  WordingLanguage,
  'ltr' | 'rtl'
>

/** Ready phrases, the usual one first, the shortest last (billboard.md 4). */
export const readyPhrases: Record<WordingLanguage, readonly string[]> = {
  en: ['Send us a message:', 'Message us on WhatsApp:', 'Message us:', 'WhatsApp:'],
  he: ['תשלחו לנו הודעה:', 'שלחו לנו הודעה ב־WhatsApp:', 'כתבו לנו:', 'WhatsApp:'],
}

/** In characters as people count them. */
export const phraseLimit = 60

export type PhraseRefusal =
  | { code: 'only_spaces'; values: Record<string, never> }
  | { code: 'too_long'; values: { max: number; length: number } }
  | { code: 'cannot_be_drawn'; values: { characters: string } }
  | { code: 'mixed_right_to_left_scripts'; values: Record<string, never> }

export type Phrase = {
  text: string
  /** What was taken out, each once, as `U+202E`; the screen says so. */
  stripped: string[]
  refusal: PhraseRefusal | null
}

/** Marks on one letter: a Hebrew one has three at most. What has more is a smear, and counts for more. */
const marksOfLetter = 3

/**
 * Control, format and bidi characters, what picks another form of a letter, private ones and lone halves of pairs:
 * nothing of it can be seen.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu

const whiteSpace = /[\s\u2028\u2029]+/gu

/**
 * Own text for a board: without what cannot be seen, with single spaces. An empty text is no phrase and is fine; one of
 * spaces alone, too long, or with characters that the fonts do not have is refused. `hasGlyph` tells of one code point.
 */
export function readPhrase(typed: string, hasGlyph: (codePoint: number) => boolean): Phrase {
  // What people can type is far shorter; a text of any length is looked at only so far.
  const looked = typed.slice(0, 5000)
  const spaced = looked.replace(whiteSpace, ' ')
  const stripped = [...new Set(spaced.match(unseen) ?? [])].map(nameOf)
  const text = spaced.replace(unseen, '').replace(/ +/g, ' ').trim().normalize('NFC')
  return { text, stripped, refusal: refusalOf(typed, text, hasGlyph) }
}

function refusalOf(
  typed: string,
  text: string,
  hasGlyph: (codePoint: number) => boolean,
): PhraseRefusal | null {
  if (text === '') return typed === '' ? null : { code: 'only_spaces', values: {} }
  const length = lengthOf(text)
  if (length > phraseLimit) return { code: 'too_long', values: { max: phraseLimit, length } }
  if (/\p{Script=Hebrew}/u.test(text) && /\p{Script=Arabic}/u.test(text))
    return { code: 'mixed_right_to_left_scripts', values: {} }
  const missing = charactersWithout(text, hasGlyph)
  if (missing.length === 0) return null
  return { code: 'cannot_be_drawn', values: { characters: missing.slice(0, 5).join(' ') } }
}

function lengthOf(text: string): number {
  const letters = [...new Intl.Segmenter('en').segment(text)].length
  return Math.max(letters, Math.ceil([...text].length / (1 + marksOfLetter)))
}

/** Whole characters as people see them (an emoji with its skin tone is one) of which the fonts miss a part. */
export function charactersWithout(
  text: string,
  hasGlyph: (codePoint: number) => boolean,
): string[] {
  const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment)
  const missing = characters.filter((character) =>
    [...character].some((part) => part !== ' ' && !hasGlyph(part.codePointAt(0) ?? 0)),
  )
  return [...new Set(missing)]
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
