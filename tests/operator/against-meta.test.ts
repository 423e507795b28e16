import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Line } from '../../domain/api/lines'
import type { MetaConnection } from '../../domain/api/settings'
import type { UsernameRequestDetails } from '../../domain/api/username-requests'
import { freePort } from '../setup/built-product'
import { start, type Running } from './processes'

// As an operator would: a product and a Meta in processes of their own that know of each other only by META_*.
const secrets = {
  META_ACCESS_TOKEN: 'operators-token',
  META_APP_SECRET: 'operators app secret',
  META_VERIFY_TOKEN: 'operators verify token',
}
const admin = { email: 'operator@example.com', password: 'a long enough password' }
const accounts = ['300000000000001', '300000000000002']
const lineCount = 3000

let meta: Running
let product: Running
let metaUrl: string
let url: string
let dataDir: string
let cookie: string

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(url + path, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
  const text = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await fetch(`${metaUrl}/_control/${path}`, { method, ...text })
  return (await response.json()) as T
}

const listLines = (search = '') =>
  call<{ items: Line[]; total: number }>('GET', `/api/v1/lines?${search}`)
const show = (id: string) => call<UsernameRequestDetails>('GET', `/api/v1/username-requests/${id}`)

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'handleboard-operator-'))
  const [metaPort, port] = [await freePort(), await freePort()]
  metaUrl = `http://127.0.0.1:${metaPort}`
  url = `http://127.0.0.1:${port}`
  meta = await start(
    'meta-server',
    {
      ...secrets,
      PORT: String(metaPort),
      LINES: String(lineCount),
      WEBHOOK_URL: `${url}/webhooks/meta`,
    },
    'listening',
  )
  product = await start(
    'main',
    {
      ...secrets,
      META_WABA_IDS: accounts.join(','),
      META_GRAPH_URL: metaUrl,
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
    },
    'is ready',
  )
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(admin),
  })
  cookie = signedIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
}, 120_000)

afterAll(async () => {
  await product.stop()
  await meta.stop()
  rmSync(dataDir, { recursive: true })
}, 60_000)

test('it says in one line where to open it, that it is live, and which database it has', () => {
  expect(product.output()).toContain(
    `Handleboard is ready: open ${url} (live, embedded database in ${dataDir})`,
  )
})

test('thousands of lines are read from Meta, 25 at a time', async () => {
  await vi.waitFor(async () => expect((await listLines('limit=1')).total).toBe(lineCount), {
    timeout: 120_000,
    interval: 500,
  })
  const { calls } = await control<{ calls: { path: string }[] }>('GET', 'world')
  const { accounts: known } = await call<MetaConnection>('GET', '/api/v1/settings/meta')
  expect(known.map((account) => account.lines)).toEqual([lineCount / 2, lineCount / 2])
  expect(calls.every(({ path }) => !path.includes('access_token'))).toBe(true)
})

test('a name is asked for once, accepted, and live when Meta’s signed webhook says so', async () => {
  const { items } = await listLines('limit=1&q=Branch')
  const [line] = items
  if (line === undefined) throw new Error('There is no line.')
  const created = await call<{ items: { id: string }[] }>('POST', '/api/v1/username-requests', {
    lineIds: [line.id],
    candidates: ['MaccabiHealth'],
    submit: true,
  })
  const id = created.items[0]?.id ?? ''
  await call('POST', `/api/v1/username-requests/${id}/approve`, {})
  await vi.waitFor(async () => expect((await show(id)).state).toBe('reserved'), { timeout: 30_000 })

  await control('POST', 'plays', { play: 'make_visible', phoneNumberId: line.phoneNumberId })
  await vi.waitFor(async () => expect((await show(id)).state).toBe('live'), { timeout: 30_000 })
  const { claims } = await control<{ claims: { username: string }[] }>('GET', 'claims')
  expect(claims.filter(({ username }) => username === 'maccabihealth')).toHaveLength(1)
  expect((await call<Line>('GET', `/api/v1/lines/${line.id}`)).username).toMatchObject({
    value: 'maccabihealth',
    displayCase: 'MaccabiHealth',
    state: 'live',
  })
})

test('Meta’s handshake is answered, and a forged delivery is refused', async () => {
  expect(await control('POST', 'verify')).toMatchObject({ verified: true })
  const forged = await control<{ status: number }>('POST', 'webhooks?signature=bad', {
    object: 'whatsapp_business_account',
    entry: [],
  })
  expect(forged.status).toBe(401)
  const signed = await control<{ status: number }>('POST', 'webhooks', {
    object: 'whatsapp_business_account',
    entry: [],
  })
  expect(signed.status).toBe(200)
})

test('a change without a webhook is seen when somebody looks again', async () => {
  const { items } = await listLines('limit=2&q=Branch&sort=-name')
  const [line] = items
  if (line === undefined) throw new Error('There is no line.')
  await control('POST', 'plays', {
    play: 'change_in_app',
    phoneNumberId: line.phoneNumberId,
    username: 'changed.in.app',
  })
  const confirmed = await call<Line>('POST', `/api/v1/lines/${line.id}/confirm`)
  expect(confirmed.username).toMatchObject({ value: 'changed.in.app' })
})

test('it never touches a simulator of its own', async () => {
  const response = await fetch(`${url}/api/v1/sandbox`, { headers: { cookie } })
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({ code: 'sandbox_only' })
  expect(existsSync(join(dataDir, 'sandbox-meta.json'))).toBe(false)
})
