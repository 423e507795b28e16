import { uuidv7 } from 'uuidv7'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import type { Actor, Role } from '../domain/roles'
import { createSecrets } from '../server/auth/secrets'
import type { Database } from '../server/database/database'
import type {
  Dependencies,
  Fetch,
  Log,
  MetaCredentials,
  Pace,
  SendMail,
} from '../server/dependencies'
import { createLogMail } from '../server/mails/log-mail'
import { webHmac } from '../server/meta/webhook-signature'
import { startProduct } from '../server/product'
import { createInProcessSession } from './in-process-session'
import { createSimulatedMeta } from './meta/meta'
import { seedIsraeliBusiness } from './meta/seed'
import type { World } from './meta/world'

const appSecret = 'in-process app secret'
const accessToken = 'in-process-token'

/** Waits short enough for a person who watches; the simulator answers at once. */
const quickPace: Pace = {
  callTimeout: 8000,
  webhookTimeout: 8000,
  beforeLook: 500,
  firstBackoff: 100,
  lease: 10_000,
  lostAnswer: 600_000,
  poll: 250,
  rereadOpen: 60_000,
  rereadIdle: 600_000,
  templateScan: 24 * 3_600_000,
}

export type InProcessOptions = {
  database: Database
  world?: World
  now?: () => Date
  pace?: Partial<Pace>
  log?: Log
  publicUrl?: string
  /** A live connection instead of the sandbox, and the way to it. */
  live?: { credentials: MetaCredentials; fetch: Fetch }
  callsPerHour?: number
  /** The way to the addresses of webhooks; none where there is no server. */
  webhookFetch?: Fetch
  sendMail?: SendMail
}

export type InProcessApi = Awaited<ReturnType<typeof startInProcessApi>>

const noNetwork: Fetch = () => Promise.reject(new TypeError('There is no network here.'))
const silent: Log = { info() {}, warn() {}, error() {} }

/**
 * Our real API with the simulated Meta behind it, in this process: for component tests, API tests and the run in a
 * browser tab. Only sessions are kept differently, since cookies do not exist there.
 */
export async function startInProcessApi(options: InProcessOptions) {
  const now = options.now ?? (() => new Date())
  const { database } = options
  const session = createInProcessSession(database, now)
  const later: { request: Fetch } = { request: async () => new Response(null, { status: 503 }) }
  const world = options.world ?? seedIsraeliBusiness()
  const meta = createSimulatedMeta({
    now,
    newId: uuidv7,
    accessToken,
    appSecret,
    world,
    deliver: (request) => later.request(request),
    webhookUrl: 'http://localhost/webhooks/meta',
    ...(options.callsPerHour === undefined ? {} : { callsPerHour: options.callsPerHour }),
  })
  const deps: Dependencies = {
    database,
    now,
    newId: uuidv7,
    identify: session.identify,
    forgetIdentities: () => {},
    authHandler: session.handle,
    hashPassword,
    // A person who was made without a password has a hash that is none, which nothing matches.
    verifyPassword: (hash, password) => verifyPassword({ hash, password }).catch(() => false),
    sessionOf: async () => null,
    secrets: createSecrets('the secret key of a run without a server'),
    hmac: webHmac,
    metaFetch: options.live?.fetch ?? noNetwork,
    webhookFetch: options.webhookFetch ?? noNetwork,
    sendMail: options.sendMail ?? createLogMail(options.log ?? silent),
    mailServer: options.sendMail !== undefined,
    meta: {
      graphUrl: 'https://graph.facebook.com',
      apiUrl: 'https://api.facebook.com',
      graphVersion: 'v25.0',
      environment: options.live?.credentials ?? null,
      sandbox: options.live
        ? null
        : {
            accessToken,
            appSecret,
            verifyToken: 'in-process verify token',
            wabaIds: world.accounts.map((account) => account.wabaId),
            graphVersion: 'v25.0',
            graphUrl: 'https://graph.facebook.com',
            fetch: meta.fetch,
          },
    },
    sandbox: options.live ? null : meta,
    publicUrl: options.publicUrl ?? 'http://localhost:3000',
    pace: { ...quickPace, ...options.pace },
    log: options.log ?? silent,
    metrics: async () => '',
  }
  const product = await startProduct(deps)
  later.request = product.api.request
  return {
    request: product.api.request,
    deps,
    meta,
    appSecret,
    /** From now on requests without an API key come from this actor. */
    signInAs: (actor: Actor | null) => session.become(actor),
    addPerson: (person: { name: string; email: string; role: Role; password?: string }) =>
      session.addPerson(deps, person),
    async stop() {
      meta.dispose()
      await product.stop()
    },
  }
}
