import { describe, expect, it } from 'vitest'
import { hasInnerCapitals, piecesOf, withCapitals } from './words-inside'

function wordsOf(displayCase: string): string[] {
  return piecesOf(displayCase).map(({ text }) => text)
}

describe('the words of a handle', () => {
  it.each([
    ['maccabihealth', ['maccabi', 'health']],
    ['MaccabiHealth', ['maccabi', 'health']],
    ['maccabi_health', ['maccabi', 'health']],
    ['classiccars', ['classic', 'cars']],
    ['expertsexchange', ['experts', 'exchange']],
    ['penisland', ['pen', 'island']],
    ['therapistfinder', ['therapist', 'finder']],
    ['rimonitsmile', ['rimonit', 'smile']],
    ['365clinic', ['clinic']],
    ['cars4less', ['cars', 'less']],
    ['HEALTHClub', ['health', 'club']],
    ['telavivhotel', ['tel', 'aviv', 'hotel']],
    ['massada', ['massada']],
    ['zzzzqx', ['zzzzqx']],
  ])('of %s are seen', (displayCase, words) => {
    expect(wordsOf(displayCase)).toEqual(words)
  })

  it('begin where capitals say, even when the lists know another word', () => {
    expect(wordsOf('CarEast')).toEqual(['car', 'east'])
    expect(wordsOf('RimOnit')).toEqual(['rim', 'onit'])
  })

  it('are shown with capitals, signs and digits kept', () => {
    const shown = (text: string) => withCapitals(text, piecesOf(text))
    expect(shown('maccabihealth')).toBe('MaccabiHealth')
    expect(shown('cars4less_shop')).toBe('Cars4Less_Shop')
  })

  it.each([
    ['MaccabiHealth', true],
    ['maccabiHealth', true],
    ['Maccabihealth', false],
    ['MACCABIHEALTH', false],
    ['maccabihealth', false],
  ])('capitals of %s show words: %s', (text, shows) => {
    expect(hasInnerCapitals(text)).toBe(shows)
  })
})
