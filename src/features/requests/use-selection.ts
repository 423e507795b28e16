import { useState } from 'react'
import type { QueueItem } from './use-steady-queue'

/** Which requests of the queue are selected. What leaves the queue leaves the selection. */
export function useSelection(items: QueueItem[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const chosen = items.filter(({ request }) => ids.has(request.id))
  const waiting = items.filter(({ gone }) => !gone)
  const selectedWaiting = waiting.filter(({ request }) => ids.has(request.id)).length

  function select(id: string, selected: boolean) {
    setIds((known) => {
      const next = new Set(known)
      if (selected) next.add(id)
      else next.delete(id)
      return next
    })
  }
  return {
    chosen,
    waitingCount: waiting.length,
    all: waiting.length > 0 && selectedWaiting === waiting.length,
    has: (id: string) => ids.has(id),
    select,
    selectAll: () => setIds(new Set(waiting.map(({ request }) => request.id))),
    clear: () => setIds(new Set()),
  }
}

export type Selection = ReturnType<typeof useSelection>
