import { useState } from 'react'
import type { UsernameRequest } from '../../../domain/api/username-requests'

export type QueueItem = {
  request: UsernameRequest
  /** Somebody else took it out of the queue while it was shown. */
  gone: boolean
}

/**
 * The queue as it is shown: what others decide keeps its place, marked, until the page is opened anew, so that
 * nothing moves under the pointer. What this person decided goes at once, and comes back only if submitted again.
 */
export function useSteadyQueue(rows: UsernameRequest[]) {
  const [shown, setShown] = useState(rows)
  const [before, setBefore] = useState(rows)
  /** The version each request has after this person's decision. */
  const [mine, setMine] = useState<Record<string, number>>({})
  if (rows !== before) {
    setBefore(rows)
    setShown(merged(shown, rows))
  }
  const waiting = new Set(rows.map(({ id }) => id))
  const items: QueueItem[] = merged(shown, rows)
    .filter(({ id, version }) => version > (mine[id] ?? 0))
    .map((request) => ({ request, gone: !waiting.has(request.id) }))
  return {
    items,
    decided: ({ id, version }: Pick<UsernameRequest, 'id' | 'version'>) =>
      setMine((known) => ({ ...known, [id]: version })),
  }
}

/** What was shown stays where it was, in its newest form; what is new comes after it. */
function merged(shown: UsernameRequest[], rows: UsernameRequest[]): UsernameRequest[] {
  const known = new Set(shown.map(({ id }) => id))
  return [
    ...shown.map((request) => rows.find(({ id }) => id === request.id) ?? request),
    ...rows.filter(({ id }) => !known.has(id)),
  ]
}
