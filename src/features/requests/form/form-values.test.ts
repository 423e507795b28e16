import { expect, test } from 'vitest'
import { blankValues, filled, isDuplicate, sameWish } from './form-values'

test('signs, links and spaces around a name are no change of the wish', () => {
  const clean = { ...blankValues, candidates: ['MaccabiHealth'] }
  for (const typed of ['@MaccabiHealth', ' #MaccabiHealth ', 'https://wa.me/MaccabiHealth'])
    expect(sameWish(clean, { ...blankValues, candidates: [typed, ' '] })).toBe(true)
})

test('another order, other capitals and another day are', () => {
  const wish = { ...blankValues, candidates: ['a_b', 'c_d'] }
  expect(sameWish(wish, { ...wish, candidates: ['c_d', 'a_b'] })).toBe(false)
  expect(sameWish(wish, { ...wish, candidates: ['A_b', 'c_d'] })).toBe(false)
  expect(sameWish(wish, { ...wish, campaignDate: '2026-12-01' })).toBe(false)
})

test('rows left empty are not sent, but one row always stays', () => {
  expect(filled(['', 'clinic', ' @ '])).toEqual(['clinic'])
  expect(filled(['', ''])).toEqual([''])
})

test('only the later of two same names is the duplicate', () => {
  const typed = ['Clinic', '@clinic', 'other']
  expect(typed.map((_, index) => isDuplicate(typed, index))).toEqual([false, true, false])
})
