import { expect, it } from 'vitest'
import { askStateOf, countryOfCustomer, strongerTrust } from './customer'

const nothing = { phoneKnown: false, inConflict: false, hasOpenRequest: false, last: null }

it('names the country of an id', () => {
  expect(countryOfCustomer('IL.13491208655302741918')).toBe('IL')
})

it('believes a share before what was seen, and that before what was written down', () => {
  expect(strongerTrust('typed', 'seen')).toBe('seen')
  expect(strongerTrust('shared', 'seen')).toBe('shared')
  expect(strongerTrust('imported', 'typed')).toBe('typed')
})

it('says of asking what matters most', () => {
  expect(askStateOf({ ...nothing, phoneKnown: true, inConflict: true })).toBe('phone_known')
  expect(askStateOf({ ...nothing, inConflict: true, hasOpenRequest: true })).toBe('conflict')
  expect(askStateOf({ ...nothing, hasOpenRequest: true, last: 'failed' })).toBe('open')
  expect(askStateOf({ ...nothing, last: 'failed' })).toBe('failed')
  expect(askStateOf({ ...nothing, last: 'expired' })).toBe('no_answer')
  expect(askStateOf({ ...nothing, last: 'shared_without_phone' })).toBe('no_answer')
  expect(askStateOf(nothing)).toBe('never_asked')
})
