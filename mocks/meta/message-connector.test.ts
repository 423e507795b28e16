import { expect, it } from 'vitest'
import { sendProblemOf } from '../../domain/send-problems'
import { createGraphClient } from '../../server/meta/graph-client'
import { forgetContact, sendTemplate, type SendAddress } from '../../server/meta/messages'
import { accessToken, lines } from './meta-under-test'
import { people, peopleUnderTest } from './people-under-test'

const { noga, omer } = people
const phoneNumberId = lines.main

/** The product's connector and the simulated Meta, written apart from the same contract, understand each other. */
function connected() {
  const tested = peopleUnderTest()
  const client = createGraphClient({
    fetch: tested.meta.fetch,
    graphUrl: 'https://graph.facebook.com',
    version: 'v25.0',
    accessToken,
    now: () => new Date('2026-11-22T10:00:00Z'),
  })
  const message = {
    phoneNumberId,
    name: 'request_phone_number',
    language: 'he',
    callbackData: 'ask:1',
  }
  const toNoga: SendAddress = { kind: 'customer_id', value: noga.userId }
  return {
    ...tested,
    client,
    send: (address: SendAddress = toNoga, more: object = {}) =>
      sendTemplate(client, { ...message, address, ...more }),
    plan: (answer: string) =>
      tested.meta.play({ play: 'answer_next_message', phoneNumberId, answer, times: 1 }),
  }
}

it('a template by id and one by phone are sent, and their statuses are understood', async () => {
  const { send, heard } = connected()
  const byId = await send()
  expect(byId).toMatchObject({ kind: 'ok', pace: 'accepted', customerId: noga.userId })
  const byPhone = await send({ kind: 'phone', value: `+${omer.phone}` })
  expect(byPhone).toMatchObject({ kind: 'ok', customerId: null, phoneDigits: omer.phone })
  const { events } = await heard()
  expect(events).toHaveLength(4)
  for (const event of events)
    expect(event).toMatchObject({ kind: 'message_status', phoneNumberId, callbackData: 'ask:1' })
})

it('a refusal has a name, and so has a status that failed', async () => {
  const { send, heard, plan } = connected()
  const missing = await send(undefined, { language: 'ar' })
  const code = missing.kind === 'error' ? missing.error.code : -1
  expect(sendProblemOf({ code })).toEqual({ problem: 'template_missing', policy: 'mend_template' })
  await plan('failed_131049')
  await send()
  const [event] = (await heard()).events
  const [failure] = event?.kind === 'message_status' ? event.errors : []
  expect(failure && sendProblemOf(failure)).toEqual({
    problem: 'marketing_cap',
    policy: 'wait_a_day',
  })
})

it('whatever goes wrong on the way is told apart', async () => {
  const { send, plan, heard } = connected()
  const lost = { kind: 'lost', reason: 'network', sent: true }
  for (const [answer, seen, steps] of [
    ['lost_before', lost, 0],
    ['lost_after', lost, 2],
    ['hangs_after', lost, 2],
    ['not_json', { kind: 'lost', reason: 'not_json', httpStatus: 502 }, 0],
    ['refused_2', { kind: 'error', error: { code: 2, isTransient: true } }, 0],
    ['held_for_quality_assessment', { kind: 'ok', pace: 'held_for_quality_assessment' }, 0],
    ['throttled', { kind: 'error', error: { code: 80007 }, usage: { regainMinutes: 1 } }, 0],
  ] as const) {
    await plan(answer)
    expect(await send()).toMatchObject(seen)
    expect((await heard()).events).toHaveLength(steps)
  }
})

it('an entry of the contact book is forgotten once', async () => {
  const { client } = connected()
  const forget = () => forgetContact(client, { phoneNumberId, customerId: omer.userId })
  expect(await forget()).toMatchObject({ kind: 'ok', deleted: true })
  expect(await forget()).toMatchObject({ kind: 'ok', deleted: false })
})
