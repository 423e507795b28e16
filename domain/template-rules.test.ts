import { describe, expect, it } from 'vitest'
import { templateProblemOf, templateSubcodes } from './template-problems'
import { checkBody, templateLimits } from './template-rules'
import { shippedWording, wordingLanguages } from './template-wording'

const codes = (text: string) => checkBody(text).map(({ code }) => code)

describe('an own wording', () => {
  it('may be what ships', () => {
    for (const language of wordingLanguages) expect(codes(shippedWording(language))).toEqual([])
  })

  it.each([
    ['', ['empty']],
    [' \n ', ['empty']],
    ['a'.repeat(templateLimits.body), []],
    ['a'.repeat(templateLimits.body + 1), ['too_long']],
    ['Hi {{1}}, your number please', ['variable']],
    ['Hi {{first_name}}', ['variable']],
    ['four    blanks', []],
    ['five     blanks', ['too_many_blanks']],
    ['two\n\nbreaks', []],
    ['three\n\n\nbreaks', ['too_many_line_breaks']],
    ['three\r\n \r\n\r\nbreaks', ['too_many_line_breaks']],
    ['a\ttab', ['tab']],
    ['turned \u202Eround', ['not_plain']],
    ['a bell \u0007', ['not_plain']],
  ])('%j is judged rule by rule', (text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('says how long it is, and which variable is meant', () => {
    expect(checkBody('א'.repeat(1030))).toEqual([
      { code: 'too_long', values: { max: 1024, length: 1030 } },
    ])
    expect(checkBody('Hi {{name}}')).toEqual([{ code: 'variable', values: { found: '{{name}}' } }])
  })
})

it('each subcode of Meta has its own meaning, others are a refusal', () => {
  const meanings = templateSubcodes.map(templateProblemOf)
  expect(new Set(meanings).size).toBe(templateSubcodes.length)
  expect(templateProblemOf(2388024)).toBe('language_exists')
  expect(templateProblemOf(1)).toBe('refused')
  expect(templateProblemOf(null)).toBe('refused')
})
