import { afterAll, describe, expect, it } from 'vitest'
import { editUsernameRequest } from '../../domain/api/username-requests'
import type { RequestStep } from '../../domain/username-request'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 110 })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk
const otherAdmin = await desk.addPerson('admin', 'Avi Mizrahi')
const otherMarketing = await desk.addPerson('marketing', 'Michal Peretz')

const note = { note: 'Because of the brand rules.' }
const audited = async (id: string) =>
  (await desk.auditOf(`/api/v1/username-requests/${id}`)).map(({ action }) => action)

/** A request as it stands before the step, made by marketing. */
const before: Record<'draft' | 'in_review' | 'changes_requested', () => Promise<string>> = {
  draft: async () => (await desk.createRequest(marketing, { submit: false })).id,
  in_review: async () => (await desk.createRequest()).id,
  changes_requested: async () => {
    const { id } = await desk.createRequest()
    await desk.take(admin, id, 'request-changes', { body: note })
    return id
  },
}

type Case = {
  step: RequestStep
  from: keyof typeof before
  by: typeof admin
  body?: unknown
  to: string
  event: string
  notBy: (typeof admin)[]
}

const cases: Case[] = [
  {
    step: 'submit',
    from: 'draft',
    by: marketing,
    to: 'in_review',
    event: 'submit',
    notBy: [viewer, templateManager, otherMarketing],
  },
  {
    step: 'submit',
    from: 'changes_requested',
    by: marketing,
    to: 'in_review',
    event: 'submit',
    notBy: [viewer, templateManager, otherMarketing],
  },
  {
    step: 'approve',
    from: 'in_review',
    by: admin,
    to: 'submitting',
    event: 'approve',
    notBy: [viewer, templateManager, marketing],
  },
  {
    step: 'decline',
    from: 'in_review',
    by: admin,
    body: note,
    to: 'declined',
    event: 'decline',
    notBy: [viewer, templateManager, marketing],
  },
  {
    step: 'request-changes',
    from: 'in_review',
    by: admin,
    body: note,
    to: 'changes_requested',
    event: 'request_changes',
    notBy: [viewer, templateManager, marketing],
  },
  {
    step: 'withdraw',
    from: 'draft',
    by: marketing,
    to: 'withdrawn',
    event: 'withdraw',
    notBy: [viewer, templateManager, otherMarketing],
  },
  {
    step: 'withdraw',
    from: 'in_review',
    by: admin,
    to: 'withdrawn',
    event: 'withdraw',
    notBy: [viewer, templateManager, otherMarketing],
  },
]

describe.each(cases)(
  '$step of what is $from',
  ({ step, from, by, body = {}, to, event, notBy }) => {
    it(`leads to ${to}, with its audit row and its entry on the timeline`, async () => {
      const id = await before[from]()
      const answer = await desk.take(by, id, step, { body })
      expect(answer).toMatchObject({ status: 200, json: { id, state: to } })
      const { timeline, version } = await desk.show(id)
      expect(answer.headers.get('etag')).toBe(`"${(answer.json as { version: number }).version}"`)
      expect(version).toBeGreaterThan(1)
      expect(timeline).toContainEqual(
        expect.objectContaining({
          event,
          from,
          to,
          actor: { kind: 'person', id: by.id, name: by.name },
          note: body === note ? note.note : null,
        }),
      )
      expect(await audited(id)).toContain(`username_request.${event}`)
    })

    it('is not for others: nothing changes and nothing is noted', async () => {
      const id = await before[from]()
      const noted = await audited(id)
      for (const who of notBy)
        expect(await desk.take(who, id, step, { body })).toMatchObject({
          status: 403,
          json: { code: 'not_allowed' },
        })
      expect(await desk.take(null, id, step, { body })).toMatchObject({ status: 401 })
      expect((await desk.show(id)).state).toBe(from)
      expect(await audited(id)).toEqual(noted)
    })

    it('is refused when it was done already, and says what is possible', async () => {
      const id = await before[from]()
      await desk.take(by, id, step, { body })
      const again = await desk.take(by, id, step, { body })
      expect(again).toMatchObject({
        status: 409,
        json: { code: 'step_not_allowed', allowed: expect.any(Array) as unknown[] },
      })
    })

    it('of nothing is 404', async () => {
      expect(await desk.take(by, 'no-such-request', step, { body })).toMatchObject({
        status: 404,
        json: { code: 'not_found' },
      })
    })
  },
)

