import { describe, expect, it } from 'vitest'
import { dayIn } from '../../domain/day-in-zone'
import { closuresOfIsrael } from './israel-calendar'

const both = { shabbat: true, holidays: true }
const zone = 'Asia/Jerusalem'
const at = (text: string) => new Date(text)
const minutesBetween = (one: Date | undefined, other: Date) =>
  Math.abs((one?.getTime() ?? Number.NaN) - other.getTime()) / 60_000

describe('the calendar of Israel', () => {
  it('Shabbat is from candle lighting on Friday to nightfall on Saturday', async () => {
    const [shabbat, ...others] = await closuresOfIsrael(
      both,
      at('2026-11-27T00:00:00Z'),
      at('2026-11-29T00:00:00Z'),
    )
    expect(others).toEqual([])
    expect(shabbat?.why).toBe('shabbat')
    // The printed calendar for Jerusalem: 15:55 and 17:15, at its height and rounded to the safe side.
    expect(minutesBetween(shabbat?.from, at('2026-11-27T13:55:00Z'))).toBeLessThan(6)
    expect(minutesBetween(shabbat?.to, at('2026-11-28T15:15:00Z'))).toBeLessThan(6)
  })

  it('a holiday that follows Shabbat leaves no gap', async () => {
    // Rosh Hashanah 5787 is on Saturday and Sunday.
    const found = await closuresOfIsrael(
      both,
      at('2026-09-11T00:00:00Z'),
      at('2026-09-14T12:00:00Z'),
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.why).toBe('holiday')
    expect(found[0]?.name).toContain('Rosh Hashanah')
    expect(dayIn(zone, found[0]?.from ?? at('2026-01-01T00:00:00Z'))).toBe('2026-09-11')
    expect(dayIn(zone, found[0]?.to ?? at('2026-01-01T00:00:00Z'))).toBe('2026-09-13')
  })

  it.each([
    ['2026-04-02', 'Passover'],
    ['2026-04-08', 'Passover'],
    ['2026-04-22', 'Independence'],
    ['2026-05-22', 'Shavuot'],
    ['2026-09-21', 'Atonement'],
    ['2026-09-26', 'Sukkot'],
    ['2026-10-03', 'Simchat Torah'],
    ['2027-10-02', 'Rosh Hashanah'],
  ])('%s is a day of rest: %s', async (date, name) => {
    const noon = at(`${date}T10:00:00Z`)
    const [closure] = await closuresOfIsrael({ shabbat: false, holidays: true }, noon, noon)
    expect(closure?.name).toContain(name)
  })

  it('days between and days of remembrance are days of work', async () => {
    for (const date of ['2026-04-05', '2026-04-21', '2026-12-07', '2026-03-03']) {
      const noon = at(`${date}T10:00:00Z`)
      expect(await closuresOfIsrael(both, noon, noon), date).toEqual([])
    }
  })

  it('what the workspace does not keep does not count', async () => {
    const [from, to] = [at('2026-09-20T00:00:00Z'), at('2026-09-27T12:00:00Z')]
    const names = async (wanted: typeof both) =>
      (await closuresOfIsrael(wanted, from, to)).map(({ why }) => why)
    expect(await names({ shabbat: true, holidays: false })).toEqual(['shabbat'])
    expect(await names({ shabbat: false, holidays: true })).toEqual(['holiday', 'holiday'])
    expect(await names({ shabbat: false, holidays: false })).toEqual([])
  })

  it('holidays have their Hebrew names too', async () => {
    const noon = at('2026-09-21T10:00:00Z')
    const [closure] = await closuresOfIsrael(both, noon, noon, 'he')
    expect(closure?.name).toBe('יום כיפור')
  })
})
