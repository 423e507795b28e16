import { expect, test } from 'vitest'
import { dayIn, daysBefore } from './days'

test('only a day of the calendar counts as one', () => {
  expect(dayIn({ from: '2026-11-22' }, 'from')).toBe('2026-11-22')
  for (const from of ['2026-02-30', '2026-13-01', '22.11.2026', '2026-11-22T10:00', '', 7])
    expect(dayIn({ from }, 'from')).toBeUndefined()
})

test('days go back over months and the change of clocks', () => {
  expect(daysBefore('2026-11-22', 28)).toBe('2026-10-25')
  expect(daysBefore('2027-01-01', 1)).toBe('2026-12-31')
})
