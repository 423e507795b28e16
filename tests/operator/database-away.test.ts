import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import type { UsernameRequest } from '../../domain/api/username-requests'
import type { Caller } from '../setup/caller'
import { findPostgres, startPostgres, type RunningPostgres } from '../setup/postgres'
import { freePort } from '../setup/free-port'
import { until } from '../setup/until'
import {
  admin as credentials,
  asAdmin,
  connected,
  makeFolder,
  secrets,
  startMeta,
  startProduct,
  type Meta,
  type Product,
} from './programs'

/** Its server names each connection that its stop ends; that is no trouble here. */
async function saysNothingOfItsEnd(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`alter role handleboard set log_min_messages = 'panic'`)
  await client.end()
}

type Problem = { code: string; status: number; detail: string }

describe.skipIf(findPostgres() === null)('a database that goes away while the product runs', () => {
  const folder = makeFolder()
  let postgres: RunningPostgres
  let meta: Meta
  let product: Product
  let admin: Caller

  beforeAll(async () => {
    postgres = await startPostgres()
    await saysNothingOfItsEnd(postgres.url)
    const port = String(await freePort())
    meta = await startMeta({ WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/meta` })
    product = await startProduct({
      ...(await connected(meta)),
      PORT: port,
      DATA_DIR: folder.path,
      DATABASE_URL: postgres.url,
      SECRET_KEY: 'the same key for every instance, 32+',
      LOG_LEVEL: 'info',
    })
    admin = await asAdmin(product)
    await admin('PUT', '/api/v1/settings/review', { body: { reviewRequired: false } })
  })
  afterAll(async () => {
    await product.stop()
    await meta.stop()
    await postgres.stop()
    folder.remove()
  })

  async function newRequest(username: string, caller = admin) {
    const line = await until('a line is there', async () => {
      const { body } = await caller<{ items: Line[] }>('GET', '/api/v1/lines?usernameState=none')
      return body.items.find((one) => one.openRequestId === null)
    })
    const { body } = await caller<{ items: UsernameRequest[] }>(
      'POST',
      '/api/v1/username-requests',
      {
        body: { lineIds: [line.id], candidates: [username], submit: true },
      },
    )
    return { line, id: body.items[0]?.id ?? '' }
  }

  const reaches = (id: string, state: UsernameRequest['state']) =>
    until(
      `the request is ${state}`,
      async () => {
        const answer = await admin.any<UsernameRequest>('GET', `/api/v1/username-requests/${id}`)
        return answer.status === 200 && answer.body.state === state
      },
      // What a worker had taken when the database went is taken again after its lease.
      120_000,
    )

  function signed(body: string) {
    const signature = createHmac('sha256', secrets.META_APP_SECRET).update(body).digest('hex')
    return fetch(`${product.url}/webhooks/meta`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': `sha256=${signature}`,
      },
      body,
    })
  }

  it('is said so in every answer, and everything goes on when it is back', async () => {
    const visible = await newRequest('rimonit.before')
    await reaches(visible.id, 'reserved')
    const goOn = await postgres.interrupt()

    for (const call of [
      () => admin.any<Problem>('GET', '/api/v1/lines'),
      () => admin.any<Problem>('POST', '/api/v1/lines/sync'),
      () => admin.any<Problem>('POST', '/api/auth/sign-in/email', { body: credentials }),
      () => admin.any<Problem>('GET', '/readyz'),
    ]) {
      const answer = await call()
      expect([answer.status, answer.body]).toMatchObject([
        503,
        { code: 'unavailable', status: 503 },
      ])
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    }
    // Alive all the same: nobody should restart it for that.
    expect((await admin.any('GET', '/healthz')).status).toBe(200)
    // Not 200, so that Meta comes again.
    expect((await signed('{"object":"whatsapp_business_account","entry":[]}')).status).toBe(503)
    await meta.control('POST', '/_control/plays', {
      body: { play: 'make_visible', phoneNumberId: visible.line.phoneNumberId },
    })
    await wait(2500)
    expect(product.child.exitCode).toBeNull()

    await goOn()
    await until('it is ready again', async () => (await admin.any('GET', '/readyz')).status === 200)
    await reaches(visible.id, 'live')
    const after = await newRequest('rimonit.after')
    await reaches(after.id, 'reserved')
  })

  it('is named in the log, without a line for each moment', () => {
    expect(product.output()).toContain('database connection was lost')
    expect(product.errors()).toBe('')
    const lines = product
      .output()
      .split('\n')
      .filter((line) => line.includes('work failed'))
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.length).toBeLessThan(100)
  })
})
