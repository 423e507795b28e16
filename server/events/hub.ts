import type { DomainEvent } from '../../domain/events'
import type { Database } from '../database/database'

type Subscriber = (event: DomainEvent) => void

export type EventHub = {
  subscribe(workspaceId: string, subscriber: Subscriber): () => void
  /** Events of every workspace, for the product itself. */
  subscribeAll(subscriber: Subscriber): void
  /** Called when the server stops: open streams end, so that nobody waits for them. */
  onClose(callback: () => void): () => void
  close(): Promise<void>
}

/** Hands committed events, of this instance and of every other, to whoever listens here. */
export async function createEventHub(database: Database): Promise<EventHub> {
  const subscribers = new Map<string, Set<Subscriber>>()
  const ofAll = new Set<Subscriber>()
  const closers = new Set<() => void>()
  const stop = await database.listen('handleboard_events', (payload) => {
    // Written by publish.ts.
    const { workspaceId, event } = JSON.parse(payload) as {
      workspaceId: string
      event: DomainEvent
    }
    for (const subscriber of ofAll) subscriber(event)
    for (const subscriber of subscribers.get(workspaceId) ?? []) subscriber(event)
  })
  return {
    subscribe(workspaceId, subscriber) {
      const all = subscribers.get(workspaceId) ?? new Set()
      subscribers.set(workspaceId, all.add(subscriber))
      return () => void all.delete(subscriber)
    },
    subscribeAll(subscriber) {
      ofAll.add(subscriber)
    },
    onClose(callback) {
      closers.add(callback)
      return () => closers.delete(callback)
    },
    async close() {
      for (const callback of closers) callback()
      await stop()
    },
  }
}
