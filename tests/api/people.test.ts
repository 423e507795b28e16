import { afterAll, describe, expect, it } from 'vitest'
import { acceptInvitation, editMe, getInvitation, getMe } from '../../domain/api/me'
import {
  editPerson,
  endPerson,
  invitePerson,
  listPeople,
  renewInvitation,
} from '../../domain/api/people'
import { openDesk, type Person } from './desk'

const clock = { ahead: 0 }
const desk = await openDesk({ lines: 2, now: () => new Date(Date.now() + clock.ahead) })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk

let invited = 0
async function invite(more: Record<string, unknown> = {}) {
  invited += 1
  const body = { name: 'Dana', email: `dana-${invited}@example.com`, role: 'viewer', ...more }
  const { person, invitationUrl } = await desk.ok(admin, invitePerson, { body })
  return { ...person, token: invitationUrl.split('/').at(-1) ?? '' }
}

const password = 'a long enough password'
const accept = (token: string, word = password) =>
  desk.call(null, acceptInvitation, { params: { token }, body: { password: word } })
const stateOf = async (id: string) =>
  (await desk.ok(admin, listPeople, { query: { limit: 200 } })).items.find(
    (person) => person.id === id,
  )?.state
const audited = async (id: string) =>
  (await desk.auditOf(`/api/v1/users/${id}`)).map(({ action }) => action)

