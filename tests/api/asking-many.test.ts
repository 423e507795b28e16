import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { resumeAsking, stopAsking } from '../../domain/api/asking'
import { cancelJob, getJob, pauseJob, resumeJob, type Job } from '../../domain/api/jobs'
import * as contracts from '../../domain/api/phone-requests'
import { considerAutoAsk } from '../../server/asking/auto-ask'
import { phoneRequests } from '../../server/database/schema/phone-requests'
import { openAskingDesk } from './asking-desk'
import { until } from './desk'

const desk = await openAskingDesk({ people: 400 })
afterAll(desk.close)
const { tamar, viewer } = desk
const { store } = desk.database

async function crowd(size: number, chosen: object = {}) {
  const line = desk.freshLine()
  await desk.setLine(line.id, { capPerDay: 1000, ...chosen })
  const customers = []
  for (let index = 0; index < size; index += 1) customers.push(await desk.meet(line.id))
  return { line, customers }
}

const many = (body: object) => desk.ok(tamar, contracts.askMany, { body })
const jobOf = (id: string) => desk.ok(tamar, getJob, { params: { id } })
const ends = (id: string, state: Job['state']) =>
  until(async () => {
    const job = await jobOf(id)
    expect(job.state).toBe(state)
    return job
  })
const ofLine = async (lineId: string) =>
  (await desk.ok(viewer, contracts.listPhoneRequests, { query: { lineId, limit: 200 } })).items

describe('asking many', () => {
  it('is told first what would happen, and nothing happens by that', async () => {
    const { line, customers } = await crowd(6, { capPerDay: 0 })
    await desk.call(tamar, contracts.createPhoneRequests, {
      body: { customerIds: [customers[0]?.id] },
    })
    const answer = await many({ lineId: line.id })
    expect(answer).toMatchObject({ job: null, willAsk: 5, waits: 5 })
    expect(answer.refused).toEqual([{ reason: 'open_request', count: 1 }])
    expect(await ofLine(line.id)).toHaveLength(1)
  })

  it('asks each once by a job, and twice started is one job', async () => {
    const { line, customers } = await crowd(12)
    const body = { lineId: line.id, dryRun: false }
    const [first, second] = await Promise.all([many(body), many(body)])
    expect(first.job?.id).toBe(second.job?.id)
    const job = await ends(first.job?.id ?? '', 'done')
    expect(job).toMatchObject({ done: 12, total: 12 })
    const requests = await ofLine(line.id)
    expect(new Set(requests.map(({ customer }) => customer))).toEqual(
      new Set(customers.map(({ id }) => id)),
    )
    for (const { id, origin } of requests) {
      expect(origin).toBe('many')
      expect(desk.messagesOf(id)).toHaveLength(1)
    }
    expect((await many({ lineId: line.id })).willAsk).toBe(0)
  })

  it('rests when it is paused, and takes back what is queued when it is stopped', async () => {
    const { line } = await crowd(5, { capPerDay: 0 })
    const { job } = await many({ lineId: line.id, dryRun: false })
    const id = job?.id ?? ''
    await until(async () => expect(await ofLine(line.id)).toHaveLength(5))
    await desk.ok(tamar, pauseJob, { params: { id } })
    await desk.setLine(line.id, { capPerDay: 1000 })
    await new Promise((resolve) => setTimeout(resolve, 300))
    const states = async () => new Set((await ofLine(line.id)).map(({ state }) => state))
    expect(await states()).toEqual(new Set(['queued']))
    await desk.setLine(line.id, { capPerDay: 2 })
    await desk.ok(tamar, resumeJob, { params: { id } })
    await until(async () =>
      expect((await ofLine(line.id)).filter(({ acceptedAt }) => acceptedAt !== null)).toHaveLength(
        2,
      ),
    )
    await desk.ok(tamar, cancelJob, { params: { id } })
    await until(async () => {
      const requests = await ofLine(line.id)
      expect(requests.filter(({ state }) => state === 'cancelled')).toHaveLength(3)
      expect(requests.filter(({ acceptedAt }) => acceptedAt !== null)).toHaveLength(2)
    })
  })

  it('does not begin while all asking is stopped', async () => {
    await desk.ok(tamar, stopAsking)
    const body = { dryRun: false }
    expect((await desk.refused(tamar, contracts.askMany, { body })).code).toBe('asking_stopped')
    await desk.ok(tamar, resumeAsking)
  })

  it('counts a hundred thousand customers in one call', async () => {
    const line = desk.freshLine()
    await desk.setLine(line.id, { capPerDay: 100_000 })
    await store.execute(sql`
      insert into customers (id, workspace_id, line_id, customer_id, first_seen_at, arrived_without_phone, ask_state)
      select 'crowd-' || n, ${tamar.workspaceId}, ${line.id}, 'IL.77' || n, now(), false, 'never_asked'
      from generate_series(1, 100000) n`)
    await store.execute(sql`analyze customers`)
    const answer = await many({ lineId: line.id })
    expect(answer).toMatchObject({ willAsk: 100_000, waits: 0, refused: [] })
    await store.execute(sql`delete from customers where line_id = ${line.id}`)
    // They are many for a small machine that does something else as well.
  }, 120_000)
})

describe('asking by itself', () => {
  it('asks newcomers of lines where it is on, each once, and nobody elsewhere', async () => {
    const [on, off] = [await crowd(2, { autoAsk: true }), await crowd(1)]
    const ids = [...on.customers, ...off.customers].map(({ id }) => id)
    await desk.change((change) => considerAutoAsk(change, ids))
    await desk.change((change) => considerAutoAsk(change, ids))
    expect(await ofLine(off.line.id)).toEqual([])
    const requests = await ofLine(on.line.id)
    expect(requests.map(({ origin, askedBy }) => [origin, askedBy])).toEqual([
      ['auto', null],
      ['auto', null],
    ])
    for (const { id } of requests) await desk.leaves(id)
  })

  it('waits for what passes, and leaves whom it may not ask', async () => {
    const { line, customers } = await crowd(2, { autoAsk: true, capPerDay: 0 })
    const [one, other] = customers
    await store.execute(
      sql`update customers set not_reachable = true where id = ${other?.id ?? ''}`,
    )
    await desk.change((change) =>
      considerAutoAsk(
        change,
        customers.map(({ id }) => id),
      ),
    )
    const requests = await ofLine(line.id)
    expect(requests).toMatchObject([{ customer: one?.id, waitsFor: 'cap_reached' }])
  })
})

it('a hundred queued requests are sent once each, whoever sends them', async () => {
  const { line } = await crowd(30)
  const { job } = await many({ lineId: line.id, dryRun: false })
  await ends(job?.id ?? '', 'done')
  const rows = await store
    .select({ id: phoneRequests.id })
    .from(phoneRequests)
    .where(sql`line_id = ${line.id}`)
  for (const { id } of rows) expect(desk.messagesOf(id)).toHaveLength(1)
})
