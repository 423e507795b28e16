import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playSandbox, type SandboxPlay } from '../../domain/api/sandbox'
import { getSandboxChat, listSandboxCustomers } from '../../domain/api/sandbox-customers'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, type Desk } from './desk'

const personId = 'person-noga'
const phoneNumberId = '106540352250101'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk({ world: seedIsraeliBusiness() })
})
afterAll(() => desk.close())

const play = (body: SandboxPlay) => desk.ok(desk.admin, playSandbox, { body })
const chat = () => desk.ok(desk.admin, getSandboxChat, { query: { personId, phoneNumberId } })
const list = (query: Record<string, string | number>) =>
  desk.ok(desk.admin, listSandboxCustomers, { query })

describe('the customers of the sandbox', () => {
  it('are listed page by page, each once', async () => {
    const all = (await list({})).items.map((one) => one.personId)
    expect(all).toHaveLength(8)
    const read: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await list({ limit: 3, ...(cursor !== '' && { cursor }) })
      read.push(...page.items.map((one) => one.personId))
      cursor = page.nextCursor
    }
    expect(read).toEqual(all)
  })

  it.each(['נגה', '@NOGA.levi', '+97250555100', 'IL.4563'])('are found by %s', async (q) => {
    expect((await list({ q })).items[0]).toMatchObject({ personId, language: 'he' })
  })

  it('are not listed after a cursor of another list', async () => {
    const cursor = btoa(JSON.stringify(['', 'nobody']))
    const refusal = await desk.refused(desk.admin, listSandboxCustomers, { query: { cursor } })
    expect(refusal).toMatchObject({ status: 422, fields: [{ path: 'query.cursor' }] })
  })
})

describe('a chat in the sandbox', () => {
  it('shows what was written, and why the phone is told or not', async () => {
    expect(await chat()).toMatchObject({ phoneTold: 'hidden', messages: [], blocked: false })
    const write = { play: 'customer_writes', personId, phoneNumberId, text: 'שלום' } as const
    await play({ ...write, beforeIds: false })
    await play({ play: 'customer_blocks', personId, phoneNumberId, blocked: true })
    expect(await chat()).toMatchObject({
      customer: { phone: '+972505551001', username: 'noga.levi' },
      phoneTold: 'hidden',
      contactBookOn: true,
      blocked: true,
      messages: [{ direction: 'in', body: 'שלום', status: null }],
    })
    await play({ play: 'customer_takes_username', personId, username: null })
    const byCustomerId = { personId: 'IL.45634521792468013579', phoneNumberId }
    expect(await desk.ok(desk.admin, getSandboxChat, { query: byCustomerId })).toMatchObject({
      customer: { personId },
      phoneTold: 'no_username',
    })
    expect((await desk.auditOf('/api/v1/sandbox'))[0]).toMatchObject({
      action: 'sandbox.customer_takes_username',
    })
  })

  it('shows what is planned for the next messages of the line', async () => {
    const plan = { play: 'answer_next_message', phoneNumberId, answer: 'failed_131049' } as const
    await play({ ...plan, times: 2 })
    expect((await chat()).nextAnswers).toEqual(['failed_131049', 'failed_131049'])
    await play({ play: 'forget_message_answers', phoneNumberId })
    expect((await chat()).nextAnswers).toEqual([])
  })

  it.each([
    { personId: 'nobody', phoneNumberId },
    { personId, phoneNumberId: '1' },
  ])('of nobody or with no line is not there: %j', async (query) => {
    expect(await desk.refused(desk.admin, getSandboxChat, { query })).toMatchObject({
      status: 404,
      code: 'not_found',
    })
  })

  it.each([
    { play: 'customer_writes', personId, phoneNumberId, text: ' ' },
    { play: 'customer_writes', personId, text: 'שלום' },
    { play: 'customer_sends_card', personId, phoneNumberId, card: 'any' },
    { play: 'customer_changes_number', personId, phone: '0501234567' },
    { play: 'customer_takes_username', personId },
    { play: 'customer_takes_username', personId, username: 'no\u0000ga' },
    { play: 'customer_writes', personId, phoneNumberId, text: 'a\u0000b' },
    { play: 'customer_writes', personId, phoneNumberId, text: 'a\ud83d' },
    { play: 'answer_next_message', phoneNumberId, answer: 'refused_', times: 1 },
    { play: 'answer_next_message', phoneNumberId, answer: 'nothing', times: 1 },
  ])('takes no move that is none: %j', async (body) => {
    expect(await desk.refused(desk.admin, playSandbox, { body })).toMatchObject({ status: 422 })
  })

  it('is for those who may play', async () => {
    const query = { personId, phoneNumberId }
    expect(await desk.refused(desk.viewer, getSandboxChat, { query })).toMatchObject({
      status: 403,
    })
    expect(await desk.refused(desk.viewer, listSandboxCustomers)).toMatchObject({ status: 403 })
  })
})
