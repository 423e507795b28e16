import { and, eq } from 'drizzle-orm'
import type { StopReason } from '../../domain/webhook-delivery'
import { recordAudit } from '../audit/record'
import { webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { notify } from '../notifications/notify'
import { announceEndpoint, pathOf } from './announce'
import type { EndpointRow } from './rows'

/** Tells an address nothing more, and the admins that it is so. What waits is kept until it is switched on again. */
export async function stopEndpoint(
  change: Change,
  { id, workspaceId, url, version }: EndpointRow,
  reason: StopReason,
): Promise<void> {
  const stopped = await change.tx
    .update(webhookEndpoints)
    .set({ on: false, stoppedBecause: reason, version: version + 1 })
    .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.on, true)))
    .returning({ id: webhookEndpoints.id })
  if (stopped.length === 0) return
  await notify(change, {
    workspaceId,
    kind: 'webhook_stopped',
    resource: pathOf(id),
    subject: { username: '', displayCase: null, lineName: '', address: new URL(url).host },
    ownerId: null,
    by: 'meta',
  })
  await announceEndpoint(change, workspaceId, id)
  await recordAudit(change, {
    action: 'webhook_endpoint.stop',
    subject: pathOf(id),
    after: { on: false, stoppedBecause: reason },
  })
}
