import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handleOf, normalizeUsername, trimHandle } from './handle'
import {
  checkUsername,
  usernameSentence,
  usernameSentences,
  type UsernameProblemCode,
} from './username'

/** The rule of meta-contract 2 in one expression; the endings that Meta names are refused besides. */
const metaRule = /^(?!www)(?!\.)(?!.*\.\.)(?!.*\.$)(?=.*[a-z])[a-z0-9._]{3,35}$/
const metaEndings = /\.(com|org|net|int|edu|gov|mil|us|in|html)$/

function problemsOf(typed: string): UsernameProblemCode[] {
  return checkUsername(typed).problems.map((problem) => problem.code)
}

function fixOf(typed: string): string | undefined {
  return checkUsername(typed).problems[0]?.fix
}

const graphemes = fc.oneof(
  fc.constantFrom(...'abcxyzABZ019._ @#/-'.split('')),
  fc.constantFrom('www', '.com', '.co.il', '.in', 'wa.me/', 'https://instagram.com/', '?x=1'),
  fc.constantFrom(
    'а',
    'ο',
    'ａ',
    '𝐚',
    'é',
    'ש',
    'ל',
    '😀',
    '\u200F',
    '\u2066',
    '\u0000',
    'İ',
    '\u212A',
  ),
)
const typedTexts = fc.oneof(
  fc.array(graphemes, { maxLength: 45 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const lowerCase = fc.string({ unit: fc.constantFrom(...'abw.com_in019'.split('')), maxLength: 40 })

describe('a good username', () => {
  it.each([
    'abc',
    'maccabihealth',
    'a.b_c',
    '_name_',
    '__a',
    '1a1',
    '007b',
    'a'.repeat(35),
    'wwilson',
    'comcom',
    'name.shops',
    'x.y.z',
  ])('%s is valid', (username) => {
    const check = checkUsername(username)
    expect(check).toMatchObject({ valid: true, username, displayCase: username, problems: [] })
    expect(check.username).toMatch(metaRule)
  })

  it('keeps its capitals for people and loses them for Meta, and says so', () => {
    const check = checkUsername('MaccabiHealth')
    expect(check).toMatchObject({
      valid: true,
      username: 'maccabihealth',
      displayCase: 'MaccabiHealth',
    })
    expect(check.warnings).toEqual([
      { code: 'case_ignored', values: { username: 'maccabihealth' } },
    ])
  })
})

describe('each rule', () => {
  it.each<[typed: string, codes: UsernameProblemCode[], fix?: string]>([
    // Length: 3 to 35
    ['', ['empty']],
    ['   ', ['empty']],
    ['@', ['empty']],
    ['ab', ['too_short']],
    ['a'.repeat(36), ['too_long']],
    // Characters
    ['my name', ['character'], 'my_name'],
    ['my-name', ['character'], 'my_name'],
    ['café', ['character'], 'cafe'],
    ['ñandu', ['character'], 'nandu'],
    ['rock&roll', ['character'], 'rockroll'],
    ['name😀', ['character'], 'name'],
    ['a#b@c', ['character'], 'abc'],
    // A letter
    ['123', ['no_letter']],
    ['1.2_3', ['no_letter']],
    ['___', ['no_letter']],
    // Periods
    ['.name', ['period_first'], 'name'],
    ['name.', ['period_last'], 'name'],
    ['na..me', ['period_double'], 'na.me'],
    ['na....me', ['period_double'], 'na.me'],
    // Web addresses
    ['wwwname', ['www_prefix'], 'name'],
    ['WWW.name', ['www_prefix'], 'name'],
    ['www.www.name', ['www_prefix'], 'name'],
    ['name.com', ['domain_ending'], 'name'],
    ['name.ORG', ['domain_ending'], 'name'],
    ['name.com.com', ['domain_ending'], 'name'],
    ['name.html', ['domain_ending'], 'name'],
    ['check.in', ['domain_ending'], 'check'],
  ])('%j breaks %j', (typed, codes, fix) => {
    const check = checkUsername(typed)
    expect(check.valid).toBe(false)
    expect(check.problems.map((problem) => problem.code)).toEqual(codes)
    expect(check.problems[0]?.fix).toBe(fix)
  })

  it('several broken rules are told at once, in a fixed order', () => {
    expect(problemsOf('.ש.')).toEqual(['character', 'no_letter', 'period_first', 'period_last'])
    expect(problemsOf('www..a b.com')).toEqual([
      'character',
      'period_double',
      'www_prefix',
      'domain_ending',
    ])
  })

  it.each(['.com', '.org', '.net', '.int', '.edu', '.gov', '.mil', '.us', '.in', '.html'])(
    'an ending that Meta names itself (%s) is refused',
    (ending) => {
      expect(problemsOf(`name${ending}`)).toEqual(['domain_ending'])
    },
  )

  it.each(['.co.il', '.org.il', '.io', '.ai', '.app', '.shop', '.htm'])(
    'an ending that only looks like an address (%s) is a warning, since Meta’s list is open',
    (ending) => {
      const check = checkUsername(`name${ending}`)
      expect(check.valid).toBe(true)
      expect(check.warnings).toEqual([
        { code: 'domain_like_ending', values: { ending }, fix: 'name' },
      ])
    },
  )
})

describe('letters that only look English', () => {
  it.each([
    ['Cyrillic', 'mассаbi', 'maccabi'],
    ['Cyrillic capitals', 'МАССАBI', 'MACCABI'],
    ['Greek', 'rimοnit', 'rimonit'],
    ['full-width', 'ｒｉｍｏｎｉｔ', 'rimonit'],
    ['full-width digits', 'rimon１２', 'rimon12'],
    ['mathematical bold', '𝐫imonit', 'rimonit'],
    ['dotless i', 'rımonit', 'rimonit'],
    ['Kelvin sign', '\u212Aupat', 'Kupat'],
    ['full-width low line', 'a＿name', 'a_name'],
  ])('%s: %s is refused, and the plain spelling is offered', (_script, typed, fix) => {
    const check = checkUsername(typed)
    expect(check.valid).toBe(false)
    expect(check.problems[0]).toMatchObject({ code: 'look_alike', fix })
  })

  it('a finding quotes the characters it is about, five at most, each by itself', () => {
    const quoted = (...characters: string[]) =>
      characters.map((character) => `\u2066“${character}”\u2069`).join(' ')
    expect(checkUsername('а name').problems).toMatchObject([
      { code: 'look_alike', values: { characters: quoted('а') } },
      { code: 'character', values: { characters: quoted(' ') } },
    ])
    const [finding] = checkUsername('מאוחדתx').problems
    expect(finding?.values['characters']).toBe(`${quoted('מ', 'א', 'ו', 'ח', 'ד')} …`)
  })

  it('Hebrew and emoji have no plain spelling, so nothing is offered', () => {
    expect(problemsOf('מכבי')).toEqual(['character', 'no_letter'])
    expect(fixOf('מכבי')).toBeUndefined()
    expect(problemsOf('😀😀😀')).toEqual(['character', 'no_letter'])
    expect(fixOf('😀😀😀')).toBeUndefined()
  })

  it('characters are counted as people count them, not as UTF-16 does', () => {
    expect(checkUsername('😀a').problems[0]).toEqual({
      code: 'too_short',
      values: { min: 3, length: 2 },
    })
  })
})

describe('what was pasted', () => {
  it.each([
    ['@MaccabiHealth', 'MaccabiHealth'],
    ['#MaccabiHealth', 'MaccabiHealth'],
    ['@@name', 'name'],
    ['@ name', 'name'],
    ['  name\n', 'name'],
    ['\u200Ename\u200F', 'name'],
    ['\u2066@name\u2069', 'name'],
    ['na\u00ADme', 'name'],
    ['na\u200Bme', 'name'],
    ['\uFEFFname', 'name'],
    ['https://wa.me/name', 'name'],
    ['https://wa.me/u/name', 'name'],
    ['wa.me/@name', 'name'],
    ['https://www.instagram.com/Rimonit.Health/', 'Rimonit.Health'],
    ['https://www.instagram.com/rimonit?igsh=abc#top', 'rimonit'],
    ['facebook.com/rimonit', 'rimonit'],
    ['HTTPS://FB.COM/Rimonit', 'Rimonit'],
    ['m.me/rimonit', 'rimonit'],
    ['@https://wa.me/name', 'name'],
  ])('%j means %j', (typed, meant) => {
    expect(trimHandle(typed)).toBe(meant)
    expect(checkUsername(typed)).toMatchObject({ valid: true, displayCase: meant })
  })

  it.each(['https://example.com/name', 'wa.me/', 'wa.me/972501234567', 'instagram.com'])(
    'a link without a name in it (%s) stays invalid',
    (typed) => {
      expect(checkUsername(typed).valid).toBe(false)
    },
  )

  it('a very long text is looked at up to 2,000 characters', () => {
    const check = checkUsername('a'.repeat(1_000_000))
    expect(check.problems).toEqual([{ code: 'too_long', values: { max: 35, length: 2000 } }])
  })
})

describe('for every text', () => {
  it('checking never throws, and valid means no problem', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const check = checkUsername(typed)
        expect(check.valid).toBe(check.problems.length === 0)
        expect(new Set(check.problems.map(({ code }) => code)).size).toBe(check.problems.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('what passes is what Meta’s rule lets pass', () => {
    const agrees = (typed: string) => {
      const { valid, username } = checkUsername(typed)
      expect(valid).toBe(metaRule.test(username) && !metaEndings.test(username))
    }
    fc.assert(fc.property(lowerCase, agrees), { numRuns: 2000 })
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const { valid, username } = checkUsername(typed)
        if (valid) expect(username).toMatch(metaRule)
      }),
      { numRuns: 2000 },
    )
  })

  it('a fix never breaks its own rule again, and is never empty', () => {
    fc.assert(
      fc.property(fc.oneof(typedTexts, lowerCase), (typed) => {
        const { problems, warnings } = checkUsername(typed)
        for (const { code, fix } of [...problems, ...warnings]) {
          if (fix === undefined) continue
          const again = checkUsername(fix)
          const codes: string[] = [...again.problems, ...again.warnings].map((found) => found.code)
          expect(codes).not.toContain(code)
          expect(codes).not.toContain('empty')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('trimming and normalising twice change nothing', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        expect(trimHandle(trimHandle(typed))).toBe(trimHandle(typed))
        expect(normalizeUsername(normalizeUsername(typed))).toBe(normalizeUsername(typed))
      }),
      { numRuns: 2000 },
    )
  })

  it('every finding has a sentence with all its values filled in', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const { problems, warnings } = checkUsername(typed)
        for (const finding of [...problems, ...warnings]) {
          const sentence = usernameSentence(finding)
          const shown = Object.values(finding.values).map(String)
          for (const value of shown) expect(sentence).toContain(value)
          expect(sentence).not.toMatch(/\{(min|max|length|characters|ending|username)\}/)
        }
      }),
    )
  })
})

describe('sentences', () => {
  it.each(Object.entries(usernameSentences))('%s is a whole sentence', (_code, sentence) => {
    expect(sentence).toMatch(/^[A-Z{].*\.$/)
  })

  it('says how long a name may be and how long this one is', () => {
    expect(usernameSentence({ code: 'too_short', values: { min: 3, length: 2 } })).toBe(
      'A username has at least 3 characters; this one has 2.',
    )
  })
})

describe('the handle people see', () => {
  it('is the sign and the display case', () => {
    expect(handleOf('maccabihealth', 'MaccabiHealth')).toBe('@MaccabiHealth')
  })

  it('is the bare username when the display case spells another name, or is not known', () => {
    expect(handleOf('maccabi', 'MaccabiHealth')).toBe('@maccabi')
    expect(handleOf('maccabi', null)).toBe('@maccabi')
    expect(handleOf('maccabi')).toBe('@maccabi')
  })
})
