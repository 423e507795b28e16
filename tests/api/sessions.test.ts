import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { listAudit } from '../../domain/api/audit'
import { getMe, getSetup, type Me } from '../../domain/api/me'
import { invitePerson, type Person } from '../../domain/api/people'
import { session, user } from '../../server/database/schema/people'
import { countSignIn, forgetFailures } from '../../server/auth/sign-in-limit'
import { createSessionAuth } from '../../server/auth/better-auth'
import { openSignedInProduct, password } from './signed-in-product'

const product = await openSignedInProduct('https://desk.example')
afterAll(product.stop)
const { send, trySignIn, signIn, setUp, addPerson } = product

/** Looking at a password takes its time on purpose, so the tests share one session of the admin. */
let shared: string | null = null
async function noa(): Promise<string> {
  shared ??= await signIn('noa@example.com')
  return shared
}

const ownOrigin = { origin: 'https://desk.example', 'sec-fetch-site': 'same-origin' }
const meWith = (cookie: string) => send('GET', getMe.path, { cookie })

async function invite(cookie: string, email: string, role = 'marketing') {
  const answer = await send('POST', invitePerson.path, {
    cookie,
    body: { name: 'Maya Cohen', email, role },
  })
  expect(answer.status).toBe(201)
  const { person, invitationUrl } = answer.json as { person: Person; invitationUrl: string }
  return { id: person.id, token: invitationUrl.split('/').at(-1) ?? '' }
}

