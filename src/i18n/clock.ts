import { useSyncExternalStore } from 'react'

const interval = 15_000
const subscribers = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function tick() {
  now = Date.now()
  for (const subscriber of subscribers) subscriber()
}

// One timer for all times on the page, none while no time is shown.
function subscribe(subscriber: () => void) {
  if (subscribers.size === 0) {
    now = Date.now()
    timer = setInterval(tick, interval)
  }
  subscribers.add(subscriber)
  return () => {
    subscribers.delete(subscriber)
    if (subscribers.size === 0) clearInterval(timer)
  }
}

function readNow(): number {
  // Between ticks the same number, or React would render without end.
  return now
}

/** The time now in milliseconds, renewed four times a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, readNow)
}
