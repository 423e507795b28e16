const steps = [
  { unit: 'second', seconds: 1, until: 60 },
  { unit: 'minute', seconds: 60, until: 60 * 60 },
  { unit: 'hour', seconds: 60 * 60, until: 24 * 60 * 60 },
  { unit: 'day', seconds: 24 * 60 * 60, until: 30 * 24 * 60 * 60 },
  { unit: 'month', seconds: 30 * 24 * 60 * 60, until: 365 * 24 * 60 * 60 },
  { unit: 'year', seconds: 365 * 24 * 60 * 60, until: Number.POSITIVE_INFINITY },
] as const

export type RelativeTime = { value: number; unit: Intl.RelativeTimeFormatUnit }

/** How long from `now` to `at`, rounded down in the largest unit that fits; negative is past. `null`: just now. */
export function relativeTime(at: number, now: number): RelativeTime | null {
  const seconds = (at - now) / 1000
  const size = Math.abs(seconds)
  if (size < 10) return null
  const step = steps.find(({ until }) => size < until) ?? steps[5]
  return { value: Math.sign(seconds) * Math.floor(size / step.seconds), unit: step.unit }
}
