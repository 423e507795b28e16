import { afterAll, describe, expect, it } from 'vitest'
import {
  createGuestLink,
  decideGuestReview,
  endGuestLink,
  getGuestReview,
  listGuestLinks,
  commentAsGuest,
  mostGuestComments,
} from '../../domain/api/guest-reviews'
import { listNotifications } from '../../domain/api/notifications'
import { openDesk, type Caller, type Input } from './desk'
import { addOtherWorkspace } from './other-workspace'

const clock = { ahead: 0 }
const desk = await openDesk({ lines: 60, now: () => new Date(Date.now() + clock.ahead) })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk
const otherAdmin = await desk.addPerson('admin', 'Avi Mizrahi')
const other = await addOtherWorkspace(desk)
const hour = 60 * 60_000

const wanted = { name: 'Dana Levi', expiresInDays: 7 }
const reason = { decision: 'decline', reason: 'brand_rules' }

async function linkTo(id: string, body: Record<string, unknown> = wanted, who: Caller = admin) {
  const made = await desk.ok(who, createGuestLink, { params: { id }, body })
  return { ...made, token: made.url.split('/').at(-1) ?? '' }
}

async function guestOf(body?: Record<string, unknown>) {
  const request = await desk.createRequest()
  return { ...(await linkTo(request.id, body)), request }
}

let addresses = 0
/** From an address of its own, so that only the tests about the limit come near it. */
const from = () => ({ 'x-handleboard-client': `192.0.2.${(addresses += 1)}` })

const look = (token: string, headers: Input['headers'] = from()) =>
  desk.call(null, getGuestReview, { params: { token }, headers })

async function decide(
  token: string,
  said: Record<string, unknown>,
  headers: Record<string, string> = {},
) {
  const seen = await look(token)
  const version = (seen.json as { version?: number }).version ?? 1
  return desk.call(null, decideGuestReview, {
    params: { token },
    body: { version, ...said },
    headers: { ...from(), ...headers },
  })
}

const comment = (token: string, note: string) =>
  desk.call(null, commentAsGuest, { params: { token }, body: { note }, headers: from() })

const ended = { status: 410, json: { code: 'guest_link_ended' } }
const links = async (id: string) => (await desk.ok(admin, listGuestLinks, { params: { id } })).items

describe('a guest', () => {
  it('sees the one request, with the phone masked, and nobody’s name but their own', async () => {
    const { token, url, request } = await guestOf({ ...wanted, language: 'he' })
    expect(url).toMatch(/^http.*\/guest-review\/[\w-]{40,}$/)
    const seen = await look(token)
    expect(seen).toMatchObject({
      status: 200,
      json: {
        guestName: 'Dana Levi',
        language: 'he',
        state: 'in_review',
        line: { displayName: request.line.displayName },
        candidates: [{ rank: 1, username: request.current }],
      },
    })
    expect(seen.text).not.toContain(request.line.phoneNumber)
    expect(seen.text).not.toContain(marketing.name)
    expect(seen.text).not.toContain(request.id)
  })

  it('approves once: on the timeline and in the audit by name, as a guest, and Meta is asked', async () => {
    const { token, link, request } = await guestOf()
    expect(await decide(token, { decision: 'approve', note: 'Fine by legal.' })).toMatchObject({
      status: 200,
      json: { decision: 'approve', state: 'submitting' },
    })
    const guest = { kind: 'guest', id: link.id, name: 'Dana Levi' }
    const { timeline } = await desk.reaches(request.id, 'reserved')
    expect(timeline).toContainEqual(
      expect.objectContaining({ event: 'approve', actor: guest, note: 'Fine by legal.' }),
    )
    const audit = await desk.auditOf(`/api/v1/username-requests/${request.id}`)
    expect(audit.map(({ action, actor }) => ({ action, actor }))).toContainEqual({
      action: 'username_request.approve',
      actor: guest,
    })
    expect(await links(request.id)).toMatchObject([
      { id: link.id, state: 'used', decision: 'approve', usedAt: expect.any(String) as string },
    ])
  })

  it('declines with a reason, which the requester reads', async () => {
    const { token, request } = await guestOf()
    expect((await decide(token, reason)).status).toBe(200)
    expect(await desk.show(request.id, marketing)).toMatchObject({
      state: 'declined',
      timeline: expect.arrayContaining([
        expect.objectContaining({ event: 'decline', reason: 'brand_rules' }),
      ]) as unknown,
    })
  })

  it('comments without deciding: everybody reads it, the link stays and nothing else changes', async () => {
    const { token, link, request } = await guestOf()
    expect(await comment(token, ' Is it cleared with the board? ')).toMatchObject({ status: 201 })
    const after = await desk.show(request.id, marketing)
    expect(after).toMatchObject({ state: 'in_review', version: request.version })
    expect(after.timeline.at(-1)).toMatchObject({
      event: 'comment',
      actor: { kind: 'guest', id: link.id, name: 'Dana Levi' },
      note: 'Is it cleared with the board?',
    })
    expect((await look(token)).json).toMatchObject({
      comments: [{ note: 'Is it cleared with the board?' }],
    })
    const { items } = await desk.ok(marketing, listNotifications)
    expect(items).toContainEqual(
      expect.objectContaining({
        kind: 'commented',
        resource: `/api/v1/username-requests/${request.id}`,
      }),
    )
    expect((await decide(token, { decision: 'approve' })).status).toBe(200)
    expect(await comment(token, 'Too late.')).toMatchObject(ended)
  })

  it('cannot say nothing, too much or too often, nor to what no longer waits', async () => {
    const { token, request } = await guestOf()
    for (const note of ['', '   ', 'x'.repeat(1001)])
      expect((await comment(token, note)).status).toBe(422)
    for (let said = 0; said < mostGuestComments; said += 1)
      expect((await comment(token, `Comment ${said}`)).status).toBe(201)
    expect(await comment(token, 'One more')).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'note', code: 'too_many' }] },
    })
    await desk.take(marketing, request.id, 'withdraw')
    expect(await comment(token, 'Still there?')).toMatchObject({ status: 409 })
    expect(await comment('nothing-like-a-token', 'Hello')).toMatchObject(ended)
  })

  it('cannot decline without a reason, and the link stays open', async () => {
    const { token, request } = await guestOf()
    for (const said of [{}, { reason: 'other' }, { note: '  ' }])
      expect(await decide(token, { decision: 'decline', ...said })).toMatchObject({
        status: 422,
        json: { fields: [{ path: 'note' }] },
      })
    expect(await links(request.id)).toMatchObject([{ state: 'open', usedAt: null }])
  })

  it('with the same key hears the first answer again, as after a lost one', async () => {
    const { token, request } = await guestOf()
    const { version } = request
    const again = () =>
      desk.call(null, decideGuestReview, {
        params: { token },
        body: { ...reason, version },
        headers: { ...from(), 'idempotency-key': 'guest-once' },
      })
    const first = await again()
    expect(first.status).toBe(200)
    expect(await again()).toMatchObject({ status: 200, json: first.json })
  })

  it('two decisions at the same time do one', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { token, request } = await guestOf()
      const answers = await Promise.all([
        decide(token, { decision: 'approve' }),
        decide(token, reason),
        decide(token, reason),
      ])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ status }) => status === 410)).toHaveLength(2)
      const { timeline } = await desk.show(request.id)
      expect(timeline.filter(({ actor }) => actor.kind === 'guest')).toHaveLength(1)
    }
  })
})

