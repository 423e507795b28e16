import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { DomainEvent } from '../../domain/events'

export type ConnectionState = 'connecting' | 'open' | 'lost'

/** Which queries read again what the event names. A request also shows on its line. */
export function keysOf(event: DomainEvent): QueryKey[] {
  const id = event.resource.split('/').at(-1) ?? ''
  switch (event.type) {
    case 'line.updated':
      return [['lines'], ['line', id], ['artworks'], ['names', 'standing']]
    case 'lines.synced':
      return [['lines'], ['line'], ['settings']]
    case 'username_request.created':
    case 'username_request.updated':
      return [['username-requests'], ['username-request', id], ['lines'], ['line']]
    case 'job.updated':
      return [['job', id]]
    case 'settings.updated':
      return [['settings'], ['me'], ['asking']]
    case 'people.updated':
      return [['people'], ['me']]
    case 'api_keys.updated':
      return [['api-keys']]
    case 'notifications.updated':
      return [['notifications']]
    case 'incident.updated':
      return [['incidents']]
    case 'saved_views.updated':
      return [['saved-views']]
    case 'names.updated':
      return [['names'], ['incidents']]
    case 'artworks.updated':
      return [['artworks'], ['names'], ['incidents']]
    case 'message_codes.updated':
      return [['message-codes']]
    case 'templates.updated':
      return [['templates']]
    case 'customers.updated':
      return [['customers']]
    case 'phone_requests.updated':
      return [['phone-requests'], ['customers'], ['asking']]
    case 'number_conflicts.updated':
      return [['number-conflicts'], ['customers']]
    case 'webhook_endpoints.updated':
      return [['webhooks']]
    case 'sandbox.updated':
      return [['sandbox']]
    default:
      // A newer server may send more types than this page knows.
      return []
  }
}

type Subscriber = () => void

export type EventStream = {
  state(): ConnectionState
  subscribe(subscriber: Subscriber): () => void
  close(): void
}

type Source = {
  addEventListener(type: string, listener: (event: Event) => void): void
  close(): void
  readonly readyState: number
}

type Options = {
  queryClient: QueryClient
  /** Opens the stream; `null` where there is none (tests). */
  open?: (() => Source) | null
  firstDelay?: number
}

const closed = 2
const slowest = 30_000

/**
 * One stream of changes for the whole app. The browser resumes a dropped stream by itself (with `Last-Event-ID`);
 * one that the server closed is opened again with growing pauses. After a gap everything on screen is read again.
 */
export function openEventStream({ queryClient, open = openSource, firstDelay = 1000 }: Options) {
  const subscribers = new Set<Subscriber>()
  const waiting: QueryKey[] = []
  let state: ConnectionState = 'connecting'
  let source: Source | undefined
  let delay = firstDelay
  let reopening: ReturnType<typeof setTimeout> | undefined
  let flushing: ReturnType<typeof setTimeout> | undefined

  function become(next: ConnectionState) {
    if (next === state) return
    if (next === 'open' && state === 'lost') void queryClient.invalidateQueries()
    state = next
    for (const subscriber of subscribers) subscriber()
  }

  // A sync of 500 lines sends 500 events: the lists are read once, not 500 times.
  function flush() {
    flushing = undefined
    const keys = new Map(waiting.splice(0).map((key) => [JSON.stringify(key), key]))
    for (const queryKey of keys.values()) void queryClient.invalidateQueries({ queryKey })
  }

  function onChange(message: Event) {
    if (!(message instanceof MessageEvent)) return
    const event = parseEvent(message.data)
    if (event === undefined) return
    waiting.push(...keysOf(event))
    flushing ??= setTimeout(flush, 120)
  }

  function onError() {
    become('lost')
    if (source?.readyState !== closed || reopening !== undefined) return
    reopening = setTimeout(connect, delay)
    delay = Math.min(delay * 2, slowest)
  }

  function connect() {
    reopening = undefined
    if (open === null) return
    source?.close()
    source = open()
    source.addEventListener('open', () => {
      delay = firstDelay
      become('open')
    })
    source.addEventListener('change', onChange)
    source.addEventListener('error', onError)
  }

  connect()
  const stream: EventStream = {
    state: () => state,
    subscribe(subscriber) {
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
    close() {
      clearTimeout(reopening)
      clearTimeout(flushing)
      source?.close()
    },
  }
  return stream
}

function openSource(): Source {
  return new EventSource('/api/v1/events')
}

function parseEvent(data: unknown): DomainEvent | undefined {
  try {
    // Written by our own server from the same type.
    return JSON.parse(String(data)) as DomainEvent
  } catch {
    return undefined
  }
}
