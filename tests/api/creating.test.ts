import { afterAll, describe, expect, it } from 'vitest'
import {
  createUsernameRequests,
  getUsernameRequest,
  listUsernameRequests,
} from '../../domain/api/username-requests'
import { getLine } from '../../domain/api/lines'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 150 })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk

const create = (who: Parameters<typeof desk.call>[0], body: unknown) =>
  desk.call(who, createUsernameRequests, { body })

const refusedCreate = (body: unknown) => desk.refused(marketing, createUsernameRequests, { body })

async function requestsOf(lineId: string) {
  return desk.ok(admin, listUsernameRequests, { query: { lineId, limit: 200 } })
}

describe('asking for a username', () => {
  it('makes a draft, with its audit row and the first entry of its timeline', async () => {
    const line = desk.freshLine()
    const answer = await create(marketing, {
      lineIds: [line.id],
      candidates: ['@RimonitOne', 'rimonit.two'],
      displayCase: 'RimonitONE',
      reason: ' For the spring campaign. ',
      campaignDate: '2027-03-01',
    })
    expect(answer).toMatchObject({
      status: 201,
      json: {
        items: [
          {
            state: 'draft',
            line: { id: line.id, phoneNumber: line.phoneNumber },
            candidates: [
              { rank: 1, username: 'rimonitone', displayCase: 'RimonitONE', state: 'waiting' },
              { rank: 2, username: 'rimonit.two', displayCase: 'rimonit.two', state: 'waiting' },
            ],
            current: 'rimonitone',
            reason: 'For the spring campaign.',
            campaignDate: '2027-03-01',
            requester: { id: marketing.id, name: 'Maya Cohen' },
            submittedAt: null,
            version: 1,
            steps: ['submit', 'withdraw'],
            editable: true,
          },
        ],
      },
    })
    const { items } = await requestsOf(line.id)
    const id = items[0]?.id ?? ''
    expect((await desk.show(id)).timeline).toMatchObject([
      { event: 'create', from: null, to: 'draft', actor: { id: marketing.id } },
    ])
    expect(await desk.auditOf(`/api/v1/username-requests/${id}`)).toMatchObject([
      { action: 'username_request.create', actor: { id: marketing.id, kind: 'person' } },
    ])
    expect(await desk.ok(viewer, getLine, { params: { id: line.id } })).toMatchObject({
      openRequestId: id,
    })
  })

  it('goes on to review at once when that is wished', async () => {
    const { id } = await desk.createRequest(marketing, { submit: true })
    const request = await desk.show(id)
    expect(request.state).toBe('in_review')
    expect(request.submittedAt).not.toBeNull()
    expect(request.timeline.map(({ event }) => event)).toEqual(['create', 'submit'])
  })

  it('makes one request for each of several lines, in one go', async () => {
    const lines = [desk.freshLine(), desk.freshLine(), desk.freshLine()]
    const answer = await create(marketing, {
      lineIds: lines.map(({ id }) => id),
      candidates: ['rimonit.many'],
    })
    expect(answer.status).toBe(201)
    for (const { id } of lines) expect(await requestsOf(id)).toMatchObject({ total: 1 })
  })

  it('answers in the order the lines were named', async () => {
    const lines = [desk.freshLine(), desk.freshLine(), desk.freshLine()]
    const lineIds = lines.map(({ id }) => id).toReversed()
    const { items } = await desk.ok(marketing, createUsernameRequests, {
      body: { lineIds, candidates: ['rimonit.order'] },
    })
    expect(items.map(({ line }) => line.id)).toEqual(lineIds)
  })

  it('is not for a viewer or a template manager, and says which roles may', async () => {
    const line = desk.freshLine()
    for (const who of [viewer, templateManager])
      expect(
        await desk.refused(who, createUsernameRequests, {
          body: { lineIds: [line.id], candidates: ['rimonit.no'] },
        }),
      ).toMatchObject({
        status: 403,
        code: 'not_allowed',
        detail: expect.stringContaining('admin, marketing') as string,
      })
    expect(await requestsOf(line.id)).toMatchObject({ total: 0 })
  })

  it('needs somebody who is signed in', async () => {
    expect(await desk.refused(null, createUsernameRequests, { body: {} })).toMatchObject({
      status: 401,
      code: 'not_signed_in',
    })
  })
})

