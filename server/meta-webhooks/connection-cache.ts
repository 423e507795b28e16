import { workspaces } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { connectionOf, type Connection } from '../settings/connection'

export type ConnectionCache = {
  all(): Promise<{ workspaceId: string; connection: Connection }[]>
}

const freshFor = 5000

/** Every workspace's connection, kept a few seconds: each delivery needs the app secrets, and they rarely change. */
export function createConnectionCache(deps: Dependencies): ConnectionCache {
  let known: { at: number; connections: ReturnType<ConnectionCache['all']> } | null = null
  return {
    all() {
      const now = deps.now().getTime()
      if (known === null || now - known.at > freshFor) {
        known = { at: now, connections: readAll(deps) }
        // A failed read is not kept.
        known.connections.catch(() => (known = null))
      }
      return known.connections
    },
  }
}

async function readAll(deps: Dependencies) {
  const rows = await deps.database.store.select({ id: workspaces.id }).from(workspaces)
  const found = await Promise.all(
    rows.map(async ({ id }) => ({ workspaceId: id, connection: await connectionOf(deps, id) })),
  )
  return found.flatMap(({ workspaceId, connection }) =>
    connection ? [{ workspaceId, connection }] : [],
  )
}
