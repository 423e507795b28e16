import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTryAfter } from './backoff'

const longest = () => 0.999999
const shortest = () => 0
const calm = { percent: 10, regainMinutes: 0 }

function wait(errorCode: number | 'lost' | null, attempt: number, random = longest) {
  return nextTryAfter({ usage: calm, errorCode, attempt, random })
}

describe('nextTryAfter', () => {
  it.each([4, 80007, 80008, 130429, 131056, 2, 'lost', null] as const)(
    "believes Meta's own time to regain access above everything else (%s)",
    (errorCode) => {
      const usage = { percent: 100, regainMinutes: 17 }
      expect(nextTryAfter({ usage, errorCode, attempt: 3, random: longest })).toBe(17 * 60_000)
    },
  )

  it('does not believe more than a day', () => {
    const usage = { percent: 100, regainMinutes: 1e12 }
    expect(nextTryAfter({ usage, errorCode: 4, attempt: 1, random: longest })).toBe(86_400_000)
  })

  it.each([1, 2, 131000, 131016, 133004, 130429, 'lost'] as const)(
    'waits 2^n seconds at most and half of that at least after %s',
    (errorCode) => {
      expect([1, 2, 3, 4].map((attempt) => wait(errorCode, attempt))).toEqual([
        2000, 4000, 8000, 16_000,
      ])
      expect(wait(errorCode, 4, shortest)).toBe(8000)
    },
  )

  it('waits 4^n seconds at least when the same pair was called too often', () => {
    expect([1, 2, 3].map((attempt) => wait(131056, attempt, shortest))).toEqual([
      4000, 16_000, 64_000,
    ])
    expect(wait(131056, 2)).toBe(20_000)
  })

  it.each([4, 17, 32, 613, 80007, 80008])('waits minutes when the hour is used up (%s)', (code) => {
    expect(wait(code, 1, shortest)).toBe(60_000)
    expect(wait(code, 2)).toBe(240_000)
  })

  it.each([147001, 147002, 147005, 100, 190, 10, 368, 133010, 999999])(
    'never asks again by itself after %s',
    (code) => {
      expect(wait(code, 1)).toBeNull()
      const usage = { percent: 100, regainMinutes: 17 }
      expect(nextTryAfter({ usage, errorCode: code, attempt: 1, random: longest })).toBeNull()
    },
  )

  it('asks again after an unknown code that Meta calls transient', () => {
    const question = { usage: null, errorCode: 999999, attempt: 1, random: longest }
    expect(nextTryAfter({ ...question, isTransient: true })).toBe(2000)
  })

  it('goes on at once after a success, and slows down above 75 per cent', () => {
    const after = (percent: number) =>
      nextTryAfter({
        usage: { percent, regainMinutes: 0 },
        errorCode: null,
        attempt: 1,
        random: longest,
      })
    expect(after(75)).toBeNull()
    expect(after(76)).toBe(2000)
    expect(after(100)).toBe(50_000)
    expect(after(500)).toBe(60_000)
    expect(nextTryAfter({ usage: null, errorCode: null, attempt: 1, random: longest })).toBeNull()
  })

  it('ends at 15 minutes, however often it failed', () => {
    const codes = fc.constantFrom(1, 2, 4, 80007, 130429, 131056, 'lost' as const)
    fc.assert(
      fc.property(codes, fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (code, n, r) => {
        const milliseconds = wait(code, n, () => r)
        expect(milliseconds).toBeGreaterThan(0)
        expect(milliseconds).toBeLessThanOrEqual(15 * 60_000)
        expect(Number.isInteger(milliseconds)).toBe(true)
      }),
    )
  })
})
