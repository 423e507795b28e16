import { describe, expect, it } from 'vitest'
import { placeIn } from './israeli-places'
import { expandPattern } from './naming-pattern'

describe('a place is found in', () => {
  it.each([
    ['Rimonit Haifa Clinic', 'haifa'],
    ['רימונית – מרפאת תל אביב', 'telaviv'],
    ['רימונית תל־אביב', 'telaviv'],
    ['Rimonit Pharm Be’er Sheva', 'beersheva'],
    ['מרפאה בחיפה', 'haifa'],
    ['קרית אתא', 'kiryatata'],
    ['קריית אתא', 'kiryatata'],
    ['רמת השרון', 'ramathasharon'],
    ['Rimonit Children’s Clinic', null],
    ['Haifax', null],
    ['', null],
  ])('%j: %s', (name, place) => {
    expect(placeIn(name)).toBe(place)
  })
})

describe('a pattern', () => {
  const line = { displayName: 'Rimonit Haifa Clinic', phoneNumber: '+97245550103', number: 3 }
  const hebrew = { ...line, displayName: 'רימונית – זימון תורים' }

  it.each([
    ['{brand}.{city}', 'rimonit.haifa'],
    ['{Brand}_{ city }', 'rimonit_haifa'],
    ['{line}', 'rimonit.haifa.clinic'],
    ['{brand}{number}', 'rimonit3'],
    ['{brand}.{last4}', 'rimonit.0103'],
    ['rimonit', 'rimonit'],
  ])('%s makes %s', (pattern, username) => {
    expect(expandPattern(pattern, ' rimonit ', line)).toEqual({ username, problem: null })
  })

  it.each([
    ['{brand}.{city}', 'rimonit', 'no_city'],
    ['{line}', 'rimonit', 'no_latin_letters'],
    ['{brand}', ' ', 'no_brand'],
    ['{brand}.{street}', 'rimonit', 'unknown_token'],
    ['{}', 'rimonit', 'unknown_token'],
  ])('%s with the brand %j says %s and makes nothing', (pattern, brand, problem) => {
    expect(expandPattern(pattern, brand, hebrew)).toEqual({ username: '', problem })
  })
})
