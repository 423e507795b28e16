import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { listIncidents } from '../../domain/api/incidents'
import { getLine } from '../../domain/api/lines'
import type { RequestState } from '../../domain/username-request'
import { openDesk, until } from './desk'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { admin, marketing, viewer, meta } = desk

const lineOf = (id: string) => desk.ok(viewer, getLine, { params: { id } })
const reread = (lineId: string) =>
  desk.database.store.execute(sql`update lines set next_read_at = now() where id = ${lineId}`)

/** A request whose name stands at Meta like that. */
async function named(state: 'reserved' | 'live') {
  const request = await desk.createRequest(marketing)
  const { phoneNumberId } = request
  const answer = state === 'live' ? 'approved' : 'reserved'
  await meta.play({ play: 'answer_next', phoneNumberId, answer, times: 1 })
  await desk.take(admin, request.id, 'approve')
  await desk.reaches(request.id, state)
  await desk.settled(request.line.id)
  return request
}

async function lineStands(lineId: string, value: string | null, state: string) {
  await until(async () => expect((await lineOf(lineId)).username).toMatchObject({ value, state }))
}

describe('told by a webhook', () => {
  it('a reserved name becomes visible', async () => {
    const request = await named('reserved')
    await meta.play({ play: 'make_visible', phoneNumberId: request.phoneNumberId })
    const { timeline } = await desk.reaches(request.id, 'live')
    expect(timeline.at(-1)).toMatchObject({ event: 'meta_live', actor: { kind: 'meta' } })
    await lineStands(request.line.id, request.current, 'live')
  })

  it.each(['reserved', 'live'] as const)('Meta takes a name away that is %s', async (state) => {
    const request = await named(state)
    await meta.play({ play: 'revoke', phoneNumberId: request.phoneNumberId })
    const { steps } = await desk.reaches(request.id, 'revoked')
    expect(steps).toEqual([])
    await lineStands(request.line.id, null, 'revoked')
    expect((await lineOf(request.line.id)).openRequestId).toBeNull()
    // That it was taken stays worth knowing, also when the next read only says that there is none.
    await reread(request.line.id)
    const before = (await lineOf(request.line.id)).username.confirmedAt
    await until(async () => {
      const { username } = await lineOf(request.line.id)
      expect(username.confirmedAt).not.toBe(before)
      expect(username.state).toBe('revoked')
    })
  })

  it('Meta takes a name away and puts another in its place', async () => {
    const request = await named('live')
    const replacement = desk.freshName()
    await meta.play({ play: 'revoke', phoneNumberId: request.phoneNumberId, replacement })
    await desk.reaches(request.id, 'revoked')
    await lineStands(request.line.id, replacement, 'live')
    expect(await desk.auditOf(`/api/v1/lines/${request.line.id}`)).toContainEqual(
      expect.objectContaining({
        action: 'line.username',
        before: { username: request.current, state: 'live' },
        after: { username: replacement, state: 'live' },
      }),
    )
  })

  it.each<['remove_in_app' | 'change_in_app', RequestState]>([
    ['remove_in_app', 'released'],
    ['change_in_app', 'replaced'],
  ])('somebody did %s on the phone', async (play, state) => {
    const request = await named('live')
    const { phoneNumberId } = request
    const username = desk.freshName()
    await meta.play(
      play === 'remove_in_app' ? { play, phoneNumberId } : { play, phoneNumberId, username },
    )
    await desk.reaches(request.id, state)
    if (play === 'remove_in_app') await lineStands(request.line.id, null, 'none')
    else await lineStands(request.line.id, username, 'live')
  })

  it('a name on a line that never asked for one is shown, and no request is touched', async () => {
    const draft = await desk.createRequest(marketing, { submit: false })
    const username = desk.freshName()
    await meta.play({ play: 'change_in_app', phoneNumberId: draft.phoneNumberId, username })
    await lineStands(draft.line.id, username, 'live')
    expect((await desk.show(draft.id)).state).toBe('draft')
  })

  it('the wished name, set on the phone meanwhile, settles the request', async () => {
    const request = await desk.createRequest(marketing)
    const { phoneNumberId, current: username } = request
    await meta.play({ play: 'answer_next', phoneNumberId, answer: '147002', times: 1 })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'blocked')
    await meta.play({ play: 'change_in_app', phoneNumberId, username })
    const live = await desk.reaches(request.id, 'live')
    expect(live).toMatchObject({ blockReason: null, candidates: [{ state: 'accepted' }] })
  })

  it('what we know already changes nothing', async () => {
    const request = await named('live')
    const before = await desk.show(request.id)
    const line = await lineOf(request.line.id)
    for (let round = 0; round < 3; round += 1)
      await meta.sendWebhook(
        updateOf(line.wabaId, line.phoneNumber, { status: 'approved', username: request.current }),
      )
    await inboxIsEmpty()
    expect(await desk.show(request.id)).toEqual(before)
  })
})

