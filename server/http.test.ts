import { afterAll, describe, expect, it } from 'vitest'
import { createHttpServer } from './http'
import type { Log } from './dependencies'
import { createMetrics } from './metrics'
import { openMemoryDatabase } from './database/memory'

const delivered: { text: string; signature: string | undefined }[] = []
const logged: Record<string, unknown>[] = []
const log: Log = { info: (fields) => void logged.push(fields), warn() {}, error() {} }
const database = await openMemoryDatabase()
const metrics = createMetrics(database, () => new Date())
const server = createHttpServer({
  api: {
    request: async (request) =>
      Response.json({
        path: new URL(request.url).pathname,
        client: request.headers.get('x-handleboard-client'),
        copied: new Request(request.url, { headers: request.headers }).headers.get(
          'x-handleboard-client',
        ),
      }),
    deliver: async ({ bytes, signature }) => {
      delivered.push({ text: new TextDecoder().decode(bytes), signature })
      return signature === 'right' ? null : Response.json({ code: 'no' }, { status: 401 })
    },
  },
  serveStatic: () => new Response('the page'),
  log,
  metrics,
})
const port = await server.listen(0, '127.0.0.1')
const base = `http://127.0.0.1:${port}`
afterAll(async () => {
  await server.close(1000)
  await database.close()
})

describe('the way in', () => {
  it.each(['/api/v1/me', '/webhooks/meta', '/healthz', '/readyz', '/metrics'])(
    '%s goes to the API',
    async (path) => {
      expect(await (await fetch(base + path)).json()).toMatchObject({ path })
    },
  )

  it.each(['/', '/lines', '/apiary', '/webhooks-of-others'])(
    '%s goes to the web app',
    async (path) => {
      expect(await (await fetch(base + path)).text()).toBe('the page')
    },
  )

  it('says who the client is by the socket, whatever the client says', async () => {
    const forged: Record<string, string>[] = [
      {},
      { 'X-Handleboard-Client': '203.0.113.7' },
      { 'x-handleboard-client': '203.0.113.7', 'x-forwarded-for': '203.0.113.8' },
    ]
    for (const headers of forged)
      expect(await (await fetch(`${base}/api/x`, { headers })).json()).toMatchObject({
        client: '127.0.0.1',
        copied: '127.0.0.1',
      })
  })

  it('logs each call of the API without its query, and no file', async () => {
    logged.length = 0
    await fetch(`${base}/api/v1/lines?q=%2B972505550101&token=secret`)
    await fetch(`${base}/lines?q=secret`)
    expect(logged).toEqual([
      { method: 'GET', path: '/api/v1/lines', status: 200, ms: expect.any(Number) as number },
    ])
  })

  it('counts and times each request', async () => {
    const text = await metrics.text()
    expect(text).toMatch(/handleboard_request_seconds_count\{method="GET",status="2xx"\} [1-9]/)
    expect(text).toContain('handleboard_queue_length{queue="outbox"} 0')
    expect(text).toContain('handleboard_queue_age_seconds{queue="inbox"} 0')
    expect(text).toContain('handleboard_oldest_confirmation_seconds 0')
  })
})

describe('a delivery of Meta', () => {
  const post = (body: BodyInit, signature: string, more: RequestInit & { duplex?: 'half' } = {}) =>
    fetch(`${base}/webhooks/meta`, {
      method: 'POST',
      body,
      headers: { 'x-hub-signature-256': signature },
      ...more,
    })

  it('reaches the API byte by byte, and is acknowledged with nothing but 200', async () => {
    const response = await post('{"of":"שלום"}', 'right')
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(delivered.at(-1)).toEqual({ text: '{"of":"שלום"}', signature: 'right' })
  })

  it('that is refused gets the answer of the API', async () => {
    const response = await post('{}', 'wrong')
    expect([response.status, await response.json()]).toEqual([401, { code: 'no' }])
  })

  it('that is empty, or comes in pieces, is whole when the API gets it', async () => {
    await post('', 'right')
    expect(delivered.at(-1)?.text).toBe('')
    const pieces = new ReadableStream({
      async start(controller) {
        for (const piece of ['one ', 'two ', 'three']) {
          controller.enqueue(new TextEncoder().encode(piece))
          await new Promise((resolve) => setTimeout(resolve, 20))
        }
        controller.close()
      },
    })
    await post(pieces, 'right', { duplex: 'half' })
    expect(delivered.at(-1)?.text).toBe('one two three')
  })

  it('that breaks off in the middle reaches nobody', async () => {
    const before = delivered.length
    const leaving = new AbortController()
    const half = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"ha')),
    })
    const cut = post(half, 'right', { duplex: 'half', signal: leaving.signal })
    setTimeout(() => leaving.abort(), 50)
    await expect(cut).rejects.toThrow(/abort/i)
    await post('{}', 'right')
    expect(delivered).toHaveLength(before + 1)
  })

  it('that never ends is read only until it is known to be too long', async () => {
    const megabyte = new Uint8Array(1024 * 1024)
    let sent = 0
    const endless = new ReadableStream({
      // A pause between two pieces: whoever pulls without one would leave the server of this same process no turn.
      async pull(controller) {
        await new Promise((resolve) => setImmediate(resolve))
        sent += 1
        controller.enqueue(megabyte)
      },
    })
    const outcome = await post(endless, 'wrong', { duplex: 'half' }).then(
      (response) => response.status,
      () => 'cut',
    )
    expect([401, 'cut']).toContain(outcome)
    expect(sent).toBeLessThan(64)
  })

  it('is logged and counted like every other call', async () => {
    logged.length = 0
    await post('{}', 'right')
    expect(logged).toMatchObject([{ method: 'POST', path: '/webhooks/meta', status: 200 }])
    expect(await metrics.text()).toMatch(/seconds_count\{method="POST",status="4xx"\} [1-9]/)
  })
})
