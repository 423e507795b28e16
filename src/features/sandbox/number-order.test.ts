import { expect, test } from 'vitest'
import { matchingNumbers, orderNumbers, phoneOf, type SandboxNumber } from './number-order'

function number(id: string, more: Partial<SandboxNumber> = {}): SandboxNumber {
  return {
    phoneNumberId: id,
    wabaId: 'waba-1',
    displayPhoneNumber: `+972 50-555-010${id}`,
    verifiedName: `Clinic ${id}`,
    username: null,
    usernameStatus: 'none',
    nextAnswers: [],
    claims: 0,
    ...more,
  }
}

const numbers = [
  number('1'),
  number('2', { username: 'clinic.north', usernameStatus: 'approved' }),
  number('3', { nextAnswers: ['2'] }),
  number('4', { wabaId: 'waba-2', verifiedName: 'בית מרקחת' }),
]
const requested = ({ phoneNumberId }: SandboxNumber) => phoneNumberId === '4'
const ids = (found: SandboxNumber[]) => found.map(({ phoneNumberId }) => phoneNumberId)

test('numbers with an open request or a planned answer come first, each group as Meta lists it', () => {
  expect(orderNumbers(numbers, requested)).toEqual(['3', '4', '1', '2'])
})

test.each([
  ['050-555-0102', ['2']],
  ['+972 50 5550101', ['1']],
  ['@Clinic.North', ['2']],
  ['מרקחת', ['4']],
  ['clinic', ['1', '2', '3']],
  ['@', []],
])('a search for %s finds what a person means', (q, found) => {
  expect(ids(matchingNumbers(numbers, { q }, requested))).toEqual(found)
})

test('filters narrow together', () => {
  expect(ids(matchingNumbers(numbers, { show: 'open' }, requested))).toEqual(['4'])
  expect(ids(matchingNumbers(numbers, { show: 'planned' }, requested))).toEqual(['3'])
  expect(ids(matchingNumbers(numbers, { show: 'planned', account: 'waba-2' }, requested))).toEqual(
    [],
  )
})

test('a number is known by its digits, however Meta writes it', () => {
  expect(phoneOf(number('1'))).toBe('+972505550101')
})
