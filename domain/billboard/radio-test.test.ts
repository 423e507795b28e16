import { describe, expect, it } from 'vitest'
import { radioTest } from './radio-test'
import { piecesOf } from './words-inside'

function heard(displayCase: string) {
  return radioTest(displayCase, piecesOf(displayCase))
}

describe('said once on the radio', () => {
  it.each([
    ['cars4less', 'digit_as_word'],
    ['gifts2go', 'digit_as_word'],
    ['365hotel', 'digits_aloud'],
    ['yossi', 'doubled_letters'],
    ['pressstudio', 'doubled_letters'],
    ['knightshop', 'silent_letters'],
    ['zweigh', 'silent_letters'],
    ['maccabi', 'c_or_k'],
    ['rakuten', 'c_or_k'],
    ['fogel', 'f_or_ph'],
    ['raphaelz', 'f_or_ph'],
  ])('%s: %s', (name, code) => {
    expect(heard(name).map((observation) => observation.code)).toContain(code)
  })

  it('a word that everybody can spell is no trouble', () => {
    expect(heard('officecoffee').map(({ code }) => code)).toEqual(['sounds_clear'])
    expect(heard('classicphoto').map(({ code }) => code)).toEqual(['sounds_clear'])
  })

  it('initials are said letter by letter', () => {
    expect(heard('scunthorpefc').map(({ code }) => code)).toEqual(['sounds_clear'])
  })

  it('a digit that sounds like a word becomes that word', () => {
    expect(heard('cars4less')).toEqual([
      { code: 'digit_as_word', values: { digits: '4' }, fix: 'CarsForLess' },
    ])
  })

  it('a dot keeps a name from being clear', () => {
    expect(heard('good.shop')).toEqual([])
  })
})
