import { expect, it } from 'vitest'
import { isWithoutReason, reviewReasons } from './review-reasons'

it('every reason of the list speaks for itself, except “other”', () => {
  const silent = reviewReasons.filter((reason) => isWithoutReason({ reason }))
  expect(silent).toEqual(['other'])
  expect(isWithoutReason({ reason: 'other', note: 'The shop closes in May.' })).toBe(false)
})

it('words alone are a reason, blanks are none', () => {
  expect(isWithoutReason({ note: 'Not this one.' })).toBe(false)
  expect(isWithoutReason({ note: '  ' })).toBe(true)
  expect(isWithoutReason({})).toBe(true)
})
