import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it, test } from 'vitest'
import { getJob } from '../../domain/api/jobs'
import { getReadiness, listLines, syncLines, type Line } from '../../domain/api/lines'
import type { SandboxAnswer } from '../../domain/api/sandbox'
import type { ReadinessItem, ReadinessState } from '../../domain/readiness-words'
import { seedIsraeliBusiness, seedManyLines } from '../../mocks/meta/seed'
import { lines } from '../../server/database/schema/lines'
import { openDesk, until, type Desk } from './desk'
import { addOtherWorkspace } from './other-workspace'

const desk = await openDesk({ lines: 60 })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

const readinessOf = (id: string, at: Desk = desk) =>
  at.ok(at.viewer, getReadiness, { params: { id } })

async function itemOf(id: string, item: ReadinessItem, at: Desk = desk) {
  const found = (await readinessOf(id, at)).items.find((one) => one.item === item)
  if (!found) throw new Error(`There is no item ${item}.`)
  return found
}

/** What Meta might have told about a line when it was read. */
async function told(facts: Partial<typeof lines.$inferInsert>): Promise<Line> {
  const line = desk.freshLine()
  await desk.database.store.update(lines).set(facts).where(eq(lines.id, line.id))
  return line
}

/** A request on which Meta answers like that, and the line it is for. */
async function answered(answer: SandboxAnswer) {
  const request = await desk.createRequest(marketing)
  const { phoneNumberId } = request
  await desk.meta.play({ play: 'answer_next', phoneNumberId, answer, times: 1 })
  await desk.take(admin, request.id, 'approve')
  await until(async () => {
    const { state } = await desk.show(request.id)
    if (state === 'submitting' || state === 'in_review') throw new Error(state)
  })
  return { request, lineId: request.line.id }
}

/** Twice: the first may be a reading that was under way already, with what Meta said before. */
async function syncAgain(at: Desk): Promise<void> {
  await syncOnce(at)
  await syncOnce(at)
}

async function syncOnce(at: Desk): Promise<void> {
  const { id } = await at.ok(at.admin, syncLines)
  await until(async () => {
    const { state } = await at.ok(at.viewer, getJob, { params: { id } })
    if (state === 'queued' || state === 'running') throw new Error(state)
  })
}

/** Meta answers its lists of numbers like that from now on. */
function listsAre(at: Desk, answer: (path: string, body: { data: { id: string }[] }) => Response) {
  const { sandbox } = at.api.deps.meta
  if (!sandbox) throw new Error('The sandbox is not there.')
  const { fetch } = sandbox
  sandbox.fetch = async (request) => {
    const { pathname } = new URL(request.url)
    const response = await fetch(request)
    if (!pathname.endsWith('/phone_numbers')) return response
    // The simulated Meta's own page.
    return answer(pathname, (await response.json()) as { data: { id: string }[] })
  }
  return () => (sandbox.fetch = fetch)
}

describe('a line that Meta told everything about', () => {
  it('is ready, and about Facebook and Instagram nothing is claimed', async () => {
    const line = desk.freshLine()
    const { lineId, verdict, items, confirmedAt } = await readinessOf(line.id)
    expect({ lineId, verdict, confirmedAt }).toEqual({
      lineId: line.id,
      verdict: 'ready',
      confirmedAt: line.syncedAt,
    })
    expect(items.map(({ item, state, why }) => [item, state, why])).toEqual([
      ['permission', 'ready', 'account_read'],
      ['registration', 'ready', 'on_cloud_api'],
      ['messaging_limit', 'ready', 'above_default'],
      ['display_name', 'ready', 'name_approved'],
      ['facebook_link', 'unknown', 'told_when_asked'],
      ['instagram_link', 'unknown', 'told_when_asked'],
      ['sibling_line', 'unknown', 'no_name_wanted'],
      ['open_request', 'ready', 'none_open'],
    ])
    expect(items.every(({ actor, message }) => actor === 'nobody' && message === null)).toBe(true)
  })

  it('is read by everybody who is signed in, and by nobody else', async () => {
    const { id } = desk.freshLine()
    for (const who of [admin, marketing, viewer, desk.templateManager])
      expect((await desk.call(who, getReadiness, { params: { id } })).status).toBe(200)
    expect((await desk.call(null, getReadiness, { params: { id } })).status).toBe(401)
  })

  it('of another workspace is not there, and neither is one that nobody has', async () => {
    const other = await addOtherWorkspace(desk)
    for (const id of [other.ids.lines, 'nothing'])
      expect(await desk.refused(admin, getReadiness, { params: { id } })).toMatchObject({
        status: 404,
        code: 'not_found',
      })
    expect(
      (await desk.call(other.admin, getReadiness, { params: { id: other.ids.lines } })).status,
    ).toBe(200)
  })
})

