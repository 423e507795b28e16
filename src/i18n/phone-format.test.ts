import parsePhoneNumber from 'libphonenumber-js/min'
import { expect, test } from 'vitest'
import { loadPhoneFormat, usualPhoneFormat } from './phone-format'

test.each(['+972501234567', '+972721234567', '+97231234567', '+97297654321', '+16315555555'])(
  'the short way writes %s as the library does',
  (phone) => {
    expect(usualPhoneFormat(phone)).toBe(parsePhoneNumber(phone)?.formatInternational())
  },
)

test('a number of another country is left to the library', async () => {
  expect(usualPhoneFormat('+442079460018')).toBeNull()
  expect(await loadPhoneFormat('+442079460018')).toBe('+44 20 7946 0018')
})

test('what is no number stays as it came', async () => {
  expect(await loadPhoneFormat('soon')).toBe('soon')
})
