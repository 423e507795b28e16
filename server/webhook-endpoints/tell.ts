import { and, arrayOverlaps, eq } from 'drizzle-orm'
import type { OutgoingData, OutgoingPayload } from '../../domain/api/outgoing-events'
import type { OutgoingEventType } from '../../domain/outgoing-events'
import { inPieces } from '../database/pieces'
import { webhookDeliveries, webhookEndpoints } from '../database/schema/webhook-endpoints'
import type { Change, Outgoing } from '../dependencies'
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
  change: Change,
  workspaceId: string,
  type: T,
  many: readonly OutgoingData[T][],
): Promise<void> {
  const told = many.map((data) => ({ workspaceId, type, data }))
  if (change.gathered) change.gathered.outgoing.push(...told)
  else await tellAll(change, told)
}

/** The same of much of one workspace, in a few statements. */
export async function tellAll(change: Change, all: readonly Outgoing[]): Promise<void> {
  const [first] = all
  if (first === undefined) return
  const { tx, at, newId } = change
  const endpoints = await endpointsFor(change, first.workspaceId, all)
  const deliveries = all.flatMap(({ type, data }) => {
    const listening = endpoints.filter(({ eventTypes }) => eventTypes.includes(type))
    if (listening.length === 0) return []
    const payload = bodyOf({ type, timestamp: at.toISOString(), data })
    const rest = { type, payload, runAt: at, createdAt: at }
    return listening.map(({ id }) => ({ ...rest, id: newId(), endpointId: id }))
  })
  for (const piece of inPieces(deliveries)) await tx.insert(webhookDeliveries).values(piece)
  if (deliveries.length > 0) await wakeDeliveries(tx)
}

function endpointsFor({ tx }: Change, workspaceId: string, all: readonly Outgoing[]) {
  const { id, eventTypes, on } = webhookEndpoints
  const types = [...new Set(all.map(({ type }) => type))]
  return tx
    .select({ id, eventTypes })
    .from(webhookEndpoints)
    .where(
      and(
        eq(webhookEndpoints.workspaceId, workspaceId),
        eq(on, true),
        arrayOverlaps(eventTypes, types),
      ),
    )
}

export function bodyOf(payload: OutgoingPayload): string {
  return JSON.stringify(payload)
}
