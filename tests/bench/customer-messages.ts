import { createHmac } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { environment, startBuiltProduct } from '../setup/built-product'
import { startPostgres } from '../setup/postgres'
import { addLines } from './many-lines'

const appSecret = 'the app secret of the measurement'
const wabaId = '104871265983201'
const count = 20_000
const connections = 50

/** One message of one customer: half are new, half have written before; one in three shows its phone. */
function delivery(n: number): string {
  const customer = n % (count / 2)
  const id = `IL.13491208655302${String(customer).padStart(8, '0')}`
  const phone = customer % 3 === 0 ? { wa_id: `97254${String(customer).padStart(7, '0')}` } : {}
  const from = customer % 3 === 0 ? { from: `97254${String(customer).padStart(7, '0')}` } : {}
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: '972580000001',
                phone_number_id: String(900_000_000_000_001 + (customer % 100)),
              },
              contacts: [{ profile: { name: `Customer ${customer}` }, user_id: id, ...phone }],
              messages: [
                {
                  ...from,
                  from_user_id: id,
                  id: `wamid.bench${n}`,
                  timestamp: String(1_790_000_000 + n),
                  type: 'text',
                  text: { body: 'Hello' },
                },
              ],
            },
          },
        ],
      },
    ],
  })
}

/** 20,000 deliveries of one message each: how fast they are taken, and how long after that all are applied. */
export async function customerMessages() {
  const postgres = await startPostgres()
  const product = await startBuiltProduct({
    ...environment(postgres.url, mkdtempSync(join(tmpdir(), 'handleboard-bench-'))),
    META_ACCESS_TOKEN: 'token',
    META_APP_SECRET: appSecret,
    META_VERIFY_TOKEN: 'verify token',
    META_WABA_IDS: wabaId,
    // Nobody listens there: nothing but webhooks is measured.
    META_GRAPH_URL: 'http://127.0.0.1:9',
  })
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  try {
    await addLines(postgres.url, 100)
    const started = performance.now()
    await sendAll(`${product.url}/webhooks/meta`)
    const taken = performance.now()
    await untilApplied(client)
    const applied = performance.now()
    const { rows } = await client.query('select count(*)::int as customers from customers')
    return {
      deliveries: count,
      customers: rows[0]?.customers,
      takenPerSecond: Math.round(count / ((taken - started) / 1000)),
      backlogSeconds: Math.round((applied - taken) / 100) / 10,
      appliedPerSecond: Math.round(count / ((applied - started) / 1000)),
      peakMb: product.peakMb(),
      reach: { backlogSeconds: 10, peakMb: 400 },
    }
  } finally {
    await client.end()
    await product.stop()
    await postgres.stop()
  }
}

async function sendAll(url: string): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let n = next++; n < count; n = next++) {
        const body = delivery(n)
        const mark = createHmac('sha256', appSecret).update(body).digest('hex')
        const answer = await fetch(url, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${mark}` },
        })
        await answer.arrayBuffer()
        if (answer.status !== 200) throw new Error(`A delivery was answered ${answer.status}.`)
      }
    }),
  )
}

async function untilApplied(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      `select exists (select 1 from inbox where state = 'waiting') as waiting`,
    )
    if (rows[0]?.waiting === false) return
    await wait(100)
  }
}
