import { isNotNull, lt, sql } from 'drizzle-orm'
import { erasures } from '../database/schema/customers'
import { events, idempotencyKeys, inbox, jobs, outbox } from '../database/schema/flow'
import { mails } from '../database/schema/mails'
import { messageCodes } from '../database/schema/message-codes'
import { rateLimit } from '../database/schema/people'
import { phoneRequests } from '../database/schema/phone-requests'
import { templates } from '../database/schema/templates'
import { webhookDeliveries } from '../database/schema/webhook-endpoints'
import type { Dependencies } from '../dependencies'
import { cleanMails } from '../mails/queue'
import { workInbox } from '../meta-webhooks/apply'
import { cleanNotifications } from '../notifications/clean'
import { workAskMany } from './ask-many-worker'
import { readNextAsset } from './asset-reader'
import { cleanDeliveries } from '../webhook-endpoints/deliveries'
import { readNextCodes } from './code-reader'
import { workDelivery } from './delivery-worker'
import { workErasure } from './erasure-worker'
import { workImport } from './import-worker'
import { workMail } from './mail-worker'
import { workMessageCode } from './message-code-worker'
import { readNextName } from './name-reader'
import { workOutbox } from './outbox-worker'
import { workPhoneRequestClock } from './phone-request-clock'
import { workPhoneRequest } from './phone-request-worker'
import { workSync } from './sync-worker'
import { beginTemplateScan } from './template-scan'
import { workTemplateSync } from './template-sync-worker'
import { workTemplate } from './template-worker'

export type Workers = {
  /** A delivery of Meta was stored just now. Only its own worker is woken: deliveries come by the thousand. */
  deliveryCame(): void
  /** Lets each worker finish what it holds, and starts nothing more. */
  stop(): Promise<void>
}

/** Does one piece of work if there is one; a long one ends early, at a good place, when the process stops. */
type Work = (deps: Dependencies, stopping: AbortSignal) => Promise<boolean>

const outboxLoops = 4
const codeLoops = 2
const templateLoops = 2
const deliveryLoops = 4
const askLoops = 6
const day = 24 * 60 * 60_000

/** Starts the background work. Each kind does one piece after another and sleeps when there is none. */
export async function startWorkers(deps: Dependencies): Promise<Workers> {
  // One process has the embedded database: whatever was taken before this start was taken by a process that died.
  if (deps.database.kind === 'embedded') await releaseAll(deps)
  const deliveries = startLoop(deps, 'inbox', workInbox)
  const deliverers = Array.from({ length: deliveryLoops }, () =>
    startLoop(deps, 'webhooks', workDelivery),
  )
  const loops = [
    // Several, so that one answer that does not come holds nobody else up.
    ...Array.from({ length: outboxLoops }, () => startLoop(deps, 'outbox', workOutbox)),
    deliveries,
    ...Array.from({ length: codeLoops }, () => startLoop(deps, 'message codes', workMessageCode)),
    startLoop(deps, 'codes at Meta', readNextCodes),
    ...Array.from({ length: templateLoops }, () => startLoop(deps, 'templates', workTemplate)),
    ...Array.from({ length: askLoops }, () => startLoop(deps, 'phone requests', workPhoneRequest)),
    startLoop(deps, 'phone requests by time', workPhoneRequestClock),
    startLoop(deps, 'names', readNextName),
    startLoop(deps, 'assets', readNextAsset),
    startLoop(deps, 'sync', workSync),
    startLoop(deps, 'template scan', beginTemplateScan),
    startLoop(deps, 'template sync', workTemplateSync),
    startLoop(deps, 'imports', workImport),
    startLoop(deps, 'asking many', workAskMany),
    startLoop(deps, 'erasures', workErasure),
    startLoop(deps, 'mails', workMail),
    ...deliverers,
  ]
  const wake = () => loops.forEach((loop) => loop.wake())
  const stops = [
    await deps.database.listen('handleboard_outbox', wake),
    await deps.database.listen('handleboard_jobs', wake),
    await deps.database.listen('handleboard_deliveries', () =>
      deliverers.forEach((loop) => loop.wake()),
    ),
  ]
  const cleaning = setInterval(() => void clean(deps), day / 24)
  return {
    deliveryCame: deliveries.wake,
    async stop() {
      clearInterval(cleaning)
      await Promise.all(stops.map((stop) => stop()))
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

async function releaseAll(deps: Dependencies): Promise<void> {
  const { store } = deps.database
  const look = new Date(deps.now().getTime() + deps.pace.beforeLook)
  for (const table of [outbox, messageCodes, templates])
    await store
      .update(table)
      .set({ leaseUntil: null, runAt: look })
      .where(isNotNull(table.leaseUntil))
  // Of requests that were on their way only a status can tell: nothing is gained by waiting.
  for (const table of [jobs, mails, webhookDeliveries, phoneRequests, erasures])
    await store.update(table).set({ leaseUntil: null }).where(isNotNull(table.leaseUntil))
  await store.execute(sql`update inbox set run_at = received_at where state = 'waiting'`)
}

function startLoop(deps: Dependencies, name: string, work: Work) {
  const stopping = new AbortController()
  const { signal } = stopping
  // Set by a call that comes while the worker looks for work: it may have looked too early.
  let called = false
  let wake = () => {}
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  async function run() {
    while (!signal.aborted) {
      try {
        called = false
        const worked = await work(deps, signal)
        if (!worked && !called && !signal.aborted) await sleep(deps.pace.poll)
      } catch (error) {
        // A database that is away comes back; what was taken is looked at again after its lease.
        deps.log.error(
          { worker: name, cause: error instanceof Error ? error.name : 'unknown' },
          'work failed',
        )
        if (!signal.aborted) await sleep(Math.max(deps.pace.poll, 1000))
      }
    }
  }
  const running = run()
  return {
    wake: () => {
      called = true
      wake()
    },
    stop: () => {
      stopping.abort()
      wake()
      return running
    },
  }
}

/** Takes away what is kept for a day, and what was done a month ago. */
async function clean(deps: Dependencies): Promise<void> {
  const before = new Date(deps.now().getTime() - day)
  try {
    await deps.database.store.delete(events).where(lt(events.at, before))
    await deps.database.store.delete(idempotencyKeys).where(lt(idempotencyKeys.at, before))
    await deps.database.store.delete(rateLimit).where(lt(rateLimit.lastRequest, before.getTime()))
    const monthAgo = new Date(deps.now().getTime() - 30 * day)
    // What waits or was parked stays until somebody has dealt with it.
    await deps.database.store.delete(inbox).where(lt(inbox.appliedAt, monthAgo))
    await deps.database.store.delete(outbox).where(lt(outbox.doneAt, monthAgo))
    await cleanNotifications(deps.database.store, deps.now())
    await cleanMails(deps.database.store, deps.now())
    await cleanDeliveries(deps.database.store, deps.now())
  } catch {
    deps.log.warn({}, 'cleaning failed; it is tried again in an hour')
  }
}
