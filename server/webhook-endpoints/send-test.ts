import type { WebhookDelivery } from '../../domain/api/webhook-endpoints'
import { testEventType } from '../../domain/outgoing-events'
import { recordAudit } from '../audit/record'
import { webhookDeliveries } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { announceEndpoint, pathOf } from './announce'
import { toDelivery } from './deliveries'
import { getEndpoint } from './rows'
import { bodyOf } from './tell'
import { wakeDeliveries } from './wake'

/** Puts a delivery down that tells nothing but that the address works. */
export async function sendTest(change: Change, id: string): Promise<WebhookDelivery> {
  const { tx, actor, at } = change
  await getEndpoint(tx, actor.workspaceId, id)
  const data = { endpointId: id, message: 'This is a test of Handleboard.' }
  const [row] = await tx
    .insert(webhookDeliveries)
    .values({
      id: change.newId(),
      endpointId: id,
      type: testEventType,
      payload: bodyOf({ type: testEventType, timestamp: at.toISOString(), data }),
      runAt: at,
      createdAt: at,
    })
    .returning()
  if (!row) throw new Error('A delivery that was inserted is gone.')
  await wakeDeliveries(tx)
  await announceEndpoint(change, actor.workspaceId, id)
  await recordAudit(change, { action: 'webhook_endpoint.test', subject: pathOf(id) })
  return toDelivery(row)
}
