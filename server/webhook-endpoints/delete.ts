import { eq } from 'drizzle-orm'
import { recordAudit } from '../audit/record'
import { webhookDeliveries, webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { announceEndpoint, pathOf } from './announce'
import { lockEndpoint } from './rows'

/** Takes an address away. What is being told in this moment may still arrive. */
export async function deleteEndpoint(change: Change, id: string): Promise<undefined> {
  const { tx, actor } = change
  const { url, eventTypes } = await lockEndpoint(tx, actor.workspaceId, id)
  await tx.delete(webhookDeliveries).where(eq(webhookDeliveries.endpointId, id))
  await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id))
  await announceEndpoint(change, actor.workspaceId, id)
  await recordAudit(change, {
    action: 'webhook_endpoint.delete',
    subject: pathOf(id),
    before: { url, eventTypes },
  })
}