describe('what Meta tells of a line', () => {
  type Row = [ReadinessItem, Partial<typeof lines.$inferInsert>, ReadinessState, string]
  test.each<Row>([
    ['registration', { platformType: 'NOT_APPLICABLE' }, 'blocked', 'not_registered'],
    ['registration', { platformType: 'ON_PREMISE' }, 'blocked', 'other_platform'],
    ['registration', { status: 'pending' }, 'attention', 'line_pending'],
    ['registration', { platformType: null }, 'unknown', 'not_told'],
    ['messaging_limit', { messagingLimit: 'TIER_250' }, 'blocked', 'default_limit'],
    ['messaging_limit', { messagingLimit: null }, 'unknown', 'not_told'],
    ['messaging_limit', { messagingLimit: 'TIER_MOON' }, 'unknown', 'unknown_word'],
    ['display_name', { nameStatus: 'AVAILABLE_WITHOUT_REVIEW' }, 'ready', 'name_approved'],
    ['display_name', { nameStatus: 'PENDING_REVIEW' }, 'attention', 'name_in_review'],
    ['display_name', { nameStatus: 'DECLINED' }, 'attention', 'name_declined'],
    ['display_name', { nameStatus: 'EXPIRED' }, 'attention', 'name_expired'],
    ['display_name', { nameStatus: 'NONE' }, 'attention', 'name_missing'],
    ['display_name', { nameStatus: null }, 'unknown', 'not_told'],
    ['facebook_link', { facebookState: 'none' }, 'ready', 'no_name_there'],
    ['facebook_link', { facebookState: 'link_needed' }, 'attention', 'page_not_linked'],
    ['instagram_link', { instagramState: 'none' }, 'ready', 'no_name_there'],
    ['instagram_link', { instagramState: 'link_needed' }, 'attention', 'instagram_not_linked'],
  ])('%s: %j is %s, %s', async (item, facts, state, why) => {
    const { id } = await told(facts)
    expect(await itemOf(id, item)).toMatchObject({ state, why })
    const verdict = state === 'unknown' ? 'unknown' : state
    expect((await readinessOf(id)).verdict).toBe(verdict)
  })

  it('comes with words to send in both languages, numbers and names in their own direction', async () => {
    const line = await told({ messagingLimit: 'TIER_250', displayName: 'רימונית' })
    const { message, actor, where } = await itemOf(line.id, 'messaging_limit')
    expect([actor, where]).toEqual(['business_manager', 'business_settings'])
    for (const text of [message?.en, message?.he]) {
      expect(text).toContain('\u2068רימונית\u2069')
      expect(text).toContain(`\u2066${line.phoneNumber}\u2069`)
    }
    expect(message?.he).toMatch(/^שלום/)
  })
})

describe('what Meta answered to a request', () => {
  test.each<[SandboxAnswer, ReadinessItem, string]>([
    ['147002', 'messaging_limit', 'limit_refused'],
    ['147003', 'facebook_link', 'page_not_linked'],
    ['147004', 'instagram_link', 'instagram_not_linked'],
    ['10', 'permission', 'permission_missing'],
    ['33', 'permission', 'not_found_at_meta'],
    ['190', 'permission', 'connection_refused'],
    ['368', 'permission', 'account_restricted'],
    ['133010', 'registration', 'not_registered'],
    ['147005', 'sibling_line', 'move_to_confirm'],
  ])('%s blocks %s: %s', async (answer, item, why) => {
    const { request, lineId } = await answered(answer)
    const found = await itemOf(lineId, item)
    expect(found).toMatchObject({ state: 'blocked', why })
    expect(found.message?.he).toContain(`\u2066@${request.current}\u2069`)
    expect((await readinessOf(lineId)).verdict).toBe('blocked')
  })

  it('stays known when the request is withdrawn, until Meta accepts a name', async () => {
    const { request, lineId } = await answered('147002')
    await desk.take(marketing, request.id, 'withdraw')
    expect(await itemOf(lineId, 'messaging_limit')).toMatchObject({ why: 'limit_refused' })
    expect(await itemOf(lineId, 'open_request')).toMatchObject({ why: 'none_open' })
    const line = (await desk.ok(viewer, listLines, { query: { limit: 200 } })).items.find(
      ({ id }) => id === lineId,
    )
    if (!line) throw new Error('The line is gone.')
    const again = await desk.createRequest(marketing, { line })
    await desk.take(admin, again.id, 'approve')
    await desk.reaches(again.id, 'reserved')
    expect(await itemOf(lineId, 'messaging_limit')).toMatchObject({ why: 'above_default' })
  })
})

