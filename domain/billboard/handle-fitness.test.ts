import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUsername } from '../username'
import { fitnessRules, fitnessSentence, type FitnessCode } from './fitness-rules'
import { fitnessWord, handleFitness } from './handle-fitness'
import { hebrewHearing } from './hebrew-hearing'
import { siblingHandles } from './sibling-handles'
import { spellingVariants } from './spelling-variants'
import { piecesOf } from './words-inside'

function codesOf(typed: string): FitnessCode[] | undefined {
  return handleFitness(typed)?.findings.map(({ code }) => code)
}

function fixOf(typed: string, wanted: FitnessCode): string | undefined {
  return handleFitness(typed)?.findings.find(({ code }) => code === wanted)?.fix
}

describe('the fitness of a handle', () => {
  it.each([
    ['abcdefghij', 'length_excellent'],
    ['abcdefghijk', 'length_good'],
    ['abcdefghijklmno', 'length_good'],
    ['abcdefghijklmnop', 'length_weak'],
    ['abcdefghijklmnopqrst', 'length_weak'],
    ['abcdefghijklmnopqrstu', 'length_poor'],
  ] as const)('%s has a length that is %s', (name, code) => {
    expect(codesOf(name)).toContain(code)
  })

  it('is full for a short clear name, and every finding then is good', () => {
    const fitness = handleFitness('RimonitSmile')
    expect(fitness).toMatchObject({ score: 100 })
    expect(fitness?.findings.every(({ severity }) => severity === 'good')).toBe(true)
  })

  it('is 90 for maccabihealth, each of the ten points explained, and 93 with capitals', () => {
    expect(handleFitness('maccabihealth')?.score).toBe(90)
    expect(
      handleFitness('maccabihealth')
        ?.findings.filter(({ points }) => points > 0)
        .map(({ code, points }) => [code, points]),
    ).toEqual([
      ['doubled_letters', 4],
      ['words_run_together', 3],
      ['c_or_k', 3],
    ])
    expect(handleFitness('MaccabiHealth')?.score).toBe(93)
  })

  it('says nothing about a name that breaks a rule of Meta', () => {
    expect(handleFitness('name.com')).toBeNull()
    expect(handleFitness('')).toBeNull()
    expect(handleFitness('מכבי')).toBeNull()
  })

  it('ending with an underscore costs most of all signs, and is mended in one click', () => {
    expect(codesOf('goodshop_')?.[0]).toBe('underscore_last')
    expect(fixOf('goodshop_', 'underscore_last')).toBe('goodshop')
  })

  it.each([
    ['_goodshop', 'underscore_first', 'goodshop'],
    ['good__shop', 'signs_in_a_row', 'good_shop'],
    ['good_shop', 'underscore', 'GoodShop'],
    ['good.shop', 'dot', 'GoodShop'],
    ['cars4less', 'digit_as_word', 'CarsForLess'],
    ['maccabihealth', 'words_run_together', 'MaccabiHealth'],
    ['MaccabIHealth', 'capital_i', 'MaccabiHealth'],
    ['expertsexchange', 'accidental_word', 'ExpertsExchange'],
  ] as const)('%s is mended for %s as %s', (name, code, fix) => {
    expect(fixOf(name, code)).toBe(fix)
  })

  it('offers no fix that makes it worse: joined, pen_island would read as something else', () => {
    expect(codesOf('pen_island')).toContain('underscore')
    expect(fixOf('pen_island', 'underscore')).toBeUndefined()
  })

  it.each([
    [100, 'strong'],
    [85, 'strong'],
    [84, 'good'],
    [70, 'good'],
    [69, 'fair'],
    [50, 'fair'],
    [49, 'weak'],
    [0, 'weak'],
  ])('a score of %i is called %s', (score, word) => {
    expect(fitnessWord(score)).toBe(word)
  })

  it('every sentence has all its values', () => {
    for (const name of vectors)
      for (const finding of handleFitness(name)?.findings ?? [])
        expect(fitnessSentence(finding)).not.toMatch(/[{}]/)
  })

  it('what is good takes nothing, and everything else takes something', () => {
    for (const { severity, points } of Object.values(fitnessRules))
      expect(points > 0).toBe(severity !== 'good')
  })
})

