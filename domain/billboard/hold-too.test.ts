import { describe, expect, it } from 'vitest'
import { hebrewHearing } from './hebrew-hearing'
import { holdToo } from './hold-too'
import { siblingHandles } from './sibling-handles'
import { spellingVariants } from './spelling-variants'
import { piecesOf } from './words-inside'

const hearings = (username: string) => hebrewHearing(username, piecesOf(username))
const siblings = (username: string) => siblingHandles(username, piecesOf(username))
const variants = (username: string) => spellingVariants(username, piecesOf(username))

describe('what a Hebrew listener may type', () => {
  it.each([
    ['maccabi', 'makabi', 'ק'],
    ['tikva', 'ticva', 'ק'],
    ['hana', 'chana', 'ח'],
    ['hana', 'hanah', 'a final ה'],
    ['tzahi', 'tsahi', 'צ'],
    ['tzahi', 'zahi', 'צ'],
    ['vered', 'wered', 'ו'],
    ['gur', 'gor', 'ו'],
    ['levi', 'levy', 'י'],
    ['levi', 'levee', 'י'],
    ['shoval', 'soval', 'ש'],
    ['tamar', 'thamar', 'ט or ת'],
    ['fogel', 'phogel', 'פ'],
    ['fogel', 'pogel', 'פ'],
    ['rabbi', 'rabi', 'a doubled letter'],
    ['classiccars', 'klassiccars', 'ק in a word'],
  ])('for %s is %s: %s', (username, spelling) => {
    expect(hearings(username)).toContain(spelling)
  })

  it('never with a doubled letter at the start', () => {
    expect(hearings('clalit').filter((spelling) => spelling.startsWith('cc'))).toEqual([])
  })

  it('also with two sounds changed', () => {
    expect(hearings('tzahi')).toContain('tsachi')
  })

  it('leaves English words as they are beside a name', () => {
    expect(hearings('maccabihealth').every((spelling) => spelling.endsWith('health'))).toBe(true)
    expect(hearings('goodshop')).toEqual([])
  })
})

describe('the same words with other signs', () => {
  it('are other usernames, which anyone may hold', () => {
    expect(siblings('maccabihealth')).toEqual([
      'maccabi_health',
      'maccabi.health',
      'maccabihealth_',
      '_maccabihealth',
    ])
    expect(siblings('maccabi.health')).toEqual([
      'maccabihealth',
      'maccabi_health',
      'maccabihealth_',
      '_maccabihealth',
    ])
  })
})

describe('how a listener may misspell', () => {
  it.each([
    ['cars4less', 'carsforless'],
    ['carsforless', 'cars4less'],
    ['gifts2go', 'giftstogo'],
    ['yossi', 'yosi'],
    ['maccabi', 'macabi'],
    ['fogel', 'phogel'],
    ['raphaelz', 'rafaelz'],
    ['rakuten', 'racuten'],
    ['pressstudio', 'presstudio'],
    ['classiccars', 'classicars'],
    ['knightshop', 'nightshop'],
  ])('%s: %s', (username, variant) => {
    expect(variants(username)).toContain(variant)
  })
})

describe('what is worth holding too', () => {
  it('has something of each kind', () => {
    expect(holdToo('MaccabiHealth')).toEqual(
      expect.arrayContaining(['macabihealth', 'makabihealth', 'maccabi_health', 'maccabi.health']),
    )
  })

  it('leaves out what Meta would refuse or may refuse', () => {
    expect(holdToo('clinic_uk')).not.toContain('clinic.uk')
    expect(holdToo('shop_com')).not.toContain('shop.com')
    expect(holdToo('a'.repeat(35)).every((name) => name.length <= 35)).toBe(true)
  })

  it('is nothing for a name that cannot be had', () => {
    expect(holdToo('www.name')).toEqual([])
  })
})
