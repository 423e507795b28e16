import { afterAll, describe, expect, it } from 'vitest'
import { restoreUsernameRequest } from '../../domain/api/username-requests'
import { openDesk, type Person } from './desk'

const desk = await openDesk({ lines: 10 })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

/** Refused. */
const restore = (who: Person, id: string) =>
  desk.refused(who, restoreUsernameRequest, { params: { id }, body: {} })

describe('a withdrawn request', () => {
  it('is brought back as a draft by whoever made it, and can be submitted again', async () => {
    const request = await desk.createRequest(marketing, {
      candidates: [desk.freshName(), desk.freshName()],
    })
    await desk.take(marketing, request.id, 'withdraw')
    expect((await desk.show(request.id, viewer)).steps).toEqual([])
    const restored = await desk.take(marketing, request.id, 'restore')
    expect(restored.json).toMatchObject({
      state: 'draft',
      current: request.current,
      submittedAt: null,
    })
    expect((await desk.show(request.id)).timeline.at(-1)).toMatchObject({
      event: 'restore',
      from: 'withdrawn',
      to: 'draft',
      actor: { name: marketing.name },
    })
    const submitted = await desk.take(marketing, request.id, 'submit')
    expect(submitted.json).toMatchObject({ state: 'in_review' })
    expect(await desk.auditOf(`/api/v1/username-requests/${request.id}`)).toContainEqual(
      expect.objectContaining({ action: 'username_request.restore' }),
    )
  })

  it('begins again with its first candidate when Meta had refused it', async () => {
    const names = [desk.freshName(), desk.freshName()]
    const request = await desk.createRequest(marketing, { candidates: names })
    const { phoneNumberId } = request
    await desk.meta.play({ play: 'answer_next', phoneNumberId, answer: '147001', times: 2 })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'refused')
    await desk.take(marketing, request.id, 'withdraw')
    await desk.take(marketing, request.id, 'restore')
    expect(await desk.show(request.id)).toMatchObject({
      current: names[0],
      candidates: [{ state: 'waiting' }, { state: 'waiting' }],
    })
  })

  it('stays withdrawn when its line has an open request meanwhile', async () => {
    const line = desk.freshLine()
    const request = await desk.createRequest(marketing, { line })
    await desk.take(marketing, request.id, 'withdraw')
    await desk.createRequest(marketing, { line })
    expect(await restore(marketing, request.id)).toMatchObject({
      status: 409,
      code: 'open_request_exists',
    })
    expect((await desk.show(request.id)).state).toBe('withdrawn')
  })

  it('is not brought back by somebody else who only makes requests', async () => {
    const request = await desk.createRequest(marketing)
    await desk.take(marketing, request.id, 'withdraw')
    const other = await desk.addPerson('marketing')
    expect(await restore(other, request.id)).toMatchObject({ status: 403 })
  })
})
