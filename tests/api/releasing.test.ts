import { and, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { getLine, releaseLine } from '../../domain/api/lines'
import type { UsernameRequest } from '../../domain/api/username-requests'
import { outbox } from '../../server/database/schema/flow'
import { openDesk, until } from './desk'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { admin, marketing, viewer, meta } = desk

const lineOf = (id: string) => desk.ok(viewer, getLine, { params: { id } })
const release = (id: string, username: string, headers = {}) =>
  desk.call(admin, releaseLine, { params: { id }, body: { username }, headers })

async function waitingReleases(): Promise<number> {
  const rows = await desk.database.store
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.kind, 'release'), inArray(outbox.step, ['ask', 'look'])))
  return rows.length
}

type Named = UsernameRequest & { phoneNumberId: string; wabaId: string }

/** A request whose name stands at Meta like that. */
async function named(state: 'reserved' | 'live'): Promise<Named> {
  const request = await desk.createRequest(marketing)
  const { phoneNumberId } = request
  const answer = state === 'live' ? 'approved' : 'reserved'
  await meta.play({ play: 'answer_next', phoneNumberId, answer, times: 1 })
  await desk.take(admin, request.id, 'approve')
  await desk.reaches(request.id, state)
  return request
}

describe('a name that is given up', () => {
  it('goes to Meta, ends its request by the name of whoever did it, and frees the line', async () => {
    const request = await named('live')
    const answer = await release(request.line.id, `@${request.current.toUpperCase()}`)
    expect(answer).toMatchObject({
      status: 202,
      json: { release: { username: request.current, state: 'on_its_way', problem: null } },
    })
    const { timeline } = await desk.reaches(request.id, 'released')
    expect(timeline.at(-1)).toMatchObject({ event: 'release', actor: { name: admin.name } })
    expect(await lineOf(request.line.id)).toMatchObject({
      username: { value: null, state: 'none' },
      release: null,
      openRequestId: null,
    })
    expect(await desk.auditOf(`/api/v1/lines/${request.line.id}`)).toContainEqual(
      expect.objectContaining({ action: 'line.release', before: { username: request.current } }),
    )
    expect(await release(request.line.id, request.current)).toMatchObject({ status: 409 })
  })

  it('that Meta keeps all the same is told so, stays with its line, and can be tried again', async () => {
    const request = await named('reserved')
    expect((await release(request.line.id, request.current)).status).toBe(202)
    const failed = await until(async () => {
      const line = await lineOf(request.line.id)
      expect(line.release?.state).toBe('failed')
      return line
    })
    expect(failed.release?.problem).toBe('still_there')
    expect(failed.username).toMatchObject({ value: request.current, state: 'reserved' })
    expect((await desk.show(request.id)).state).toBe('reserved')
    await meta.play({ play: 'make_visible', phoneNumberId: request.phoneNumberId })
    await desk.reaches(request.id, 'live')
    expect((await release(request.line.id, request.current)).status).toBe(202)
    await desk.reaches(request.id, 'released')
  })

  it('takes no other name with it that came in its place meanwhile', async () => {
    const request = await named('live')
    const other = desk.freshName()
    const pause = (until: string) =>
      desk.database.store.execute(
        sql`update accounts set paused_until = now() + ${until}::interval where waba_id = ${request.wabaId}`,
      )
    await pause('1 hour')
    await release(request.line.id, request.current)
    await meta.play({
      play: 'change_in_app',
      phoneNumberId: request.phoneNumberId,
      username: other,
    })
    const stands = async () =>
      expect(await lineOf(request.line.id)).toMatchObject({
        username: { value: other, state: 'live' },
        release: null,
      })
    await until(stands)
    await pause('-1 hour')
    await until(async () => expect(await waitingReleases()).toBe(0))
    await stands()
    await desk.reaches(request.id, 'replaced')
  })

  it('is looked for when the answer was lost, and gone', async () => {
    const request = await named('live')
    meta.holds.arm(request.phoneNumberId, 'after')
    await release(request.line.id, request.current)
    await until(async () => expect(meta.holds.status().held).toBe(true))
    meta.holds.release(false)
    await desk.reaches(request.id, 'released')
    expect((await lineOf(request.line.id)).release).toBeNull()
  })

  it('is asked for once, however often it is pressed', async () => {
    const request = await named('live')
    meta.holds.arm(request.phoneNumberId, 'before')
    const first = await release(request.line.id, request.current, { 'idempotency-key': 'give-up' })
    await until(async () => expect(meta.holds.status().held).toBe(true))
    const again = await release(request.line.id, request.current, { 'idempotency-key': 'give-up' })
    expect(again).toMatchObject({ status: 202, json: first.json as object })
    expect(await release(request.line.id, request.current)).toMatchObject({
      status: 409,
      json: { code: 'step_not_allowed' },
    })
    meta.holds.release(true)
    await desk.reaches(request.id, 'released')
  })
})

describe('is refused', () => {
  it('with another name than the line has, beside its field', async () => {
    const request = await named('live')
    for (const text of ['', `${request.current}x`, '<b>', 'א'])
      expect(await release(request.line.id, text)).toMatchObject({
        status: 422,
        json: { fields: [{ path: 'username', code: 'not_the_same' }] },
      })
    expect((await lineOf(request.line.id)).release).toBeNull()
  })

  it('for a line without a name', async () => {
    expect(await release(desk.freshLine().id, 'anything')).toMatchObject({
      status: 409,
      json: { code: 'step_not_allowed' },
    })
  })

  it('to everybody but admins', async () => {
    const request = await named('live')
    for (const who of [marketing, viewer, desk.templateManager])
      expect(
        await desk.call(who, releaseLine, {
          params: { id: request.line.id },
          body: { username: request.current },
        }),
      ).toMatchObject({ status: 403 })
  })

  it('while Meta decides on another name for the line', async () => {
    const request = await named('live')
    meta.holds.arm(request.phoneNumberId, 'before')
    const next = await desk.createRequest(marketing, { line: await lineOf(request.line.id) })
    await desk.take(admin, next.id, 'approve')
    await until(async () => expect(meta.holds.status().held).toBe(true))
    expect(await release(request.line.id, request.current)).toMatchObject({
      status: 409,
      json: { code: 'open_request_exists' },
    })
    meta.holds.release(true)
    await desk.reaches(next.id, 'reserved')
  })
})
