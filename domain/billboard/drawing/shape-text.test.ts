import { describe, expect, it } from 'vitest'
import { bold, heeboBlack, regular } from '../../../tests/billboard/heebo'
import type { TextDirection } from './bidi-runs'
import { boundsOf } from './path-geometry'
import { shapeText, type ShapedText } from './shape-text'
import type { Typeface } from './typeface'

function shaped(text: string, direction: TextDirection, typeface: Typeface = bold): ShapedText {
  const shaping = shapeText(text, { typeface, direction, capHeightMm: 100 })
  if (!shaping.ok) throw new Error(`No glyph for ${shaping.missing.join(' ')}`)
  return shaping.text
}

/** Where each character's ink stands, from the left: read from the outlines, not from the order of the list. */
function byPlace({ letters }: ShapedText): string {
  return letters
    .flatMap(({ characters, path }) => {
      const bounds = boundsOf([{ ink: { rgb: '#000000', cmyk: [0, 0, 0, 1] }, path }])
      return bounds === null ? [] : [{ characters, middle: bounds.xMm + bounds.widthMm / 2 }]
    })
    .toSorted((a, b) => a.middle - b.middle)
    .map(({ characters }) => characters)
    .join('')
}

const phrase = 'תשלחו לנו הודעה:'
const fromTheLeft = ':העדוה ונל וחלשת'

describe('a text as outlines', () => {
  it('has capitals as high as they were asked for, standing on the baseline', () => {
    for (const typeface of [regular, bold, heeboBlack]) {
      const bounds = boundsOf(
        shaped('H', 'ltr', typeface).letters.map(({ path }) => ({
          path,
          ink: { rgb: '#000000', cmyk: [0, 0, 0, 1] as const },
        })),
      )
      expect(bounds?.yMm).toBeCloseTo(-100, 5)
      expect(bounds?.heightMm).toBeCloseTo(100, 5)
    }
  })

  it('is kerned and as wide as the sum of what its glyphs take', () => {
    expect(shaped('AV', 'ltr').advanceMm).toBeLessThan(
      shaped('A', 'ltr').advanceMm + shaped('V', 'ltr').advanceMm,
    )
  })

  it('has one outline for each letter, even where the typeface could join them', () => {
    expect(shaped('office', 'ltr').letters.map(({ characters }) => characters)).toEqual(
      Array.from('office'),
    )
  })

  it('draws a Hebrew phrase from the right, and its ink stands where the order says', () => {
    const text = shaped(phrase, 'rtl')
    expect(text.drawnOrder).toBe(fromTheLeft)
    expect(byPlace(text)).toBe(fromTheLeft.replaceAll(' ', ''))
  })

  it('keeps vowel points on their letters', () => {
    const text = shaped('שָׁלוֹם', 'rtl')
    expect(text.letters.map(({ characters }) => characters)).toEqual(['ם', 'וֹ', 'ל', 'שָׁ'])
    const [, vavWithDot] = text.letters
    const [, vav] = shaped('שלום', 'rtl').letters
    expect(vavWithDot?.path.length).toBeGreaterThan(vav?.path.length ?? 0)
    expect(text.advanceMm).toBeCloseTo(shaped('שלום', 'rtl').advanceMm, 5)
  })

  it('keeps numbers readable inside a Hebrew phrase', () => {
    expect(shaped('רק 1,250 ₪ היום', 'rtl').drawnOrder).toBe('םויה ₪ 1,250 קר')
    expect(shaped('טלפון 03-123 4567', 'rtl').drawnOrder).toBe('4567 03-123 ןופלט')
  })

  it('takes every kind of space as one, in the order that its kind has', () => {
    expect(shaped('12:00\u202FPM', 'ltr').advanceMm).toBe(shaped('12:00 PM', 'ltr').advanceMm)
    expect(shaped('רק 1\u00A0250', 'rtl').drawnOrder).toBe('1\u00A0250 קר')
  })

  it('turns brackets with the line, and the eye reads them as open and closed', () => {
    expect(shaped('שלום (כאן)', 'rtl').drawnOrder).toBe('(ןאכ) םולש')
  })

  it('keeps a Latin name whole inside a Hebrew phrase joined by a maqaf', () => {
    expect(shaped('שלחו לנו הודעה ב־WhatsApp', 'rtl').drawnOrder).toBe('WhatsApp־ב העדוה ונל וחלש')
  })

  it('reads an English phrase in a Hebrew line the wrong way round, so the direction is the language of the phrase', () => {
    expect(shaped('Send us a message!', 'rtl').drawnOrder).toBe('!Send us a message')
    expect(shaped('Send us a message!', 'ltr').drawnOrder).toBe('Send us a message!')
  })

  it.each([
    ['Arabic', 'שלום سلام', ['س', 'ل', 'ا', 'م']],
    ['an emoji', 'Hi 👋🏽', ['👋', '🏽']],
    ['a control', 'a\u0007b', ['\u0007']],
    ['half an emoji', 'a\uD83D', ['\uD83D']],
  ])('with %s is not drawn at all and names what is missing', (_, text, missing) => {
    expect(shapeText(text, { typeface: bold, direction: 'rtl', capHeightMm: 10 })).toEqual({
      ok: false,
      missing,
    })
  })

  it('obeys isolates without drawing them', () => {
    const text = shaped(`${phrase} \u2066@maccabi_\u2069`, 'rtl')
    expect(text.drawnOrder).toBe(`@maccabi_ ${fromTheLeft}`)
    expect(text.advanceMm).toBeCloseTo(
      shaped(`${phrase} `, 'rtl').advanceMm + shaped('@maccabi_', 'ltr').advanceMm,
      5,
    )
  })

  it('of no characters is nothing', () => {
    expect(shaped('', 'rtl')).toMatchObject({ letters: [], advanceMm: 0, drawnOrder: '' })
  })
})
