import { createApi, type Api } from './api'
import { bootstrap } from './bootstrap'
import type { Dependencies } from './dependencies'
import { createEventHub } from './events/hub'
import { startWorkers, type Workers } from './jobs/workers'

export type Product = {
  api: Api
  /** Ends open streams, lets workers finish what they hold, closes the database. */
  stop(): Promise<void>
}

/** The whole product but its way in: the API, its background work and what must be there before both. */
export async function startProduct(
  deps: Dependencies,
  options: { admin: { email: string; password: string } | null } = { admin: null },
): Promise<Product> {
  await bootstrap(deps, options.admin)
  const hub = await createEventHub(deps.database)
  let workers: Workers | null = null
  const api = createApi(deps, hub, () => workers?.wake())
  workers = await startWorkers(deps)
  return {
    api,
    async stop() {
      await hub.close()
      await workers?.stop()
      await deps.database.close()
    },
  }
}
