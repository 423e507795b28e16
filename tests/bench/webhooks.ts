import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { startPostgres } from '../setup/postgres'
import { environment, startBuiltProduct } from '../setup/built-product'
import { freePort } from '../setup/free-port'

const appSecret = 'the app secret of the measurement'
const wabaId = '104871265983201'

const body = JSON.stringify({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: wabaId,
      time: 1_790_000_000,
      changes: [
        {
          field: 'business_username_updates',
          value: {
            display_phone_number: '972501234567',
            username: 'lucky_shrub',
            status: 'approved',
          },
        },
      ],
    },
  ],
})
const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`

async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  const result = await autocannon({
    url,
    connections: 50,
    duration: seconds,
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
  })
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx} answers were not 200.`)
  return result.requests.average
}

/** Signed deliveries, durable before 200, against a bare server that does the least possible for each request. */
export async function webhooks() {
  const postgres = await startPostgres()
  const bare = await startBare(postgres.url)
  const product = await startBuiltProduct({
    ...environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
    META_ACCESS_TOKEN: 'token',
    META_APP_SECRET: appSecret,
    META_VERIFY_TOKEN: 'verify token',
    META_WABA_IDS: wabaId,
    // Nobody listens there: nothing but webhooks is measured.
    META_GRAPH_URL: 'http://127.0.0.1:9',
  })
  const bareUrl = `${bare.url}/`
  const ourUrl = `${product.url}/webhooks/meta`
  try {
    await requestsPerSecond(bareUrl, 2)
    await requestsPerSecond(ourUrl, 2)
    const rounds = []
    for (let round = 0; round < 3; round += 1)
      rounds.push({
        bare: await requestsPerSecond(bareUrl, 6),
        ours: await requestsPerSecond(ourUrl, 6),
      })
    const ratios = rounds.map(({ bare: theirs, ours }) => ours / theirs).sort((a, b) => a - b)
    return {
      ratio: Number((ratios[1] ?? 0).toFixed(2)),
      rounds: rounds.map((round) => ({
        bare: Math.round(round.bare),
        ours: Math.round(round.ours),
      })),
      reach: { ratio: 1.5 },
    }
  } finally {
    await product.stop()
    await bare.stop()
    await postgres.stop()
  }
}

async function startBare(databaseUrl: string) {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'bare-webhook-server.ts')],
    {
      env: { ...process.env, DATABASE_URL: databaseUrl, APP_SECRET: appSecret, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await once(child.stdout, 'data')
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