describe('inviting', () => {
  it('adds a person and answers a link, once; the audit names address and role', async () => {
    const answer = await desk.ok(admin, invitePerson, {
      body: { name: ' Dana Levi ', email: 'Dana@Example.com', role: 'marketing' },
    })
    expect(answer.person).toMatchObject({
      name: 'Dana Levi',
      email: 'dana@example.com',
      role: 'marketing',
      state: 'invited',
      lastSeenAt: null,
    })
    expect(answer.invitationUrl).toMatch(/^http:\/\/localhost:3000\/invitation\/[\w-]{43}$/)
    expect(await desk.auditOf(`/api/v1/users/${answer.person.id}`)).toMatchObject([
      { action: 'user.invite', after: { email: 'dana@example.com', role: 'marketing' } },
    ])
  })

  it('an address that is here already is refused, however it is written', async () => {
    const { email } = await invite()
    for (const again of [email, email.toUpperCase()])
      expect(
        await desk.refused(admin, invitePerson, {
          body: { name: 'Dana', email: again, role: 'viewer' },
        }),
      ).toMatchObject({ status: 409, code: 'already_exists' })
  })

  it('of two at the same time one is invited', async () => {
    const body = { name: 'Dana', email: 'twice@example.com', role: 'viewer' }
    const answers = await Promise.all([
      desk.call(admin, invitePerson, { body }),
      desk.call(admin, invitePerson, { body }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  it.each([
    [{ email: 'no address' }, 'email'],
    [{ email: `${'x'.repeat(200)}@example.com` }, 'email'],
    [{ role: 'owner' }, 'role'],
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ password: 'hidden password' }, 'password'],
  ])('with %j is refused', async (broken, path) => {
    const body = { name: 'Dana', email: 'broken@example.com', role: 'viewer', ...broken }
    expect(await desk.refused(admin, invitePerson, { body })).toMatchObject({
      status: 422,
      fields: [{ path }],
    })
  })

  it('people are for admins alone', async () => {
    const body = { name: 'Dana', email: 'denied@example.com', role: 'admin' }
    const params = { id: viewer.id }
    for (const who of [marketing, viewer, templateManager])
      for (const refusal of [
        await desk.refused(who, invitePerson, { body }),
        await desk.refused(who, listPeople),
        await desk.refused(who, renewInvitation, { params }),
        await desk.refused(who, editPerson, { params, body: { role: 'admin' } }),
        await desk.refused(who, endPerson, { params }),
      ])
        expect(refusal).toMatchObject({ status: 403, code: 'not_allowed' })
  })
})

describe('an invitation', () => {
  it('says whom it is for, to whoever holds the link', async () => {
    const { token, email } = await invite()
    expect(await desk.ok(null, getInvitation, { params: { token } })).toMatchObject({
      name: 'Dana',
      email,
      role: 'viewer',
      workspaceName: 'Handleboard',
    })
  })

  it('is used up by setting the password, and that is in the audit', async () => {
    const { id, token, email } = await invite()
    expect(await accept(token)).toMatchObject({ status: 200, json: { email } })
    expect(await stateOf(id)).toBe('active')
    expect(await audited(id)).toEqual(['user.set_password', 'user.invite'])
    expect(await accept(token)).toMatchObject({ status: 410, json: { code: 'invitation_ended' } })
    expect(await desk.refused(null, getInvitation, { params: { token } })).toMatchObject({
      status: 410,
    })
  })

  it('is used once, also when the link is clicked twice at the same time', async () => {
    const { token } = await invite()
    const answers = await Promise.all([accept(token), accept(token, 'another password')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410])
  })

  it('wants a good password, and is not used up by a bad one', async () => {
    const { token } = await invite()
    for (const word of ['', 'too short', 'x'.repeat(129)])
      expect(await accept(token, word)).toMatchObject({
        status: 422,
        json: { fields: [{ path: 'password' }] },
      })
    expect((await accept(token)).status).toBe(200)
  })

  it.each(['nothing-like-it', 'x'.repeat(43), '%00', 'x'.repeat(300)])(
    'of nobody (%s) has ended',
    async (token) => {
      expect([404, 410]).toContain((await accept(token)).status)
    },
  )

  it('ends after a week', async () => {
    const { token } = await invite()
    clock.ahead += 7 * 24 * 60 * 60_000 + 1000
    expect((await accept(token)).status).toBe(410)
  })

  it('ends when a new one is made', async () => {
    const { id, token } = await invite()
    const { invitationUrl } = await desk.ok(admin, renewInvitation, { params: { id } })
    expect((await accept(token)).status).toBe(410)
    expect((await accept(invitationUrl.split('/').at(-1) ?? '')).status).toBe(200)
    expect(await audited(id)).toEqual(['user.set_password', 'user.renew_invitation', 'user.invite'])
  })

  it('a new one for somebody who is not there: 404', async () => {
    expect(await desk.refused(admin, renewInvitation, { params: { id: 'nobody' } })).toMatchObject({
      status: 404,
    })
  })

  it('ends with the access, and an ended access gets no new one', async () => {
    const { id, token } = await invite()
    await desk.call(admin, endPerson, { params: { id } })
    expect((await accept(token)).status).toBe(410)
    expect(await desk.refused(admin, renewInvitation, { params: { id } })).toMatchObject({
      status: 409,
      code: 'step_not_allowed',
    })
  })
})

it('somebody whose access ended is invited again as the same person', async () => {
  const { id, email, token } = await invite({ role: 'admin' })
  await accept(token)
  await desk.call(admin, endPerson, { params: { id } })
  const again = await desk.ok(admin, invitePerson, {
    body: { name: 'Dana Again', email: email.toUpperCase(), role: 'viewer' },
  })
  expect(again.person).toMatchObject({ id, name: 'Dana Again', role: 'viewer', state: 'invited' })
  expect((await accept(again.invitationUrl.split('/').at(-1) ?? '')).status).toBe(200)
  expect(await stateOf(id)).toBe('active')
})

describe('changing a role', () => {
  it('is in the audit with the role before', async () => {
    const { id } = await invite()
    const answer = await desk.ok(admin, editPerson, { params: { id }, body: { role: 'marketing' } })
    expect(answer.role).toBe('marketing')
    expect((await desk.auditOf(`/api/v1/users/${id}`))[0]).toMatchObject({
      action: 'user.edit',
      before: { role: 'viewer' },
      after: { role: 'marketing' },
    })
  })

  it('of nobody: 404; to no role: 422', async () => {
    expect(
      await desk.refused(admin, editPerson, { params: { id: 'nobody' }, body: { role: 'viewer' } }),
    ).toMatchObject({ status: 404 })
    expect(
      await desk.refused(admin, editPerson, { params: { id: viewer.id }, body: { role: 'root' } }),
    ).toMatchObject({ status: 422, fields: [{ path: 'role' }] })
  })
})

describe('ending an access', () => {
  it('keeps the person on record; ending it again changes nothing', async () => {
    const { id } = await invite()
    expect((await desk.call(admin, endPerson, { params: { id } })).status).toBe(204)
    expect((await desk.call(admin, endPerson, { params: { id } })).status).toBe(204)
    expect(await stateOf(id)).toBe('ended')
    expect(await audited(id)).toEqual(['user.end', 'user.invite'])
  })

  it('of nobody: 404', async () => {
    expect(await desk.refused(admin, endPerson, { params: { id: 'nobody' } })).toMatchObject({
      status: 404,
    })
  })

  it('a person whose access ended is nobody from the next call on', async () => {
    const leaving = await desk.addPerson('marketing')
    expect((await desk.call(leaving, getMe)).status).toBe(200)
    await desk.call(admin, endPerson, { params: { id: leaving.id } })
    expect((await desk.call(leaving, getMe)).status).toBe(401)
  })
})

describe('the last admin', () => {
  const others = async (): Promise<Person[]> => [
    await desk.addPerson('admin'),
    await desk.addPerson('admin'),
  ]

  it('stays: nobody makes them something else or ends their access', async () => {
    await invite({ role: 'admin' })
    expect(
      await desk.refused(admin, editPerson, { params: { id: admin.id }, body: { role: 'viewer' } }),
    ).toMatchObject({ status: 409, code: 'last_admin' })
    expect(await desk.refused(admin, endPerson, { params: { id: admin.id } })).toMatchObject({
      status: 409,
      code: 'last_admin',
    })
    expect((await desk.ok(admin, getMe)).role).toBe('admin')
  })

  it('stays also when all admins demote each other at the same time', async () => {
    const [second, third] = await others()
    const all = [admin, second ?? admin, third ?? admin]
    const answers = await Promise.all(
      all.map((who, index) => {
        const target = all[(index + 1) % all.length] ?? admin
        return desk.call(who, editPerson, { params: { id: target.id }, body: { role: 'viewer' } })
      }),
    )
    for (const { status } of answers) expect([200, 403, 409]).toContain(status)
    const roles = await Promise.all(all.map(async (who) => (await desk.ok(who, getMe)).role))
    expect(roles).toContain('admin')
  })
})

describe('my own name and language', () => {
  it('are mine to change', async () => {
    const someone = await desk.addPerson('viewer')
    const changed = await desk.ok(someone, editMe, { body: { name: 'Vered', language: 'he' } })
    expect(changed).toMatchObject({ name: 'Vered', language: 'he' })
    expect(await desk.ok(someone, getMe)).toMatchObject({ name: 'Vered', language: 'he' })
  })

  it.each([{ role: 'admin' }, { email: 'x@example.com' }, { language: 'fr' }, { name: '' }])(
    'but not %j',
    async (body) => {
      const someone = await desk.addPerson('viewer')
      expect(await desk.refused(someone, editMe, { body })).toMatchObject({
        status: 422,
        fields: [{ path: Object.keys(body)[0] }],
      })
    },
  )
})
