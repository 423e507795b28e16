import type { lookup } from 'node:dns'
import { afterAll, describe, expect, it } from 'vitest'
import { startReceiver } from '../tests/setup/receiver'
import { createWebhookFetch } from './node-webhook-fetch'
import { ForbiddenAddress } from './webhook-endpoints/post'

const receiver = await startReceiver()
afterAll(receiver.stop)

const post = (url: string, signal?: AbortSignal) =>
  new Request(url, {
    method: 'POST',
    headers: { 'webhook-id': 'm1' },
    body: '{"name":"רימונית"}',
    ...(signal && { signal }),
  })

/** A name that leads to these addresses, as a name server would answer. */
function leadingTo(...addresses: string[]): typeof lookup {
  const answer = (_host: string, _options: object, found: (...answer: unknown[]) => void) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  // Only this one of its many forms is called.
  return answer as unknown as typeof lookup
}

describe('a call', () => {
  it('brings body and headers, by address and by name', async () => {
    const fetch = createWebhookFetch()
    for (const url of [receiver.url, receiver.url.replace('127.0.0.1', 'localhost')]) {
      expect((await fetch(post(url))).status).toBe(204)
      const { headers, body } = receiver.received.at(-1) ?? {}
      expect(body).toBe('{"name":"רימונית"}')
      expect(headers).toMatchObject({ 'webhook-id': 'm1', 'content-length': '25' })
    }
  })

  it('answers with the text that came, and does not follow a redirect', async () => {
    receiver.answer(302, 'elsewhere', { location: receiver.url })
    const before = receiver.received.length
    const response = await createWebhookFetch()(post(receiver.url))
    expect(response.status).toBe(302)
    expect(await response.text()).toBe('elsewhere')
    expect(receiver.received).toHaveLength(before + 1)
  })

  it('ends when it is told to', async () => {
    receiver.stayMute()
    const response = createWebhookFetch()(post(receiver.url, AbortSignal.timeout(50)))
    await expect(response).rejects.toThrow(/abort/i)
    receiver.takeAll()
  })
})

describe('a name', () => {
  const { port } = new URL(receiver.url)

  it('that leads to a link-local address is not called', async () => {
    for (const address of ['169.254.169.254', 'fe80::1', '::ffff:169.254.169.254']) {
      const fetch = createWebhookFetch(leadingTo(address))
      await expect(fetch(post(`http://crm.internal:${port}/`))).rejects.toBeInstanceOf(
        ForbiddenAddress,
      )
    }
  })

  it('that leads there too is called at its other address', async () => {
    const fetch = createWebhookFetch(leadingTo('169.254.169.254', '127.0.0.1'))
    expect((await fetch(post(`http://crm.internal:${port}/`))).status).toBe(204)
  })
})
