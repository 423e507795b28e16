import { and, arrayContains, eq } from 'drizzle-orm'
import type { OutgoingData, OutgoingPayload } from '../../domain/api/outgoing-events'
import type { OutgoingEventType } from '../../domain/outgoing-events'
import { webhookDeliveries, webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change } from '../dependencies'
import { wakeDeliveries } from './wake'

/** Tells the addresses that want to know, in the transaction that made it so. */
export async function tellEndpoints<T extends OutgoingEventType>(
  change: Change,
  workspaceId: string,
  type: T,
  data: OutgoingData[T],
): Promise<void> {
  return tellEndpointsOf(change, workspaceId, type, [data])
}

/** The same for many at once. */
export async function tellEndpointsOf<T extends OutgoingEventType>(
  { tx, at, newId }: Change,
  workspaceId: string,
  type: T,
  many: readonly OutgoingData[T][],
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
  const deliveries = many.flatMap((data) => {
    const payload = bodyOf({ type, timestamp: at.toISOString(), data })
    return endpoints.map(({ id }) => ({
      id: newId(),
      endpointId: id,
      type,
      payload,
      runAt: at,
      createdAt: at,
    }))
  })
  if (deliveries.length === 0) return
  // A statement takes so many parameters and no more.
  for (let from = 0; from < deliveries.length; from += 1000)
    await tx.insert(webhookDeliveries).values(deliveries.slice(from, from + 1000))
  await wakeDeliveries(tx)
}

export function bodyOf(payload: OutgoingPayload): string {
  return JSON.stringify(payload)
}
