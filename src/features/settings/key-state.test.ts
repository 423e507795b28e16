import { expect, test } from 'vitest'
import { keyState } from './key-state'

const now = Date.parse('2026-11-22T12:00:00Z')

test.each([
  ['a key without an end works', null, null, 'active'],
  ['a key that ends next year works', null, '2027-11-22T12:00:00Z', 'active'],
  ['a key in its last two weeks says so', null, '2026-12-01T12:00:00Z', 'soon'],
  ['a key has run out at the moment it ends', null, '2026-11-22T12:00:00Z', 'expired'],
  ['an ended key stays ended', '2026-11-01T12:00:00Z', '2027-11-22T12:00:00Z', 'ended'],
])('%s', (_fact, endedAt, expiresAt, state) => {
  expect(keyState({ endedAt, expiresAt }, now)).toBe(state)
})
