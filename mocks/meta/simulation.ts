import type { Holds } from './holds'
import type { Pacing } from './message-pacing'
import type { World } from './world'

/** What every call and play works on. */
export type Simulation = {
  /** Replaced as a whole by `start_over`: read it anew after every `await`. */
  world: World
  readonly now: () => Date
  readonly newId: () => string
  readonly delay: (ms: number) => Promise<void>
  /** Resolves when what is in the world now is stored. */
  readonly save: () => Promise<void>
  readonly holds: Holds
  readonly pacing: Pacing
}

/** Runs `save` one at a time; callers that come while one runs share the next one, which sees all their changes. */
export function createSaver(save: () => Promise<void> | void): () => Promise<void> {
  let running: Promise<void> | null = null
  let next: Promise<void> | null = null

  function run(): Promise<void> {
    next = null
    const mine = Promise.resolve()
      .then(save)
      .finally(() => {
        if (running === mine) running = null
      })
    running = mine
    return mine
  }

  return function saved() {
    if (next !== null) return next
    if (running === null) return run()
    next = running.then(run, run)
    return next
  }
}

/** A `delay` on timers that are dropped when the simulator is disposed of. */
export function createTimerDelay(disposed: AbortSignal): (ms: number) => Promise<void> {
  return (ms) =>
    new Promise((resolve) => {
      if (disposed.aborted) return resolve()
      const timer = setTimeout(done, ms)
      disposed.addEventListener('abort', done, { once: true })
      function done() {
        clearTimeout(timer)
        disposed.removeEventListener('abort', done)
        resolve()
      }
    })
}
