import type { Observation } from './fitness-rules'

/** In characters, signs and digits included (billboard.md 3.2, "length"; for people who drive by). */
const upTo = { excellent: 10, good: 15, weak: 20 } as const

/** Always exactly one observation: at most 10 characters are excellent, 15 good, 20 weak, more are poor. */
export function lengthOf(username: string): Observation {
  const { length } = username
  if (length <= upTo.excellent) return { code: 'length_excellent', values: { length } }
  if (length <= upTo.good) return { code: 'length_good', values: { length } }
  const code = length <= upTo.weak ? 'length_weak' : 'length_poor'
  return { code, values: { length, most: upTo.good } }
}
