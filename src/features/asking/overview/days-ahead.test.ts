import { expect, test } from 'vitest'
import { daysAhead } from './days-ahead'

test('a day on which no number goes is there too', () => {
  const days = daysAhead({ days: [{ day: '2026-12-01', losing: 4 }] }, '2026-11-25')
  expect(days).toHaveLength(31)
  expect(days.at(0)).toEqual({ day: '2026-11-25', losing: 0 })
  expect(days.find(({ losing }) => losing > 0)).toEqual({ day: '2026-12-01', losing: 4 })
  expect(days.at(-1)?.day).toBe('2026-12-25')
})

test('it begins with the earlier day where the two clocks differ', () => {
  const days = daysAhead({ days: [{ day: '2026-11-24', losing: 1 }] }, '2026-11-25')
  expect(days[0]).toEqual({ day: '2026-11-24', losing: 1 })
})
