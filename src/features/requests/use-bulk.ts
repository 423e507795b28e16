import { useState } from 'react'
import type { AskedMany } from './bulk-dialog'
import type { Reviewed } from './use-review-many'
import type { QueueItem } from './use-steady-queue'

type Decided = (request: { id: string; version: number }) => void

/** One decision about many at a time: asked for, done, and asked for again with those that were left. */
export function useBulk(items: QueueItem[], decided: Decided) {
  const [asked, setAsked] = useState<AskedMany | null>(null)
  const [opened, setOpened] = useState(false)
  /** How often it was asked for: each time the dialog begins with no words. */
  const [times, setTimes] = useState(0)

  function ask(next: AskedMany) {
    setAsked(next)
    setTimes(times + 1)
    setOpened(true)
  }
  function onDecided(reviewed: Reviewed[]) {
    for (const { request, said } of reviewed)
      // The decision made it one version newer; only a submission after that brings it back.
      if (said.outcome === 'done') decided({ id: request.id, version: request.version + 1 })
  }
  /** In their newest form: what somebody changed meanwhile is shown, and asked about, as it is now. */
  function retry(ids: string[]) {
    if (asked === null) return
    setAsked({ ...asked, chosen: items.filter(({ request }) => ids.includes(request.id)) })
  }
  return { asked, opened, times, ask, onDecided, retry, close: () => setOpened(false) }
}