describe('all or nothing', () => {
  it('one line that is not there: none gets a request, and the field is named', async () => {
    const line = desk.freshLine()
    const refusal = await refusedCreate({
      lineIds: [line.id, 'no-such-line'],
      candidates: ['rimonit.none'],
    })
    expect(refusal).toMatchObject({
      status: 404,
      code: 'not_found',
      fields: [{ path: 'lineIds.1', code: 'not_found' }],
    })
    expect(await requestsOf(line.id)).toMatchObject({ total: 0 })
  })

  it('one line with an open request: none gets a request, and the line is named', async () => {
    const taken = await desk.createRequest()
    const line = desk.freshLine()
    const refusal = await refusedCreate({
      lineIds: [line.id, taken.line.id],
      candidates: ['rimonit.none'],
    })
    expect(refusal).toMatchObject({ status: 409, code: 'open_request_exists' })
    expect(refusal.detail).toContain(taken.line.displayName)
    expect(await requestsOf(line.id)).toMatchObject({ total: 0 })
  })

  it('the same line twice is a broken field', async () => {
    const line = desk.freshLine()
    expect(
      await refusedCreate({ lineIds: [line.id, line.id], candidates: ['rimonit.none'] }),
    ).toMatchObject({ status: 422, fields: [{ path: 'lineIds.1', code: 'duplicate' }] })
  })
})

describe('broken candidates', () => {
  it.each<[unknown[], { path: string; code: string }[]]>([
    [['ab'], [{ path: 'candidates.0', code: 'too_short' }]],
    [
      ['good.name', 'מכבי'],
      [
        { path: 'candidates.1', code: 'character' },
        { path: 'candidates.1', code: 'no_letter' },
      ],
    ],
    [['mаccabi'], [{ path: 'candidates.0', code: 'look_alike' }]],
    [['name😀'], [{ path: 'candidates.0', code: 'character' }]],
    [['www.name'], [{ path: 'candidates.0', code: 'www_prefix' }]],
    [['name.com'], [{ path: 'candidates.0', code: 'domain_ending' }]],
    [['same', '@SAME'], [{ path: 'candidates.1', code: 'duplicate' }]],
    [[], [{ path: 'candidates', code: 'too_small' }]],
    [
      ['a1', 'b1', 'c1', 'd1', 'e1', 'f1'].map((name) => `name.${name}`),
      [{ path: 'candidates', code: 'too_big' }],
    ],
    [[7], [{ path: 'candidates.0', code: 'invalid_type' }]],
  ])('%j', async (candidates, fields) => {
    const line = desk.freshLine()
    const refusal = await refusedCreate({ lineIds: [line.id], candidates })
    expect(refusal).toMatchObject({ status: 422, code: 'invalid_input', fields })
    for (const field of refusal.fields ?? []) expect(field.message).toMatch(/[.!]?$/)
  })

  it('a display case that spells another name is refused, also by a letter that only looks the same', async () => {
    const line = desk.freshLine()
    for (const displayCase of ['OtherName', 'Rimonit Health', '\u212Aupat.holim'])
      expect(
        await refusedCreate({ lineIds: [line.id], candidates: ['kupat.holim'], displayCase }),
      ).toMatchObject({
        status: 422,
        fields: [{ path: 'displayCase', code: 'different_username' }],
      })
  })

  it('a campaign in the past is refused, today is not', async () => {
    const line = desk.freshLine()
    const body = { lineIds: [line.id], candidates: [desk.freshName()] }
    expect(await refusedCreate({ ...body, campaignDate: '2020-01-01' })).toMatchObject({
      status: 422,
      fields: [{ path: 'campaignDate', code: 'in_the_past' }],
    })
    expect(await refusedCreate({ ...body, campaignDate: '2027-02-30' })).toMatchObject({
      status: 422,
      fields: [{ path: 'campaignDate' }],
    })
    const today = new Date().toISOString().slice(0, 10)
    expect((await create(marketing, { ...body, campaignDate: today })).status).toBe(201)
  })
})