describe('the first visit', () => {
  it('nobody is here yet', async () => {
    expect(await send('GET', getSetup.path)).toMatchObject({
      status: 200,
      json: { firstAdminNeeded: true },
    })
  })

  it('wants a password of ten characters, an address and a name', async () => {
    for (const [broken, path] of [
      [{ password: 'too short' }, 'password'],
      [{ password: 'x'.repeat(129) }, 'password'],
      [{ email: 'not an address' }, 'email'],
      [{ name: '  ' }, 'name'],
      [{ language: 'fr' }, 'language'],
      [{ isAdmin: true }, 'isAdmin'],
    ] as const)
      expect(await setUp(broken)).toMatchObject({ status: 422, json: { fields: [{ path }] } })
  })

  it('makes no sample people outside the sandbox', async () => {
    expect(await setUp({ samplePeople: true })).toMatchObject({
      status: 409,
      json: { code: 'sandbox_only' },
    })
  })

  it('of two first admins at the same time one is made', async () => {
    const answers = await Promise.all([setUp(), setUp({ email: 'other@example.com' })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const made = answers.find(({ status }) => status === 201)
    const { email } = (made?.json ?? {}) as { email: string }
    const rows = await product.database.store.select({ email: user.email }).from(user)
    expect(rows).toEqual([{ email }])
    // The tests below are those of one address.
    await product.database.store.update(user).set({ email: 'noa@example.com' })
  })

  it('happens once', async () => {
    expect(await setUp({ email: 'late@example.com' })).toMatchObject({
      status: 409,
      json: { code: 'already_set_up' },
    })
    expect(await send('GET', getSetup.path)).toMatchObject({ json: { firstAdminNeeded: false } })
  })

  it('is in the audit', async () => {
    const cookie = await noa()
    const answer = await send('GET', `${listAudit.path}?action=workspace.set_up`, { cookie })
    expect(answer).toMatchObject({
      status: 200,
      json: { items: [{ actor: { kind: 'person', name: 'Noa Barak' } }] },
    })
    expect(answer.text).not.toContain(password)
  })
})

describe('signing in', () => {
  it('sets a cookie that no script reads and no other site sends, only over TLS', async () => {
    const answer = await trySignIn('noa@example.com')
    const cookies = answer.headers.getSetCookie()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly/i)
      expect(cookie).toMatch(/; SameSite=Lax/i)
      expect(cookie).toMatch(/; Secure/i)
      expect(cookie).toMatch(/; Path=\//i)
    }
    // Not even the answer repeats what is in the cookie.
    expect(answer.json).toEqual({ signedIn: true })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('without TLS the cookie is not Secure: browsers would drop it', async () => {
    const auth = createSessionAuth({
      database: product.database,
      secretKey: 'a secret key of the tests, long enough',
      publicUrl: 'http://localhost:3000',
      now: product.deps.now,
      newId: product.deps.newId,
    })
    const answer = await auth.handler(
      new Request('http://localhost:3000/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'noa@example.com', password }),
      }),
    )
    const cookie = answer.headers.getSetCookie().join()
    expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
  })

  it('says who I am', async () => {
    const answer = await meWith(await noa())
    expect(answer).toMatchObject({
      status: 200,
      json: {
        kind: 'person',
        name: 'Noa Barak',
        email: 'noa@example.com',
        role: 'admin',
        workspace: { name: 'Rimonit Health' },
        metaConnected: false,
      },
    })
  })

  it('is over after signing out', async () => {
    const cookie = await signIn('noa@example.com')
    expect((await send('POST', '/api/auth/sign-out', { cookie })).status).toBe(200)
    expect(await meWith(cookie)).toMatchObject({ status: 401, json: { code: 'not_signed_in' } })
  })

  it('is over when the session has run out', async () => {
    const cookie = await signIn('noa@example.com')
    await product.database.store.update(session).set({ expiresAt: new Date(0) })
    shared = null
    expect((await meWith(cookie)).status).toBe(401)
  })

  it.each([
    ['a token of nobody', '__Secure-handleboard.session_token=abc.def'],
    ['an empty one', '__Secure-handleboard.session_token='],
    ['nonsense', ';;;=%%%'],
  ])('does not take %s', async (_what, cookie) => {
    expect((await meWith(cookie)).status).toBe(401)
  })

  it('a cookie whose signature was changed is nobody’s', async () => {
    const cookie = await noa()
    expect((await meWith(cookie)).status).toBe(200)
    const changed = cookie.replace(
      /\.([\w%])/,
      (_dot, first: string) => `.${first === 'A' ? 'B' : 'A'}`,
    )
    expect(changed).not.toBe(cookie)
    expect((await meWith(changed)).status).toBe(401)
  })

  it('tells nobody whether an address exists', async () => {
    const from = '192.0.2.20'
    const unknown = await trySignIn('nobody@example.com', 'a wrong password', { from })
    const wrong = await trySignIn('noa@example.com', 'a wrong password', { from })
    const told = ({ json }: { json: unknown }) => ({ ...(json as object), traceId: '' })
    expect(wrong).toMatchObject({ status: 401, json: { code: 'wrong_credentials' } })
    expect(unknown.status).toBe(401)
    expect(told(unknown)).toEqual(told(wrong))
    expect(unknown.headers.getSetCookie()).toEqual([])
  })

  it.each([
    ['{"email":"noa@example.com"', 400, 'malformed_json'],
    ['[]', 422, 'invalid_input'],
    ['null', 422, 'invalid_input'],
    ['{"email":["noa@example.com"],"password":{"$ne":1}}', 422, 'invalid_input'],
    ['{"email":"noa@example.com"}', 422, 'invalid_input'],
    ['{"email":"noa","password":"x"}', 422, 'invalid_input'],
    [`{"email":"noa@example.com","password":"${'x'.repeat(200)}"}`, 422, 'invalid_input'],
    ['{"email":"noa\\u0000@example.com","password":"0123456789"}', 422, 'invalid_input'],
  ])('with %s is refused', async (body, status, code) => {
    const answer = await send('POST', '/api/auth/sign-in/email', { body, from: '192.0.2.21' })
    expect(answer).toMatchObject({ status, json: { code } })
  })

  it.each([
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/forget-password'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/delete-user'],
    ['GET', '/api/auth/sign-in/email'],
    ['GET', '/api/auth/error'],
    ['GET', '/api/auth'],
  ])('%s %s of the library stays closed', async (method, path) => {
    const cookie = await noa()
    const answer = await send(method, path, { cookie, ...(method === 'POST' && { body: {} }) })
    expect(answer).toMatchObject({ status: 404, json: { code: 'not_found' } })
  })
})

describe('too many failures', () => {
  it('the sixth try within five minutes has to wait, also with the right password', async () => {
    const from = '192.0.2.30'
    for (let attempt = 0; attempt < 5; attempt += 1)
      expect((await trySignIn('noa@example.com', 'a wrong password', { from })).status).toBe(401)
    const refused = await trySignIn('noa@example.com', password, { from })
    expect(refused).toMatchObject({ status: 429, json: { code: 'too_many_requests' } })
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(200)
    expect(seconds).toBeLessThanOrEqual(300)

    const elsewhere = await trySignIn('noa@example.com', password, { from: '192.0.2.31' })
    expect(elsewhere.status).toBe(200)
    product.clock.ahead += 301_000
    expect((await trySignIn('noa@example.com', password, { from })).status).toBe(200)
  })

  it('thirty from one address, over whatever people, are too many as well', async () => {
    const address = '192.0.2.40'
    const fail = (attempt: number) =>
      countSignIn(product.deps, { email: `person-${attempt}@example.com`, address })
    for (let attempt = 0; attempt < 30; attempt += 1) await fail(attempt)
    await expect(fail(31)).rejects.toMatchObject({ code: 'too_many_requests' })
  })

  it('many at the same time do not slip through', async () => {
    const from = '192.0.2.50'
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => trySignIn('noa@example.com', 'a wrong password', { from })),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
  })

  it('a success takes the count away', async () => {
    const who = { email: 'noa@example.com', address: '192.0.2.60' }
    for (let attempt = 0; attempt < 4; attempt += 1) await countSignIn(product.deps, who)
    expect((await trySignIn(who.email, password, { from: who.address })).status).toBe(200)
    for (let attempt = 0; attempt < 4; attempt += 1) await countSignIn(product.deps, who)
    await forgetFailures(product.deps, await countSignIn(product.deps, who))
    await expect(countSignIn(product.deps, who)).resolves.toHaveLength(2)
  })
})

