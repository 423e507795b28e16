const hour = 60 * 60_000

/** Names of Pages change seldom; what went wrong may be over soon. Spread, so that they do not come in flocks. */
const waits = { told: 24 * hour, failed: 6 * hour, later: hour } as const

/** When a connected asset is read again by itself. */
export function nextAssetRead(now: Date, outcome: keyof typeof waits): Date {
  return new Date(now.getTime() + waits[outcome] * (0.9 + Math.random() * 0.2))
}
