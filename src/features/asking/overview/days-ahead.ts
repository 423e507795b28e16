import { daysBefore } from '../days'
import type { Forecast } from '../queries'

const shown = 30

/** Each of the next thirty days, also those on which nothing happens, which the API leaves out. */
export function daysAhead({ days }: Pick<Forecast, 'days'>, today: string): Forecast['days'] {
  // By the workspace's clock it may be another day than by the person's.
  const first = days.reduce((earliest, { day }) => (day < earliest ? day : earliest), today)
  const all = Array.from({ length: shown + 1 }, (_, place) => daysBefore(first, -place))
  const losing = new Map(days.map(({ day, losing: count }) => [day, count]))
  return all.map((day) => ({ day, losing: losing.get(day) ?? 0 }))
}
