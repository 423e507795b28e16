import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Fetch } from '../dependencies'
import { fixture } from './fixtures/read-fixture'
import { createGraphClient, type GraphClientSettings } from './graph-client'

const token = 'EAAG-very-secret-token'
const at = new Date('2026-11-22T10:00:00Z')

function client(fetch: Fetch, more: Partial<GraphClientSettings> = {}) {
  return createGraphClient({
    fetch,
    graphUrl: 'https://graph.example',
    version: 'v25.0',
    accessToken: token,
    now: () => at,
    ...more,
  })
}

function answering(body: string | null, init?: ResponseInit): Fetch {
  return async () => new Response(body, init)
}

function never(): Promise<never> {
  return new Promise(() => {})
}

afterEach(() => {
  vi.useRealTimers()
})

describe('what leaves', () => {
  it('is one request with the token in the header and nowhere else', async () => {
    const seen: Request[] = []
    const graph = client(async (request) => {
      seen.push(request)
      return new Response('{"status":"reserved"}')
    })
    await graph.call('POST', '/1/username', {
      query: { a: 'b c', n: 5, no: null },
      body: { username: 'x_y' },
    })
    const [request] = seen
    expect(seen).toHaveLength(1)
    expect(request?.method).toBe('POST')
    expect(request?.url).toBe('https://graph.example/v25.0/1/username?a=b+c&n=5')
    expect(request?.headers.get('authorization')).toBe(`Bearer ${token}`)
    expect(request?.headers.get('content-type')).toBe('application/json')
    expect(request?.redirect).toBe('error')
    expect(await request?.json()).toEqual({ username: 'x_y' })
  })

  it('has no body when none is given, and keeps a path in front of the version', async () => {
    const seen: Request[] = []
    const graph = client(
      async (request) => {
        seen.push(request)
        return new Response('{}')
      },
      { graphUrl: 'http://127.0.0.1:4010/graph/' },
    )
    await graph.call('GET', '/1/username')
    expect(seen[0]?.url).toBe('http://127.0.0.1:4010/graph/v25.0/1/username')
    expect(seen[0]?.body).toBeNull()
    expect(seen[0]?.headers.has('content-type')).toBe(false)
  })
})

describe('a good answer', () => {
  it('comes with its body, usage, trace id and the time we asked', async () => {
    const headers = JSON.parse(fixture('error-30-headers-rate-usage')) as Record<string, string>
    const answer = await client(answering('{"status":"approved"}', { headers })).call('GET', '/1')
    expect(answer).toEqual({
      kind: 'ok',
      body: { status: 'approved' },
      usage: { percent: 1, regainMinutes: 0 },
      traceId: 'AXsgnV2Cm3ZMGF3dF_cfYIn',
      httpStatus: 200,
      askedAt: at,
    })
  })

  it('keeps every digit of an id', async () => {
    const answer = await client(answering('{"id":90071992547409931}')).call('GET', '/1')
    expect(answer).toMatchObject({ kind: 'ok', body: { id: '90071992547409931' } })
  })
})

describe('an error of Meta', () => {
  it.each([200, 400, 403, 429, 500])('is one by its code, with HTTP %i', async (status) => {
    const body = fixture('username-error-147001-not-available')
    const answer = await client(answering(body, { status })).call('POST', '/1/username')
    expect(answer).toMatchObject({
      kind: 'error',
      error: { code: 147001, details: 'Username not available' },
      httpStatus: status,
    })
  })

  it('brings the usage headers along', async () => {
    const headers = {
      'x-business-use-case-usage': '{"1":[{"call_count":100,"estimated_time_to_regain_access":9}]}',
      'x-fb-trace-id': 'from-header',
    }
    const body = '{"error":{"code":80007,"message":"limit"}}'
    const answer = await client(answering(body, { status: 429, headers })).call('GET', '/1')
    expect(answer).toMatchObject({
      kind: 'error',
      usage: { percent: 100, regainMinutes: 9 },
      error: { traceId: 'from-header' },
    })
  })

  it('never repeats the access token, even when Meta does', async () => {
    const body = JSON.stringify({
      error: {
        code: 190,
        message: `Malformed access token ${token}`,
        error_data: { details: token },
      },
    })
    const answer = await client(answering(body, { status: 400 })).call('GET', '/1')
    expect(answer).toMatchObject({
      kind: 'error',
      error: { message: 'Malformed access token [access token]' },
    })
    expect(JSON.stringify(answer)).not.toContain(token)
  })

  it('is what a token with a line break gets, without a call and without the token', async () => {
    const fetch = vi.fn<Fetch>()
    const answer = await client(fetch, { accessToken: 'secret\nvalue' }).call('GET', '/1')
    expect(answer).toMatchObject({ kind: 'error', error: { code: 190 }, httpStatus: null })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(fetch).not.toHaveBeenCalled()
  })
})

