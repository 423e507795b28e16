import { and, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { listWebhookDeliveries, WebhookDelivery } from '../../domain/api/webhook-endpoints'
import { daysKept } from '../../domain/webhook-delivery'
import type { Store } from '../database/database'
import { webhookDeliveries } from '../database/schema/webhook-endpoints'
import { decodeCursor, toPage } from '../paging'
import { getEndpoint } from './rows'

export type DeliveryRow = typeof webhookDeliveries.$inferSelect

export function toDelivery(row: DeliveryRow): WebhookDelivery {
  const { id, type, state, attempts, status, problem, payload, answer } = row
  return {
    id,
    type,
    state,
    at: row.createdAt.toISOString(),
    attempts,
    lastAttemptAt: row.lastAttemptAt?.toISOString() ?? null,
    nextAttemptAt: state === 'waiting' ? row.runAt.toISOString() : null,
    status,
    problem,
    payload,
    answer,
  }
}

type Query = z.output<typeof listWebhookDeliveries.query>

export async function listDeliveries(
  store: Store,
  { workspaceId, id, query }: { workspaceId: string; id: string; query: Query },
) {
  await getEndpoint(store, workspaceId, id)
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select()
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.endpointId, id),
        query.state && eq(webhookDeliveries.state, query.state),
        query.type && eq(webhookDeliveries.type, query.type),
        cursor ? lt(webhookDeliveries.id, cursor.id) : undefined,
      ),
    )
    .orderBy(desc(webhookDeliveries.id))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, toDelivery, (row) => ({ value: '', id: row.id }))
}

/** Takes away what is a month old, also what waits for an address that nobody switched on again. */
export async function cleanDeliveries(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysKept * 24 * 60 * 60_000)
  await store.delete(webhookDeliveries).where(lt(webhookDeliveries.createdAt, before))
}
