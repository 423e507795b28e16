/** Below this a number is seconds (until the year 5138), above it milliseconds (since 1973). */
const millisecondsFrom = 1e11
const longestTime = 8.64e15

/** `entry.time` is Unix seconds (meta-contract 3); strings and milliseconds occur in samples of others. */
export function timeOfEntry(time: unknown): Date | null {
  const number = typeof time === 'string' && /^\d+$/.test(time) ? Number(time) : time
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return null
  const milliseconds = number < millisecondsFrom ? number * 1000 : number
  return milliseconds > longestTime ? null : new Date(Math.round(milliseconds))
}