describe('the reason', () => {
  it.each(['decline', 'request-changes'] as const)('%s needs one', async (step) => {
    const id = await before.in_review()
    for (const body of [undefined, {}, { note: '' }, { note: '   ' }])
      expect(await desk.take(admin, id, step, body === undefined ? {} : { body })).toMatchObject({
        status: 422,
        json: { fields: [{ path: 'note' }] },
      })
    expect((await desk.show(id)).state).toBe('in_review')
  })

  it('has at most 1,000 characters', async () => {
    const id = await before.in_review()
    const tooLong = await desk.take(admin, id, 'decline', { body: { note: 'x'.repeat(1001) } })
    expect(tooLong).toMatchObject({ status: 422, json: { fields: [{ path: 'note' }] } })
    const justRight = await desk.take(admin, id, 'decline', { body: { note: 'ש'.repeat(1000) } })
    expect(justRight.status).toBe(200)
  })

  it('a step without a note needs no body at all', async () => {
    const id = await before.in_review()
    expect((await desk.take(admin, id, 'approve')).status).toBe(200)
  })
})

describe('one’s own request', () => {
  it.each(['approve', 'decline', 'request-changes'] as const)(
    '%s is for another admin while there is one',
    async (step) => {
      const { id } = await desk.createRequest(admin)
      expect((await desk.show(id, admin)).steps).toEqual(['withdraw'])
      expect(await desk.take(admin, id, step, { body: note })).toMatchObject({
        status: 403,
        json: { code: 'own_request' },
      })
      expect((await desk.show(id, otherAdmin)).steps).toContain(step)
      expect((await desk.take(otherAdmin, id, step, { body: note })).status).toBe(200)
    },
  )
})

describe('two reviewers at the same time', () => {
  it('one wins, the other hears that the request has moved on', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await before.in_review()
      const answers = await Promise.all([
        desk.take(admin, id, 'decline', { body: note }),
        desk.take(otherAdmin, id, 'request-changes', { body: note }),
      ])
      const statuses = answers.map(({ status }) => status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(1)
      expect(statuses.filter((status) => status === 409 || status === 412)).toHaveLength(1)
      const reviewed = (await desk.show(id)).timeline.filter(
        ({ event }) => event === 'decline' || event === 'request_changes',
      )
      expect(reviewed).toHaveLength(1)
    }
  })

  it('with If-Match the slower one hears that it was changed meanwhile', async () => {
    const id = await before.in_review()
    const { version } = await desk.show(id)
    const headers = { 'if-match': `"${version}"` }
    expect((await desk.take(admin, id, 'request-changes', { body: note, headers })).status).toBe(
      200,
    )
    await desk.take(marketing, id, 'submit')
    expect(await desk.take(otherAdmin, id, 'approve', { headers })).toMatchObject({
      status: 412,
      json: { code: 'stale' },
    })
    expect((await desk.show(id)).state).toBe('in_review')
  })

  it('ten at the same time: Meta is asked once', async () => {
    const request = await desk.createRequest()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_none, index) =>
        desk.take(index % 2 === 0 ? admin : otherAdmin, request.id, 'approve'),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    await desk.reaches(request.id, 'reserved')
    const claims = desk.meta
      .claims()
      .filter((claim) => claim.phoneNumberId === request.phoneNumberId)
    expect(claims).toHaveLength(1)
  })
})