describe('a link that is over', () => {
  it('was used: it shows and does nothing any more', async () => {
    const { token } = await guestOf()
    await decide(token, reason)
    expect(await look(token)).toMatchObject(ended)
    expect(await decide(token, { decision: 'approve' })).toMatchObject(ended)
  })

  it('was ended by an admin, with an audit row', async () => {
    const { token, link, request } = await guestOf()
    const params = { id: request.id, linkId: link.id }
    expect((await desk.call(admin, endGuestLink, { params })).status).toBe(204)
    expect((await desk.call(admin, endGuestLink, { params })).status).toBe(204)
    expect(await look(token)).toMatchObject(ended)
    expect(await decide(token, reason)).toMatchObject(ended)
    expect(await links(request.id)).toMatchObject([{ state: 'ended', usedAt: null }])
    const audit = await desk.auditOf(`/api/v1/username-requests/${request.id}`)
    expect(audit.filter(({ action }) => action === 'guest_link.end')).toHaveLength(1)
    expect((await desk.show(request.id)).state).toBe('in_review')
  })

  it('has run out', async () => {
    const { token, request } = await guestOf({ ...wanted, expiresInDays: 1 })
    clock.ahead = 24 * hour - 60_000
    expect((await look(token)).status).toBe(200)
    clock.ahead = 24 * hour + 60_000
    expect(await look(token)).toMatchObject(ended)
    expect(await decide(token, reason)).toMatchObject(ended)
    expect(await links(request.id)).toMatchObject([{ state: 'expired' }])
    clock.ahead = 0
  })

  it('is not told from one that never was', async () => {
    const { token } = await guestOf()
    await decide(token, reason)
    const used = await look(token)
    for (const stranger of ['x', 'no-such-token-at-all', token.toUpperCase(), `${token}x`]) {
      const answer = await look(stranger)
      expect({ ...(answer.json as object), traceId: '' }).toEqual({
        ...(used.json as object),
        traceId: '',
      })
    }
  })
})

describe('a request that moved on', () => {
  it('is shown with its state, and a decision is refused with it', async () => {
    const { token, request } = await guestOf()
    await desk.take(admin, request.id, 'decline', { body: { reason: 'spelling' } })
    expect(await look(token)).toMatchObject({ status: 200, json: { state: 'declined' } })
    const refused = await decide(token, { decision: 'approve' })
    expect(refused).toMatchObject({ status: 409, json: { code: 'step_not_allowed' } })
    expect((refused.json as { detail: string }).detail).toContain('declined')
    expect(await links(request.id)).toMatchObject([{ state: 'open' }])
  })

  it('with other candidates than the guest saw is not decided', async () => {
    const { token, request } = await guestOf()
    await desk.take(admin, request.id, 'request-changes', { body: { note: 'Another one.' } })
    await desk.take(marketing, request.id, 'submit')
    expect(await decide(token, { decision: 'approve', version: request.version })).toMatchObject({
      status: 412,
      json: { code: 'stale' },
    })
    expect((await decide(token, { decision: 'approve' })).status).toBe(200)
  })
})

