import { afterAll, describe, expect, it } from 'vitest'
import { createHttpServer } from './http'
import type { Log } from './dependencies'
import { createMetrics } from './metrics'
import { openMemoryDatabase } from './database/memory'

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
