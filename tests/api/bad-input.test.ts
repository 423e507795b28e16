import { afterAll, describe, expect, it } from 'vitest'
import { editMe, getMe } from '../../domain/api/me'
import { createApiKey } from '../../domain/api/people'
import { confirmLine, getLine, syncLines } from '../../domain/api/lines'
import { checkUsernames } from '../../domain/api/username-checks'
import { createUsernameRequests, getUsernameRequest } from '../../domain/api/username-requests'
import type { Log } from '../../server/dependencies'
import { openDesk, type Answer } from './desk'

const errors: unknown[] = []
const log: Log = { info() {}, warn() {}, error: (fields) => void errors.push(fields) }
const desk = await openDesk({ lines: 25, log })
afterAll(desk.close)
const { admin, marketing } = desk

const post = (body: string | Uint8Array, headers: Record<string, string> = {}) =>
  desk.send(marketing, 'POST', createUsernameRequests.path, { body, headers })

/** Every refusal has the same form, and none is taken for a failure of ours. */
function expectProblem(answer: Answer, status: number, code: string, path?: string) {
  expect(answer).toMatchObject({
    status,
    json: {
      status,
      code,
      type: `/api/v1/docs#error-${code}`,
      title: expect.any(String) as string,
      detail: expect.any(String) as string,
      ...(path !== undefined && {
        fields: expect.arrayContaining([expect.objectContaining({ path })]) as unknown,
      }),
    },
  })
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.text).not.toMatch(/ at .*\.[jt]s|node_modules|select |drizzle/i)
  expect(errors).toEqual([])
}

const wish = (more: Record<string, unknown> = {}) => ({
  lineIds: [desk.freshLine().id],
  candidates: [desk.freshName()],
  ...more,
})

describe('a body that is no JSON object', () => {
  it.each([
    ['cut off', '{"lineIds":['],
    ['plain text', 'hello'],
    ['two values', '{}{}'],
    ['a trailing comma', '{"lineIds":[],}'],
    ['single quotes', "{'lineIds':[]}"],
    ['NaN', '{"lineIds":NaN}'],
  ])('%s: malformed', async (_what, body) => {
    expectProblem(await post(body), 400, 'malformed_json')
  })

  it.each([
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"hello"'],
    ['an array', '[]'],
    ['true', 'true'],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a deep object', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
  ])('%s: not valid', async (_what, body) => {
    const answer = await post(body)
    expect([400, 422]).toContain(answer.status)
    expectProblem(answer, answer.status, answer.status === 400 ? 'malformed_json' : 'invalid_input')
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/xml',
    '',
  ])('as %s: not accepted', async (type) => {
    expectProblem(await post('{}', { 'content-type': type }), 415, 'unsupported_media_type')
  })

  it('with a charset, or another kind of JSON, is fine', async () => {
    for (const type of ['application/json; charset=utf-8', 'application/merge-patch+json'])
      expect((await post(JSON.stringify(wish()), { 'content-type': type })).status).toBe(201)
  })

  it('that is no UTF-8 is not a failure of ours', async () => {
    const answer = await post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))
    expectProblem(answer, 400, 'malformed_json')
  })

  it('of more than 1 MB: too large, however it is sent', async () => {
    const body = JSON.stringify(wish({ reason: 'x'.repeat(1024 * 1024) }))
    expectProblem(await post(body), 413, 'too_large')
    expectProblem(await post(body, { 'content-length': String(body.length) }), 413, 'too_large')
  })
})

