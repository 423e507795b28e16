import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { getMe } from '../../domain/api/me'
import { createApiKey, endApiKey, listApiKeys } from '../../domain/api/people'
import { listLines, syncLines } from '../../domain/api/lines'
import {
  approveUsernameRequest,
  createUsernameRequests,
  getUsernameRequest,
} from '../../domain/api/username-requests'
import type { Scope } from '../../domain/roles'
import { apiKeys } from '../../server/database/schema/people'
import { openDesk } from './desk'

const clock = { ahead: 0 }
const desk = await openDesk({ lines: 12, now: () => new Date(Date.now() + clock.ahead) })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk

async function makeKey(scopes: Scope[], more: Record<string, unknown> = {}) {
  const { apiKey, secret } = await desk.ok(admin, createApiKey, {
    body: { name: 'Chatbot', scopes, ...more },
  })
  return { id: apiKey.id, apiKey, secret }
}

const day = 24 * 60 * 60_000

describe('making a key', () => {
  it('shows it once; the list shows its beginning, and the audit its scopes', async () => {
    const { id, apiKey, secret } = await makeKey(['lines.read', 'lines.read', 'requests.read'])
    expect(secret).toMatch(/^hb_[\w-]{40,}$/)
    expect(apiKey).toMatchObject({
      name: 'Chatbot',
      scopes: ['lines.read', 'requests.read'],
      createdBy: 'Noa Barak',
      lastUsedAt: null,
      endedAt: null,
    })
    expect(secret.startsWith(apiKey.prefix)).toBe(true)
    const list = await desk.call(admin, listApiKeys)
    expect(list.text).toContain(id)
    expect(list.text).not.toContain(secret)
    const audit = await desk.auditOf(`/api/v1/api-keys/${id}`)
    expect(audit).toMatchObject([
      {
        action: 'api_key.create',
        after: { name: 'Chatbot', scopes: ['lines.read', 'requests.read'] },
      },
    ])
    expect(JSON.stringify(audit)).not.toContain(secret)
    const [row] = await desk.database.store.select().from(apiKeys).where(eq(apiKeys.id, id))
    expect(JSON.stringify(row)).not.toContain(secret.slice(8))
  })

  it('lasts a year when nothing else is said, and for ever when that is wished', async () => {
    const { apiKey } = await makeKey(['lines.read'])
    const lasts = Date.parse(apiKey.expiresAt ?? '') - Date.parse(apiKey.createdAt)
    expect(lasts).toBe(365 * day)
    const forever = await makeKey(['lines.read'], { expiresInDays: null })
    expect(forever.apiKey.expiresAt).toBeNull()
  })

  it.each([
    [{ scopes: [] }, 'scopes'],
    [{ scopes: ['people.manage'] }, 'scopes.0'],
    [{ scopes: 'lines.read' }, 'scopes'],
    [{ name: '' }, 'name'],
    [{ expiresInDays: 0 }, 'expiresInDays'],
    [{ expiresInDays: 1.5 }, 'expiresInDays'],
    [{ secret: 'hb_mine' }, 'secret'],
  ])('with %j is refused', async (broken, path) => {
    const body = { name: 'Chatbot', scopes: ['lines.read'], ...broken }
    expect(await desk.refused(admin, createApiKey, { body })).toMatchObject({
      status: 422,
      fields: [{ path }],
    })
  })

  it('is for admins', async () => {
    const body = { name: 'Chatbot', scopes: ['lines.read'] }
    for (const who of [marketing, viewer, templateManager])
      for (const refusal of [
        await desk.refused(who, createApiKey, { body }),
        await desk.refused(who, listApiKeys),
        await desk.refused(who, endApiKey, { params: { id: 'any' } }),
      ])
        expect(refusal).toMatchObject({ status: 403, code: 'not_allowed' })
  })

  it('is not for programs, whatever their scopes', async () => {
    const { secret } = await makeKey(['requests.manage', 'audit.read', 'meta.details'])
    const body = { name: 'Another', scopes: ['lines.read'] }
    expect(await desk.refused(secret, createApiKey, { body })).toMatchObject({ status: 403 })
  })
})

