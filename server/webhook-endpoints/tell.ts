import { and, arrayContains, eq } from 'drizzle-orm'
import type { OutgoingData, OutgoingPayload } from '../../domain/api/outgoing-events'
import type { OutgoingEventType } from '../../domain/outgoing-events'
import { webhookDeliveries, webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { wakeDeliveries } from './wake'

/** Tells the addresses that want to know, in the transaction that made it so. */
export async function tellEndpoints<T extends OutgoingEventType>(
  { tx, at, newId }: Change,
  workspaceId: string,
  type: T,
  data: OutgoingData[T],
): Promise<void> {
  const endpoints = await tx
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(
      and(
        eq(webhookEndpoints.workspaceId, workspaceId),
        eq(webhookEndpoints.on, true),
        arrayContains(webhookEndpoints.eventTypes, [type]),
      ),
    )
  if (endpoints.length === 0) return
  const payload = bodyOf({ type, timestamp: at.toISOString(), data })
  await tx.insert(webhookDeliveries).values(
    endpoints.map(({ id }) => ({
      id: newId(),
      endpointId: id,
      type,
      payload,
      runAt: at,
      createdAt: at,
    })),
  )
  await wakeDeliveries(tx)
}

export function bodyOf(payload: OutgoingPayload): string {
  return JSON.stringify(payload)
}
