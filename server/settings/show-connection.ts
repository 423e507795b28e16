import { and, count, eq, isNull, max } from 'drizzle-orm'
import type { MetaConnection } from '../../domain/api/settings'
import { inbox } from '../database/schema/flow'
import { lines } from '../database/schema/lines'
import { accounts } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { connectionOf, modeOf } from './connection'

/** The connection as people see it: what is set, never what it is. */
export async function showConnection(
  deps: Dependencies,
  workspaceId: string,
): Promise<MetaConnection> {
  const { store } = deps.database
  const connection = await connectionOf(deps, workspaceId)
  const rows = await store
    .select()
    .from(accounts)
    .where(eq(accounts.workspaceId, workspaceId))
    .orderBy(accounts.wabaId)
  const counts = await store
    .select({ wabaId: lines.wabaId, lines: count() })
    .from(lines)
    .where(and(eq(lines.workspaceId, workspaceId), isNull(lines.goneAt)))
    .groupBy(lines.wabaId)
  const [last] = await store
    .select({ at: max(inbox.receivedAt) })
    .from(inbox)
    .where(eq(inbox.workspaceId, workspaceId))
  return {
    mode: modeOf(connection),
    source: connection?.source ?? 'none',
    wabaIds: connection?.wabaIds ?? [],
    accessTokenSet: Boolean(connection?.accessToken),
    appSecretSet: Boolean(connection?.appSecret),
    verifyTokenSet: Boolean(connection?.verifyToken),
    graphUrl: connection?.graphUrl ?? deps.meta.graphUrl,
    apiUrl: deps.meta.apiUrl,
    graphVersion: connection?.graphVersion ?? deps.meta.graphVersion,
    webhookUrl: `${deps.publicUrl}/webhooks/meta`,
    accounts: rows.map((row) => ({
      wabaId: row.wabaId,
      name: row.name,
      lines: counts.find((counted) => counted.wabaId === row.wabaId)?.lines ?? 0,
      syncedAt: row.syncedAt?.toISOString() ?? null,
      problem: row.problem,
    })),
    lastWebhookAt: last?.at?.toISOString() ?? null,
  }
}
