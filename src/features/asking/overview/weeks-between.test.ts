import { expect, test } from 'vitest'
import { weeksBetween } from './weeks-between'

test('weeks in which nothing happened are there too', () => {
  expect(weeksBetween('2026-11-01', '2026-11-22')).toEqual([
    '2026-11-01',
    '2026-11-08',
    '2026-11-15',
    '2026-11-22',
  ])
})

test('of a very long time the latest weeks are drawn', () => {
  const weeks = weeksBetween('2000-01-02', '2026-11-22')
  expect(weeks).toHaveLength(106)
  expect(weeks.at(-1)).toBe('2026-11-22')
})

test('what is no span has no weeks', () => {
  expect(weeksBetween('2026-11-22', '2026-11-15')).toEqual([])
  expect(weeksBetween('never', '2026-11-15')).toEqual([])
})
