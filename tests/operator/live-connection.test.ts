import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../domain/api/jobs'
import type { Line } from '../../domain/api/lines'
import type { Me } from '../../domain/api/me'
import type { MetaConnection } from '../../domain/api/settings'
import type { UsernameRequest, UsernameRequestDetails } from '../../domain/api/username-requests'
import { createCaller, type Caller } from '../setup/caller'
import { freePort } from '../setup/free-port'
import { until } from '../setup/until'
import {
  asAdmin,
  connected,
  makeFolder,
  secrets,
  startMeta,
  startProduct,
  type Meta,
  type Product,
} from './programs'

type Page<T> = { items: T[]; nextCursor: string | null; total: number }

/** Every line, page by page, as a program reads them. */
async function readAllLines(caller: Caller): Promise<Line[]> {
  const all: Line[] = []
  let cursor: string | null = null
  do {
    const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const { body }: { body: Page<Line> } = await caller<Page<Line>>(
      'GET',
      `/api/v1/lines?limit=200${from}`,
    )
    all.push(...body.items)
    cursor = body.nextCursor
  } while (cursor !== null)
  return all
}

async function syncIsOver(caller: Caller, id: string): Promise<Job> {
  return until(
    'the sync is over',
    async () => {
      const { body } = await caller<Job>('GET', `/api/v1/jobs/${id}`)
      return body.state === 'queued' || body.state === 'running' ? null : body
    },
    120_000,
  )
}

