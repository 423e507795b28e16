import { afterAll, describe, expect, it } from 'vitest'
import { confirmLine, getLine } from '../../domain/api/lines'
import { sandboxAnswers, type SandboxAnswer } from '../../domain/api/sandbox'
import { editUsernameRequest } from '../../domain/api/username-requests'
import type { BlockReason, RequestState, WaitReason } from '../../domain/username-request'
import { openDesk, until } from './desk'

// A slow answer of the simulated Meta takes six seconds; ours do not wait that long.
const desk = await openDesk({ lines: 70, pace: { callTimeout: 400 } })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

/** A request that is approved, while Meta is going to answer like that. */
async function approved(
  answer: SandboxAnswer | null,
  wish: { candidates?: string[]; times?: number } = {},
) {
  const { times = 1, ...rest } = wish
  const request = await desk.createRequest(marketing, rest)
  const { phoneNumberId } = request
  if (answer !== null) await desk.meta.play({ play: 'answer_next', phoneNumberId, answer, times })
  const taken = await desk.take(admin, request.id, 'approve')
  if (taken.status !== 200) throw new Error(taken.text)
  return request
}

const claimsOf = (phoneNumberId: string) =>
  desk.meta.claims().filter((claim) => claim.phoneNumberId === phoneNumberId)
const nameAtMeta = async (phoneNumberId: string) =>
  (await desk.meta.world()).numbers.find((number) => number.phoneNumberId === phoneNumberId)
const lineOf = (id: string) => desk.ok(viewer, getLine, { params: { id } })

type Outcome = {
  state: RequestState
  events: string[]
  blockReason?: BlockReason
  waitReason?: WaitReason
  code?: number
  claims?: number
}

const asked = ['create', 'submit', 'approve']
const lookedAndAskedAgain = [...asked, 'meta_answer_lost', 'ask_again', 'meta_reserved']
const blocked = (blockReason: BlockReason, code: number): Outcome => ({
  state: 'blocked',
  events: [...asked, 'meta_blocked'],
  blockReason,
  code,
})

const outcomes: Record<SandboxAnswer, Outcome> = {
  reserved: { state: 'reserved', events: [...asked, 'meta_reserved'] },
  approved: { state: 'live', events: [...asked, 'meta_reserved', 'meta_live'] },
  pending: {
    state: 'awaiting_meta',
    events: [...asked, 'meta_pending'],
    waitReason: 'meta_pending',
  },
  '147001': { state: 'refused', events: [...asked, 'meta_refused'], code: 147001 },
  '100': { state: 'refused', events: [...asked, 'meta_refused'], code: 100 },
  '147002': blocked('messaging_limit', 147002),
  '147003': blocked('facebook_link', 147003),
  '147004': blocked('instagram_link', 147004),
  '147005': { state: 'needs_move', events: [...asked, 'meta_needs_move'], code: 147005 },
  '10': blocked('permission', 10),
  '33': blocked('line_not_found', 33),
  '190': blocked('connection', 190),
  '133010': blocked('line_not_registered', 133010),
  '368': blocked('account_restricted', 368),
  // Meta was not well: it may have worked all the same, so we look first, then ask again.
  '2': { state: 'reserved', events: [...asked, 'meta_reserved'], claims: 2 },
  not_json: { state: 'reserved', events: lookedAndAskedAgain, claims: 1 },
  lost_before: { state: 'reserved', events: lookedAndAskedAgain, claims: 1 },
  // The answer was lost, the name is there: found by looking, not asked for again.
  lost_after: {
    state: 'reserved',
    events: [...asked, 'meta_answer_lost', 'meta_reserved'],
    claims: 1,
  },
  late: { state: 'reserved', events: lookedAndAskedAgain },
}

