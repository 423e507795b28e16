/** The due time of a read that somebody waits for: it sorts before every other. */
export const asSoonAsPossible = new Date(0)

/**
 * Reads of names for each account and clock hour. Meta allows 200 management calls (meta-contract 7.5); the rest is
 * left for people, for sync and for other tools on the same account. Pages and Instagram accounts count elsewhere at
 * Meta, but share the budget: they come after the names and never in their place.
 */
export const readBudget = { idle: 100, assets: 120, awaited: 140 } as const

const hour = 60 * 60_000

/** The clock hour a budget belongs to: hours since 1970. */
export function clockHour(now: Date): number {
  return Math.floor(now.getTime() / hour)
}