describe('the product with the connection to Meta in its environment', () => {
  const folder = makeFolder()
  let meta: Meta
  let product: Product
  let admin: Caller
  let maker: Caller
  let variables: Record<string, string>

  beforeAll(async () => {
    const port = String(await freePort())
    meta = await startMeta({
      LINES: '3000',
      ACCOUNTS: '2',
      WEBHOOK_URL: `http://127.0.0.1:${port}/webhooks/meta`,
    })
    variables = { ...(await connected(meta)), PORT: port, DATA_DIR: folder.path }
    product = await startProduct(variables)
    admin = await asAdmin(product)
    const { body } = await admin<{ secret: string }>('POST', '/api/v1/api-keys', {
      body: { name: 'maker', scopes: ['lines.read', 'requests.read', 'requests.create'] },
    })
    maker = createCaller(() => product.url, { authorization: `Bearer ${body.secret}` })
  })
  afterAll(async () => {
    await product.stop()
    await meta.stop()
    folder.remove()
  })

  it('says in one line where to open it, that it is live, and which database it has', () => {
    const port = variables['PORT'] ?? ''
    expect(product.output().trim().split('\n')).toContain(
      `Handleboard is ready: open http://localhost:${port} (live, embedded database in ${folder.path})`,
    )
  })

  it('is live, and reads every line of every account at its start', async () => {
    expect((await admin<Me>('GET', '/api/v1/me')).body).toMatchObject({
      mode: 'live',
      metaConnected: true,
    })
    const accounts = await until(
      'both accounts are read',
      async () => {
        const { body } = await admin<MetaConnection>('GET', '/api/v1/settings/meta')
        return body.accounts.every(({ syncedAt }) => syncedAt !== null) && body.accounts
      },
      120_000,
    )
    expect(accounts).toMatchObject([
      { name: 'Rimonit Health 1', lines: 1500, problem: null },
      { name: 'Rimonit Health 2', lines: 1500, problem: null },
    ])
    const lines = await readAllLines(admin)
    expect(lines).toHaveLength(3000)
    expect(new Set(lines.map(({ phoneNumberId }) => phoneNumberId)).size).toBe(3000)
    // The token goes in a header: addresses end up in logs.
    const { body } = await meta.control<{ calls: { path: string }[] }>('GET', '/_control/world')
    expect(body.calls.length).toBeGreaterThan(0)
    expect(body.calls.map(({ path }) => path).join(' ')).not.toContain('access_token')
  })

  async function nextLine(): Promise<Line> {
    const { body } = await maker<Page<Line>>('GET', '/api/v1/lines?usernameState=none&limit=200')
    const line = body.items.find((one) => one.openRequestId === null)
    if (!line) throw new Error('There is no line without a name.')
    return line
  }

  async function requestAndApprove(username: string) {
    const line = await nextLine()
    const { body } = await maker<{ items: UsernameRequest[] }>(
      'POST',
      '/api/v1/username-requests',
      {
        body: { lineIds: [line.id], candidates: [username], submit: true },
        headers: { 'idempotency-key': username },
      },
    )
    const id = body.items[0]?.id ?? ''
    await admin('POST', `/api/v1/username-requests/${id}/approve`, { body: {} })
    return { id, line }
  }

  function reaches(id: string, state: UsernameRequest['state']): Promise<UsernameRequestDetails> {
    return until(`the request is ${state}`, async () => {
      const path = `/api/v1/username-requests/${id}`
      const { body } = await admin<UsernameRequestDetails>('GET', path)
      return body.state === state ? body : null
    })
  }

  const play = (body: Record<string, unknown>) => meta.control('POST', '/_control/plays', { body })

  it('brings a request through review to Meta, and hears by webhook that the name is visible', async () => {
    const { id, line } = await requestAndApprove('RimonitHaifa')
    await reaches(id, 'reserved')
    await play({ play: 'make_visible', phoneNumberId: line.phoneNumberId })
    const live = await reaches(id, 'live')
    expect(live.timeline.at(-1)).toMatchObject({ event: 'meta_live', actor: { kind: 'meta' } })
    const { body } = await admin<Line>('GET', `/api/v1/lines/${line.id}`)
    expect(body.username).toMatchObject({
      value: 'rimonithaifa',
      displayCase: 'RimonitHaifa',
      state: 'live',
    })
    const { body: claims } = await meta.control<{ claims: unknown[] }>('GET', '/_control/claims')
    expect(claims.claims).toHaveLength(1)
  })

  it('takes no webhook with a wrong signature, and gives the challenge only for the right token', async () => {
    const forged = await meta.control('POST', '/_control/webhooks?signature=bad', {
      body: { object: 'whatsapp_business_account', entry: [] },
    })
    expect(forged.body).toEqual({ status: 401 })
    expect((await meta.control('POST', '/_control/verify')).body).toMatchObject({ verified: true })
    const query = `hub.mode=subscribe&hub.challenge=1234&hub.verify_token=${secrets.META_VERIFY_TOKEN}`
    const right = await admin.any('GET', `/webhooks/meta?${query}`)
    expect([right.status, right.body]).toEqual([200, '1234'])
    const wrong = await admin.any('GET', `/webhooks/meta?${query}x`)
    expect(wrong.status).toBe(403)
  })

  it('has no sandbox', async () => {
    const looked = await admin.any('GET', '/api/v1/sandbox')
    expect([looked.status, looked.body]).toMatchObject([409, { code: 'sandbox_only' }])
    const played = await admin.any('POST', '/api/v1/sandbox/plays', {
      body: { play: 'start_over' },
    })
    expect([played.status, played.body]).toMatchObject([409, { code: 'sandbox_only' }])
    expect(existsSync(join(folder.path, 'sandbox-meta.json'))).toBe(false)
  })

  it('sees without a webhook what changed at Meta, when the line is read again', async () => {
    const line = await nextLine()
    // The webhook about it goes nowhere.
    const stopped = await restartWith({ META_APP_SECRET: 'another secret' })
    expect(stopped).toMatchObject({ code: 0 })
    await play({
      play: 'change_in_app',
      phoneNumberId: line.phoneNumberId,
      username: 'rimonit.app',
    })
    const path = `/api/v1/lines/${line.id}`
    await admin('POST', '/api/v1/lines/sync')
    // A person who wants to know now asks for this one line.
    const { body } = await admin<Line>('POST', `${path}/confirm`)
    expect(body.username).toMatchObject({ value: 'rimonit.app', state: 'live' })
    const { body: connection } = await admin<MetaConnection>('GET', '/api/v1/settings/meta')
    expect(connection.accounts.map(({ lines }) => lines)).toEqual([1500, 1500])
  })

  async function restartWith(changed: Record<string, string>) {
    const stopped = await product.stop()
    product = await startProduct({ ...variables, ...changed })
    admin = await asAdmin(product)
    return stopped
  }

  it('says what is wrong when Meta does not take the token', async () => {
    await restartWith({ META_ACCESS_TOKEN: 'expired' })
    const { id } = await requestAndApprove('rimonit.blocked')
    const blocked = await reaches(id, 'blocked')
    expect(blocked.blockReason).toBe('connection')
    expect(blocked.timeline.at(-1)?.meta).toMatchObject({
      code: 190,
      details: expect.stringMatching(/token/i) as string,
    })
    const { body: started } = await admin<Job>('POST', '/api/v1/lines/sync')
    const job = await syncIsOver(admin, started.id)
    expect(job).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('code 190') as string,
    })
    const { body } = await admin<MetaConnection>('GET', '/api/v1/settings/meta')
    for (const account of body.accounts) {
      expect(account.problem).toMatch(/code 190: .*token/i)
      expect(account.lines).toBe(1500)
    }
    // With the right token it goes on.
    await restartWith({})
    await admin('POST', `/api/v1/username-requests/${id}/retry`, { body: {} })
    await reaches(id, 'reserved')
  })

  it('never says a secret aloud', () => {
    const said = product.output() + product.errors() + meta.output()
    for (const secret of [...Object.values(secrets), 'a long password'])
      expect(said).not.toContain(secret)
  })
})
