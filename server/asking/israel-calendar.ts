import * as sun from 'suncalc'
import { joined, type Closure } from '../../domain/quiet-hours'
import { daysAfter } from '../../domain/zoned-time'

/** Shabbat and the holidays of rest in Israel, from candle lighting to nightfall in Jerusalem. */

const jerusalem = { latitude: 31.778, longitude: 35.2354 }
const minute = 60_000
/** Jerusalem lights 40 minutes before sunset, the earliest custom of the country; elsewhere it is 18 to 30. */
const candlesBeforeSunset = 40 * minute
/**
 * Three small stars are seen when the sun is 8.5° below the horizon: the strict of the usual reckonings of nightfall,
 * and the one that printed calendars and Hebcal use.
 */
const nightfallDegrees = -8.5
sun.addTime(nightfallDegrees, 'daybreak', 'nightfall')

type Wanted = { shabbat: boolean; holidays: boolean }
export type CalendarLanguage = 'en' | 'he'

/** The closures that touch the time between two moments. */
export async function closuresOfIsrael(
  { shabbat, holidays }: Wanted,
  from: Date,
  to: Date,
  language: CalendarLanguage = 'en',
): Promise<Closure[]> {
  const found: Closure[] = []
  // A day of rest begins on the evening before it, and joins with those beside it.
  const last = daysAfter(to.toISOString().slice(0, 10), 4)
  let date = daysAfter(from.toISOString().slice(0, 10), -4)
  for (; date <= last; date = daysAfter(date, 1)) {
    const name = holidays
      ? ((await holidaysOf(date.slice(0, 4), language)).get(date) ?? null)
      : null
    if (name !== null) found.push(restOn(date, 'holiday', name))
    else if (shabbat && isSaturday(date)) found.push(restOn(date, 'shabbat', null))
  }
  return joined(found).filter((closure) => closure.to > from && closure.from < to)
}

function isSaturday(date: string): boolean {
  return new Date(`${date}T12:00:00Z`).getUTCDay() === 6
}

function restOn(date: string, why: Closure['why'], name: string | null): Closure {
  const eve = sunOf(daysAfter(date, -1)).sunset
  const nightfall = sunOf(date)['nightfall']
  if (!(eve instanceof Date) || !(nightfall instanceof Date))
    throw new Error('The sun sets in Jerusalem every day.')
  return { from: new Date(eve.getTime() - candlesBeforeSunset), to: nightfall, why, name }
}

function sunOf(date: string) {
  return sun.getTimes(new Date(`${date}T10:00:00Z`), jerusalem.latitude, jerusalem.longitude)
}

const years = new Map<string, Promise<ReadonlyMap<string, string>>>()

/** The public holidays of a year by their day; read once, since the library works long for each. */
function holidaysOf(
  year: string,
  language: CalendarLanguage,
): Promise<ReadonlyMap<string, string>> {
  const key = `${year} ${language}`
  const known = years.get(key) ?? readHolidays(Number(year), language)
  years.set(key, known)
  return known
}

async function readHolidays(year: number, language: CalendarLanguage) {
  // It brings the calendars of all countries: not before somebody needs it.
  const { default: Holidays } = await import('date-holidays')
  const found = new Holidays('IL').getHolidays(year, language)
  return new Map(
    found
      .filter(({ type }) => type === 'public')
      .map(({ date, name }) => [date.slice(0, 10), name] as const),
  )
}
