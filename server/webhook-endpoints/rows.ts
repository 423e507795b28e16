import { and, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { listWebhookEndpoints, WebhookEndpoint } from '../../domain/api/webhook-endpoints'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { webhookEndpoints } from '../database/schema/webhook-endpoints'
import { decodeCursor, toPage } from '../paging'

export type EndpointRow = typeof webhookEndpoints.$inferSelect

export function toEndpoint(row: EndpointRow): WebhookEndpoint {
  const { id, url, eventTypes, on, stoppedBecause, createdBy, version } = row
  return {
    id,
    url,
    eventTypes,
    on,
    stoppedBecause,
    failingSince: row.failingSince?.toISOString() ?? null,
    lastDeliveryAt: row.lastDeliveryAt?.toISOString() ?? null,
    oldSecretUntil: row.oldSecretUntil?.toISOString() ?? null,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    version,
  }
}

type Query = z.output<typeof listWebhookEndpoints.query>

export async function listEndpoints(store: Store, workspaceId: string, query: Query) {
  const cursor = decodeCursor(query.cursor)
  const { id } = webhookEndpoints
  const rows = await store
    .select()
    .from(webhookEndpoints)
    .where(
      and(eq(webhookEndpoints.workspaceId, workspaceId), cursor ? lt(id, cursor.id) : undefined),
    )
    .orderBy(desc(id))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, toEndpoint, (row) => ({ value: '', id: row.id }))
}

function isOf(workspaceId: string, id: string) {
  return and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.workspaceId, workspaceId))
}

/** One of the workspace; `not_found` for another workspace's. */
export async function getEndpoint(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<EndpointRow> {
  const [row] = await store.select().from(webhookEndpoints).where(isOf(workspaceId, id))
  if (!row) throw new DomainError('not_found')
  return row
}

/** The same, locked until the commit. */
export async function lockEndpoint(
  tx: Store,
  workspaceId: string,
  id: string,
): Promise<EndpointRow> {
  const [row] = await tx
    .select()
    .from(webhookEndpoints)
    .where(isOf(workspaceId, id))
    .for('no key update')
  if (!row) throw new DomainError('not_found')
  return row
}
