const shortestRest = 1000

/**
 * Reads again after changes: at once for the first, then one reading at a time, with a rest of four times what a
 * reading takes. However many changes come, the list and the server keep breathing.
 */
export function createRefresher(read: () => Promise<unknown>) {
  let changed = false
  let busy = false
  let stopped = false
  let rest: ReturnType<typeof setTimeout> | undefined

  async function work() {
    busy = true
    while (changed && !stopped) {
      changed = false
      const began = performance.now()
      // A failed reading is the list's own news.
      await read().catch(() => {})
      const pause = Math.max(shortestRest, 4 * (performance.now() - began))
      await new Promise((resolve) => {
        rest = setTimeout(resolve, pause)
      })
    }
    busy = false
  }

  return {
    change() {
      changed = true
      if (!busy && !stopped) void work()
    },
    stop() {
      stopped = true
      clearTimeout(rest)
    },
  }
}
