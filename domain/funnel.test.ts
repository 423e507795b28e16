import { describe, expect, it } from 'vitest'
import { differs, rateOf, weekOf } from './funnel'

describe('a rate', () => {
  it('has the interval of Wilson', () => {
    // Textbook values: 10 of 20, and 0 of 10.
    const half = rateOf(10, 20)
    expect(half?.rate).toBe(0.5)
    expect(half?.low).toBeCloseTo(0.2993, 4)
    expect(half?.high).toBeCloseTo(0.7007, 4)
    const none = rateOf(0, 10)
    expect(none?.low).toBe(0)
    expect(none?.high).toBeCloseTo(0.2775, 4)
  })

  it('is not told of nothing, and stays between 0 and 1', () => {
    expect(rateOf(0, 0)).toBeNull()
    const all = rateOf(3, 3)
    expect(all?.high).toBeLessThanOrEqual(1)
    expect(all?.low).toBeGreaterThan(0.4)
  })

  it('differs from another only beyond chance', () => {
    const rate = (hits: number, of: number) => rateOf(hits, of) ?? { rate: 0, low: 0, high: 0 }
    expect(differs(rate(6, 10), rate(4, 10))).toBe(false)
    expect(differs(rate(600, 1000), rate(400, 1000))).toBe(true)
  })
})

it('a week begins on Sunday', () => {
  expect(weekOf('2026-11-25')).toBe('2026-11-22')
  expect(weekOf('2026-11-22')).toBe('2026-11-22')
  expect(weekOf('2026-11-28')).toBe('2026-11-22')
  expect(weekOf('2027-01-01')).toBe('2026-12-27')
})
