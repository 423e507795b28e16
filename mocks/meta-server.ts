import process from 'node:process'
import { startMetaServer } from './meta-http'
import { seedIsraeliBusiness, seedManyCustomers, seedManyLines } from './meta/seed'
import type { World } from './meta/world'

/** Runs the simulated Meta on its own: `tsx mocks/meta-server.ts`, set up by the environment. */

function setting(name: string, fallback: string): string {
  return process.env[name] || fallback
}

function wholeNumber(name: string, fallback: string): number {
  const value = setting(name, fallback)
  if (!/^\d{1,7}$/.test(value)) throw new Error(`${name} must be a whole number, not “${value}”`)
  return Number(value)
}

const lines = wholeNumber('LINES', '0')
const accounts = wholeNumber('ACCOUNTS', '2')
const customers = wholeNumber('CUSTOMERS', '0')
const callsPerHour = wholeNumber('CALLS_PER_HOUR', '0')
const { WEBHOOK_URL: webhookUrl, WORLD_FILE: worldFile } = process.env

function worldOf(): World {
  if (customers > 0) return seedManyCustomers(customers)
  return lines > 0 ? seedManyLines(lines, Math.max(1, accounts)) : seedIsraeliBusiness()
}

const server = await startMetaServer({
  port: wholeNumber('PORT', '4100'),
  host: setting('HOST', '127.0.0.1'),
  accessToken: setting('META_ACCESS_TOKEN', 'sandbox-token'),
  appSecret: setting('META_APP_SECRET', 'sandbox-secret'),
  verifyToken: setting('META_VERIFY_TOKEN', 'sandbox-verify'),
  world: worldOf(),
  ...(webhookUrl ? { webhookUrl } : {}),
  ...(worldFile ? { worldFile } : {}),
  ...(callsPerHour > 0 ? { callsPerHour } : {}),
})
process.stdout.write(`${JSON.stringify({ listening: server.url })}\n`)

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    void server.close().then(() => process.exit(0))
  })
