/** When nobody is asked: nights by the clock of the workspace, and closures that a calendar gives. */
import type { QuietHours } from './asking-settings'
import { dayIn } from './day-in-zone'
import { daysAfter, momentIn } from './zoned-time'

export const quietReasons = ['night', 'shabbat', 'holiday'] as const
export type QuietReason = (typeof quietReasons)[number]

export type Quiet = {
  from: Date
  to: Date
  why: QuietReason
  /** Of the holiday. */
  name: string | null
}

/** What a calendar knows: from candle lighting to nightfall. */
export type Closure = Quiet & { why: 'shabbat' | 'holiday' }

type Nights = Pick<QuietHours, 'timeZone' | 'nightly'>

/** Those nights that are not wholly over before `from` nor begin after `to`. */
export function nightsBetween({ timeZone, nightly }: Nights, from: Date, to: Date): Quiet[] {
  if (nightly === null) return []
  const passesMidnight = nightly.from > nightly.to
  const nights: Quiet[] = []
  const last = dayIn(timeZone, to)
  // The night of yesterday may not be over.
  for (let date = daysAfter(dayIn(timeZone, from), -1); date <= last; date = daysAfter(date, 1)) {
    const begins = momentIn(timeZone, date, nightly.from, 'earlier')
    const endDay = passesMidnight ? daysAfter(date, 1) : date
    const ends = momentIn(timeZone, endDay, nightly.to, 'later')
    if (ends > from && begins < to)
      nights.push({ from: begins, to: ends, why: 'night', name: null })
  }
  return nights
}

/**
 * Closures that touch or overlap as one: a holiday that begins as Shabbat ends leaves no moment between them. What is
 * left out of the names is Shabbat, which the holiday is named before.
 */
export function joined(closures: readonly Closure[]): Closure[] {
  const inOrder = closures.toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const whole: Closure[] = []
  for (const next of inOrder) {
    const last = whole.at(-1)
    if (last && next.from <= last.to) whole[whole.length - 1] = both(last, next)
    else whole.push(next)
  }
  return whole
}

function both(one: Closure, other: Closure): Closure {
  const names = [...new Set([one.name, other.name])].filter((name) => name !== null)
  return {
    from: one.from,
    to: one.to > other.to ? one.to : other.to,
    why: one.why === 'holiday' || other.why === 'holiday' ? 'holiday' : 'shabbat',
    name: names.length === 0 ? null : names.join(', '),
  }
}

/** All quiet times between two moments, by their beginning; nights that a closure holds wholly are left out. */
export function quietBetween(
  nights: Nights,
  closures: readonly Closure[],
  from: Date,
  to: Date,
): Quiet[] {
  const closed = joined(closures).filter((one) => one.to > from && one.from < to)
  const open = nightsBetween(nights, from, to).filter(
    (night) => !closed.some((one) => one.from <= night.from && night.to <= one.to),
  )
  return [...closed, ...open].toSorted((a, b) => a.from.getTime() - b.from.getTime())
}

/** The end of the quiet time that `now` is in, through all that follow without a gap; `null` when it is not quiet. */
export function quietUntil(nights: Nights, closures: readonly Closure[], now: Date): Date | null {
  let end = now
  for (;;) {
    const at = end
    const within = (one: Quiet) => one.from <= at && at < one.to
    const next =
      closures.find(within) ?? nightsBetween(nights, at, new Date(at.getTime() + 1)).find(within)
    if (!next) return end === now ? null : end
    end = next.to
  }
}
