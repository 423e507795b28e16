import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { resumeAsking, stopAsking } from '../../domain/api/asking'
import { listNotifications } from '../../domain/api/notifications'
import { createPhoneRequests } from '../../domain/api/phone-requests'
import { customerPhones } from '../../server/database/schema/customers'
import { openAskingDesk } from './asking-desk'
import { until } from './desk'

const desk = await openAskingDesk({ pace: { lease: 3000, callTimeout: 600, lostAnswer: 60_000 } })
afterAll(desk.close)
const { tamar, meta, clock } = desk
const day = 24 * 60 * 60_000

beforeEach(async () => {
  await desk.configure()
})

const plan = (phoneNumberId: string, answer: string, times = 1) =>
  meta.play({ play: 'answer_next_message', phoneNumberId, answer, times })

async function askOn(line = desk.freshLine()) {
  const customer = await desk.meet(line.id)
  return { line, customer, request: await desk.ask(customer) }
}

describe('a request that leaves', () => {
  it('goes to the id, with our own id beside it, and is accepted', async () => {
    const { customer, request } = await askOn()
    const { messageId, language } = await desk.leaves(request.id)
    const [message, ...more] = desk.messagesOf(request.id)
    expect(more).toEqual([])
    expect(message).toMatchObject({ messageId, personId: customer.personId, by: 'id', asks: true })
    expect(message?.template?.language).toBe(language)
  })

  it('is held where Meta looks at the quality of the template first', async () => {
    const line = desk.freshLine()
    await plan(line.phoneNumberId, 'held_for_quality_assessment')
    const { request } = await askOn(line)
    expect((await desk.reaches(request.id, 'held')).acceptedAt).not.toBeNull()
  })

  it.each(['lost_before', 'not_json', 'hangs_before'])(
    'is unsure after %s, and never sent again',
    async (answer) => {
      const line = desk.freshLine()
      await plan(line.phoneNumberId, answer)
      const { request } = await askOn(line)
      await desk.reaches(request.id, 'unsure')
      const row = await desk.rowOf(request.id)
      expect(row.step).toBe('look')
      expect(desk.messagesOf(request.id)).toEqual([])
    },
  )

  it('has failed when nothing was heard of it for a day, and the person can be asked again', async () => {
    const line = desk.freshLine()
    await plan(line.phoneNumberId, 'lost_before')
    const { request, customer } = await askOn(line)
    await desk.reaches(request.id, 'unsure')
    clock.ahead += 61_000
    const failed = await desk.reaches(request.id, 'failed')
    expect(failed.failure).toMatchObject({ code: null, problem: 'answer_lost' })
    expect(desk.messagesOf(request.id)).toEqual([])
    const again = await desk.ask(customer)
    await desk.leaves(again.id)
  })

  it.each(['lost_after'])(
    'that was lost after Meta had it, as by %s, is settled by its statuses',
    async (answer) => {
      const line = desk.freshLine()
      await plan(line.phoneNumberId, answer)
      const { request } = await askOn(line)
      const { messageId } = await desk.reaches(request.id, 'delivered')
      await until(async () => expect((await desk.rowOf(request.id)).unsureAt).not.toBeNull())
      expect(desk.messagesOf(request.id).map((message) => message.messageId)).toEqual([messageId])
      expect(await desk.rowOf(request.id)).toMatchObject({ state: 'delivered', step: 'done' })
    },
  )

  it('that nobody answered in time has expired, and asking again waits for the cool-down', async () => {
    const { request, customer } = await askOn()
    await desk.leaves(request.id)
    clock.ahead += 8 * day
    await desk.reaches(request.id, 'expired')
    await expect(desk.ask(customer)).rejects.toThrow('cooling_down')
    clock.ahead += 30 * day
    expect((await desk.ask(customer)).state).toBe('queued')
  })
})