describe('Meta’s answer', async () => {
  // All at once: some of them take their time.
  const requests = await Promise.all(
    sandboxAnswers.map(async (answer) => ({ answer, request: await approved(answer) })),
  )

  it.each(requests)('$answer', async ({ answer, request }) => {
    const expected = outcomes[answer]
    const reached = await desk.reaches(request.id, expected.state)
    expect(reached.timeline.map(({ event }) => event)).toEqual(expected.events)
    expect(reached.blockReason).toBe(expected.blockReason ?? null)
    expect(reached.waitReason).toBe(expected.waitReason ?? null)
    const last = reached.timeline.at(-1)
    expect(last).toMatchObject({ actor: { kind: 'meta' }, candidate: request.current })
    expect(last?.meta?.code ?? undefined).toBe(expected.code)
    expect(claimsOf(request.phoneNumberId)).toHaveLength(
      answer === 'late' ? claimsOf(request.phoneNumberId).length : (expected.claims ?? 1),
    )
    for (const claim of claimsOf(request.phoneNumberId))
      expect(claim.username).toBe(request.current)
    const holds = expected.state === 'reserved' || expected.state === 'live'
    expect((await nameAtMeta(request.phoneNumberId))?.username).toBe(holds ? request.current : null)
    const line = await lineOf(request.line.id)
    expect(line.username).toMatchObject(
      holds ? { value: request.current, state: expected.state } : { value: null, state: 'none' },
    )
    const state = { refused: 'refused', reserved: 'accepted', live: 'accepted' }[
      expected.state as string
    ]
    expect(reached.candidates[0]?.state).toBe(state ?? 'asked')
  })

  it('that comes after six seconds changes nothing any more', async () => {
    const late = requests.find(({ answer }) => answer === 'late')?.request
    if (!late) throw new Error('There is no late one.')
    await until(() => expect(claimsOf(late.phoneNumberId)).toHaveLength(2))
    expect(await desk.show(late.id)).toMatchObject({ state: 'reserved', current: late.current })
    expect(await nameAtMeta(late.phoneNumberId)).toMatchObject({
      username: late.current,
      usernameStatus: 'reserved',
    })
  })

  it('about a missing link is shown where the link is missing, until Meta says yes', async () => {
    for (const [answer, platform] of [
      ['147003', 'facebook'],
      ['147004', 'instagram'],
    ] as const) {
      const request = requests.find((one) => one.answer === answer)?.request
      if (!request) throw new Error('There is no such request.')
      expect((await lineOf(request.line.id)).platforms).toContainEqual({
        platform,
        username: null,
        state: 'link_needed',
      })
      expect((await desk.take(marketing, request.id, 'retry')).status).toBe(200)
      await desk.reaches(request.id, 'reserved')
      expect((await lineOf(request.line.id)).platforms).toContainEqual({
        platform,
        username: null,
        state: 'unknown',
      })
    }
  })

  it('in its own words is for admins', async () => {
    const request = requests.find(({ answer }) => answer === '147002')?.request
    const id = request?.id ?? ''
    const seenBy = async (who: typeof admin) => (await desk.show(id, who)).timeline.at(-1)?.meta
    expect(await seenBy(admin)).toMatchObject({
      code: 147002,
      details: 'Account not eligible to request a username',
      traceId: expect.any(String) as string,
    })
    expect(await seenBy(marketing)).toBeNull()
    expect(await seenBy(viewer)).toBeNull()
  })
})

