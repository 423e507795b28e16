import { and, desc, eq, lt } from 'drizzle-orm'
import type { ApiKey } from '../../domain/api/people'
import type { Store } from '../database/database'
import { apiKeys } from '../database/schema/people'
import { decodeCursor, toPage } from '../paging'

type KeyRow = typeof apiKeys.$inferSelect

export function toApiKey(row: KeyRow): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes,
    createdAt: row.createdAt.toISOString(),
    createdBy: row.createdBy,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

export async function listApiKeys(
  store: Store,
  workspaceId: string,
  query: { limit: number; cursor?: string | undefined },
) {
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select()
    .from(apiKeys)
    .where(
      and(eq(apiKeys.workspaceId, workspaceId), cursor ? lt(apiKeys.id, cursor.id) : undefined),
    )
    .orderBy(desc(apiKeys.id))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, toApiKey, (row) => ({ value: '', id: row.id }))
}
