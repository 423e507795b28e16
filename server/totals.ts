import type { EventHub } from './events/hub'

export type Totals = {
  /** The number under this key, counted again only when something may have changed since. */
  get(key: string, count: () => Promise<number>): Promise<number>
}

const mostKept = 500
const longestMs = 10_000

/** Remembers how many rows match until something happens, here or in another instance. */
export function createTotals(hub: Pick<EventHub, 'subscribeAll'>, now: () => Date): Totals {
  const kept = new Map<string, { total: number; until: number }>()
  let changes = 0
  // Whatever happened may have changed lines and requests: a sync, a webhook, another connection.
  hub.subscribeAll(() => {
    changes += 1
    kept.clear()
  })
  return {
    async get(key, count) {
      const known = kept.get(key)
      if (known && known.until > now().getTime()) return known.total
      const before = changes
      const total = await count()
      if (kept.size >= mostKept) kept.clear()
      // What changed while it was counted may be missing in it.
      if (before === changes) kept.set(key, { total, until: now().getTime() + longestMs })
      return total
    },
  }
}
