import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { invitePerson } from '../../domain/api/people'
import { syncLines } from '../../domain/api/lines'
import { createUsernameRequests, listUsernameRequests } from '../../domain/api/username-requests'
import { rowsOf } from '../../server/database/database'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 24 })
afterAll(desk.close)
const { admin, marketing } = desk

const withKey = (key: string) => ({ 'idempotency-key': key })

function wish(candidate = desk.freshName()) {
  const line = desk.freshLine()
  return { lineId: line.id, body: { lineIds: [line.id], candidates: [candidate] } }
}

const requestsOf = (lineId: string) =>
  desk.ok(admin, listUsernameRequests, { query: { lineId, limit: 200 } })

describe('the same key and the same body', () => {
  it('give the first answer again and do nothing twice', async () => {
    const { lineId, body } = wish()
    const input = { body, headers: withKey('create-1') }
    const first = await desk.call(marketing, createUsernameRequests, input)
    const again = await desk.call(marketing, createUsernameRequests, input)
    expect(first.status).toBe(201)
    expect(again.status).toBe(201)
    expect(again.json).toEqual(first.json)
    expect(await requestsOf(lineId)).toMatchObject({ total: 1 })
  })

  it('count as the same whatever order the fields have', async () => {
    const { lineId, body } = wish()
    const headers = withKey('create-order')
    const reversed = Object.fromEntries(Object.entries(body).reverse())
    const first = await desk.call(marketing, createUsernameRequests, { body, headers })
    const again = await desk.call(marketing, createUsernameRequests, { body: reversed, headers })
    expect(again.json).toEqual(first.json)
    expect(await requestsOf(lineId)).toMatchObject({ total: 1 })
  })

  it('do it once even when ten of them come at the same time', async () => {
    const { lineId, body } = wish()
    const input = { body, headers: withKey('create-together') }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => desk.call(marketing, createUsernameRequests, input)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await requestsOf(lineId)).toMatchObject({ total: 1 })
  })

  it('give the answer of then, although the request has moved on since', async () => {
    const { id } = await desk.createRequest()
    const input = { body: {}, headers: withKey('withdraw-1') }
    const first = await desk.take(marketing, id, 'withdraw', input)
    const again = await desk.take(marketing, id, 'withdraw', input)
    expect(first).toMatchObject({ status: 200, json: { state: 'withdrawn' } })
    expect(again.json).toEqual(first.json)
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    const withdrawals = (await desk.show(id)).timeline.filter(({ event }) => event === 'withdraw')
    expect(withdrawals).toHaveLength(1)
  })

  it('works for calls without a body', async () => {
    const input = { headers: withKey('sync-1') }
    const first = await desk.call(admin, syncLines, input)
    expect(first.status).toBe(202)
    expect((await desk.call(admin, syncLines, input)).json).toEqual(first.json)
  })
})

describe('the same key for something else', () => {
  it('is refused with another body', async () => {
    const one = wish()
    const other = wish()
    const headers = withKey('create-other-body')
    await desk.ok(marketing, createUsernameRequests, { body: one.body, headers })
    const refusal = await desk.refused(marketing, createUsernameRequests, {
      body: other.body,
      headers,
    })
    expect(refusal).toMatchObject({ status: 409, code: 'idempotency_mismatch' })
    expect(await requestsOf(other.lineId)).toMatchObject({ total: 0 })
  })

  it('is refused for another request', async () => {
    const one = await desk.createRequest()
    const other = await desk.createRequest()
    const input = { body: {}, headers: withKey('withdraw-other') }
    expect((await desk.take(marketing, one.id, 'withdraw', input)).status).toBe(200)
    expect(await desk.take(marketing, other.id, 'withdraw', input)).toMatchObject({
      status: 409,
      json: { code: 'idempotency_mismatch' },
    })
    expect((await desk.show(other.id)).state).toBe('in_review')
  })

  it('is another key for another person', async () => {
    const one = wish()
    const other = wish()
    const headers = withKey('create-shared')
    await desk.ok(marketing, createUsernameRequests, { body: one.body, headers })
    await desk.ok(admin, createUsernameRequests, { body: other.body, headers })
    expect(await requestsOf(other.lineId)).toMatchObject({ total: 1 })
  })
})

describe('what failed', () => {
  it('is not kept: mended, the same key works', async () => {
    const { lineId, body } = wish()
    const headers = withKey('create-mended')
    const broken = { ...body, candidates: ['no spaces please'] }
    expect(
      await desk.refused(marketing, createUsernameRequests, { body: broken, headers }),
    ).toMatchObject({ status: 422 })
    await desk.ok(marketing, createUsernameRequests, { body, headers })
    expect(await requestsOf(lineId)).toMatchObject({ total: 1 })
  })

  it('is not kept either when the state refused it', async () => {
    const { id, line } = await desk.createRequest()
    const body = { lineIds: [line.id], candidates: [desk.freshName()] }
    const input = { body, headers: withKey('create-after-withdrawal') }
    expect(await desk.refused(marketing, createUsernameRequests, input)).toMatchObject({
      code: 'open_request_exists',
    })
    await desk.take(marketing, id, 'withdraw')
    await desk.ok(marketing, createUsernameRequests, input)
  })
})

it.each(['', 'a b', 'ключ', 'x'.repeat(201)])(
  'a key that cannot be one (%j) is a broken field',
  async (key) => {
    const { body } = wish()
    // Header values are bytes; what is no byte is sent as the bytes of its UTF-8.
    const bytes = String.fromCharCode(...new TextEncoder().encode(key))
    expect(
      await desk.refused(marketing, createUsernameRequests, { body, headers: withKey(bytes) }),
    ).toMatchObject({ status: 422, fields: [{ path: 'header.idempotency-key' }] })
  },
)

it('an answer with a secret in it is not readable where it is kept', async () => {
  const body = { name: 'Dana', email: 'dana@example.com', role: 'viewer' }
  const input = { body, headers: withKey('invite-1') }
  const first = await desk.ok(admin, invitePerson, input)
  expect(await desk.ok(admin, invitePerson, input)).toEqual(first)
  const token = first.invitationUrl.split('/').at(-1) ?? ''
  expect(token.length).toBeGreaterThan(20)
  const kept = rowsOf<{ answer: unknown }>(
    await desk.database.store.execute(sql`select answer from idempotency_keys`),
  )
  expect(kept.length).toBeGreaterThan(0)
  expect(JSON.stringify(kept)).not.toContain(token)
})