describe('told by nobody', () => {
  it('is found by the next read', async () => {
    const request = await named('live')
    const line = await lineOf(request.line.id)
    await withoutWebhooks(line.wabaId, () =>
      meta.play({ play: 'remove_in_app', phoneNumberId: request.phoneNumberId }),
    )
    expect((await desk.show(request.id)).state).toBe('live')
    await reread(line.id)
    await desk.reaches(request.id, 'released')
    await lineStands(line.id, null, 'none')
  })
})

describe('a name that a read finds gone before Meta says why', () => {
  /** Meta takes the name and its word is late; a read sees what is left. */
  async function taken(replacement?: string) {
    const request = await named('live')
    const line = await lineOf(request.line.id)
    const { phoneNumberId } = request
    const at = Math.floor(Date.now() / 1000)
    await withoutWebhooks(line.wabaId, () =>
      meta.play({
        play: 'revoke',
        phoneNumberId,
        ...(replacement !== undefined && { replacement }),
      }),
    )
    await reread(line.id)
    await desk.reaches(request.id, replacement === undefined ? 'released' : 'replaced')
    const say = (time: number) =>
      meta.sendWebhook(
        updateOf(
          line.wabaId,
          line.phoneNumber,
          replacement === undefined
            ? { status: 'deleted', context: 'revoked' }
            : { status: 'approved', username: replacement, context: 'revoked' },
          time,
        ),
      )
    return { request, line, at, say }
  }

  const incidentsOf = async (lineId: string) =>
    (await desk.ok(viewer, listIncidents, { query: { lineId } })).items

  it('is revoked once Meta says so, with an incident and everybody told', async () => {
    const { request, line, at, say } = await taken()
    await say(at)
    await desk.reaches(request.id, 'revoked')
    await lineStands(line.id, null, 'revoked')
    expect(await incidentsOf(line.id)).toMatchObject([
      { username: request.current, requestId: request.id, replacedBy: null },
    ])
    await say(at)
    await inboxIsEmpty()
    expect(await incidentsOf(line.id)).toHaveLength(1)
  })

  it('is revoked also when Meta put another in its place', async () => {
    const replacement = desk.freshName()
    const { request, line, at, say } = await taken(replacement)
    await say(at)
    await desk.reaches(request.id, 'revoked')
    await lineStands(line.id, replacement, 'live')
    expect(await incidentsOf(line.id)).toMatchObject([
      { username: request.current, replacedBy: replacement },
    ])
  })

  it('is not explained by what Meta said about an earlier loss', async () => {
    const { request, line, at, say } = await taken()
    await say(at - 3600)
    await inboxIsEmpty()
    expect((await desk.show(request.id)).state).toBe('released')
    expect(await incidentsOf(line.id)).toEqual([])
  })
})

describe('a webhook that is older than what we know', () => {
  it('changes nothing but asks for a fresh read', async () => {
    const request = await named('live')
    const line = await lineOf(request.line.id)
    const before = line.username.confirmedAt
    const old = Math.floor(Date.now() / 1000) - 3600
    await meta.sendWebhook(updateOf(line.wabaId, line.phoneNumber, { status: 'deleted' }, old))
    await until(async () => expect((await lineOf(line.id)).username.confirmedAt).not.toBe(before))
    expect((await lineOf(line.id)).username).toMatchObject({
      value: request.current,
      state: 'live',
    })
    expect((await desk.show(request.id)).state).toBe('live')
  })
})

