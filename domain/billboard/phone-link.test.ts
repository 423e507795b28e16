import { expect, test } from 'vitest'
import { maskPhone } from '../masked-phone'
import { phoneLink } from './phone-link'

test('a whole number has a link of its digits; of a masked or broken one there is none', () => {
  expect(phoneLink('+972501234567')).toBe('https://wa.me/972501234567')
  for (const phone of [maskPhone('+972501234567'), '972501234567', '+972', '+0972501234567', ''])
    expect(phoneLink(phone)).toBeNull()
})