describe('an answer is lost', () => {
  it('when the network fails', async () => {
    const answer = await client(async () => {
      throw new TypeError(`fetch failed for Bearer ${token}`)
    }).call('POST', '/1')
    expect(answer).toEqual({
      kind: 'lost',
      reason: 'network',
      sent: true,
      usage: null,
      httpStatus: null,
      askedAt: at,
    })
  })

  it('when the connection breaks in the middle of the body', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('reset'))
      },
    })
    const answer = await client(async () => new Response(body)).call('GET', '/1')
    expect(answer).toMatchObject({ kind: 'lost', reason: 'network', httpStatus: 200 })
  })

  it.each([
    ['<html>Bad gateway</html>', 502, 'not_json'],
    ['<html>Sorry</html>', 500, 'not_json'],
    ['<html>OK</html>', 200, 'not_json'],
    ['', 200, 'not_json'],
    ['{"status":"appro', 200, 'not_json'],
    ['{}', 500, 'unreadable'],
    ['{"success":true}', 503, 'unreadable'],
    ['{"error":{"message":"no code"}}', 200, 'unreadable'],
    ['{"error":"oops"}', 400, 'unreadable'],
  ])('when it is %j with HTTP %i', async (body, status, reason) => {
    const answer = await client(answering(body, { status })).call('GET', '/1')
    expect(answer).toMatchObject({ kind: 'lost', reason, sent: true, httpStatus: status })
  })

  it('when it is larger than the bound, and the rest is not read', async () => {
    let chunks = 0
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks++
        controller.enqueue(new Uint8Array(1000).fill(0x20))
      },
      cancel() {
        cancelled = true
      },
    })
    const graph = client(async () => new Response(body), { maxBytes: 10_000 })
    expect(await graph.call('GET', '/1')).toMatchObject({ kind: 'lost', reason: 'too_large' })
    expect(cancelled).toBe(true)
    expect(chunks).toBeLessThan(20)
  })

  it('when nothing comes in time, even from a fetch that ignores its signal', async () => {
    vi.useFakeTimers()
    const pending = client(never).call('GET', '/1')
    await vi.advanceTimersByTimeAsync(29_999)
    const early = await Promise.race([pending, Promise.resolve('waiting')])
    expect(early).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(await pending).toMatchObject({ kind: 'lost', reason: 'timeout', sent: true })
  })

  it('when the body stops half way until the time is over', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: never })
    const graph = client(async () => new Response(body), { timeoutMs: 20 })
    expect(await graph.call('GET', '/1')).toMatchObject({ kind: 'lost', reason: 'timeout' })
  })

  it('when the caller gives up', async () => {
    const controller = new AbortController()
    const signals: AbortSignal[] = []
    const pending = client((request) => {
      signals.push(request.signal)
      return never()
    }).call('GET', '/1', { signal: controller.signal })
    controller.abort()
    expect(await pending).toMatchObject({ kind: 'lost', reason: 'aborted', sent: true })
    expect(signals[0]?.aborted).toBe(true)
  })

  it('but surely not sent when the caller gave up before', async () => {
    const fetch = vi.fn<Fetch>()
    const answer = await client(fetch).call('POST', '/1', { signal: AbortSignal.abort() })
    expect(answer).toMatchObject({ kind: 'lost', reason: 'aborted', sent: false })
    expect(fetch).not.toHaveBeenCalled()
  })
})

it('leaves no timer behind', async () => {
  vi.useFakeTimers()
  await client(answering('{}')).call('GET', '/1')
  expect(vi.getTimerCount()).toBe(0)
})

it('refuses a Graph address that is none when it is made, not when it is used', () => {
  expect(() => client(answering('{}'), { graphUrl: 'not an address' })).toThrow(TypeError)
})
