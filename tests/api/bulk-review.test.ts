import { afterAll, describe, expect, it } from 'vitest'
import { reviewMany, type ReviewOutcome } from '../../domain/api/reviews'
import { openDesk, type Caller, type Input } from './desk'
import { addOtherWorkspace } from './other-workspace'

const desk = await openDesk({ lines: 60 })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk
const otherAdmin = await desk.addPerson('admin', 'Avi Mizrahi')
const other = await addOtherWorkspace(desk)

async function waiting(count: number) {
  const made = []
  for (let index = 0; index < count; index += 1) made.push(await desk.createRequest())
  return made.map(({ id, version }) => ({ id, version }))
}

type Items = { id: string; version: number }[]
type Body = { decision: string; items: Items; note?: string; reason?: string }

const review = (body: Body, who: Caller = admin, headers: Input['headers'] = {}) =>
  desk.call(who, reviewMany, { body, headers })

async function outcomes(body: Body, who: Caller = admin, headers: Input['headers'] = {}) {
  const answer = await review(body, who, headers)
  if (answer.status !== 200) throw new Error(answer.text)
  return (answer.json as { items: ReviewOutcome[] }).items
}

const stateOf = async (id: string) => (await desk.show(id)).state

describe('many at once', () => {
  it('are approved, each with its audit row, its entry on the timeline and its question to Meta', async () => {
    const items = await waiting(3)
    expect(await outcomes({ decision: 'approve', items, note: 'All fine.' })).toEqual(
      items.map(({ id }) => ({ id, outcome: 'done' })),
    )
    for (const { id } of items) {
      const { timeline } = await desk.reaches(id, 'reserved')
      expect(timeline).toContainEqual(
        expect.objectContaining({
          event: 'approve',
          actor: { kind: 'person', id: admin.id, name: admin.name },
          note: 'All fine.',
          reason: null,
        }),
      )
      const audit = await desk.auditOf(`/api/v1/username-requests/${id}`)
      expect(audit.filter(({ action }) => action === 'username_request.approve')).toHaveLength(1)
    }
  })

  it('are declined with one reason of the list, stored as a code', async () => {
    const items = await waiting(2)
    await outcomes({ decision: 'decline', items, reason: 'too_similar' })
    for (const { id } of items)
      expect(await desk.show(id, marketing)).toMatchObject({
        state: 'declined',
        timeline: expect.arrayContaining([
          expect.objectContaining({ event: 'decline', reason: 'too_similar', note: null }),
        ]) as unknown,
      })
  })

  it('one that changed meanwhile, an own one, one that waits no more, one of nobody: each is refused by itself', async () => {
    const [changed, first, decided, last] = await waiting(4)
    if (!changed || !first || !decided || !last) throw new Error('Not all were made.')
    await desk.take(admin, changed.id, 'request-changes', { body: { reason: 'spelling' } })
    await desk.take(marketing, changed.id, 'submit')
    await desk.take(otherAdmin, decided.id, 'decline', { body: { reason: 'brand_rules' } })
    const own = await desk.createRequest(admin)
    const items = [
      changed,
      first,
      { id: own.id, version: own.version },
      { ...decided, version: decided.version + 1 },
      { id: 'no-such-request', version: 1 },
      { id: other.ids['username-requests'], version: 1 },
      last,
    ]
    const said = await outcomes({ decision: 'approve', items })
    expect(said.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
    expect(said.map(({ code, outcome }) => code ?? outcome)).toEqual([
      'stale',
      'done',
      'own_request',
      'step_not_allowed',
      'not_found',
      'not_found',
      'done',
    ])
    for (const { outcome, sentence } of said)
      expect(sentence === undefined).toBe(outcome === 'done')
    expect(await stateOf(changed.id)).toBe('in_review')
    expect(await stateOf(own.id)).toBe('in_review')
    expect(await stateOf(decided.id)).toBe('declined')
    expect((await desk.show(other.ids['username-requests'], other.admin)).state).toBe('in_review')
  })

  it('of two admins at the same time, each request is decided once', async () => {
    const items = await waiting(5)
    const [mine, theirs] = await Promise.all([
      outcomes({ decision: 'approve', items }),
      outcomes({ decision: 'decline', items: items.toReversed(), reason: 'spelling' }, otherAdmin),
    ])
    for (const { id } of items) {
      const said = [...mine, ...theirs].filter((one) => one.id === id)
      expect(said.filter(({ outcome }) => outcome === 'done')).toHaveLength(1)
      const { timeline } = await desk.show(id)
      expect(
        timeline.filter(({ event }) => event === 'approve' || event === 'decline'),
      ).toHaveLength(1)
    }
  })
})

describe('a repeated call', () => {
  it('with the same key hears the same, and nothing is done again', async () => {
    const items = [...(await waiting(2)), { id: 'no-such-request', version: 1 }]
    const body = { decision: 'decline', items, reason: 'wrong_line' }
    const headers = { 'idempotency-key': 'bulk-once' }
    const [first, meanwhile] = await Promise.all([
      outcomes(body, admin, headers),
      outcomes(body, admin, headers),
    ])
    expect(meanwhile).toEqual(first)
    expect(await outcomes(body, admin, headers)).toEqual(first)
    expect(first.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused'])
    for (const { id } of items.slice(0, 2)) {
      const { timeline } = await desk.show(id)
      expect(timeline.filter(({ event }) => event === 'decline')).toHaveLength(1)
    }
  })

  it('with the same key for something else is refused', async () => {
    const headers = { 'idempotency-key': 'bulk-other' }
    const [one, two] = await waiting(2)
    if (!one || !two) throw new Error('Not all were made.')
    await outcomes({ decision: 'approve', items: [one] }, admin, headers)
    expect(
      await review({ decision: 'decline', items: [two], note: 'No.' }, admin, headers),
    ).toMatchObject({ status: 409, json: { code: 'idempotency_mismatch' } })
    expect(await stateOf(two.id)).toBe('in_review')
  })
})

describe('what is refused as a whole', () => {
  it.each([
    ['a decline without a reason', { decision: 'decline' }, 'note'],
    ['“other” without words', { decision: 'decline', reason: 'other', note: ' ' }, 'note'],
    ['a reason that is not on the list', { decision: 'decline', reason: 'mood' }, 'reason'],
    [
      'an approval with a reason of a decline',
      { decision: 'approve', reason: 'spelling' },
      'reason',
    ],
    ['another decision', { decision: 'withdraw' }, 'decision'],
  ])('%s', async (_what, said, path) => {
    const items = [{ id: 'any', version: 1 }]
    expect(await review({ items, ...said })).toMatchObject({
      status: 422,
      json: { code: 'invalid_input', fields: [{ path }] },
    })
  })

  it('none, too many, or one twice', async () => {
    const twice = [
      { id: 'one', version: 1 },
      { id: 'one', version: 2 },
    ]
    const many = Array.from({ length: 201 }, (_none, index) => ({ id: `r${index}`, version: 1 }))
    for (const [items, path] of [
      [[], 'items'],
      [many, 'items'],
      [twice, 'items.1.id'],
    ] as const)
      expect(await review({ decision: 'approve', items: [...items] })).toMatchObject({
        status: 422,
        json: { fields: [{ path }] },
      })
  })

  it('a call by somebody who may not review', async () => {
    const items = await waiting(1)
    for (const who of [marketing, viewer, templateManager])
      expect(await review({ decision: 'approve', items }, who)).toMatchObject({
        status: 403,
        json: { code: 'not_allowed' },
      })
    expect((await review({ decision: 'approve', items }, null)).status).toBe(401)
    expect(await stateOf(items[0]?.id ?? '')).toBe('in_review')
  })
})

describe('the reason of a single step', () => {
  it.each(['decline', 'request-changes'] as const)('%s takes one of the list', async (step) => {
    const { id } = await desk.createRequest()
    const body = { reason: 'campaign_unclear', note: 'Which campaign?' }
    expect((await desk.take(admin, id, step, { body })).status).toBe(200)
    expect((await desk.show(id)).timeline.at(-1)).toMatchObject({
      reason: 'campaign_unclear',
      note: 'Which campaign?',
    })
  })
})