describe('an answer of the first contract', () => {
  async function pending(candidates?: string[]) {
    const request = await desk.createRequest(marketing, candidates ? { candidates } : {})
    const { phoneNumberId } = request
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'pending', times: 1 })
    await desk.take(admin, request.id, 'approve')
    const waiting = await desk.reaches(request.id, 'awaiting_meta')
    expect(waiting.waitReason).toBe('meta_pending')
    return { ...request, phoneDigits: request.line.phoneNumber.slice(1) }
  }

  const decide = (request: Awaited<ReturnType<typeof pending>>, value: Record<string, unknown>) =>
    meta.sendWebhook({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: request.wabaId,
          time: Math.floor(Date.now() / 1000),
          changes: [
            {
              field: 'phone_number_username_update',
              value: { display_phone_number: request.phoneDigits, ...value },
            },
          ],
        },
      ],
    })

  it('PENDING waits; REJECTED later refuses, or goes on to the next candidate', async () => {
    const single = await pending()
    await decide(single, {
      requested_username: `@${single.current}`,
      decision: 'REJECTED',
      rejection_reasons: ['NOT_AVAILABLE'],
    })
    await desk.reaches(single.id, 'refused')

    const second = desk.freshName()
    const double = await pending([desk.freshName(), second])
    await decide(double, { decision: 'REJECTED', rejection_reasons: ['NOT_AVAILABLE'] })
    expect((await desk.reaches(double.id, 'reserved')).current).toBe(second)
  })

  it('REJECTED for a missing link is a block', async () => {
    const request = await pending()
    await decide(request, {
      decision: 'REJECTED',
      rejection_reasons: ['REQUIRE_IG_ACCOUNT_LINKING'],
    })
    expect(await desk.reaches(request.id, 'blocked')).toMatchObject({
      blockReason: 'instagram_link',
    })
  })

  it('REJECTED about another name is not about this request', async () => {
    const request = await pending()
    await decide(request, {
      requested_username: 'somebody.else',
      decision: 'REJECTED',
      rejection_reasons: ['NOT_AVAILABLE'],
    })
    await inboxIsEmpty()
    expect((await desk.show(request.id)).state).toBe('awaiting_meta')
  })

  it('APPROVED is believed when a read says so', async () => {
    const request = await pending()
    await decide(request, { requested_username: request.current, decision: 'APPROVED' })
    await inboxIsEmpty()
    expect((await desk.show(request.id)).state).toBe('awaiting_meta')
    await withoutWebhooks(request.wabaId, () =>
      meta.play({
        play: 'change_in_app',
        phoneNumberId: request.phoneNumberId,
        username: request.current,
      }),
    )
    await decide(request, { requested_username: request.current, decision: 'APPROVED' })
    await desk.reaches(request.id, 'live')
  })
})

function updateOf(
  wabaId: string,
  phoneNumber: string,
  value: Record<string, unknown>,
  time = Math.floor(Date.now() / 1000),
) {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        time,
        changes: [
          {
            field: 'business_username_updates',
            value: { display_phone_number: phoneNumber.slice(1), ...value },
          },
        ],
      },
    ],
  }
}

async function inboxIsEmpty() {
  await until(async () => {
    const result = await desk.database.store.execute(
      sql`select count(*)::int as waiting from inbox where state = 'waiting'`,
    )
    expect(result).toMatchObject({ rows: [{ waiting: 0 }] })
  })
}

/** Something happens at Meta while our app is not subscribed to the account. */
async function withoutWebhooks(wabaId: string, happens: () => Promise<unknown>) {
  const { sandbox } = desk.api.deps.meta
  const call = (method: string) =>
    meta.fetch(
      new Request(`https://graph.facebook.com/v25.0/${wabaId}/subscribed_apps`, {
        method,
        headers: { authorization: `Bearer ${sandbox?.accessToken}` },
      }),
    )
  expect((await call('DELETE')).ok).toBe(true)
  await happens()
  expect((await call('POST')).ok).toBe(true)
}