describe('our own side', () => {
  it('an open request is under way, with whoever must act', async () => {
    const request = await desk.createRequest(marketing)
    const found = await itemOf(request.line.id, 'open_request')
    expect(found).toMatchObject({
      state: 'attention',
      why: 'request_open',
      actor: 'reviewer',
      where: 'request',
    })
    expect(await itemOf(request.line.id, 'sibling_line')).toMatchObject({ why: 'not_held' })
  })

  it('a blocked request blocks', async () => {
    const { lineId } = await answered('147002')
    expect(await itemOf(lineId, 'open_request')).toMatchObject({
      state: 'blocked',
      why: 'request_blocked',
      actor: 'business_manager',
    })
  })

  it('a wanted name that our other line holds is said, and which one', async () => {
    await told({ username: 'rimonit.held', usernameState: 'live' })
    const request = await desk.createRequest(marketing, {
      candidates: ['rimonit.free', 'rimonit.held'],
    })
    const found = await itemOf(request.line.id, 'sibling_line')
    expect(found).toMatchObject({ state: 'attention', why: 'held_by_sibling', actor: 'admin' })
    expect(found.message?.en).toContain('\u2066@rimonit.held\u2069')
  })
})

describe('reading the lines again', () => {
  it('stores what Meta tells of each line of the Israeli business', async () => {
    const own = await openDesk({ world: seedIsraeliBusiness() })
    const { items } = await own.ok(own.viewer, listLines, { query: { limit: 200 } })
    const seen = new Map<string, number>()
    for (const { id } of items) {
      const { verdict } = await readinessOf(id, own)
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1)
    }
    expect(Object.fromEntries(seen)).toEqual({ ready: 20, attention: 3, blocked: 1 })
    const unfinished = items.find(({ phoneNumberId }) => phoneNumberId === '118293847560212')
    expect(await itemOf(unfinished?.id ?? '', 'messaging_limit', own)).toMatchObject({
      state: 'unknown',
    })
    await own.close()
  })

  it('an account that Meta does not show blocks its lines, and them only', async () => {
    const own = await openDesk({ lines: 4 })
    const line = own.freshLine()
    const others = [own.freshLine(), own.freshLine(), own.freshLine()]
    const elsewhere = others.find(({ wabaId }) => wabaId !== line.wabaId)
    const restore = listsAre(own, (path, body) =>
      path.includes(line.wabaId)
        ? Response.json(
            {
              error: {
                message: '(#10) Application does not have permission for this action',
                type: 'OAuthException',
                code: 10,
                fbtrace_id: 'A',
              },
            },
            { status: 403 },
          )
        : Response.json(body),
    )
    await syncAgain(own)
    expect(await itemOf(line.id, 'permission', own)).toMatchObject({
      state: 'blocked',
      why: 'permission_missing',
      actor: 'admin',
      where: 'business_settings',
    })
    expect(await itemOf(elsewhere?.id ?? '', 'permission', own)).toMatchObject({ state: 'ready' })
    restore()
    await syncAgain(own)
    expect(await itemOf(line.id, 'permission', own)).toMatchObject({ state: 'ready' })
    await own.close()
  })

  it('a line that left its account is blocked, and what Meta told of it before is not claimed any more', async () => {
    const own = await openDesk({ lines: 4 })
    const line = own.freshLine()
    listsAre(own, (_path, body) =>
      Response.json({ ...body, data: body.data.filter(({ id }) => id !== line.phoneNumberId) }),
    )
    await syncAgain(own)
    const { verdict, items } = await readinessOf(line.id, own)
    expect(verdict).toBe('blocked')
    expect(items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ item: 'registration', why: 'left_account' }),
        expect.objectContaining({ item: 'messaging_limit', why: 'not_told' }),
        expect.objectContaining({ item: 'display_name', why: 'not_told' }),
      ]),
    )
    await own.close()
  })

  it('a limit that was refused and is read again above the first one may have risen: only asking tells', async () => {
    const own = await openDesk({ world: seedManyLines(2, 1) })
    const request = await own.createRequest(own.marketing)
    const { phoneNumberId } = request
    await own.meta.play({ play: 'answer_next', phoneNumberId, answer: '147002', times: 1 })
    await own.take(own.admin, request.id, 'approve')
    await own.reaches(request.id, 'blocked')
    await syncAgain(own)
    expect(await itemOf(request.line.id, 'messaging_limit', own)).toMatchObject({
      state: 'attention',
      why: 'limit_refused_before',
    })
    await own.close()
  })
})
