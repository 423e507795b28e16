import { describe, expect, it } from 'vitest'
import { archiveEnd, nameBlockedUntil, nextEdit, pauseEnd } from './template-edits'
import { stepsOf, wantsUnpause } from './template'

const now = new Date('2026-11-25T12:00:00Z')
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000)
const days = (count: number): number => count * 24

describe('the next edit', () => {
  it('of a template that is not approved is always possible', () => {
    for (const state of ['rejected', 'paused'] as const)
      expect(nextEdit(state, [ago(1), ago(2)], now)).toEqual({ possible: true, left: null })
  })

  it('of an approved one waits a day after the last', () => {
    expect(nextEdit('approved', [], now)).toEqual({ possible: true, left: 10 })
    expect(nextEdit('approved', [ago(23)], now)).toEqual({
      possible: false,
      at: ago(-1),
      because: 'once_a_day',
    })
    expect(nextEdit('approved', [ago(24)], now)).toEqual({ possible: true, left: 9 })
  })

  it('of an approved one waits for the oldest of ten to be thirty days old', () => {
    const ten = Array.from({ length: 10 }, (_none, index) => ago(days(2 + 2 * index)))
    expect(nextEdit('approved', ten.toReversed(), now)).toEqual({
      possible: false,
      at: ago(days(20 - 30)),
      because: 'ten_in_thirty_days',
    })
    expect(nextEdit('approved', [...ten.slice(0, 9), ago(days(31))], now)).toEqual({
      possible: true,
      left: 1,
    })
  })
})

it('a pause says until when, where Meta does', () => {
  expect(pauseEnd('FIRST_PAUSE', now)).toEqual(ago(-3))
  expect(pauseEnd('SECOND_PAUSE', now)).toEqual(ago(-6))
  expect(pauseEnd('RATE_LIMITING_PAUSE', now)).toBeNull()
  expect(pauseEnd(null, now)).toBeNull()
  expect(['RATE_LIMITING_PAUSE', 'FIRST_PAUSE', null].map(wantsUnpause)).toEqual([
    true,
    false,
    false,
  ])
})

it('an archived template lives 28 days, a deleted name is blocked for 30', () => {
  expect(archiveEnd(now)).toEqual(ago(-days(28)))
  expect(nameBlockedUntil(now)).toEqual(ago(-days(30)))
})

it('a step that ends a pause is there only where Meta wants the pause ended', () => {
  expect(stepsOf('paused', 'RATE_LIMITING_PAUSE')).toContain('unpause')
  for (const title of ['FIRST_PAUSE', 'SECOND_PAUSE', null])
    expect(stepsOf('paused', title)).toEqual(['resubmit', 'archive', 'delete'])
})
