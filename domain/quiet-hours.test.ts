import { describe, expect, it } from 'vitest'
import { joined, nightsBetween, quietBetween, quietUntil, type Closure } from './quiet-hours'

const nights = { timeZone: 'Asia/Jerusalem', nightly: { from: '20:00', to: '08:00' } }
const at = (text: string) => new Date(text)

const shabbat: Closure = {
  from: at('2026-11-27T13:55:00Z'),
  to: at('2026-11-28T15:12:00Z'),
  why: 'shabbat',
  name: null,
}

describe('quiet hours', () => {
  it('a night that passes midnight is quiet on both sides of it', () => {
    expect(quietUntil(nights, [], at('2026-11-25T19:00:00Z'))).toEqual(at('2026-11-26T06:00:00Z'))
    expect(quietUntil(nights, [], at('2026-11-26T05:59:59Z'))).toEqual(at('2026-11-26T06:00:00Z'))
    expect(quietUntil(nights, [], at('2026-11-26T06:00:00Z'))).toBeNull()
    expect(quietUntil(nights, [], at('2026-11-25T17:59:59Z'))).toBeNull()
  })

  it('a night within one day is quiet on that day', () => {
    const noon = { timeZone: 'Asia/Jerusalem', nightly: { from: '13:00', to: '15:00' } }
    expect(quietUntil(noon, [], at('2026-11-25T12:00:00Z'))).toEqual(at('2026-11-25T13:00:00Z'))
    expect(quietUntil(noon, [], at('2026-11-25T13:00:00Z'))).toBeNull()
  })

  it('without nights and closures it is never quiet', () => {
    expect(quietUntil({ ...nights, nightly: null }, [], at('2026-11-25T23:00:00Z'))).toBeNull()
  })

  it('the night in which clocks are set forward is an hour shorter, by the clock it is the same', () => {
    const [night] = nightsBetween(nights, at('2026-03-26T19:00:00Z'), at('2026-03-26T20:00:00Z'))
    expect(night?.from).toEqual(at('2026-03-26T18:00:00Z'))
    expect(night?.to).toEqual(at('2026-03-27T05:00:00Z'))
  })

  it('the night in which clocks are set back is an hour longer', () => {
    const [night] = nightsBetween(nights, at('2026-10-24T19:00:00Z'), at('2026-10-24T20:00:00Z'))
    expect(night?.from).toEqual(at('2026-10-24T17:00:00Z'))
    expect(night?.to).toEqual(at('2026-10-25T06:00:00Z'))
  })

  it('what follows without a gap is one quiet time', () => {
    // Friday night falls into Shabbat; after nightfall there are hours before the next night.
    expect(quietUntil(nights, [shabbat], at('2026-11-27T14:00:00Z'))).toEqual(shabbat.to)
    const early = { ...nights, nightly: { from: '17:00', to: '08:00' } }
    expect(quietUntil(early, [shabbat], at('2026-11-27T14:00:00Z'))).toEqual(
      at('2026-11-29T06:00:00Z'),
    )
  })

  it('closures that touch are one, with the names of both', () => {
    const holiday: Closure = {
      from: shabbat.to,
      to: at('2026-11-29T15:12:00Z'),
      why: 'holiday',
      name: 'A day',
    }
    expect(joined([holiday, shabbat])).toEqual([
      { from: shabbat.from, to: holiday.to, why: 'holiday', name: 'A day' },
    ])
  })

  it('a list of quiet times leaves out nights within a closure', () => {
    const list = quietBetween(
      nights,
      [shabbat],
      at('2026-11-27T10:00:00Z'),
      at('2026-11-29T10:00:00Z'),
    )
    expect(list.map(({ why }) => why)).toEqual(['shabbat', 'night'])
    expect(list[1]?.from).toEqual(at('2026-11-28T18:00:00Z'))
  })
})
