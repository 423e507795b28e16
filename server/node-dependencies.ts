import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { uuidv7 } from 'uuidv7'
import { createSessionAuth } from './auth/better-auth'
import { createIdentify } from './auth/identify'
import { createSecrets } from './auth/secrets'
import type { Database } from './database/database'
import type { Dependencies, Fetch, Log, MetaSettings, Pace, Sandbox } from './dependencies'
import { createLogMail } from './mails/log-mail'
import { createMetrics } from './metrics'
import { nodeHmac } from './node-hmac'
import { createWebhookFetch } from './node-webhook-fetch'
import { usualPace } from './pace'
import { createSmtp, type MailSettings } from './smtp'

export type Parts = {
  database: Database
  log: Log
  secretKey: string
  publicUrl: string
  meta: MetaSettings
  sandbox: Sandbox | null
  metaFetch?: Fetch
  /** A mail server; without one mails are written to the log. */
  mail?: MailSettings | null
  pace?: Partial<Pace>
  now?: () => Date
}

/** The dependencies of a server with real sessions, a real clock and the network. */
export function nodeDependencies(parts: Parts) {
  const now = parts.now ?? (() => new Date())
  const { database, secretKey, publicUrl } = parts
  const auth = createSessionAuth({ database, secretKey, publicUrl, now, newId: uuidv7 })
  const identify = createIdentify({ database, auth, now })
  const metrics = createMetrics(database, now)
  const deps: Dependencies = {
    database,
    now,
    newId: uuidv7,
    identify,
    forgetIdentities: identify.forget,
    authHandler: (request) => auth.handler(request).finally(identify.forget),
    hashPassword,
    verifyPassword: (hash, password) => verifyPassword({ hash, password }),
    sessionOf: async ({ headers }) => (await auth.api.getSession({ headers }))?.session.id ?? null,
    secrets: createSecrets(secretKey),
    hmac: nodeHmac,
    metaFetch: measured(metrics, parts.metaFetch ?? ((request) => fetch(request))),
    webhookFetch: createWebhookFetch(),
    sendMail: parts.mail ? createSmtp(parts.mail) : createLogMail(parts.log),
    mailServer: Boolean(parts.mail),
    meta: parts.meta,
    sandbox: parts.sandbox,
    publicUrl,
    pace: { ...usualPace, ...parts.pace },
    log: parts.log,
    metrics: () => metrics.text(),
  }
  return { deps, metrics }
}

/** Counts each call to Meta with its time. */
function measured({ metaCalls }: ReturnType<typeof createMetrics>, call: Fetch): Fetch {
  return async (request) => {
    const end = metaCalls.startTimer({ method: request.method })
    try {
      const response = await call(request)
      end({ status: String(response.status) })
      return response
    } catch (error) {
      end({ status: 'lost' })
      throw error
    }
  }
}
