import { describe, expect, it } from 'vitest'
import { mostAttempts, nextWait, problemOfStatus, stopAfter } from './webhook-delivery'

const second = 1000
const hour = 3600 * second

describe('the tries of one delivery', () => {
  it('are ten, each later than the one before, over three days', () => {
    const waits = Array.from({ length: mostAttempts }, (_, index) => nextWait(index + 1))
    expect(waits.at(-1)).toBeNull()
    const known = waits.flatMap((wait) => wait ?? [])
    expect(known).toHaveLength(9)
    expect(known[0]).toBe(5 * second)
    expect(known).toEqual(known.toSorted((a, b) => a - b))
    expect(known.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(72 * hour)
  })
})

describe('an answer', () => {
  it.each([
    [200, null],
    [204, null],
    [301, 'redirect'],
    [400, 'refused'],
    [410, 'gone'],
    [429, 'refused'],
    [500, 'refused'],
  ])('%i means %s', (status, problem) => {
    expect(problemOfStatus(status)).toBe(problem)
  })
})

describe('an address is given up', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  const since = (hours: number) => new Date(now.getTime() - hours * hour)

  it('at once when it says that it is gone', () => {
    expect(stopAfter({ problem: 'gone', attempts: 1, failingSince: now, now })).toBe('gone')
  })

  it('when the last try fails and nothing was taken for three days', () => {
    const failure = { problem: 'timeout' as const, now }
    expect(stopAfter({ ...failure, attempts: 10, failingSince: since(75) })).toBe('failing')
    expect(stopAfter({ ...failure, attempts: 9, failingSince: since(75) })).toBeNull()
    expect(stopAfter({ ...failure, attempts: 10, failingSince: since(10) })).toBeNull()
  })
})
