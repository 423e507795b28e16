import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCopy } from './brand-copy'
import { defaultSign, signConsequences, signs, spellingMismatch } from './signs'
import { directionOf, phraseLimit, readPhrase, readyPhrases } from './wording'

/** Latin, Hebrew with niqqud, and usual punctuation: what a font with both scripts has. */
function hasGlyph(codePoint: number): boolean {
  return codePoint >= 0x20 && codePoint < 0x2190 && !(codePoint >= 0x0600 && codePoint < 0x2000)
}

function read(typed: string) {
  return readPhrase(typed, hasGlyph)
}

describe('own words on a board', () => {
  it('lose double spaces and line breaks', () => {
    expect(read('  Send \n us\ta   message ')).toEqual({
      text: 'Send us a message',
      stripped: [],
      refusal: null,
    })
  })

  it('lose control and bidi characters, and it is told which', () => {
    const phrase = read('Send\u202E us\u0007 a\u2066 mess\u200Bage\u202E')
    expect(phrase.text).toBe('Send us a message')
    expect(phrase.stripped).toEqual(['U+202E', 'U+0007', 'U+2066', 'U+200B'])
  })

  it('that are empty are no phrase, and that are only spaces are refused', () => {
    expect(read('')).toEqual({ text: '', stripped: [], refusal: null })
    expect(read('   \u00A0').refusal?.code).toBe('only_spaces')
    expect(read('\u200B\u2067').refusal?.code).toBe('only_spaces')
  })

  it('are counted as people count, and 500 characters are too many', () => {
    expect(read('a'.repeat(500)).refusal).toEqual({
      code: 'too_long',
      values: { max: phraseLimit, length: 500 },
    })
    expect(read('שָׁ'.repeat(phraseLimit)).refusal).toBeNull()
  })

  it('with an emoji are refused by the whole emoji', () => {
    expect(read('Hi 👋🏽 and 🎉')).toMatchObject({
      refusal: { code: 'cannot_be_drawn', values: { characters: '👋🏽 🎉' } },
    })
  })

  it('lose what picks another form of a letter, as pasted texts have it', () => {
    expect(read('Hi\uFE0F \u{E0100}there\u3164')).toEqual({
      text: 'Hi there',
      stripped: ['U+FE0F', 'U+E0100', 'U+3164'],
      refusal: null,
    })
  })

  it('whose letters carry more marks than a script has are too long, and pointed Hebrew is not', () => {
    expect(read(`a${'\u0301'.repeat(500)}`).refusal).toMatchObject({ code: 'too_long' })
    expect(read('\u05E9\u05C1\u05BC\u05B8'.repeat(60)).refusal).toBeNull()
  })

  it('in Hebrew and Arabic at once are refused', () => {
    expect(read('שלום مرحبا').refusal?.code).toBe('mixed_right_to_left_scripts')
    expect(read('مرحبا').refusal?.code).toBe('cannot_be_drawn')
  })

  it('read twice are the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (typed) => {
        const once = read(typed)
        const again = read(once.text)
        expect(again.text).toBe(once.text)
        expect(again.stripped).toEqual([])
      }),
    )
  })

  it.each([...readyPhrases.en, ...readyPhrases.he])(
    '“%s” is ready: it needs no mending and keeps the brands’ rules',
    (phrase) => {
      expect(read(phrase)).toEqual({ text: phrase, stripped: [], refusal: null })
      expect(checkCopy(phrase)).toEqual([])
    },
  )
})

describe('the direction', () => {
  it('is that of the language', () => {
    expect(directionOf).toEqual({ en: 'ltr', he: 'rtl' })
  })
})

describe('the sign before a name', () => {
  it('is @ unless one is chosen, and each says what it means', () => {
    expect(defaultSign).toBe('@')
    expect(new Set(signs.map((sign) => signConsequences[sign])).size).toBe(4)
  })
})

describe('the name as shown', () => {
  it('spells the username in any capitals', () => {
    expect(spellingMismatch('maccabihealth', 'MaccabiHealth')).toBeNull()
    expect(spellingMismatch('my_id.24', 'MY_Id.24')).toBeNull()
  })

  it.each([
    ['maccabihealth', 'MaccabiHelth', { at: 9, expected: 'a', found: 'l' }],
    ['my.id', 'my_id', { at: 2, expected: '.', found: '_' }],
    ['my.id', 'myid', { at: 2, expected: '.', found: 'i' }],
    ['myid', 'my.id', { at: 2, expected: 'i', found: '.' }],
    ['myid', 'myid_', { at: 4, expected: '', found: '_' }],
    ['myid', 'my', { at: 2, expected: 'i', found: '' }],
    ['kkl', '\u212Akl', { at: 0, expected: 'k', found: '\u212A' }],
    ['apple', '\u0430pple', { at: 0, expected: 'a', found: '\u0430' }],
  ])('%s is not spelled by %s', (username, shown, mismatch) => {
    expect(spellingMismatch(username, shown)).toEqual(mismatch)
  })
})