describe('a field', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ unknown: 1 }, 'unknown'],
    [{ '': 1 }, ''],
    [{ ['x'.repeat(10_000)]: 1 }, 'x'.repeat(10_000)],
    [{ constructor: 1 }, 'constructor'],
    [{ lineIds: 'one' }, 'lineIds'],
    [{ lineIds: {} }, 'lineIds'],
    [{ lineIds: [] }, 'lineIds'],
    [{ lineIds: [null] }, 'lineIds.0'],
    [{ lineIds: [['x']] }, 'lineIds.0'],
    [{ lineIds: ['x'.repeat(65)] }, 'lineIds.0'],
    [{ lineIds: Array.from({ length: 201 }, (_none, index) => `id${index}`) }, 'lineIds'],
    [{ candidates: null }, 'candidates'],
    [{ candidates: { 0: 'name' } }, 'candidates'],
    [{ candidates: [{ toString: 'x' }] }, 'candidates.0'],
    [{ candidates: ['x'.repeat(100_000)] }, 'candidates.0'],
    [{ displayCase: 'x'.repeat(41) }, 'displayCase'],
    [{ reason: 7 }, 'reason'],
    [{ reason: 'x'.repeat(501) }, 'reason'],
    [{ campaignDate: 'tomorrow' }, 'campaignDate'],
    [{ campaignDate: '2027-02-30' }, 'campaignDate'],
    [{ campaignDate: '0000-00-00' }, 'campaignDate'],
    [{ campaignDate: 1800000000 }, 'campaignDate'],
    [{ submit: 'yes' }, 'submit'],
    [{ submit: null }, 'submit'],
  ])('%j is refused by name', async (broken, path) => {
    const body = { lineIds: ['some-line'], candidates: ['rimonit.some'], ...broken }
    expectProblem(await post(JSON.stringify(body)), 422, 'invalid_input', path)
  })

  it('__proto__ is a field like any other that is not known', async () => {
    const text = '{"lineIds":["x"],"candidates":["rimonit.some"],"__proto__":{"submit":true}}'
    const answer = await post(text)
    expectProblem(answer, answer.status, answer.status === 404 ? 'not_found' : 'invalid_input')
    expect(({} as Record<string, unknown>)['submit']).toBeUndefined()
  })

  it('with a NUL is refused: no column takes it', async () => {
    for (const body of [
      wish({ reason: 'a\u0000b' }),
      { lineIds: ['a\u0000b'], candidates: ['rimonit.some'] },
    ])
      expectProblem(await post(JSON.stringify(body)), 422, 'invalid_input')
    expectProblem(
      await desk.send(admin, 'POST', createApiKey.path, {
        body: { name: 'a\u0000b', scopes: ['lines.read'] },
      }),
      422,
      'invalid_input',
    )
    expectProblem(await desk.send(admin, 'GET', '/api/v1/lines?q=%00'), 422, 'invalid_input')
  })

  it('with half a character is refused or kept whole, and never a failure of ours', async () => {
    const { id } = await desk.createRequest()
    const answer = await desk.take(admin, id, 'decline', { body: '{"note":"\\ud83d"}' })
    expect([200, 422]).toContain(answer.status)
    expect(errors).toEqual([])
  })

  it('with a thousand mistakes is answered with a hundred at most', async () => {
    const body = Object.fromEntries(
      Array.from({ length: 1000 }, (_none, index) => [`f${index}`, 1]),
    )
    const answer = await post(JSON.stringify(body))
    expectProblem(answer, 422, 'invalid_input')
    const { fields } = answer.json as { fields: unknown[] }
    expect(fields.length).toBeLessThanOrEqual(100)
  })
})

describe('a call that takes nothing', () => {
  it.each([syncLines, confirmLine])('$path refuses a field by name', async (contract) => {
    expect(
      await desk.refused(admin, contract, { params: { id: 'any' }, body: { all: true } }),
    ).toMatchObject({ status: 422, fields: [{ path: 'all', code: 'unknown_field' }] })
  })

  it('takes an empty object as nothing', async () => {
    expect((await desk.call(admin, syncLines, { body: {} })).status).toBe(202)
  })

  it('refuses a query parameter by name', async () => {
    for (const [contract, params] of [
      [getMe, {}],
      [getLine, { id: desk.freshLine().id }],
    ] as const)
      expect(
        await desk.refused(admin, contract, { params, query: { expand: 'all' } }),
      ).toMatchObject({ status: 422, fields: [{ path: 'query.expand', code: 'unknown_field' }] })
  })
})

