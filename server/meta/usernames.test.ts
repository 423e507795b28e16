import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { createGraphClient } from './graph-client'
import { deleteUsername, readSuggestions, readUsername, setUsername } from './usernames'

/** A client whose Meta answers with this body, and the requests it got. */
function metaSaying(body: string, status = 200) {
  const requests: Request[] = []
  const client = createGraphClient({
    fetch: async (request) => {
      requests.push(request)
      return new Response(body, { status })
    },
    graphUrl: 'https://graph.example',
    version: 'v25.0',
    accessToken: 'token',
    now: () => new Date(0),
  })
  return { client, requests }
}

describe('readUsername', () => {
  async function reading(body: unknown) {
    return readUsername(
      metaSaying(typeof body === 'string' ? body : JSON.stringify(body)).client,
      '1',
    )
  }

  it.each([
    [
      'username-06-get-approved',
      { username: 'lucky_shrub', status: 'approved', metaStatus: 'approved' },
    ],
    [
      'username-07-get-reserved',
      { username: 'lucky_shrub', status: 'reserved', metaStatus: 'reserved' },
    ],
    ['username-08-get-none', { username: null, status: 'none', metaStatus: null }],
    ['username-12-suggestions-empty-data', { username: null, status: 'none', metaStatus: null }],
    // An answer to another call proves nothing about the name.
    ['username-17-set-via-phone-node-response', { username: null, status: 'unknown' }],
  ])('reads the sample %s', async (name, found) => {
    expect(await reading(fixture(name))).toMatchObject({ kind: 'ok', ...found })
  })

  it.each([
    [{ username: null }, { username: null, status: 'none' }],
    [
      { username: '', status: '' },
      { username: null, status: 'none' },
    ],
    [{ status: 'not_set' }, { username: null, status: 'none', metaStatus: 'not_set' }],
    [
      { status: 'none', id: '1' },
      { username: null, status: 'none' },
    ],
    [
      { username: '@Lucky_Shrub', status: 'ACTIVE' },
      { username: 'lucky_shrub', status: 'approved' },
    ],
    [{ data: [{ username: 'a_b', status: 'reserved' }] }, { username: 'a_b', status: 'reserved' }],
    [{ data: { username: 'a_b', status: 'reserved' } }, { username: 'a_b', status: 'reserved' }],
    [
      { username: 'a_b', status: 'in_review' },
      { username: 'a_b', status: 'unknown', metaStatus: 'in_review' },
    ],
    [{ username: 'a_b' }, { username: 'a_b', status: 'unknown', metaStatus: null }],
    [
      { username: 'a_b', status: 'none' },
      { username: 'a_b', status: 'unknown' },
    ],
    [{ status: 'approved' }, { username: null, status: 'unknown', metaStatus: 'approved' }],
  ])('reads %j', async (body, found) => {
    expect(await reading(body)).toMatchObject({ kind: 'ok', ...found })
  })

  it.each([
    { business_username: { value: 'a_b' } },
    { username: { value: 'a_b' } },
    { status: 4 },
    { data: [{ handle: 'a_b' }] },
  ])('never takes a shape it does not know for "no username": %j', async (body) => {
    expect(await reading(body)).toMatchObject({ kind: 'ok', status: 'unknown' })
  })

  it.each(['[]', '"a_b"', 'null', '7', '{"data":[7]}'])('calls %s lost', async (body) => {
    expect(await reading(body)).toMatchObject({ kind: 'lost', reason: 'unreadable' })
  })

  it('asks the path of the line, with the id as it is', async () => {
    const { client, requests } = metaSaying('{}')
    await readUsername(client, '1906385232743451')
    await readUsername(client, '../x?y')
    expect(requests.map((request) => `${request.method} ${request.url}`)).toEqual([
      'GET https://graph.example/v25.0/1906385232743451/username',
      'GET https://graph.example/v25.0/..%2Fx%3Fy/username',
    ])
  })
})