describe('one open request for each line', () => {
  it('of twenty at the same time, one is made', async () => {
    const line = desk.freshLine()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        create(index % 2 === 0 ? marketing : admin, {
          lineIds: [line.id],
          candidates: [`rimonit.race${index}`],
        }),
      ),
    )
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(19)
    expect(await requestsOf(line.id)).toMatchObject({ total: 1 })
  })

  it('twenty at the same time on twenty lines are all made', async () => {
    const lines = Array.from({ length: 20 }, () => desk.freshLine())
    const answers = await Promise.all(
      lines.map((line) =>
        create(marketing, { lineIds: [line.id], candidates: [desk.freshName()], submit: true }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
  })

  it('twenty with the same lines in different orders end without a 5xx, each whole or not at all', async () => {
    const lines = Array.from({ length: 10 }, () => desk.freshLine())
    const ids = lines.map(({ id }) => id)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, turn) =>
        create(marketing, {
          lineIds: [...ids.slice(turn % 10), ...ids.slice(0, turn % 10)].slice(0, 4),
          candidates: [desk.freshName()],
        }),
      ),
    )
    expect(answers.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
    const made = answers.filter(({ status }) => status === 201).length
    const { total } = await desk.ok(admin, listUsernameRequests, { query: { state: 'draft' } })
    expect(made).toBeGreaterThan(0)
    const onThese = await Promise.all(ids.map(async (id) => (await requestsOf(id)).total))
    expect(onThese.reduce((sum, count) => sum + count, 0)).toBe(made * 4)
    expect(total).toBeGreaterThanOrEqual(made * 4)
  })

  it.each(['withdraw', 'decline'] as const)('a request after %s frees its line', async (step) => {
    const { id, line } = await desk.createRequest()
    const who = step === 'withdraw' ? marketing : admin
    const body = { note: 'Not now.' }
    expect((await desk.take(who, id, step, { body })).status).toBe(200)
    const again = await create(marketing, { lineIds: [line.id], candidates: [desk.freshName()] })
    expect(again.status).toBe(201)
  })
})

describe('reading', () => {
  it('everybody sees requests; the steps are one’s own', async () => {
    const { id } = await desk.createRequest()
    expect((await desk.show(id, viewer)).steps).toEqual([])
    expect((await desk.show(id, marketing)).steps).toEqual(['withdraw'])
    expect((await desk.show(id, admin)).steps).toEqual([
      'approve',
      'decline',
      'request-changes',
      'withdraw',
    ])
  })

  it('the version is the ETag', async () => {
    const { id } = await desk.createRequest()
    const answer = await desk.call(viewer, getUsernameRequest, { params: { id } })
    const { version } = answer.json as { version: number }
    expect(answer.headers.get('etag')).toBe(`"${version}"`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it.each(['nothing-there', '%', 'a'.repeat(65), "' or 1=1 --", '../lines'])(
    'an id of nothing (%s) is 404',
    async (id) => {
      expect(await desk.refused(viewer, getUsernameRequest, { params: { id } })).toMatchObject({
        status: 404,
        code: 'not_found',
      })
    },
  )

  it('lists by state, line, requester and text', async () => {
    const own = await desk.createRequest(admin, { candidates: ['rimonit.findable'], submit: false })
    const list = (query: Record<string, string>) => desk.ok(viewer, listUsernameRequests, { query })
    expect((await list({ requesterId: admin.id })).items.map(({ id }) => id)).toContain(own.id)
    for (const q of ['findable', '@Rimonit.Findable'])
      expect((await list({ q })).items.map(({ id }) => id)).toEqual([own.id])
    expect((await list({ q: 'noa barak', state: 'draft' })).items.map(({ id }) => id)).toContain(
      own.id,
    )
    expect((await list({ q: '%' })).items).toEqual([])
    expect((await list({ lineId: own.line.id, state: 'draft,in_review' })).total).toBe(1)
    expect((await list({ lineId: own.line.id, state: 'live' })).total).toBe(0)
  })

  it('the review queue begins with what was submitted first', async () => {
    const { items } = await desk.ok(admin, listUsernameRequests, {
      query: { state: 'in_review', sort: 'submittedAt', limit: 200 },
    })
    const times = items.map(({ submittedAt }) => submittedAt ?? '')
    expect(times.length).toBeGreaterThan(3)
    expect(times).toEqual(times.toSorted())
  })
})