describe('the stop switch', () => {
  it('keeps everything here within a second, and what waits goes on afterwards', async () => {
    const line = desk.freshLine()
    const customers = []
    for (let index = 0; index < 3; index += 1) customers.push(await desk.meet(line.id))
    await plan(line.phoneNumberId, 'late')
    await desk.ok(tamar, stopAsking)
    const rows = []
    for (const customer of customers) {
      await expect(desk.ask(customer)).rejects.toThrow('asking_stopped')
      rows.push(customer)
    }
    await desk.ok(desk.admin, resumeAsking)
    await meta.play({ play: 'forget_message_answers', phoneNumberId: line.phoneNumberId })
    const requests = await Promise.all(customers.map((customer) => desk.ask(customer)))
    await desk.ok(tamar, stopAsking)
    const waiting = await Promise.all(requests.map(({ id }) => desk.show(id)))
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const later = await Promise.all(requests.map(({ id }) => desk.show(id)))
    // What had left had left; nothing more did.
    const queued = waiting.filter(({ state }) => state === 'queued').length
    const stillQueued = later.filter(({ state }) => state === 'queued')
    expect(stillQueued.length).toBeGreaterThanOrEqual(queued - 3)
    for (const one of stillQueued)
      expect(one).toMatchObject({ waitsFor: 'asking_stopped', nextTryAt: null })
    await desk.ok(desk.admin, resumeAsking)
    for (const { id } of requests) await desk.leaves(id)
  })

  it('is pulled by who may ask, and let go by who runs the asking', async () => {
    expect((await desk.refused(desk.marketing, stopAsking)).code).toBe('not_allowed')
    expect((await desk.refused(desk.viewer, resumeAsking)).code).toBe('not_allowed')
  })
})

describe('what Meta says no to', () => {
  it('is tried again, longer each time, where Meta is in trouble or wants less', async () => {
    for (const answer of ['refused_131000', 'refused_130429', 'throttled']) {
      const line = desk.freshLine()
      await plan(line.phoneNumberId, answer, answer === 'throttled' ? 1 : 2)
      const { request } = await askOn(line)
      const { state } = await until(async () => {
        const row = await desk.rowOf(request.id)
        expect(row.attempts).toBeGreaterThan(0)
        return row
      })
      expect(['queued', 'accepted', 'sent', 'delivered']).toContain(state)
      if (answer === 'throttled') clock.ahead += 61_000
      await desk.leaves(request.id)
      expect(desk.messagesOf(request.id)).toHaveLength(1)
      expect(await desk.lineNow(line.id)).toMatchObject({ pausedUntil: null, problem: null })
    }
  })

  it('ends the request where it is about the customer, and does not count as asked', async () => {
    const line = desk.freshLine()
    await plan(line.phoneNumberId, 'refused_131026')
    const { request, customer } = await askOn(line)
    const failed = await desk.reaches(request.id, 'failed')
    expect(failed.failure).toMatchObject({ code: 131026, problem: 'not_reachable', policy: 'stop' })
    await expect(desk.ask(customer)).rejects.toThrow('not_reachable')
    const other = await desk.meet(line.id)
    await desk.leaves((await desk.ask(other)).id)
  })

  it('lets a customer rest for a day after the marketing cap', async () => {
    const line = desk.freshLine()
    await plan(line.phoneNumberId, 'refused_131049')
    const { request, customer } = await askOn(line)
    await desk.reaches(request.id, 'failed')
    await expect(desk.ask(customer)).rejects.toThrow('cooling_down')
    clock.ahead += day
    await desk.leaves((await desk.ask(customer)).id)
  })

  it('keeps the line waiting while the account must be mended, tells who can, and goes on by itself', async () => {
    const line = desk.freshLine()
    await plan(line.phoneNumberId, 'refused_131042', 3)
    const { request } = await askOn(line)
    await until(async () =>
      expect(await desk.lineNow(line.id)).toMatchObject({ problem: 'payment' }),
    )
    const told = await desk.ok(tamar, listNotifications)
    const resource = `/api/v1/settings/asking/lines/${line.id}`
    const ofLine = told.items.filter((item) => item.resource === resource)
    expect(ofLine).toMatchObject([{ kind: 'asking_blocked', readAt: null }])
    await desk.leaves(request.id)
    expect(await desk.lineNow(line.id)).toMatchObject({ problem: null, pausedUntil: null })
    const after = await desk.ok(tamar, listNotifications)
    expect(after.items.find((item) => item.resource === resource)?.readAt).not.toBeNull()
  })

  it('reads the template again where Meta says that it cannot be used', async () => {
    const line = desk.freshLine()
    await plan(line.phoneNumberId, 'refused_132001')
    const { request } = await askOn(line)
    await desk.leaves(request.id)
    expect(desk.messagesOf(request.id)).toHaveLength(1)
  })
})

