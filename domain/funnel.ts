/** The funnel: from those who arrived without a phone to those whose phone is known. */

export const funnelGroups = ['line', 'language', 'wording', 'week'] as const
export type FunnelGroup = (typeof funnelGroups)[number]

/** `arrived` counts customers, all others requests. */
export type FunnelCounts = {
  arrived: number
  asked: number
  delivered: number
  read: number
  shared: number
  matched: number
}

/** A share of a whole with the range in which the true one lies: 95 % of the time, by Wilson's score interval. */
export type Rate = { rate: number; low: number; high: number }

const z = 1.959963984540054

/**
 * Wilson's score interval: honest for small numbers and near 0 and 1, where the usual ± is not
 * (Wilson 1927; Brown, Cai, DasGupta 2001). `null` when nothing was counted.
 */
export function rateOf(hits: number, of: number): Rate | null {
  if (of <= 0) return null
  const rate = hits / of
  const middle = (rate + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const reach =
    (z / (1 + (z * z) / of)) * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))
  return { rate, low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) }
}

/** Whether two rates differ by more than chance: their intervals do not touch. */
export function differs(one: Rate, other: Rate): boolean {
  return one.low > other.high || other.low > one.high
}

/** The Sunday that begins the week of a day (`YYYY-MM-DD`): the working week here begins on it. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - date.getUTCDay())
  return date.toISOString().slice(0, 10)
}
