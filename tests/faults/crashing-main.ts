import process from 'node:process'
import { sql } from 'drizzle-orm'
import { rowsOf, type Database } from '../../server/database/database'
import { openEmbeddedDatabase } from '../../server/database/embedded'
import { openPostgresDatabase } from '../../server/database/postgres'
import { createHttpServer } from '../../server/http'
import { createLog } from '../../server/log'
import { nodeDependencies } from '../../server/node-dependencies'
import { startProduct } from '../../server/product'
import { admin, credentials, type Order, type Report, type Settings } from './crashing-settings'
import { createEffects, fetchWithEffects, withEffects } from './effects'

/**
 * The product as its own process that can be told where to die. Composed of the same pieces as server/main.ts; only
 * the ways out, database and Meta, are wrapped to be counted.
 */

function report(message: Report): void {
  process.send?.(message)
}

function open({ databaseUrl, dataDir }: Settings): Promise<Database> {
  return databaseUrl === undefined
    ? openEmbeddedDatabase(dataDir)
    : openPostgresDatabase(databaseUrl, { poolSize: 8 })
}

async function obey(order: Order, database: Database, effects: ReturnType<typeof createEffects>) {
  if ('arm' in order) {
    effects.arm(order.arm)
    return report({ armed: true })
  }
  if ('effects' in order) return report({ effects: effects.count() })
  // In a transaction of its own, so that it is not counted.
  const rows = await database.transaction(async (tx) =>
    rowsOf(await tx.execute(sql.raw(order.query))),
  )
  report({ rows })
}

async function main(settings: Settings): Promise<void> {
  const effects = createEffects()
  const opened = await open(settings)
  const log = createLog(process.env['LOG_LEVEL'] ?? 'fatal')
  const { deps, metrics } = nodeDependencies({
    database: withEffects(opened, effects),
    log,
    secretKey: 'the secret key of the fault tests',
    publicUrl: 'http://localhost:3000',
    meta: {
      graphUrl: settings.metaUrl,
      apiUrl: settings.metaUrl,
      graphVersion: credentials.graphVersion,
      environment: { ...credentials, wabaIds: settings.wabaIds },
      sandbox: null,
    },
    sandbox: null,
    metaFetch: fetchWithEffects((request) => fetch(request), effects),
    pace: settings.pace,
  })
  const product = await startProduct(deps, { admin })
  const server = createHttpServer({ api: product.api, serveStatic: () => null, log, metrics })
  const port = await server.listen(0, '127.0.0.1')
  process.on('message', (order: Order) => {
    obey(order, opened, effects).catch((error: unknown) => report({ failed: String(error) }))
  })
  // Without the test there is nothing to do here.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  process.on('SIGTERM', () => {
    void Promise.all([server.close(1000), product.drain()])
      .then(() => opened.close())
      .then(() => process.exit(0))
  })
  report({ port })
}

main(JSON.parse(process.env['FAULT_SETTINGS'] ?? '{}') as Settings).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