describe('text of people', () => {
  const texts = [
    "'; drop table lines; --",
    '" or 1=1 /*',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '{{7*7}} #{7*7} %{7*7} <%= 7*7 %>',
    '../../etc/passwd',
    'שם חדש לקמפיין 😀 e\u0301 ﷽',
    '\u202Egnp!.exe\u2066',
    '=cmd|"/c calc"!A1',
    'line one\nline two\r\n\ttab',
    '\\ \\u0041 \\n %00 %s %n',
  ]

  it.each(texts)('%j is stored and given back as it is', async (text) => {
    const request = await desk.ok(marketing, createUsernameRequests, {
      body: wish({ reason: text, submit: true }),
    })
    const id = request.items[0]?.id ?? ''
    expect(request.items[0]?.reason).toBe(text)
    const declined = await desk.take(admin, id, 'decline', { body: { note: text } })
    expect(declined.status).toBe(200)
    const shown = await desk.call(admin, getUsernameRequest, { params: { id } })
    expect(shown.headers.get('content-type')).toBe('application/json')
    expect(shown.json).toMatchObject({ reason: text })
    expect((await desk.show(id)).timeline.at(-1)?.note).toBe(text)
    expect((await desk.auditOf(`/api/v1/username-requests/${id}`))[0]?.after).toMatchObject({
      note: text,
    })
    const me = await desk.ok(marketing, editMe, { body: { name: text } })
    expect(me.name).toBe(text)
  })

  it.each(texts)('%j as a candidate is told apart from a username', async (text) => {
    const { items } = await desk.ok(marketing, checkUsernames, { body: { candidates: [text] } })
    expect(items[0]).toMatchObject({ typed: text, valid: false })
  })
})

describe('an address', () => {
  it.each([
    ['GET', '/api/v1/nothing'],
    ['GET', '/api/v1'],
    ['GET', '/api'],
    ['GET', '/api/v2/lines'],
    ['GET', '/api/v1/lines/'],
    ['GET', '/api/v1//lines'],
    ['GET', '/API/v1/lines'],
    ['GET', '/api/v1/lines/a/b/c'],
    ['GET', '/api/v1/lines/%2e%2e/%2e%2e/etc/passwd'],
    ['POST', '/api/v1/username-requests/x/fly'],
    ['GET', '/webhooks/other'],
  ])('%s %s: there is nothing', async (method, path) => {
    expectProblem(await desk.send(admin, method, path), 404, 'not_found')
  })

  it.each(['%', '%zz', '%E0%A4%A', '%00', '%ff', 'a%2Fb', '..%2f..', '%20', "'", '💥'])(
    'with the id %s: there is nothing',
    async (id) => {
      for (const path of [
        `/api/v1/lines/${id}`,
        `/api/v1/username-requests/${id}`,
        `/api/v1/jobs/${id}`,
      ])
        expectProblem(await desk.send(admin, 'GET', path), 404, 'not_found')
    },
  )

  it.each([
    ['DELETE', '/api/v1/lines', 'GET'],
    ['PUT', '/api/v1/username-requests', 'GET, POST'],
    ['GET', '/api/v1/username-checks', 'POST'],
    ['POST', '/api/v1/lines/some-id', 'GET'],
    ['PATCH', '/api/v1/settings/meta', 'GET, PUT'],
    ['OPTIONS', '/api/v1/me', 'GET, PATCH'],
    ['GET', '/api/v1/username-requests/some-id/approve', 'POST'],
  ])('%s %s: another method', async (method, path, allowed) => {
    const answer = await desk.send(admin, method, path)
    expectProblem(answer, 405, 'method_not_allowed')
    expect(answer.headers.get('allow')?.split(', ').toSorted().join(', ')).toBe(allowed)
  })

  it('HEAD says what GET would, without the body', async () => {
    const answer = await desk.send(admin, 'HEAD', '/api/v1/me')
    expect(answer).toMatchObject({ status: 200, text: '' })
  })

  it('with a broken query is not a failure of ours', async () => {
    for (const query of ['?limit=%', '?q=%E0%A4%A', '?q=%ff', '?=x', '?&&&', '?q'])
      expect((await desk.send(admin, 'GET', `/api/v1/lines${query}`)).status).toBeLessThan(500)
    expect(errors).toEqual([])
  })
})
