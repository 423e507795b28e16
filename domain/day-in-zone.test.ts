import { expect, it } from 'vitest'
import { dayIn } from './day-in-zone'

it('is another day east of Greenwich before it is there', () => {
  const at = new Date('2026-11-20T22:30:00Z')
  expect(dayIn('Asia/Jerusalem', at)).toBe('2026-11-21')
  expect(dayIn('UTC', at)).toBe('2026-11-20')
})