const vectors = `
  expertsexchange whorepresents therapistfinder penisland worldsportsexchange ExpertsExchange maccabihealth classiccars
  cars4less 365hotel _a__b_ a.b bassexpress billiard savvy barnet juvenil MaccabIHealth knightshop zzkwankiz sexshop
  raphaelz b8a averyverylongnamethatnobodyreads abcdefghijklmnop`
  .trim()
  .split(/\s+/)

const parts = fc.constantFrom(
  ...'expert s sex change the rapist pen is land ass essex a I rn vv cl Il ph ck tz kn 0 4 2 . _ __ www .com'.split(
    ' ',
  ),
  ...'Health maccabi l x uv ee bb'.split(' '),
)
const typedTexts = fc.oneof(
  fc.array(parts, { maxLength: 14 }).map((all) => all.join('')),
  fc.string({
    unit: fc.constantFrom(...'abcehiklnorstuvwxyzABIO0124589._'.split('')),
    maxLength: 36,
  }),
  fc.string({ unit: 'binary', maxLength: 60 }),
)

describe('whatever is typed', () => {
  it('the score is 100 minus the points of the findings, never below 0', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const fitness = handleFitness(typed)
        expect(fitness === null).toBe(!checkUsername(typed).valid)
        if (fitness === null) return
        const taken = fitness.findings.reduce((sum, { points }) => sum + points, 0)
        expect(fitness.score).toBe(Math.max(0, 100 - taken))
        const codes = fitness.findings.map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
      }),
      { numRuns: 500 },
    )
  })

  it('every fix is a valid username that scores higher', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const fitness = handleFitness(typed)
        for (const { fix } of fitness?.findings ?? []) {
          if (fix === undefined) continue
          const check = checkUsername(fix)
          expect(check).toMatchObject({ valid: true, displayCase: fix })
          expect(handleFitness(fix)?.score).toBeGreaterThan(fitness?.score ?? 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('every name worth holding is valid, is another one, and is named once; twelve at most', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const names = handleFitness(typed)?.holdToo ?? []
        expect(names.length).toBeLessThanOrEqual(12)
        expect(new Set([...names, checkUsername(typed).username]).size).toBe(names.length + 1)
        for (const name of names)
          expect(checkUsername(name)).toMatchObject({ valid: true, username: name })
      }),
      { numRuns: 500 },
    )
  })

  it('the same is said of the trimmed text, and of the handle with its sign', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const { displayCase, valid } = checkUsername(typed)
        expect(handleFitness(displayCase)).toEqual(handleFitness(typed))
        if (valid) expect(handleFitness(`@${displayCase}`)).toEqual(handleFitness(typed))
      }),
      { numRuns: 300 },
    )
  })

  it('the lists of other spellings keep their bounds', () => {
    fc.assert(
      fc.property(typedTexts, (typed) => {
        const { username, displayCase } = checkUsername(typed)
        const pieces = piecesOf(displayCase)
        expect(hebrewHearing(username, pieces).length).toBeLessThanOrEqual(12)
        expect(spellingVariants(username, pieces).length).toBeLessThanOrEqual(8)
        expect(siblingHandles(username, pieces).length).toBeLessThanOrEqual(5)
      }),
      { numRuns: 300 },
    )
  })

  it('thirty-five letters that are words in every way take no longer than others', () => {
    // Counted in names, not in milliseconds: with all ways tried one by one this would never end.
    const names = ['is'.repeat(17), 'sex'.repeat(11), 'ass'.repeat(11), 'on'.repeat(17)]
    for (let round = 0; round < 50; round += 1)
      for (const name of names) expect(handleFitness(name)).not.toBeNull()
  })
})