describe('another site', () => {
  it.each([
    ['the Origin of another site', { origin: 'https://evil.example' }],
    ['an opaque Origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a fetch of a sibling site', { 'sec-fetch-site': 'same-site' }],
  ])('with %s changes nothing, whoever is signed in', async (_what, headers) => {
    const cookie = await noa()
    for (const [method, path, body] of [
      ['PATCH', getMe.path, { name: 'Mallory' }],
      ['POST', '/api/auth/sign-out', {}],
      ['POST', '/api/auth/sign-in/email', { email: 'noa@example.com', password }],
      ['POST', '/api/v1/setup', {}],
    ] as const)
      expect(await send(method, path, { cookie, headers, body })).toMatchObject({
        status: 403,
        json: { code: 'cross_site' },
      })
    expect(await meWith(cookie)).toMatchObject({ status: 200, json: { name: 'Noa Barak' } })
  })

  it('our own page may', async () => {
    const cookie = await noa()
    const answer = await send('PATCH', getMe.path, {
      cookie,
      headers: ownOrigin,
      body: { language: 'en' },
    })
    expect(answer).toMatchObject({ status: 200, json: { language: 'en' } })
  })

  it('programs send neither header, and a key is no cookie: they pass', async () => {
    const cookie = await noa()
    expect((await send('PATCH', getMe.path, { cookie, body: {} })).status).toBe(200)
    const made = await send('POST', '/api/v1/api-keys', {
      cookie,
      body: { name: 'Chatbot', scopes: ['lines.read', 'lines.sync'] },
    })
    const { secret } = made.json as { secret: string }
    const answer = await send('POST', '/api/v1/lines/sync', {
      headers: { authorization: `Bearer ${secret}`, origin: 'https://tool.example' },
    })
    expect(answer.status).toBe(202)
  })
})

