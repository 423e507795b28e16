import { describe, expect, it } from 'vitest'
import { lookAlikeGlyphs } from './look-alike-glyphs'

const codes = (displayCase: string) => lookAlikeGlyphs(displayCase).map(({ code }) => code)

describe('letters that are taken for others', () => {
  it('a name with rn inside is flagged because it reads as m', () => {
    expect(codes('barnet')).toEqual(['reads_as_m'])
    expect(codes('BarNet')).toEqual(['letters_clear'])
  })

  it.each([
    ['savvy', 'reads_as_w'],
    ['clal', 'reads_as_d'],
    ['juvenil', 'u_beside_v'],
    ['MaccabIHealth', 'capital_i'],
    ['billiard', 'thin_letters'],
    ['shop5', 'digit_as_letter'],
    ['b8', 'digit_as_letter'],
    ['10bis', 'digit_as_letter'],
    ['l0ft', 'digit_as_letter'],
  ])('%s: %s', (name, code) => {
    expect(codes(name)).toContain(code)
  })

  it('the digits are named with the letters they pass for', () => {
    expect(lookAlikeGlyphs('z2m0m').find(({ code }) => code === 'digit_as_letter')?.values).toEqual(
      {
        pairs: '2/Z 0/O',
      },
    )
  })

  it('a longer number explains itself', () => {
    expect(codes('365hotel')).toEqual(['letters_clear'])
  })

  it('a capital I is made small, and nothing else', () => {
    expect(lookAlikeGlyphs('MaccabIHealth')[0]?.fix).toBe('MaccabiHealth')
    expect(codes('HOTEL_INN')).toEqual(['letters_clear'])
  })
})
