import { expect, it } from 'vitest'
import { readAccount, subscribeApp } from './accounts'
import { fixture } from './fixtures/read-fixture'
import { createGraphClient } from './graph-client'

function metaSaying(body: string) {
  const requests: Request[] = []
  const client = createGraphClient({
    fetch: async (request) => {
      requests.push(request)
      return new Response(body)
    },
    graphUrl: 'https://graph.example',
    version: 'v25.0',
    accessToken: 'token',
    now: () => new Date(0),
  })
  return { client, requests }
}

it('reads the name of an account', async () => {
  const { client, requests } = metaSaying('{"id":"102","name":"Maccabi"}')
  expect(await readAccount(client, '102')).toMatchObject({ kind: 'ok', name: 'Maccabi' })
  expect(requests[0]?.url).toBe('https://graph.example/v25.0/102?fields=id%2Cname')
})

it('does without a name, but not without an answer of the right kind', async () => {
  expect(await readAccount(metaSaying('{"id":"102"}').client, '102')).toMatchObject({ name: null })
  expect(await readAccount(metaSaying('[]').client, '102')).toMatchObject({ kind: 'lost' })
})

it('says when Meta does not know the account', async () => {
  const body = fixture('error-29-100-33-unsupported-get-request')
  expect(await readAccount(metaSaying(body).client, '102')).toMatchObject({
    kind: 'error',
    error: { code: 100, subcode: 33 },
  })
})

it('subscribes the app to the webhooks of an account', async () => {
  const { client, requests } = metaSaying(fixture('subscribed-apps-01-post-response'))
  expect(await subscribeApp(client, '102')).toMatchObject({ kind: 'ok', success: true })
  expect(`${requests[0]?.method} ${requests[0]?.url}`).toBe(
    'POST https://graph.example/v25.0/102/subscribed_apps',
  )
  expect(await subscribeApp(metaSaying('{}').client, '102')).toMatchObject({ kind: 'lost' })
})
