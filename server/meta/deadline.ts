/** A time limit for one call, together with the caller's own wish to stop. */
export type Deadline = {
  signal: AbortSignal
  /** Why the call ended early; `null` while it may go on. */
  endedBy(): 'timeout' | 'aborted' | null
  /** The work, or a rejection as soon as the deadline ends, even if the work ignores the signal. */
  race<T>(work: Promise<T>): Promise<T>
  /** Must be called at the end: frees the timer and the caller's signal. */
  stop(): void
}

class DeadlineEnded extends Error {}

export function startDeadline(timeoutMs: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController()
  let ended: 'timeout' | 'aborted' | null = null
  function end(by: 'timeout' | 'aborted') {
    ended ??= by
    controller.abort()
  }
  const onCallerAbort = () => end('aborted')
  const timer = setTimeout(() => end('timeout'), timeoutMs)
  caller?.addEventListener('abort', onCallerAbort, { once: true })
  if (caller?.aborted) onCallerAbort()
  return {
    signal: controller.signal,
    endedBy: () => ended,
    race: (work) => raceAgainst(controller.signal, work),
    stop() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onCallerAbort)
    },
  }
}

function raceAgainst<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onEnd = () => reject(new DeadlineEnded())
    if (signal.aborted) onEnd()
    else signal.addEventListener('abort', onEnd, { once: true })
    work.then(resolve, reject)
  })
}