it('a line asks no more in a day than it may, and the rest waits for the next day', async () => {
  const line = desk.freshLine()
  await desk.setLine(line.id, { capPerDay: 2 })
  const requests = []
  for (let index = 0; index < 2; index += 1) requests.push((await askOn(line)).request)
  const third = await desk.meet(line.id)
  const answer = await desk.call(tamar, createPhoneRequests, {
    body: { customerIds: [third.customerId] },
  })
  expect(answer.status).toBe(202)
  for (const { id } of requests) await desk.leaves(id)
  const { items } = answer.json as { items: { phoneRequest: { id: string } }[] }
  const id = items[0]?.phoneRequest.id ?? ''
  await until(async () =>
    expect(await desk.show(id)).toMatchObject({ state: 'queued', waitsFor: 'cap_reached' }),
  )
  expect(await desk.lineNow(line.id)).toMatchObject({ askedToday: 2, queued: 1 })
  clock.ahead += day
  await desk.leaves(id)
})

it('a request whose phone came meanwhile does not leave', async () => {
  const line = desk.freshLine()
  await desk.setLine(line.id, { capPerDay: 0 })
  const customer = await desk.meet(line.id)
  const answer = await desk.ok(tamar, createPhoneRequests, { body: { customerIds: [customer.id] } })
  const id = ('items' in answer && answer.items[0]?.phoneRequest?.id) || ''
  const at = new Date()
  await desk.database.store.insert(customerPhones).values({
    lineId: line.id,
    customerId: customer.customerId,
    digits: '972501112233',
    trust: 'typed',
    since: at,
    lastAt: at,
  })
  await desk.refresh(customer.id)
  await desk.setLine(line.id, { capPerDay: 10 })
  expect(await desk.reaches(id, 'cancelled')).toMatchObject({ cancelReason: 'phone_known' })
  expect(desk.messagesOf(id)).toEqual([])
})

it('an hour in which Meta takes nothing ends well, with few questions and nobody alarmed', async () => {
  const line = desk.freshLine()
  await plan(line.phoneNumberId, 'refused_80007', 100)
  const requests = []
  for (let index = 0; index < 5; index += 1) requests.push((await askOn(line)).request)
  for (let minute = 0; minute < 60; minute += 5) {
    clock.ahead += 5 * 60_000
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  const rows = await Promise.all(requests.map(({ id }) => desk.rowOf(id)))
  expect(rows.every(({ state }) => state === 'queued')).toBe(true)
  expect(rows.reduce((sum, { attempts }) => sum + attempts, 0)).toBeLessThan(60)
  expect((await desk.lineNow(line.id)).askedToday).toBe(0)
  await meta.play({ play: 'forget_message_answers', phoneNumberId: line.phoneNumberId })
  clock.ahead += 60 * 60_000
  for (const { id } of requests) {
    await desk.leaves(id)
    expect(desk.messagesOf(id)).toHaveLength(1)
  }
  const told = await desk.ok(tamar, listNotifications)
  const resource = `/api/v1/settings/asking/lines/${line.id}`
  expect(told.items.filter((item) => item.resource === resource)).toEqual([])
  expect(await desk.lineNow(line.id)).toMatchObject({ pausedUntil: null, problem: null })
})

it('trouble that a status tells keeps the line until a message of it was sent', async () => {
  const line = desk.freshLine()
  await plan(line.phoneNumberId, 'failed_131042')
  const { request } = await askOn(line)
  await desk.reaches(request.id, 'failed')
  await until(async () => {
    const now = await desk.lineNow(line.id)
    expect(now).toMatchObject({ problem: 'payment' })
    expect(now.pausedUntil).not.toBeNull()
  })
  clock.ahead += 16 * 60_000
  const { request: next } = await askOn(line)
  await desk.reaches(next.id, 'delivered')
  expect(await desk.lineNow(line.id)).toMatchObject({ pausedUntil: null, problem: null })
})
