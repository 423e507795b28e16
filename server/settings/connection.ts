import { eq } from 'drizzle-orm'
import { createGraphClient, type GraphClient } from '../meta/graph-client'
import { metaConnections } from '../database/schema/workspaces'
import type { Dependencies, Fetch, MetaCredentials } from '../dependencies'

export type Connection = MetaCredentials & {
  source: 'environment' | 'settings' | 'none'
  graphUrl: string
  fetch: Fetch
}

/**
 * How this workspace reaches Meta: by the environment, else by its settings, else the simulated Meta. There is no
 * way from a live workspace to the simulator: the sandbox's credentials are only used while there are no others.
 */
export async function connectionOf(
  deps: Pick<Dependencies, 'database' | 'meta' | 'metaFetch' | 'secrets'>,
  workspaceId: string,
): Promise<Connection | null> {
  const network = { graphUrl: deps.meta.graphUrl, fetch: deps.metaFetch }
  if (deps.meta.environment) return { ...deps.meta.environment, ...network, source: 'environment' }
  const [stored] = await deps.database.store
    .select()
    .from(metaConnections)
    .where(eq(metaConnections.workspaceId, workspaceId))
  if (stored)
    return {
      accessToken: (await open(deps, stored.accessToken)) ?? '',
      appSecret: await open(deps, stored.appSecret),
      verifyToken: await open(deps, stored.verifyToken),
      wabaIds: stored.wabaIds,
      graphVersion: stored.graphVersion ?? deps.meta.graphVersion,
      ...network,
      source: 'settings',
    }
  return deps.meta.sandbox && { ...deps.meta.sandbox, source: 'none' }
}

/**
 * A stored secret; none when SECRET_KEY is another one since. The workspace stays live without it: every question to
 * Meta is refused as with a wrong token, and the settings show what to enter again.
 */
async function open(
  { secrets }: Pick<Dependencies, 'secrets'>,
  sealed: string | null,
): Promise<string | null> {
  return sealed === null ? null : secrets.decrypt(sealed).catch(() => null)
}

/** `sandbox` while the workspace talks to the simulated Meta. */
export function modeOf(connection: Connection | null): 'sandbox' | 'live' {
  return connection === null || connection.source === 'none' ? 'sandbox' : 'live'
}

/** The connector for this workspace, or `null` when there is no connection at all. */
export async function graphClientFor(
  deps: Dependencies,
  workspaceId: string,
): Promise<GraphClient | null> {
  const connection = await connectionOf(deps, workspaceId)
  return connection && clientOf(deps, connection)
}

export function clientOf(deps: Dependencies, connection: Connection): GraphClient {
  return createGraphClient({
    fetch: connection.fetch,
    graphUrl: connection.graphUrl,
    apiUrl: deps.meta.apiUrl,
    version: connection.graphVersion,
    accessToken: connection.accessToken,
    timeoutMs: deps.pace.callTimeout,
    now: deps.now,
  })
}