describe('a person', () => {
  it('who was only invited cannot sign in, and after the invitation can', async () => {
    const cookie = await noa()
    const { token } = await invite(cookie, 'invited@example.com')
    expect((await trySignIn('invited@example.com', password, { from: '192.0.2.70' })).status).toBe(
      401,
    )
    await send('POST', `/api/v1/invitations/${token}/accept`, { body: { password } })
    expect((await meWith(await signIn('invited@example.com'))).json).toMatchObject({
      role: 'marketing',
    } satisfies Partial<Me>)
  })

  it('has another role from the next call on', async () => {
    const admin = await noa()
    const id = await addPerson('promoted@example.com', 'viewer')
    const cookie = await signIn('promoted@example.com')
    expect((await meWith(cookie)).json).toMatchObject({ role: 'viewer' })
    await send('PATCH', `/api/v1/users/${id}`, { cookie: admin, body: { role: 'admin' } })
    expect((await meWith(cookie)).json).toMatchObject({ role: 'admin' })
  })

  it('whose access ended is out at once, in every session, and cannot come back', async () => {
    const admin = await noa()
    const id = await addPerson('leaving@example.com')
    const cookies = [await signIn('leaving@example.com'), await signIn('leaving@example.com')]
    for (const cookie of cookies) expect((await meWith(cookie)).status).toBe(200)
    expect((await send('DELETE', `/api/v1/users/${id}`, { cookie: admin })).status).toBe(204)
    for (const cookie of cookies) expect((await meWith(cookie)).status).toBe(401)
    expect((await trySignIn('leaving@example.com', password, { from: '192.0.2.71' })).status).toBe(
      401,
    )
  })

  it('who sets a new password by a link ends the sessions from before', async () => {
    const admin = await noa()
    const id = await addPerson('forgetful@example.com')
    const old = await signIn('forgetful@example.com')
    const renewed = await send('POST', `/api/v1/users/${id}/invitation`, { cookie: admin })
    const { invitationUrl } = renewed.json as { invitationUrl: string }
    expect(invitationUrl).toMatch(/^https:\/\/desk\.example\/invitation\/[\w-]{40,}$/)
    const token = invitationUrl.split('/').at(-1) ?? ''
    const body = { password: 'another good password' }
    expect((await send('POST', `/api/v1/invitations/${token}/accept`, { body })).status).toBe(200)
    expect((await meWith(old)).status).toBe(401)
    expect(
      (await trySignIn('forgetful@example.com', password, { from: '192.0.2.72' })).status,
    ).toBe(401)
    expect((await meWith(await signIn('forgetful@example.com', body.password))).status).toBe(200)
  })
})

describe('for operators', () => {
  it('the server says that it is alive and ready, and shows its numbers', async () => {
    expect(await send('GET', '/healthz')).toMatchObject({ status: 200, json: { status: 'alive' } })
    expect(await send('GET', '/readyz')).toMatchObject({ status: 200, json: { status: 'ready' } })
    const numbers = await send('GET', '/metrics')
    expect(numbers.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(numbers.text).toMatch(/^handleboard_queue_length\{queue="parked"\} 0$/m)
  })
})

it('no password and no token of a session or an invitation is kept as it is', async () => {
  await noa()
  const invitation = await invite(await noa(), 'secret@example.com')
  const tables = await Promise.all(
    ['account', 'invitations', 'audit', 'events', 'rate_limit', '"user"'].map((table) =>
      product.database.store.execute(sql.raw(`select * from ${table}`)),
    ),
  )
  const kept = JSON.stringify(tables)
  expect(kept).not.toContain(password)
  expect(kept).not.toContain(invitation.token)
  const [row] = await product.database.store
    .select({ seen: user.lastSeenAt })
    .from(user)
    .where(eq(user.email, 'noa@example.com'))
  expect(row?.seen).not.toBeNull()
})
