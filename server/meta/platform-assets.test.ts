import { expect, it, test } from 'vitest'
import { createGraphClient } from './graph-client'
import { assetProblemOf, readAsset } from './platform-assets'

const assetId = '17841405550000101'

function answering(text: string) {
  return createGraphClient({
    fetch: async () => new Response(text),
    graphUrl: 'https://graph.facebook.com',
    version: 'v25.0',
    accessToken: 'token',
    now: () => new Date('2026-11-22T10:00:00Z'),
  })
}
const reading = (body: object) => readAsset(answering(JSON.stringify(body)), assetId)

test.each([
  [{ id: assetId, username: 'Rimonit', name: 'רימונית' }, 'Rimonit', 'רימונית'],
  [{ id: assetId, name: 'Rimonit' }, null, 'Rimonit'],
  [{ id: assetId, username: '', new_field: {} }, null, null],
])('%j is read', async (body, username, name) => {
  expect(await reading(body)).toMatchObject({ kind: 'ok', username, name })
})

it('an id that is written as a number loses no digit', async () => {
  const client = answering(`{"id":${assetId},"username":"rimonit"}`)
  expect(await readAsset(client, assetId)).toMatchObject({ kind: 'ok', username: 'rimonit' })
})

it.each([{}, { id: '1', username: 'rimonit' }, { username: 'rimonit' }])(
  '%j is no answer about it: never taken for none',
  async (body) => {
    expect(await reading(body)).toMatchObject({ kind: 'lost', reason: 'unreadable' })
  },
)

test.each([
  [{ code: 100, error_subcode: 33 }, 'not_found'],
  [{ code: 100 }, 'not_found'],
  [{ code: 803 }, 'not_found'],
  [{ code: 10 }, 'permission'],
  [{ code: 200 }, 'permission'],
  [{ code: 299 }, 'permission'],
  [{ code: 190 }, 'connection'],
  [{ code: 4 }, 'throttled'],
  [{ code: 80007 }, 'throttled'],
  [{ code: 2 }, 'unreachable'],
  [{ code: 987654 }, 'unknown_answer'],
])('the error %j means %s', async (error, problem) => {
  const found = await reading({ error: { message: '', type: 'OAuthException', ...error } })
  if (found.kind !== 'error') throw new Error(found.kind)
  expect(assetProblemOf(found)).toBe(problem)
})
