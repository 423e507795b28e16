import { and, arrayContains, eq } from 'drizzle-orm'
import type { OutgoingData, OutgoingPayload } from '../../domain/api/outgoing-events'
import type { OutgoingEventType } from '../../domain/outgoing-events'
import type { Store } from '../database/database'
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
  return tellOfEach(change, workspaceId, type, [data])
}

/** The same of several happenings of one kind, each told on its own. */
export async function tellOfEach<T extends OutgoingEventType>(
  { tx, at, newId }: Change,
  workspaceId: string,
  type: T,
  all: readonly OutgoingData[T][],
): Promise<void> {
  const endpoints = await listenersTo(tx, workspaceId, type)
  if (endpoints.length === 0 || all.length === 0) return
  const deliveries = all.flatMap((data) => {
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
  await tx.insert(webhookDeliveries).values(deliveries)
  await wakeDeliveries(tx)
}

/** Which addresses want to know of it. */
export function listenersTo(
  tx: Store,
  workspaceId: string,
  type: OutgoingEventType,
): Promise<{ id: string }[]> {
  return tx
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(
      and(
        eq(webhookEndpoints.workspaceId, workspaceId),
        eq(webhookEndpoints.on, true),
        arrayContains(webhookEndpoints.eventTypes, [type]),
      ),
    )
}

export function bodyOf(payload: OutgoingPayload): string {
  return JSON.stringify(payload)
}
