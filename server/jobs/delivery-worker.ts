import { eq } from 'drizzle-orm'
import { nextWait, stopAfter } from '../../domain/webhook-delivery'
import type { Store } from '../database/database'
import { webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change, Dependencies } from '../dependencies'
import { announceEndpoint } from '../webhook-endpoints/announce'
import { postWebhook, type PostOutcome } from '../webhook-endpoints/post'
import type { EndpointRow } from '../webhook-endpoints/rows'
import { stopEndpoint } from '../webhook-endpoints/stop'
import { claimDelivery, settleDelivery, type DeliveryJob } from './delivery-claim'
import { systemChange } from './system-change'

/** Sends one delivery, if one is due. At least once: a process that dies after sending sends it again, under its id. */
export async function workDelivery(deps: Dependencies): Promise<boolean> {
  const job = await claimDelivery(deps)
  if (!job) return false
  const [endpoint] = await selectEndpoint(deps.database.store, job.endpointId)
  if (!endpoint) return true
  const outcome = await send(deps, job, endpoint)
  await deps.database.transaction((tx) =>
    settle(systemChange(deps, tx, endpoint.workspaceId), job, outcome),
  )
  return true
}

function selectEndpoint(store: Store, id: string) {
  return store.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id))
}

async function send(
  deps: Dependencies,
  { id, payload }: DeliveryJob,
  endpoint: EndpointRow,
): Promise<PostOutcome> {
  const secrets = await secretsOf(deps, endpoint).catch(() => null)
  // SECRET_KEY is another one since: nothing is sent that could not be trusted.
  if (secrets === null) return { problem: 'secret', status: null, answer: null }
  return postWebhook(deps, { id, payload, url: endpoint.url, secrets })
}

/** The old secret is a courtesy: when it cannot be read any more, the new one signs alone. */
async function secretsOf({ secrets, now }: Dependencies, row: EndpointRow): Promise<string[]> {
  const { secret, oldSecret, oldSecretUntil } = row
  const current = await secrets.decrypt(secret)
  if (oldSecret === null || oldSecretUntil === null || oldSecretUntil <= now()) return [current]
  const old = await secrets.decrypt(oldSecret).catch(() => null)
  return old === null ? [current] : [current, old]
}

async function settle(change: Change, job: DeliveryJob, outcome: PostOutcome): Promise<void> {
  const { tx, at } = change
  const [endpoint] = await selectEndpoint(tx, job.endpointId).for('no key update')
  if (!endpoint) return
  const { problem } = outcome
  const wait = problem === 'gone' ? null : nextWait(job.attempts)
  const held = await settleDelivery(tx, job, {
    ...outcome,
    ...(problem === null
      ? { state: 'delivered' }
      : wait === null
        ? { state: 'failed' }
        : { runAt: new Date(at.getTime() + wait) }),
  })
  if (!held) return
  const failingSince = problem === null ? null : (endpoint.failingSince ?? at)
  await tx
    .update(webhookEndpoints)
    .set({ failingSince, ...(problem === null && { lastDeliveryAt: at }) })
    .where(eq(webhookEndpoints.id, endpoint.id))
  await announceEndpoint(change, endpoint.workspaceId, endpoint.id)
  if (problem === null || failingSince === null) return
  const reason = stopAfter({ problem, attempts: job.attempts, failingSince, now: at })
  if (reason !== null) await stopEndpoint(change, endpoint, reason)
}