describe('a refused candidate', () => {
  it('gives way to the next by itself', async () => {
    const candidates = [desk.freshName(), desk.freshName(), desk.freshName()]
    const { id, line } = await approved('147001', { candidates, times: 2 })
    const request = await desk.reaches(id, 'reserved')
    expect(request.current).toBe(candidates[2])
    expect(request.candidates.map(({ state }) => state)).toEqual(['refused', 'refused', 'accepted'])
    expect(request.timeline.map(({ event, candidate }) => [event, candidate])).toEqual([
      ['create', candidates[0]],
      ['submit', candidates[0]],
      ['approve', candidates[0]],
      ['meta_refused_next', candidates[0]],
      ['meta_refused_next', candidates[1]],
      ['meta_reserved', candidates[2]],
    ])
    expect((await lineOf(line.id)).username.value).toBe(candidates[2])
  })

  it('that was the last: the wish is edited, reviewed and asked for again', async () => {
    const { id } = await approved('147001')
    const refused = await desk.reaches(id, 'refused')
    expect(refused.steps).toEqual(['submit', 'withdraw'])
    const candidate = desk.freshName()
    const edited = await desk.call(marketing, editUsernameRequest, {
      params: { id },
      body: { candidates: [candidate] },
      headers: { 'if-match': `"${refused.version}"` },
    })
    expect(edited).toMatchObject({
      status: 200,
      json: { state: 'refused', candidates: [{ username: candidate, state: 'waiting' }] },
    })
    expect(await desk.take(marketing, id, 'submit')).toMatchObject({ json: { state: 'in_review' } })
    await desk.take(admin, id, 'approve')
    expect((await desk.reaches(id, 'reserved')).current).toBe(candidate)
  })

  it('withdrawn, it frees the line for a new request', async () => {
    const { id, line } = await approved('147001')
    await desk.reaches(id, 'refused')
    expect((await lineOf(line.id)).openRequestId).toBe(id)
    expect((await desk.take(marketing, id, 'withdraw')).status).toBe(200)
    expect((await lineOf(line.id)).openRequestId).toBeNull()
  })
})

describe('a block', () => {
  it('is over when it was mended and somebody tries again', async () => {
    const { id } = await approved('147002')
    await desk.reaches(id, 'blocked')
    expect((await desk.take(viewer, id, 'retry')).status).toBe(403)
    const retried = await desk.take(marketing, id, 'retry', { body: { note: 'Limit raised.' } })
    expect(retried).toMatchObject({
      status: 200,
      json: { state: 'submitting', blockReason: null },
    })
    const { timeline } = await desk.reaches(id, 'reserved')
    expect(timeline.at(-2)).toMatchObject({ event: 'retry', note: 'Limit raised.' })
    expect((await desk.take(marketing, id, 'retry')).status).toBe(409)
    expect(await desk.auditOf(`/api/v1/username-requests/${id}`)).toContainEqual(
      expect.objectContaining({
        action: 'username_request.retry',
        actor: expect.objectContaining({ id: marketing.id }) as unknown,
      }),
    )
  })

  it('that is still there is told again', async () => {
    const { id } = await approved('133010', { times: 2 })
    await desk.reaches(id, 'blocked')
    await desk.take(marketing, id, 'retry')
    const { timeline, blockReason } = await until(async () => {
      const request = await desk.reaches(id, 'blocked')
      if (request.timeline.filter(({ event }) => event === 'meta_blocked').length < 2)
        throw new Error('Meta has not answered yet.')
      return request
    })
    expect(blockReason).toBe('line_not_registered')
    expect(timeline.at(-1)?.event).toBe('meta_blocked')
  })
})

it('approved on asking says nothing about who sees it: live is what a read says', async () => {
  const { sandbox } = desk.api.deps.meta
  if (!sandbox) throw new Error('The sandbox is not there.')
  const { fetch } = sandbox
  // Meta takes the name and answers, but cannot be read for a while.
  sandbox.fetch = (request) =>
    request.method === 'GET' ? Promise.reject(new TypeError('fetch failed')) : fetch(request)
  const { id, line } = await approved('approved')
  await desk.reaches(id, 'reserved')
  sandbox.fetch = fetch
  expect((await lineOf(line.id)).username.state).toBe('reserved')
  await desk.ok(marketing, confirmLine, { params: { id: line.id } })
  expect((await desk.show(id)).state).toBe('live')
  expect((await lineOf(line.id)).username.state).toBe('live')
})