describe('editing', () => {
  const edit = (who: typeof admin, id: string, version: number | string | null, body?: unknown) =>
    desk.call(who, editUsernameRequest, {
      params: { id },
      body: body ?? { candidates: [desk.freshName(), desk.freshName()] },
      headers: version === null ? {} : { 'if-match': `"${version}"` },
    })

  it('replaces the wish, and the version goes up', async () => {
    const id = await before.draft()
    const answer = await edit(marketing, id, 1, {
      candidates: ['Rimonit.New', 'rimonit.second'],
      reason: 'A better idea.',
      campaignDate: '2027-05-01',
    })
    expect(answer).toMatchObject({
      status: 200,
      json: {
        state: 'draft',
        version: 2,
        current: 'rimonit.new',
        reason: 'A better idea.',
        campaignDate: '2027-05-01',
        candidates: [
          { rank: 1, displayCase: 'Rimonit.New' },
          { rank: 2, username: 'rimonit.second' },
        ],
      },
    })
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(await audited(id)).toContain('username_request.edit')
  })

  it('takes away what is left out', async () => {
    const id = await before.draft()
    await edit(marketing, id, 1, { candidates: ['rimonit.third'], reason: 'For now.' })
    const answer = await edit(marketing, id, 2, { candidates: ['rimonit.third'] })
    expect(answer).toMatchObject({ status: 200, json: { reason: null, campaignDate: null } })
  })

  it('needs an If-Match', async () => {
    const id = await before.draft()
    expect(await edit(marketing, id, null)).toMatchObject({
      status: 428,
      json: { code: 'precondition_required' },
    })
  })

  it.each(['0', '2', '999', 'abc', '1.5', '-1', '99999999999999'])(
    'If-Match "%s" of version 1 is stale',
    async (version) => {
      const id = await before.draft()
      expect(await edit(marketing, id, version)).toMatchObject({
        status: 412,
        json: { code: 'stale' },
      })
      expect((await desk.show(id)).version).toBe(1)
    },
  )

  it('a weak ETag of the same version is good, as a proxy may make it weak', async () => {
    const id = await before.draft()
    const answer = await desk.call(marketing, editUsernameRequest, {
      params: { id },
      body: { candidates: [desk.freshName()] },
      headers: { 'if-match': 'W/"1"' },
    })
    expect(answer.status).toBe(200)
  })

  it('of two at the same time one wins', async () => {
    const id = await before.draft()
    const answers = await Promise.all([edit(marketing, id, 1), edit(admin, id, 1)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect((await desk.show(id)).candidates).toHaveLength(2)
  })

  it('is for the requester and for admins', async () => {
    const id = await before.draft()
    for (const who of [viewer, templateManager, otherMarketing])
      expect(await edit(who, id, 1)).toMatchObject({ status: 403, json: { code: 'not_allowed' } })
    expect((await edit(admin, id, 1)).status).toBe(200)
  })

  it('is not possible in review, and leaves the candidates as they were', async () => {
    const id = await before.in_review()
    const { candidates, version, editable } = await desk.show(id, marketing)
    expect(editable).toBe(false)
    expect(await edit(marketing, id, version)).toMatchObject({
      status: 409,
      json: {
        code: 'step_not_allowed',
        allowed: ['approve', 'decline', 'request-changes', 'withdraw'],
      },
    })
    expect((await desk.show(id)).candidates).toEqual(candidates)
  })

  it('a broken candidate leaves everything as it was', async () => {
    const id = await before.draft()
    const { candidates } = await desk.show(id)
    expect(await edit(marketing, id, 1, { candidates: ['no spaces'] })).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'candidates.0', code: 'character' }] },
    })
    expect(await desk.show(id)).toMatchObject({ version: 1, candidates })
  })

  it('after changes were asked for, the edited request goes back into review', async () => {
    const id = await before.changes_requested()
    const { version } = await desk.show(id)
    expect((await edit(marketing, id, version)).status).toBe(200)
    expect(await desk.take(marketing, id, 'submit')).toMatchObject({
      status: 200,
      json: { state: 'in_review' },
    })
  })
})
