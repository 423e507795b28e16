const week = 7 * 24 * 60 * 60_000
/** Two years: more columns than that cannot be told apart. */
const most = 106

/** The Sundays from one to another, both included; of a very long time the latest. */
export function weeksBetween(first: string, last: string): string[] {
  const [start, end] = [first, last].map((day) => Date.parse(`${day}T00:00:00Z`))
  if (start === undefined || end === undefined || !(start <= end)) return []
  const count = Math.min(most, Math.round((end - start) / week) + 1)
  return Array.from({ length: count }, (_, place) =>
    new Date(end - (count - 1 - place) * week).toISOString().slice(0, 10),
  )
}
