import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import type { DomainEvent } from '../../domain/events'
import type { Actor } from '../../domain/roles'
import { events } from '../database/schema/flow'
import type { Dependencies } from '../dependencies'
import type { Server } from '../serve'
import type { EventHub } from './hub'

const heartbeatMs = 20_000
/** Commits do not come in the order of their ids: what happened shortly before the last one seen is told again. */
const overlapSeconds = 5

/** `GET /api/v1/events`: server-sent events for everything the screens show; resumes with `Last-Event-ID`. */
export function eventRoutes({ app, deps }: Server, hub: EventHub): void {
  app.get('/api/v1/events', async (context) => {
    const actor = await deps.identify(context.req.raw)
    if (!actor) throw new DomainError('not_signed_in')
    const feed = openFeed(hub, actor.workspaceId)
    const missed = await readMissed(deps, actor, context.req.header('last-event-id')).catch(
      (error: unknown) => {
        feed.close()
        throw error
      },
    )
    return new Response(openStream(deps, hub, { actor, feed, missed, request: context.req.raw }), {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Proxies that buffer would hold events back.
        'x-accel-buffering': 'no',
      },
    })
  })
}

type Missed = { events: DomainEvent[]; complete: boolean }

async function readMissed(
  deps: Dependencies,
  actor: Actor,
  lastId: string | undefined,
): Promise<Missed> {
  if (lastId === undefined || lastId === '') return { events: [], complete: true }
  const { store } = deps.database
  const [last] = await store
    .select({
      from: sql<Date>`${events.at} - make_interval(secs => ${overlapSeconds})`.mapWith(events.at),
    })
    .from(events)
    .where(and(eq(events.id, lastId), eq(events.workspaceId, actor.workspaceId)))
  if (!last) return { events: [], complete: false }
  const rows = await store
    .select()
    .from(events)
    .where(and(eq(events.workspaceId, actor.workspaceId), gte(events.at, last.from)))
    .orderBy(asc(events.id))
    .limit(1001)
  const told = rows.map(({ id, type, resource, at }) => ({
    id,
    type,
    resource,
    at: at.toISOString(),
  }))
  return rows.length > 1000 ? { events: [], complete: false } : { events: told, complete: true }
}

type Feed = { handOver(to: (event: DomainEvent) => void): void; close(): void }

/** Listens before what was missed is read, and keeps what comes meanwhile: between the two nothing is lost. */
function openFeed(hub: EventHub, workspaceId: string): Feed {
  const early: DomainEvent[] = []
  let take: (event: DomainEvent) => void = (event) => early.push(event)
  const close = hub.subscribe(workspaceId, (event) => take(event))
  return {
    close,
    handOver(to) {
      for (const event of early) to(event)
      take = to
    },
  }
}

function openStream(
  deps: Dependencies,
  hub: EventHub,
  { actor, feed, missed, request }: { actor: Actor; feed: Feed; missed: Missed; request: Request },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const tell = (event: DomainEvent) =>
        send(`id: ${event.id}\nevent: change\ndata: ${JSON.stringify(event)}\n\n`)
      send('retry: 2000\n\n')
      // Too long away: the screens read everything again.
      if (!missed.complete) send('event: reset\ndata: {}\n\n')
      for (const event of missed.events) tell(event)
      const told = new Set(missed.events.map(({ id }) => id))
      feed.handOver((event) => {
        if (!told.has(event.id)) tell(event)
      })
      const forget = hub.onClose(() => end())
      const heartbeat = setInterval(() => void beat(), heartbeatMs)
      let stopped = false
      async function beat() {
        // A session that ended meanwhile hears nothing more.
        const still = await deps.identify(request).catch(() => actor)
        if (stopped) return
        if (still) send(': still here\n\n')
        else end()
      }
      stop = () => {
        stopped = true
        clearInterval(heartbeat)
        feed.close()
        forget()
      }
      function end() {
        stop()
        controller.close()
      }
    },
    cancel() {
      stop()
    },
  })
}
