import { expect, test } from 'vitest'
import { relativeTime } from './relative-time'

const now = Date.UTC(2026, 10, 22, 12)
const seconds = 1000

test.each([
  [-5, null],
  [-59, { value: -59, unit: 'second' }],
  [-60, { value: -1, unit: 'minute' }],
  [-4 * 60, { value: -4, unit: 'minute' }],
  [-3600 * 2 - 60, { value: -2, unit: 'hour' }],
  [3600 * 30, { value: 1, unit: 'day' }],
  [-3600 * 24 * 400, { value: -1, unit: 'year' }],
])('%d seconds away is told in its largest unit', (away, told) => {
  expect(relativeTime(now + away * seconds, now)).toEqual(told)
})
