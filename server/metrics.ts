import { sql } from 'drizzle-orm'
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { rowsOf, type Database } from './database/database'

/** The numbers an operator watches, as Prometheus text: latency, the age of the queues, what Meta answered. */
export function createMetrics(database: Database, now: () => Date) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'handleboard_request_seconds',
    help: 'Time to answer, by method and status class',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [registry],
  })
  const metaCalls = new Histogram({
    name: 'handleboard_meta_call_seconds',
    help: 'Time of calls to Meta, by method and HTTP status; lost: no answer came',
    labelNames: ['method', 'status'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  const queues = new Gauge({
    name: 'handleboard_queue_age_seconds',
    help: 'Age of the oldest piece of work that waits',
    labelNames: ['queue'],
    registers: [registry],
  })
  const lengths = new Gauge({
    name: 'handleboard_queue_length',
    help: 'Pieces of work that wait; parked: webhooks that could not be applied',
    labelNames: ['queue'],
    registers: [registry],
  })
  const asking = new Gauge({
    name: 'handleboard_phone_requests',
    help: 'Requests for phones: queued; unsure: given to Meta without an answer; failed in the last 24 hours',
    labelNames: ['state'],
    registers: [registry],
  })
  const confirmation = new Gauge({
    name: 'handleboard_oldest_confirmation_seconds',
    help: 'Since when the longest unread name was last confirmed with Meta',
    registers: [registry],
  })
  return {
    requests,
    metaCalls,
    async text(): Promise<string> {
      const found = await readQueues(database, now())
      const age = (at: Date | string | null) =>
        at === null ? 0 : (now().getTime() - new Date(at).getTime()) / 1000
      asking.set({ state: 'queued' }, Number(found.asksQueued))
      asking.set({ state: 'unsure' }, Number(found.asksUnsure))
      asking.set({ state: 'failed' }, Number(found.asksFailed))
      queues.set({ queue: 'phone_requests' }, age(found.asksSince))
      lengths.set({ queue: 'phone_requests' }, Number(found.asksQueued))
      queues.set({ queue: 'outbox' }, age(found.outboxSince))
      queues.set({ queue: 'message_codes' }, age(found.codesSince))
      queues.set({ queue: 'inbox' }, age(found.inboxSince))
      queues.set({ queue: 'mails' }, age(found.mailsSince))
      queues.set({ queue: 'webhooks' }, age(found.webhooksSince))
      lengths.set({ queue: 'outbox' }, Number(found.outboxLength))
      lengths.set({ queue: 'message_codes' }, Number(found.codesLength))
      lengths.set({ queue: 'inbox' }, Number(found.inboxLength))
      lengths.set({ queue: 'mails' }, Number(found.mailsLength))
      lengths.set({ queue: 'webhooks' }, Number(found.webhooksLength))
      lengths.set({ queue: 'parked' }, Number(found.parked))
      confirmation.set(age(found.confirmed))
      return registry.metrics()
    },
  }
}

type Queues = {
  outboxSince: string | null
  outboxLength: number
  codesSince: string | null
  codesLength: number
  inboxSince: string | null
  inboxLength: number
  parked: number
  mailsSince: string | null
  mailsLength: number
  webhooksSince: string | null
  webhooksLength: number
  asksSince: string | null
  asksQueued: number
  asksUnsure: number
  asksFailed: number
  confirmed: string | null
}

async function readQueues(database: Database, now: Date): Promise<Queues> {
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60_000).toISOString()
  const result = await database.store.execute(sql`
    select
      (select min(created_at) from outbox where step in ('ask', 'look')) as "outboxSince",
      (select count(*)::int from outbox where step in ('ask', 'look')) as "outboxLength",
      (select min(updated_at) from message_codes where step <> 'done') as "codesSince",
      (select count(*)::int from message_codes where step <> 'done') as "codesLength",
      (select min(received_at) from inbox where state = 'waiting') as "inboxSince",
      (select count(*)::int from inbox where state = 'waiting') as "inboxLength",
      (select count(*)::int from inbox where state = 'parked') as "parked",
      (select min(at) from mails where state = 'waiting') as "mailsSince",
      (select count(*)::int from mails where state = 'waiting') as "mailsLength",
      (select min(created_at) from webhook_deliveries where state = 'waiting') as "webhooksSince",
      (select count(*)::int from webhook_deliveries where state = 'waiting') as "webhooksLength",
      (select min(run_at) from phone_requests where step = 'ask') as "asksSince",
      (select count(*)::int from phone_requests where step = 'ask') as "asksQueued",
      (select count(*)::int from phone_requests where step = 'look') as "asksUnsure",
      (select count(*)::int from workspaces
        join phone_requests request on request.workspace_id = workspaces.id and request.state = 'failed'
          and request.day > ${dayAgo}::date - 30
        where request.failed_at > ${dayAgo}::timestamptz) as "asksFailed",
      (select min(username_confirmed_at) from lines where gone_at is null) as "confirmed"`)
  const [row] = rowsOf<Queues>(result)
  if (!row) throw new Error('A query without a table answered no row.')
  return row
}
