import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSimulatedMeta } from '../mocks/meta/meta'
import { seedIsraeliBusiness } from '../mocks/meta/seed'
import { readWorldFile, writeWorldFile } from '../mocks/meta-world-file'
import type { Api } from './api'
import type { Database } from './database/database'
import { DirectoryInUse } from './database/directory-lock'
import { openEmbeddedDatabase } from './database/embedded'
import { openPostgresDatabase } from './database/postgres'
import type { MetaSettings, Sandbox } from './dependencies'
import { EnvironmentProblem, readEnv, type Env } from './env'
import { createHttpServer } from './http'
import { createLog } from './log'
import { nodeDependencies } from './node-dependencies'
import { startProduct } from './product'
import { createStaticFiles } from './static-files'

/** A start that cannot go on, with the sentence that tells the operator why. */
class CannotStart extends Error {}

async function main(): Promise<void> {
  const env = readEnv(process.env)
  const log = createLog(env.logLevel)
  const database = await openDatabase(env, (problem) => log.warn({}, problem))
  // The simulator delivers its webhooks straight into our own API, which is made after it.
  const later: { api: Api | null } = { api: null }
  const simulated = env.meta ? null : await startSandbox(env, later)
  const meta: MetaSettings = {
    graphUrl: env.graphUrl,
    apiUrl: env.apiUrl,
    graphVersion: env.graphVersion,
    environment: env.meta,
    sandbox: simulated?.credentials ?? null,
  }
  const { deps, metrics } = nodeDependencies({
    database,
    log,
    secretKey: env.secretKey,
    publicUrl: env.publicUrl,
    meta,
    mail: env.mail,
    sandbox: simulated?.sandbox ?? null,
  })
  const product = await startProduct(deps, { admin: env.admin })
  later.api = product.api
  const serveStatic = createStaticFiles(fileURLToPath(new URL('../client', import.meta.url)))
  const server = createHttpServer({ api: product.api, serveStatic, log, metrics })
  const port = await server.listen(env.port, env.host).catch((error: unknown) => {
    throw new CannotStart(
      `PORT ${env.port} on HOST ${env.host} cannot be used (${errorCode(error)}).`,
    )
  })
  const where = env.publicUrl.replace(/:0$/, `:${port}`)
  const which = env.databaseUrl ? 'PostgreSQL' : `embedded database in ${env.dataDir}`
  console.info(`Handleboard is ready: open ${where} (${env.meta ? 'live' : 'sandbox'}, ${which})`)
  stopOnSignal(async () => {
    simulated?.dispose()
    // The database stays open until the last request is answered.
    await Promise.all([server.close(patience.requests), product.drain()])
    await database.close()
  })
}

/** In milliseconds. The whole stop is shorter than the 10 seconds that container engines give. */
const patience = { requests: 7000, stop: 9000 } as const

/** What went wrong in a word, without the texts that may hold passwords. */
function errorCode(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer'
}

/** PostgreSQL's codes for what an account may not do, and for an extension that is not there. */
const forbidden = new Set(['42501', '58P01', '0A000'])
const needed = ' Its account must own the database, and the extension pg_trgm must be installed.'

async function openDatabase(env: Env, onProblem: (problem: string) => void): Promise<Database> {
  if (env.databaseUrl === undefined) return openEmbeddedDatabase(env.dataDir)
  try {
    return await openPostgresDatabase(env.databaseUrl, { onProblem })
  } catch (error) {
    const { host } = new URL(env.databaseUrl)
    const code = errorCode(error)
    throw new CannotStart(
      `DATABASE_URL: the database at ${host} cannot be used (${code}).${forbidden.has(code) ? needed : ''}`,
    )
  }
}

/** The simulated Meta of the sandbox, with its memory beside the database. */
async function startSandbox(env: Env, later: { api: Api | null }) {
  mkdirSync(env.dataDir, { recursive: true })
  const worldFile = join(env.dataDir, 'sandbox-meta.json')
  const world = (await readWorldFile(worldFile)) ?? seedIsraeliBusiness()
  const [accessToken, appSecret] = [randomUUID(), randomBytes(16).toString('hex')]
  const simulated = createSimulatedMeta({
    now: () => new Date(),
    newId: randomUUID,
    accessToken,
    appSecret,
    world,
    saveWorld: (changed) => writeWorldFile(worldFile, changed),
    webhookUrl: `${env.publicUrl}/webhooks/meta`,
    deliver: async (request) =>
      (await later.api?.request(request)) ?? new Response(null, { status: 503 }),
  })
  const sandbox: Sandbox = simulated
  return {
    sandbox,
    dispose: () => simulated.dispose(),
    credentials: {
      accessToken,
      appSecret,
      verifyToken: null,
      wabaIds: world.accounts.map((account) => account.wabaId),
      graphVersion: env.graphVersion,
      graphUrl: env.graphUrl,
      fetch: simulated.fetch,
    },
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let since: number | null = null
  const onSignal = () => {
    // npm passes on a signal that the terminal has sent to us too: only a later one means impatience.
    if (since !== null && performance.now() - since > 1000) process.exit(1)
    if (since !== null) return
    since = performance.now()
    // Whoever is slower, Meta above all, is left: what he holds goes on after the next start.
    setTimeout(() => process.exit(0), patience.stop)
    void stop().finally(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, onSignal)
}

main().catch((error: unknown) => {
  const expected =
    error instanceof EnvironmentProblem ||
    error instanceof DirectoryInUse ||
    error instanceof CannotStart
  console.error(
    `Handleboard cannot start: ${error instanceof Error ? error.message : String(error)}`,
  )
  if (!expected && error instanceof Error) console.error(error.stack)
  process.exit(1)
})
