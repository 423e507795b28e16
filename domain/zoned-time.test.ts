import { describe, expect, it } from 'vitest'
import { dayIn } from './day-in-zone'
import { daysAfter, endOfDay, isTimeZone, momentIn } from './zoned-time'

const zone = 'Asia/Jerusalem'

describe('days and clocks of a time zone', () => {
  it('a day begins when it begins there', () => {
    expect(dayIn(zone, new Date('2026-11-25T21:59:00Z'))).toBe('2026-11-25')
    expect(dayIn(zone, new Date('2026-11-25T22:00:00Z'))).toBe('2026-11-26')
    expect(dayIn('America/New_York', new Date('2026-11-25T04:59:00Z'))).toBe('2026-11-24')
  })

  it('a clock in winter and in summer is two different moments of UTC', () => {
    expect(momentIn(zone, '2026-01-10', '20:00', 'earlier').toISOString()).toBe(
      '2026-01-10T18:00:00.000Z',
    )
    expect(momentIn(zone, '2026-07-10', '20:00', 'later').toISOString()).toBe(
      '2026-07-10T17:00:00.000Z',
    )
  })

  it('a clock that comes twice is the first or the second of them', () => {
    // Clocks went back from 02:00 to 01:00 on 25 October 2026.
    expect(momentIn(zone, '2026-10-25', '01:30', 'earlier').toISOString()).toBe(
      '2026-10-24T22:30:00.000Z',
    )
    expect(momentIn(zone, '2026-10-25', '01:30', 'later').toISOString()).toBe(
      '2026-10-24T23:30:00.000Z',
    )
  })

  it('a clock that never comes has moments on both sides of the gap', () => {
    // Clocks went from 02:00 to 03:00 on 27 March 2026.
    const early = momentIn(zone, '2026-03-27', '02:30', 'earlier')
    const late = momentIn(zone, '2026-03-27', '02:30', 'later')
    expect(early.toISOString()).toBe('2026-03-26T23:30:00.000Z')
    expect(late.toISOString()).toBe('2026-03-27T00:30:00.000Z')
  })

  it('the day on which clocks are set back has 25 hours', () => {
    const noon = new Date('2026-10-25T10:00:00Z')
    expect(endOfDay(zone, noon).toISOString()).toBe('2026-10-25T22:00:00.000Z')
    expect(momentIn(zone, '2026-10-25', '00:00', 'earlier').toISOString()).toBe(
      '2026-10-24T21:00:00.000Z',
    )
  })

  it('days are counted through months and leap years', () => {
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('a name that is no place is no time zone', () => {
    expect(isTimeZone('Asia/Jerusalem')).toBe(true)
    expect(isTimeZone('UTC')).toBe(true)
    for (const name of ['Mars/Base', '+02:00', '', 'Asia/Jerusalem; drop'])
      expect(isTimeZone(name), name).toBe(false)
  })
})
