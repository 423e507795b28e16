import type { EventType } from '../domain/events'
import { createApi, type Api } from './api'
import { bootstrap } from './bootstrap'
import type { Dependencies } from './dependencies'
import { createEventHub } from './events/hub'
import { startWorkers, type Workers } from './jobs/workers'

export type Product = {
  api: Api
  /** Ends open streams and lets workers finish what they hold. Requests are still answered. */
  drain(): Promise<void>
  /** The same, then closes the database: nothing is answered any more. */
  stop(): Promise<void>
}

const changesAccess: EventType[] = ['people.updated', 'api_keys.updated']

/** The whole product but its way in: the API, its background work and what must be there before both. */
export async function startProduct(
  deps: Dependencies,
  options: { admin: { email: string; password: string } | null } = { admin: null },
): Promise<Product> {
  await bootstrap(deps, options.admin)
  const hub = await createEventHub(deps.database)
  hub.subscribeAll((event) => {
    if (changesAccess.includes(event.type)) deps.forgetIdentities()
  })
  let workers: Workers | null = null
  const api = createApi(deps, hub, () => workers?.deliveryCame())
  workers = await startWorkers(deps)
  const drain = async () => {
    await hub.close()
    await workers?.stop()
  }
  return {
    api,
    drain,
    async stop() {
      await drain()
      await deps.database.close()
    },
  }
}
