import { createServer, type Server } from 'node:http'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readBody } from './meta/meta-under-test'
import { startMetaServer, type MetaServerOptions } from './meta-http'

const line = '106540352250102'
const cleanUps: (() => unknown)[] = []

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function start(options: Partial<MetaServerOptions> = {}) {
  const server = await startMetaServer({ accessToken: 'token', appSecret: 'secret', ...options })
  cleanUps.push(() => server.close())
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const json = async (method: string, path: string, body?: unknown) =>
    readBody(await call(method, path, body))
  const claim = (username: string) => json('POST', `/v25.0/${line}/username`, { username })
  return { ...server, call, json, claim, username: () => json('GET', `/v25.0/${line}/username`) }
}

/** A callback server that answers Meta's handshake and keeps the deliveries. */
async function startCallback() {
  const received: { body: string; signature: unknown }[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost')
      if (request.method === 'GET') {
        const verified = searchParams.get('hub.verify_token') === 'verify-me'
        response.statusCode = verified ? 200 : 403
        return response.end(searchParams.get('hub.challenge'))
      }
      received.push({ body, signature: request.headers['x-hub-signature-256'] })
      return response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUps.push(() => server.close())
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/webhooks/meta`, received }
}

describe('the simulated Meta over HTTP', () => {
  it('answers Graph calls, and pages by its own address', async () => {
    const { json, claim, url } = await start()
    expect(await claim('rimonit.new')).toEqual({ status: 'reserved' })
    const path = '/v25.0/104871265983201/phone_numbers?limit=5'
    const next: unknown = expect.stringContaining(`${url}${path}&after=`)
    expect(await json('GET', path)).toMatchObject({ paging: { next } })
  })

  it('breaks the connection of a lost answer, after its effect or before it', async () => {
    const { json, claim, username } = await start()
    const plan = (answer: string) =>
      json('POST', '/_control/plays', { play: 'answer_next', phoneNumberId: line, answer })
    expect(await plan('lost_before')).toEqual({ result: 'done' })
    await expect(claim('rimonit.new')).rejects.toThrow('fetch failed')
    expect(await username()).toEqual({})
    await plan('lost_after')
    await expect(claim('rimonit.new')).rejects.toThrow('fetch failed')
    expect(await username()).toEqual({ username: 'rimonit.new', status: 'reserved' })
    expect(await json('GET', '/_control/claims')).toMatchObject({
      claims: [{ username: 'rimonit.new', outcome: 'reserved', answered: false }],
    })
  })

  it('tells which messages were taken, heard of or not', async () => {
    const { json } = await start()
    const answer = { play: 'answer_next_message', phoneNumberId: line, answer: 'lost_after' }
    await json('POST', '/_control/plays', { ...answer, times: 1 })
    const template = { name: 'request_phone_number', language: { code: 'he' } }
    const recipient = 'IL.45634521792468013579'
    const message = { messaging_product: 'whatsapp', recipient, type: 'template', template }
    const sending = json('POST', `/v25.0/${line}/messages`, message)
    await expect(sending).rejects.toThrow('fetch failed')
    expect(await json('GET', '/_control/messages')).toMatchObject({
      messages: [{ direction: 'out', personId: 'person-noga', by: 'id', status: 'delivered' }],
    })
  })

  it('holds a call until it is released', async () => {
    const { json, claim, username } = await start()
    const held = () => json('GET', '/_control/held')
    await json('POST', '/_control/hold', { phoneNumberId: line, when: 'after' })
    expect(await held()).toMatchObject({ held: false, armed: [{ phoneNumberId: line }] })
    const answer = claim('rimonit.new')
    await expect.poll(held).toMatchObject({
      held: true,
      requests: [{ phoneNumberId: line, when: 'after', username: 'rimonit.new' }],
      armed: [],
    })
    expect(await username()).toMatchObject({ username: 'rimonit.new' })
    expect(await json('POST', '/_control/release', { answer: true })).toMatchObject({ released: 1 })
    expect(await answer).toEqual({ status: 'reserved' })
    expect(await held()).toMatchObject({ held: false })
  })

  it('cuts a held call that is released without an answer', async () => {
    const { json, claim, username } = await start()
    await json('POST', '/_control/hold', { phoneNumberId: line, when: 'before' })
    const answer = claim('rimonit.new').catch((error: unknown) => error)
    await expect.poll(() => json('GET', '/_control/held')).toMatchObject({ held: true })
    await json('POST', '/_control/release', { answer: false })
    expect(await answer).toBeInstanceOf(TypeError)
    expect(await username()).toEqual({})
  })

  it('finishes a held call even when its caller is gone', async () => {
    const { json, url, username } = await start()
    await json('POST', '/_control/hold', { phoneNumberId: line, when: 'before' })
    const caller = new AbortController()
    const answer = fetch(`${url}/v25.0/${line}/username`, {
      method: 'POST',
      headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
      body: '{"username":"rimonit.new"}',
      signal: caller.signal,
    })
    await expect.poll(() => json('GET', '/_control/held')).toMatchObject({ held: true })
    caller.abort()
    await expect(answer).rejects.toThrow('aborted')
    await json('POST', '/_control/release', { answer: true })
    await expect.poll(username).toMatchObject({ username: 'rimonit.new' })
  })

  it('verifies and reaches the callback, with a true or a forged signature', async () => {
    const callback = await startCallback()
    const { json, call } = await start({ webhookUrl: callback.url, verifyToken: 'verify-me' })
    expect(await json('POST', '/_control/verify')).toEqual({ verified: true, status: 200 })
    await json('POST', '/_control/plays', { play: 'revoke', phoneNumberId: '106540352250103' })
    await expect.poll(() => callback.received.length).toBe(1)
    expect(callback.received[0]?.body).toContain('"context":"revoked"')
    const raw = { object: 'whatsapp_business_account', entry: [] }
    expect(await json('POST', '/_control/webhooks', raw)).toEqual({ status: 200 })
    await call('POST', '/_control/webhooks?signature=bad', raw)
    const [, signed, forged] = callback.received
    expect(signed?.body).toBe(forged?.body)
    expect(signed?.signature).not.toBe(forged?.signature)
  })

  it('is not verified by a callback with another verify token', async () => {
    const callback = await startCallback()
    const { json } = await start({ webhookUrl: callback.url, verifyToken: 'other' })
    expect(await json('POST', '/_control/verify')).toEqual({ verified: false, status: 403 })
  })

  it('says what is wrong with a control call', async () => {
    const { call } = await start()
    const statuses = await Promise.all([
      call('POST', '/_control/plays', { play: 'dance' }),
      call('POST', '/_control/plays', { play: 'revoke', phoneNumberId: '1' }),
      call('POST', '/_control/hold', { phoneNumberId: '1', when: 'before' }),
      call('GET', '/_control/nothing'),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([422, 404, 404, 404])
  })

  it('remembers its world in a file', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'meta-world-'))
    cleanUps.push(() => rm(directory, { recursive: true }))
    const worldFile = join(directory, 'world.json')
    const first = await start({ worldFile })
    await Promise.all(['rimonit.one', 'rimonit.two', 'rimonit.three'].map(first.claim))
    const before = await first.json('GET', '/_control/claims')
    await first.close()
    expect(await readdir(directory)).toEqual(['world.json'])
    const second = await start({ worldFile })
    expect(await second.json('GET', '/_control/claims')).toEqual(before)
    expect(before['claims']).toHaveLength(3)
  })

  it('does not start on a file that holds no world', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'meta-world-'))
    cleanUps.push(() => rm(directory, { recursive: true }))
    const worldFile = join(directory, 'world.json')
    await writeFile(worldFile, '{}')
    await expect(start({ worldFile })).rejects.toThrow('does not hold a world')
  })
})