describe('a key', () => {
  it('says who it is and what it may', async () => {
    const { id, secret } = await makeKey(['lines.read'])
    expect(await desk.ok(secret, getMe)).toMatchObject({
      kind: 'key',
      id,
      name: 'Chatbot',
      email: null,
      role: null,
      actions: ['lines.read'],
      mode: 'sandbox',
    })
  })

  it('may do what its scopes say and hears which one it lacks', async () => {
    const { secret } = await makeKey(['lines.read'])
    expect((await desk.ok(secret, listLines)).items.length).toBeGreaterThan(0)
    expect(await desk.refused(secret, syncLines)).toMatchObject({
      status: 403,
      code: 'not_allowed',
      detail: expect.stringContaining('lines.sync') as string,
    })
  })

  it('asks for names in its own name, and its requests are its own', async () => {
    const { id, secret } = await makeKey(['requests.create', 'requests.read'])
    const other = await makeKey(['requests.create', 'requests.read'])
    const { items } = await desk.ok(secret, createUsernameRequests, {
      body: { lineIds: [desk.freshLine().id], candidates: [desk.freshName()], submit: true },
    })
    const requestId = items[0]?.id ?? ''
    expect(items[0]?.requester).toEqual({ id, name: 'Chatbot' })
    expect(await desk.auditOf(`/api/v1/username-requests/${requestId}`)).toContainEqual(
      expect.objectContaining({ actor: { kind: 'key', id, name: 'Chatbot' } }),
    )
    expect((await desk.take(other.secret, requestId, 'withdraw')).status).toBe(403)
    expect((await desk.take(secret, requestId, 'withdraw')).status).toBe(200)
  })

  it('with review scope does not approve what it asked for itself', async () => {
    const { secret } = await makeKey(['requests.create', 'requests.review'])
    const { items } = await desk.ok(secret, createUsernameRequests, {
      body: { lineIds: [desk.freshLine().id], candidates: [desk.freshName()], submit: true },
    })
    const id = items[0]?.id ?? ''
    expect(await desk.refused(secret, approveUsernameRequest, { params: { id } })).toMatchObject({
      status: 403,
      code: 'own_request',
    })
  })

  it('sees Meta’s details only with that scope', async () => {
    const request = await desk.createRequest()
    await desk.meta.play({
      play: 'answer_next',
      phoneNumberId: request.phoneNumberId,
      answer: '147002',
      times: 1,
    })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'blocked')
    const params = { id: request.id }
    const without = await makeKey(['requests.read'])
    const withIt = await makeKey(['requests.read', 'meta.details'])
    const seen = async (secret: string) =>
      (await desk.ok(secret, getUsernameRequest, { params })).timeline.map(({ meta }) => meta?.code)
    expect(await seen(without.secret)).not.toContain(147002)
    expect(await seen(withIt.secret)).toContain(147002)
  })

  it('shows when it was last used, to the minute', async () => {
    const { id, secret } = await makeKey(['lines.read'])
    const lastUsed = async () =>
      (await desk.ok(admin, listApiKeys, { query: { limit: 200 } })).items.find(
        (key) => key.id === id,
      )?.lastUsedAt ?? null
    expect(await lastUsed()).toBeNull()
    await desk.ok(secret, getMe)
    const first = await lastUsed()
    expect(first).not.toBeNull()
    await desk.ok(secret, getMe)
    expect(await lastUsed()).toBe(first)
    clock.ahead += 61_000
    await desk.ok(secret, getMe)
    expect(Date.parse((await lastUsed()) ?? '')).toBeGreaterThan(Date.parse(first ?? ''))
  })
})

const real = await makeKey(['lines.read'])

describe('a key that is none', () => {
  it.each([
    ['of nobody', `Bearer hb_${'x'.repeat(43)}`],
    ['one letter off', `Bearer ${real.secret.slice(0, -1)}~`],
    ['without its scheme', real.secret],
    ['with another scheme', `Basic ${real.secret}`],
    ['twice', `Bearer ${real.secret} ${real.secret}`],
    ['empty', 'Bearer '],
    ['very long', `Bearer hb_${'x'.repeat(5000)}`],
    ['an injection', "Bearer hb_' or '1'='1"],
  ])('%s: 401', async (_what, authorization) => {
    expect(await desk.send(null, 'GET', getMe.path, { headers: { authorization } })).toMatchObject({
      status: 401,
      json: { code: 'not_signed_in' },
    })
  })

  it('run out: 401', async () => {
    const { secret } = await makeKey(['lines.read'], { expiresInDays: 1 })
    expect((await desk.call(secret, getMe)).status).toBe(200)
    clock.ahead += day + 1000
    expect((await desk.call(secret, getMe)).status).toBe(401)
  })

  it('ended: 401 at once; ending it again changes nothing', async () => {
    const { id, secret } = await makeKey(['lines.read'])
    expect((await desk.call(secret, getMe)).status).toBe(200)
    expect((await desk.call(admin, endApiKey, { params: { id } })).status).toBe(204)
    expect((await desk.call(secret, getMe)).status).toBe(401)
    expect((await desk.call(admin, endApiKey, { params: { id } })).status).toBe(204)
    const audit = await desk.auditOf(`/api/v1/api-keys/${id}`)
    expect(audit.map(({ action }) => action)).toEqual(['api_key.end', 'api_key.create'])
    const { items } = await desk.ok(admin, listApiKeys, { query: { limit: 200 } })
    expect(items.find((key) => key.id === id)?.endedAt).not.toBeNull()
  })

  it('ending what is not there: 404', async () => {
    expect(await desk.refused(admin, endApiKey, { params: { id: 'nothing' } })).toMatchObject({
      status: 404,
    })
  })
})
