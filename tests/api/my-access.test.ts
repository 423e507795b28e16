import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '../../domain/api/audit'
import { getMe } from '../../domain/api/me'
import {
  changePassword,
  endOtherSessions,
  listSessions,
  type Session,
} from '../../domain/api/my-access'
import { createApiKey } from '../../domain/api/people'
import { openSignedInProduct, password } from './signed-in-product'

const product = await openSignedInProduct('https://desk.example')
afterAll(product.stop)
const { send, trySignIn, signIn, setUp, addPerson } = product

let admin: string
beforeAll(async () => {
  await setUp()
  admin = await signIn('noa@example.com')
})

const meWith = (cookie: string) => send('GET', getMe.path, { cookie })

/** What the newest entries of the audit say was done. */
async function newestActions(): Promise<string[]> {
  const { json } = await send('GET', listAudit.path, { cookie: admin })
  return (json as { items: { action: string }[] }).items.map(({ action }) => action)
}

const listMine = async (cookie: string) => {
  const answer = await send('GET', listSessions.path, { cookie })
  expect(answer.status).toBe(200)
  return answer.json as { items: Session[]; nextCursor: string | null }
}

describe('sessions of one’s own', () => {
  it('are listed with their devices, newest first, and never with what they are held by', async () => {
    await addPerson('devices@example.com')
    const phone = await signIn('devices@example.com')
    const desk = await signIn('devices@example.com')
    const { items, nextCursor } = await listMine(desk)
    expect(items.map(({ current }) => current)).toEqual([true, false])
    expect(items[0]).toMatchObject({
      ipAddress: '192.0.2.1',
      expiresAt: expect.any(String) as string,
    })
    expect(nextCursor).toBeNull()
    const token = (cookie: string) => decodeURIComponent(cookie).split('=')[1]?.split('.')[0] ?? '-'
    for (const cookie of [phone, desk]) expect(JSON.stringify(items)).not.toContain(token(cookie))
  })

  it('come in pages', async () => {
    await addPerson('many@example.com')
    const cookies = [await signIn('many@example.com'), await signIn('many@example.com')]
    const first = (await send('GET', `${listSessions.path}?limit=1`, { cookie: cookies[1] ?? '' }))
      .json as { items: Session[]; nextCursor: string }
    const query = `limit=1&cursor=${first.nextCursor}`
    const second = (
      await send('GET', `${listSessions.path}?${query}`, { cookie: cookies[1] ?? '' })
    ).json as { items: Session[]; nextCursor: string | null }
    expect([first.items[0]?.current, second.items[0]?.current]).toEqual([true, false])
    expect(second.nextCursor).toBeNull()
  })

  it('end one by one and at once, leave an audit row, and are not there for anybody else', async () => {
    await addPerson('leaving@example.com')
    const [lost, mine] = [await signIn('leaving@example.com'), await signIn('leaving@example.com')]
    await addPerson('stranger@example.com')
    const stranger = await signIn('stranger@example.com')
    const other = (await listMine(mine)).items.find(({ current }) => !current)
    const path = `/api/v1/me/sessions/${other?.id}`
    expect((await send('DELETE', path, { cookie: stranger })).status).toBe(404)
    expect((await meWith(lost)).status).toBe(200)
    expect((await send('DELETE', path, { cookie: mine })).status).toBe(204)
    expect((await meWith(lost)).status).toBe(401)
    expect((await send('DELETE', path, { cookie: mine })).status).toBe(404)
    expect((await meWith(mine)).status).toBe(200)
    expect(await newestActions()).toContain('session.end')
  })

  it('end all but this one', async () => {
    await addPerson('tidy@example.com')
    const others = [await signIn('tidy@example.com'), await signIn('tidy@example.com')]
    const mine = await signIn('tidy@example.com')
    expect((await send('POST', endOtherSessions.path, { cookie: mine })).status).toBe(204)
    for (const cookie of others) expect((await meWith(cookie)).status).toBe(401)
    expect((await listMine(mine)).items).toHaveLength(1)
    expect((await send('POST', endOtherSessions.path, { cookie: mine })).status).toBe(204)
  })

  it('are not for programs', async () => {
    const made = await send('POST', createApiKey.path, {
      cookie: admin,
      body: { name: 'bot', scopes: ['lines.read'] },
    })
    const { secret } = made.json as { secret: string }
    const headers = { authorization: `Bearer ${secret}` }
    expect((await send('GET', listSessions.path, { headers })).status).toBe(403)
    const body = { currentPassword: 'x', newPassword: 'a brand new password' }
    expect((await send('POST', changePassword.path, { headers, body })).status).toBe(403)
  })
})

describe('a password of one’s own', () => {
  const next = 'a brand new password'

  it('is changed, ends the other sessions and keeps this one', async () => {
    await addPerson('careful@example.com')
    const [mine, other] = [await signIn('careful@example.com'), await signIn('careful@example.com')]
    const body = { currentPassword: password, newPassword: next }
    expect((await send('POST', changePassword.path, { cookie: mine, body })).status).toBe(204)
    expect((await meWith(other)).status).toBe(401)
    expect((await meWith(mine)).status).toBe(200)
    expect((await trySignIn('careful@example.com')).status).toBe(401)
    expect((await trySignIn('careful@example.com', next)).status).toBe(200)
    expect(await newestActions()).toContain('user.change_password')
  })

  it('can leave the other sessions as they are', async () => {
    await addPerson('relaxed@example.com')
    const [mine, other] = [await signIn('relaxed@example.com'), await signIn('relaxed@example.com')]
    const body = { currentPassword: password, newPassword: next, endOtherSessions: false }
    expect((await send('POST', changePassword.path, { cookie: mine, body })).status).toBe(204)
    expect((await meWith(other)).status).toBe(200)
  })

  it('wants the present one, said beside its field, and not guessed at for long', async () => {
    await addPerson('guessed@example.com')
    const cookie = await signIn('guessed@example.com')
    const guess = (currentPassword: string) =>
      send('POST', changePassword.path, { cookie, body: { currentPassword, newPassword: next } })
    for (let round = 0; round < 5; round += 1)
      expect(await guess(`wrong ${round}`)).toMatchObject({
        status: 422,
        json: { fields: [{ path: 'currentPassword', code: 'wrong_password' }] },
      })
    const late = await guess(password)
    expect(late.status).toBe(429)
    expect(late.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await meWith(cookie)).status).toBe(200)
  })

  it('has ten characters at least', async () => {
    await addPerson('short@example.com')
    const cookie = await signIn('short@example.com')
    const body = { currentPassword: password, newPassword: 'short' }
    expect(await send('POST', changePassword.path, { cookie, body })).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'newPassword' }] },
    })
  })
})

it.each(['get-session', 'list-sessions', 'revoke-session', 'change-password', 'sign-up/email'])(
  'what the session library would also do (%s) is not offered',
  async (name) => {
    const path = `/api/auth/${name}`
    expect((await send('GET', path, { cookie: admin })).status).toBe(404)
    expect((await send('POST', path, { cookie: admin, body: {} })).status).toBe(404)
  },
)
