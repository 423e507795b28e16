import { afterAll, describe, expect, it } from 'vitest'
import { getLine } from '../../domain/api/lines'
import { openDesk, until } from './desk'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

const lineOf = (id: string) => desk.ok(viewer, getLine, { params: { id } })

async function approve(candidates: string[]) {
  const request = await desk.createRequest(marketing, { candidates })
  await desk.take(admin, request.id, 'approve')
  return request
}

/** A name that a sibling line holds, and a request for it on another line. */
async function wantedTwice(further: string[] = []) {
  const name = desk.freshName()
  const holder = await approve([name])
  await desk.reaches(holder.id, 'reserved')
  const wish = await approve([name, ...further])
  const request = await desk.reaches(wish.id, 'needs_move')
  return { name, holder, wish, request }
}

describe('a name that a sibling line holds', () => {
  it('waits for a person, and says which line would lose it', async () => {
    const { holder, request } = await wantedTwice()
    expect(request.movesFrom).toEqual({
      lineId: holder.line.id,
      phoneNumber: holder.line.phoneNumber,
      displayName: holder.line.displayName,
    })
    expect(request.steps).toEqual(['withdraw', 'confirm-move', 'next-candidate'])
    expect(request.timeline.at(-1)?.meta?.code).toBe(147005)
  })

  it('moves when an admin confirms it, and both lines show it', async () => {
    const { name, holder, wish } = await wantedTwice()
    expect((await desk.take(marketing, wish.id, 'confirm-move')).status).toBe(403)
    expect(await desk.take(admin, wish.id, 'confirm-move')).toMatchObject({
      status: 200,
      json: { state: 'submitting' },
    })
    await desk.reaches(wish.id, 'reserved')
    expect((await lineOf(wish.line.id)).username).toMatchObject({ value: name, state: 'reserved' })
    await desk.reaches(holder.id, 'released')
    expect((await lineOf(holder.line.id)).username).toMatchObject({ value: null, state: 'none' })
    expect(desk.meta.claims().at(-1)).toMatchObject({
      username: name,
      phoneNumberId: wish.phoneNumberId,
      transferAction: 'force_transfer',
    })
    expect(await desk.take(admin, wish.id, 'confirm-move')).toMatchObject({ status: 409 })
    expect(await desk.auditOf(`/api/v1/username-requests/${wish.id}`)).toContainEqual(
      expect.objectContaining({ action: 'username_request.confirm_move' }),
    )
  })

  it('moves once, although the answer was lost', async () => {
    const { name, wish } = await wantedTwice()
    const { phoneNumberId } = wish
    await desk.meta.play({ play: 'answer_next', phoneNumberId, answer: 'lost_after', times: 1 })
    await desk.take(admin, wish.id, 'confirm-move')
    await desk.reaches(wish.id, 'reserved')
    const moves = desk.meta
      .claims()
      .filter((claim) => claim.username === name && claim.transferAction === 'force_transfer')
    expect(moves).toHaveLength(1)
  })

  it('stays where it is when the next candidate is taken instead', async () => {
    const second = desk.freshName()
    const { name, holder, wish } = await wantedTwice([second])
    expect(await desk.take(marketing, wish.id, 'next-candidate')).toMatchObject({
      status: 200,
      json: { state: 'submitting', current: second },
    })
    expect((await desk.reaches(wish.id, 'reserved')).current).toBe(second)
    expect((await lineOf(holder.line.id)).username.value).toBe(name)
    expect(await desk.take(marketing, wish.id, 'next-candidate')).toMatchObject({ status: 409 })
    expect(await desk.auditOf(`/api/v1/username-requests/${wish.id}`)).toContainEqual(
      expect.objectContaining({ action: 'username_request.next_candidate' }),
    )
  })

  it('without a further candidate there is none to take', async () => {
    const { wish } = await wantedTwice()
    expect(await desk.take(marketing, wish.id, 'next-candidate')).toMatchObject({
      status: 409,
      json: { code: 'step_not_allowed', allowed: ['confirm-move', 'withdraw'] },
    })
    expect((await desk.show(wish.id)).state).toBe('needs_move')
  })

  it('is left alone when the wish is withdrawn', async () => {
    const { name, holder, wish } = await wantedTwice()
    expect((await desk.take(marketing, wish.id, 'withdraw')).status).toBe(200)
    expect((await lineOf(holder.line.id)).username.value).toBe(name)
  })
})

it('a newer name on a line replaces the older, and both requests say so', async () => {
  const [first, second] = [desk.freshName(), desk.freshName()]
  const older = await approve([first])
  await desk.reaches(older.id, 'reserved')
  const line = await lineOf(older.line.id)
  const newer = await desk.createRequest(marketing, { candidates: [second], line })
  expect((await desk.show(older.id)).state).toBe('reserved')
  await desk.take(admin, newer.id, 'approve')
  await desk.reaches(newer.id, 'reserved')
  expect((await desk.show(older.id)).state).toBe('replaced')
  await until(async () => expect((await lineOf(line.id)).username.value).toBe(second))
})