describe('making a link', () => {
  it('leaves an audit row; its token is stored nowhere and listed nowhere', async () => {
    const { token, request, link } = await guestOf()
    const audit = await desk.auditOf(`/api/v1/username-requests/${request.id}`)
    expect(audit).toContainEqual(
      expect.objectContaining({
        action: 'guest_link.create',
        actor: { kind: 'person', id: admin.id, name: admin.name },
        after: expect.objectContaining({ link: link.id, name: 'Dana Levi' }) as unknown,
      }),
    )
    expect(JSON.stringify([audit, await links(request.id)])).not.toContain(token)
    const rows = await desk.database.store.execute('select * from guest_links')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('with the same key makes one', async () => {
    const { id } = await desk.createRequest()
    const input = { params: { id }, body: wanted, headers: { 'idempotency-key': 'link-once' } }
    const first = await desk.ok(admin, createGuestLink, input)
    expect(await desk.ok(admin, createGuestLink, input)).toEqual(first)
    expect(await links(id)).toHaveLength(1)
  })

  it.each([
    [{ ...wanted, expiresInDays: 0 }, 'expiresInDays'],
    [{ ...wanted, expiresInDays: 31 }, 'expiresInDays'],
    [{ ...wanted, expiresInDays: 1.5 }, 'expiresInDays'],
    [{ ...wanted, name: ' ' }, 'name'],
    [{ ...wanted, language: 'fr' }, 'language'],
  ])('%j is refused at its field', async (body, path) => {
    const { id } = await desk.createRequest()
    const refusal = await desk.refused(admin, createGuestLink, { params: { id }, body })
    expect(refusal).toMatchObject({ status: 422, fields: [{ path }] })
  })

  it('is for those who may review, as are the list and the end', async () => {
    const { request, link } = await guestOf()
    const params = { id: request.id, linkId: link.id }
    for (const who of [marketing, viewer, templateManager]) {
      const calls = [
        desk.call(who, createGuestLink, { params, body: wanted }),
        desk.call(who, listGuestLinks, { params }),
        desk.call(who, endGuestLink, { params }),
      ]
      for (const answer of await Promise.all(calls))
        expect(answer).toMatchObject({ status: 403, json: { code: 'not_allowed' } })
    }
    expect(await links(request.id)).toMatchObject([{ state: 'open' }])
  })

  it('is no way around the rule about one’s own request', async () => {
    const { id } = await desk.createRequest(admin)
    const input = { params: { id }, body: wanted }
    expect(await desk.refused(admin, createGuestLink, input)).toMatchObject({
      code: 'own_request',
    })
    await linkTo(id, wanted, otherAdmin)
  })

  it('needs a request in review', async () => {
    const { id } = await desk.createRequest(marketing, { submit: false })
    expect(
      await desk.refused(admin, createGuestLink, { params: { id }, body: wanted }),
    ).toMatchObject({ code: 'step_not_allowed', allowed: ['submit', 'withdraw'] })
  })
})

describe('another workspace', () => {
  it('cannot list, end or make links, and a link of another request is not there', async () => {
    const theirs = other.ids['username-requests']
    const { link: their } = await linkTo(theirs, wanted, other.admin)
    const mine = await guestOf()
    for (const [who, id, linkId] of [
      [admin, theirs, their.id],
      [admin, mine.request.id, their.id],
      [other.admin, mine.request.id, mine.link.id],
      [admin, (await desk.createRequest()).id, mine.link.id],
    ] as const)
      expect(await desk.call(who, endGuestLink, { params: { id, linkId } })).toMatchObject({
        status: 404,
        json: { code: 'not_found' },
      })
    const params = { id: theirs }
    expect((await desk.call(admin, listGuestLinks, { params })).status).toBe(404)
    expect((await desk.call(admin, createGuestLink, { params, body: wanted })).status).toBe(404)
    expect(await desk.ok(other.admin, listGuestLinks, { params })).toMatchObject({
      items: [{ state: 'open' }],
    })
  })
})

describe('the limit for each address', () => {
  it('many looks and many decisions have to wait', async () => {
    const headers = { 'x-handleboard-client': '198.51.100.7' }
    let looks = 0
    while ((await look('no-such-token', headers)).status === 410) looks += 1
    expect(looks).toBe(120)
    const body = { ...reason, version: 1 }
    const input = { params: { token: 'no-such-token' }, body, headers }
    let decisions = 0
    while ((await desk.call(null, decideGuestReview, input)).status === 410) decisions += 1
    expect(decisions).toBe(30)
    const refusal = await desk.refused(null, decideGuestReview, input)
    expect(refusal.code).toBe('too_many_requests')
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await look('no-such-token')).status).toBe(410)
  })
})
