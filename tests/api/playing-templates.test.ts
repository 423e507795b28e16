import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getSandbox, playSandbox, type SandboxPlay } from '../../domain/api/sandbox'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, type Desk } from './desk'

const templateId = '29007199254740993'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ world: seedIsraeliBusiness() })
})
afterAll(() => desk.close())

const play = (body: SandboxPlay) => desk.ok(desk.admin, playSandbox, { body })

describe('playing Meta with templates', () => {
  it('answers the world as it stands after the move, and leaves a trace', async () => {
    const body = { play: 'reject_template', templateId, reason: 'SCAM' } as const
    const { templates } = await play(body)
    expect(templates.find((one) => one.templateId === templateId)).toMatchObject({
      status: 'REJECTED',
      rejectedReason: 'SCAM',
    })
    expect((await desk.auditOf('/api/v1/sandbox'))[0]).toMatchObject({
      action: 'sandbox.reject_template',
      after: body,
    })
  })

  it('shows what is planned for each account', async () => {
    const [account] = (await desk.ok(desk.admin, getSandbox)).accounts
    const wabaId = account?.wabaId ?? ''
    const { accounts } = await play({ play: 'answer_next_template', wabaId, answer: 'lost_after' })
    expect(accounts[0]).toMatchObject({ nextTemplateAnswers: ['lost_after'] })
  })

  it.each([
    { play: 'approve_template', templateId: '17' },
    { play: 'forget_template_answers', wabaId: '17' },
  ])('of what is not there is not found: %j', async (body) => {
    expect(await desk.refused(desk.admin, playSandbox, { body })).toMatchObject({
      status: 404,
      code: 'not_found',
    })
  })

  it.each([
    { play: 'reject_template', templateId },
    { play: 'reject_template', templateId, reason: 'NONE' },
    { play: 'pause_template', templateId, title: 'UNPAUSE' },
    { play: 'rewrite_template', templateId, body: ' ' },
    { play: 'rewrite_template', templateId, body: 'x'.repeat(1025) },
    { play: 'approve_template', templateId, more: 1 },
    { play: 'approve_template', wabaId: '1' },
  ])('with a move that is none is refused: %j', async (body) => {
    expect(await desk.refused(desk.admin, playSandbox, { body })).toMatchObject({ status: 422 })
  })

  it('is for those who may play', async () => {
    const body = { play: 'approve_template', templateId }
    expect(await desk.refused(desk.viewer, playSandbox, { body })).toMatchObject({ status: 403 })
  })
})
