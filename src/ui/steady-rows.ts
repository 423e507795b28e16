/**
 * The rows to show while somebody is about to press one: each stays where it is with its newest content, also one
 * that has left the list; what loaded below is added. New rows in between wait.
 */
export function steadyRows<Row extends { id: string }>(
  shown: readonly Row[],
  fresh: readonly Row[],
): Row[] {
  const newest = new Map(fresh.map((row) => [row.id, row]))
  const places = new Set(shown.map((row) => row.id))
  const lastKnown = fresh.findLastIndex((row) => places.has(row.id))
  return [...shown.map((row) => newest.get(row.id) ?? row), ...fresh.slice(lastKnown + 1)]
}

/** How many rows differ between what is shown and the list as it is: those that wait and those that left. */
export function waitingChanges<Row extends { id: string }>(
  shown: readonly Row[],
  fresh: readonly Row[],
): number {
  const shownIds = new Set(shown.map((row) => row.id))
  const freshIds = new Set(fresh.map((row) => row.id))
  const came = fresh.filter((row) => !shownIds.has(row.id)).length
  return came + shown.filter((row) => !freshIds.has(row.id)).length
}
