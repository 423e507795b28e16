import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { WebhookDelivery } from '../../domain/api/webhook-endpoints'
import { DomainError } from '../../domain/errors'
import { testEventType } from '../../domain/outgoing-events'
import { recordAudit } from '../audit/record'
import { webhookDeliveries } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { announceEndpoint, pathOf } from './announce'
import { toDelivery } from './deliveries'
import { getEndpoint } from './rows'
import { wakeDeliveries } from './wake'

type Asked = { id: string; deliveryId: string }

/** Sends one again from the beginning, under the id it had: a receiver that has it already can tell. */
export async function replayDelivery(change: Change, asked: Asked): Promise<WebhookDelivery> {
  const { tx, actor, at } = change
  const endpoint = await getEndpoint(tx, actor.workspaceId, asked.id)
  const isIt = and(
    eq(webhookDeliveries.id, asked.deliveryId),
    eq(webhookDeliveries.endpointId, asked.id),
  )
  const [found] = await tx.select().from(webhookDeliveries).where(isIt)
  if (!found) throw new DomainError('not_found')
  if (!endpoint.on && found.type !== testEventType)
    throw notAllowed('This webhook is switched off. Switch it on first.')
  const { leaseUntil } = webhookDeliveries
  const [row] = await tx
    .update(webhookDeliveries)
    .set({ state: 'waiting', attempts: 0, runAt: at, leaseUntil: null })
    .where(and(isIt, or(isNull(leaseUntil), lt(leaseUntil, at))))
    .returning()
  if (!row) throw notAllowed('This delivery is being sent in this moment.')
  await wakeDeliveries(tx)
  await announceEndpoint(change, actor.workspaceId, asked.id)
  await recordAudit(change, {
    action: 'webhook_delivery.replay',
    subject: pathOf(asked.id),
    after: { delivery: row.id, type: row.type },
  })
  return toDelivery(row)
}

function notAllowed(detail: string): DomainError {
  return new DomainError('step_not_allowed', { detail, allowed: [] })
}