describe('setUsername', () => {
  async function asking(body: string) {
    return setUsername(metaSaying(body).client, '1', 'lucky_shrub', { move: false })
  }

  it('says accepted, not live, when Meta says approved: on this call it does not mean visible', async () => {
    const answer = await asking(fixture('username-04-set-response-approved'))
    expect(answer).toMatchObject({ kind: 'ok', status: 'accepted', acceptedAs: 'approved' })
  })

  it('says accepted when Meta reserved the name', async () => {
    const answer = await asking(fixture('username-05-set-response-reserved'))
    expect(answer).toMatchObject({ kind: 'ok', status: 'accepted', acceptedAs: 'reserved' })
  })

  it('understands a provider that answers pending', async () => {
    const answer = await asking(fixture('legacy-02-username-set-response-pending'))
    expect(answer).toMatchObject({ kind: 'ok', status: 'pending', metaStatus: 'PENDING' })
    expect(await asking('{"status":"pending_review"}')).toMatchObject({ status: 'pending' })
  })

  it('understands a refusal of the first contract, with its reason', async () => {
    const answer = await asking(fixture('legacy-01-username-set-response-rejected'))
    expect(answer).toMatchObject({
      kind: 'ok',
      status: 'refused_legacy',
      disposition: { kind: 'blocked', reason: 'facebook_link' },
      metaStatus: 'REJECTED',
    })
  })

  it.each([
    [fixture('username-17-set-via-phone-node-response'), null],
    ['{}', null],
    ['[]', null],
    ['{"status":"frobnicated"}', 'frobnicated'],
  ])('keeps %j unknown', async (body, metaStatus) => {
    expect(await asking(body)).toMatchObject({ kind: 'ok', status: 'unknown', metaStatus })
  })

  it('sends the bare name, and force_transfer only for a move', async () => {
    const { client, requests } = metaSaying('{"status":"reserved"}')
    await setUsername(client, '1', 'lucky_shrub', { move: false })
    await setUsername(client, '1', 'lucky_shrub', { move: true })
    expect(requests.map((request) => request.method)).toEqual(['POST', 'POST'])
    expect(await Promise.all(requests.map((request) => request.json()))).toEqual([
      { username: 'lucky_shrub' },
      { username: 'lucky_shrub', transfer_action: 'force_transfer' },
    ])
  })

  it('hands an error and a lost answer on as they are', async () => {
    const refused = metaSaying(fixture('username-error-147005-transfer-required'), 400).client
    expect(await setUsername(refused, '1', 'a_b', { move: false })).toMatchObject({
      kind: 'error',
      error: { code: 147005 },
    })
    const broken = metaSaying('<html>', 502).client
    expect(await setUsername(broken, '1', 'a_b', { move: false })).toMatchObject({
      kind: 'lost',
      reason: 'not_json',
    })
  })
})

describe('deleteUsername', () => {
  it.each([
    ['username-14-delete-response-true', true],
    ['username-15-delete-response-false', false],
  ])('reads the flag of %s', async (name, success) => {
    const { client, requests } = metaSaying(fixture(name))
    expect(await deleteUsername(client, '1')).toMatchObject({ kind: 'ok', success })
    expect(requests[0]?.method).toBe('DELETE')
  })

  it('does not take an answer without the flag for a success', async () => {
    expect(await deleteUsername(metaSaying('{}').client, '1')).toMatchObject({ kind: 'lost' })
  })
})

describe('readSuggestions', () => {
  it.each([
    ['username-10-suggestions', ['lucky_shrub', 'luckyshrub.official']],
    ['username-11-suggestions-empty-list', []],
    ['username-12-suggestions-empty-data', []],
    ['username-13-suggestions-flat', ['lucky_shrub']],
  ])('reads the shape of %s', async (name, usernames) => {
    expect(await readSuggestions(metaSaying(fixture(name)).client, '1')).toMatchObject({
      kind: 'ok',
      usernames,
    })
  })

  it('names each one once, bare and in lower case', async () => {
    const body =
      '{"data":[{"username_suggestions":["@Abc","abc"]},{"username_suggestions":["x_y",""]}]}'
    expect(await readSuggestions(metaSaying(body).client, '1')).toMatchObject({
      usernames: ['abc', 'x_y'],
    })
  })

  it('says so when it cannot read them, instead of "none"', async () => {
    expect(await readSuggestions(metaSaying('{"suggestions":["a"]}').client, '1')).toMatchObject({
      kind: 'lost',
      reason: 'unreadable',
    })
  })
})
