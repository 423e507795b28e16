// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { createGraphClient } from './graph-client'
import { readUsername } from './usernames'
import { verifySignature } from './webhook-signature'

it('asks Meta in a browser tab as it does on a server', async () => {
  const client = createGraphClient({
    fetch: async (request) =>
      new Response(JSON.stringify({ username: request.method.toLowerCase(), status: 'reserved' })),
    graphUrl: 'https://graph.example',
    version: 'v25.0',
    accessToken: 'token',
    now: () => new Date(0),
  })
  const answer = await readUsername(client, '1', { signal: new AbortController().signal })
  expect(answer).toMatchObject({ kind: 'ok', username: 'get', status: 'reserved' })
})

it('checks a signature in a browser tab', async () => {
  // Computed with: printf '{}' | openssl dgst -sha256 -hmac secret
  const header = 'sha256=77325902caca812dc259733aacd046b73817372c777b8d95b402647474516e13'
  expect(await verifySignature(new TextEncoder().encode('{}'), header, 'secret')).toBe(true)
  expect(await verifySignature(new TextEncoder().encode('[]'), header, 'secret')).toBe(false)
})
