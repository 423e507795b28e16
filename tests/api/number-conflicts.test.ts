import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import * as people from '../../domain/api/customers'
import type { Line } from '../../domain/api/lines'
import * as contracts from '../../domain/api/number-conflicts'
import type { PhoneRequestState } from '../../domain/phone-request'
import { customers } from '../../server/database/schema/customers'
import { funnelDays, phoneRequests } from '../../server/database/schema/phone-requests'
import { createDeliveries, freshMessageId, sharedCard, status, wrote } from './customer-deliveries'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { deliver } = createDeliveries(desk)
const { viewer, templateManager } = desk
const { store } = desk.database

const minute = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * minute)
let persons = 0
function freshPerson() {
  persons += 1
  const number = String(persons).padStart(4, '0')
  return { id: `IL.800${number}`, phone: `97252800${number}` }
}

const customersOf = async (line: Line) =>
  (await desk.ok(viewer, people.listCustomers, { query: { lineId: line.id } })).items
async function customerOf(line: Line, id: string) {
  const found = (await customersOf(line)).find(({ customerId }) => customerId === id)
  if (!found) throw new Error(`${id} is no customer.`)
  return desk.ok(viewer, people.getCustomer, { params: { id: found.id } })
}

/** A question to a customer that Meta has, by a row: who asks is another story. */
async function ask(line: Line, id: string, minutesAgo = 30) {
  const { id: customer } = await customerOf(line, id)
  const at = ago(minutesAgo)
  const row = {
    id: desk.api.deps.newId(),
    workspaceId: viewer.workspaceId,
    lineId: line.id,
    customer,
    customerId: id,
    language: 'he',
    day: at.toISOString().slice(0, 10),
    origin: 'person' as const,
    state: 'accepted' as PhoneRequestState,
    open: true,
    messageId: freshMessageId(),
    createdAt: at,
    acceptedAt: at,
    step: 'done' as const,
    runAt: at,
  }
  await store.insert(phoneRequests).values(row)
  return row
}
async function requestOf({ id }: { id: string }) {
  const [row] = await store.select().from(phoneRequests).where(eq(phoneRequests.id, id))
  if (!row) throw new Error('There is no such request.')
  return row
}

describe('the answer to a question', () => {
  it('ends the open question, and binds the number', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    await deliver(line, wrote({ id, username: 'who' }, ago(60)))
    const asked = await ask(line, id)
    const from = { id, username: 'who' }
    await deliver(
      line,
      status('read', ago(20), { id: asked.messageId, recipient_user_id: id }),
      status('delivered', ago(21), {
        id: 'other',
        biz_opaque_callback_data: `phone_request:${asked.id}`,
      }),
      status('read', ago(20), { id: 'wamid.nobody', recipient_user_id: id }),
      sharedCard(from, ago(10), { phone }),
    )
    expect(await requestOf(asked)).toMatchObject({
      state: 'shared',
      open: false,
      shareOutcome: 'shared',
    })
    const { readAt, deliveredAt } = await requestOf(asked)
    expect([readAt, deliveredAt]).not.toContain(null)
    const known = await customerOf(line, id)
    expect(known).toMatchObject({ askState: 'phone_known', phoneTrust: 'shared' })
    await deliver(line, sharedCard(from, ago(5), { phone }), sharedCard(from, ago(10), { phone }))
    const again = await customerOf(line, id)
    expect(again.phones).toHaveLength(1)
    expect(again.phones[0]?.lastAt).not.toBe(known.phones[0]?.lastAt)
    const counted = await store.select().from(funnelDays).where(eq(funnelDays.lineId, line.id))
    expect(counted.find(({ language }) => language === 'he')).toMatchObject({
      shared: 1,
      matched: 1,
    })
  })

  it('is without a number where the card has none', async () => {
    const line = desk.freshLine()
    const { id } = freshPerson()
    await deliver(line, wrote({ id }, ago(60)))
    const asked = await ask(line, id)
    await deliver(line, sharedCard({ id }, ago(10), {}))
    expect(await requestOf(asked)).toMatchObject({ state: 'shared_without_phone' })
    expect(await customerOf(line, id)).toMatchObject({ askState: 'no_answer', phone: null })
  })

  it('belongs to the line where it was given', async () => {
    const [line, other] = [desk.freshLine(), desk.freshLine()]
    const { id, phone } = freshPerson()
    await deliver(line, wrote({ id }, ago(60)))
    const asked = await ask(line, id)
    await deliver(other, sharedCard({ id }, ago(10), { phone }))
    expect(await requestOf(asked)).toMatchObject({ open: true, sharedAt: null })
    expect(await customerOf(line, id)).toMatchObject({ phone: null })
    expect(await customerOf(other, id)).toMatchObject({ phoneTrust: 'shared' })
  })

  it('says what a failure forbids, until the customer writes again', async () => {
    const line = desk.freshLine()
    const { id } = freshPerson()
    await deliver(line, wrote({ id }, ago(60)))
    const asked = await ask(line, id)
    const errors = [{ code: 131026, title: 'Message undeliverable' }]
    await deliver(line, status('failed', ago(20), { id: asked.messageId, errors }))
    const known = await customerOf(line, id)
    expect(known).toMatchObject({ askState: 'failed' })
    const row = async () =>
      (await store.select().from(customers).where(eq(customers.id, known.id)))[0]
    expect(await row()).toMatchObject({ notReachable: true })
    await deliver(line, wrote({ id }, ago(1)))
    expect(await row()).toMatchObject({ notReachable: false })
  })
})

/** Two customers with one number: `older` had it, `newer` shared it as the answer to a question. */
async function openConflict() {
  const line = desk.freshLine()
  const [older, newer] = [freshPerson(), freshPerson()]
  await deliver(
    line,
    wrote({ id: older.id, phone: older.phone, name: 'Older' }, ago(90)),
    wrote({ id: newer.id, name: 'Newer', username: 'newer' }, ago(60)),
  )
  const asked = await ask(line, newer.id)
  await deliver(
    line,
    sharedCard({ id: newer.id, name: 'Newer', username: 'newer' }, ago(10), { phone: older.phone }),
  )
  const query = { lineId: line.id, state: 'open' as const }
  const { items, total } = await desk.ok(viewer, contracts.listConflicts, { query })
  const [conflict] = items
  if (!conflict || total !== 1) throw new Error(`There are ${total} conflicts.`)
  return { line, older, newer, asked, conflict }
}

type Conflict = { id: string; version: number }
const decide = ({ id, version }: Conflict, decision: string) =>
  desk.ok(templateManager, contracts.decideConflict, {
    params: { id },
    body: { decision, note: 'They called.' },
    headers: { 'if-match': `"${version}"` },
  })
const undo = ({ id, version }: Conflict) =>
  desk.ok(templateManager, contracts.undoConflict, {
    params: { id },
    headers: { 'if-match': `"${version}"` },
  })

describe('a number of two', () => {
  it('is shown side by side, and binds nobody until it is decided', async () => {
    const { line, older, newer, asked, conflict } = await openConflict()
    expect(conflict).toMatchObject({
      source: 'shared',
      older: { customerId: older.id, phoneTrust: 'seen' },
      newer: { customerId: newer.id, phoneTrust: 'shared' },
      phone: `•••${older.phone.slice(-3)}`,
      canUndo: false,
    })
    expect(await requestOf(asked)).toMatchObject({ state: 'conflict', shareOutcome: 'conflict' })
    expect(await customerOf(line, newer.id)).toMatchObject({
      askState: 'conflict',
      phone: null,
      conflictId: conflict.id,
    })
    expect(await customerOf(line, older.id)).toMatchObject({ askState: 'phone_known' })
  })

  it('is the newer one’s when it moved, and as before when that is taken back', async () => {
    const { line, older, newer, asked, conflict } = await openConflict()
    const decided = await decide(conflict, 'moved')
    expect(decided).toMatchObject({ state: 'decided', canUndo: true, note: 'They called.' })
    expect(await customerOf(line, newer.id)).toMatchObject({ phoneTrust: 'shared' })
    expect(await customerOf(line, older.id)).toMatchObject({ phone: null })
    expect(await requestOf(asked)).toMatchObject({ state: 'shared' })
    const open = await undo(decided)
    expect(open).toMatchObject({ state: 'open', decision: null, canUndo: false })
    expect(await customerOf(line, older.id)).toMatchObject({ phoneTrust: 'seen' })
    expect(await customerOf(line, newer.id)).toMatchObject({ askState: 'conflict' })
    expect(await requestOf(asked)).toMatchObject({ state: 'conflict' })
  })

  it('stays with the older one when that is kept, whatever is shared again', async () => {
    const { line, older, newer, asked, conflict } = await openConflict()
    const decided = await decide(conflict, 'keep')
    await deliver(line, sharedCard({ id: newer.id }, ago(2), { phone: older.phone }))
    expect(await customerOf(line, newer.id)).toMatchObject({ phone: null, conflictId: null })
    expect(await requestOf(asked)).toMatchObject({ state: 'conflict' })
    expect(await undo(decided)).toMatchObject({ state: 'open' })
  })

  it('makes one customer of both with all they had, and two again when that is taken back', async () => {
    const { line, older, newer, asked, conflict } = await openConflict()
    const before = {
      older: await customerOf(line, older.id),
      newer: await customerOf(line, newer.id),
    }
    const decided = await decide(conflict, 'same_person')
    const [one, ...more] = await customersOf(line)
    expect(more).toEqual([])
    expect(one).toMatchObject({ id: before.older.id, customerId: newer.id, phoneTrust: 'shared' })
    expect((await customerOf(line, newer.id)).ids).toHaveLength(2)
    expect(await requestOf(asked)).toMatchObject({ customer: before.older.id, state: 'shared' })
    await deliver(line, wrote({ id: older.id, phone: older.phone }, ago(3)))
    expect(await customersOf(line)).toHaveLength(1)
    await undo(decided)
    expect(await customerOf(line, newer.id)).toMatchObject({
      id: before.newer.id,
      askState: 'conflict',
    })
    expect(await customerOf(line, older.id)).toMatchObject({ id: before.older.id })
    expect(await requestOf(asked)).toMatchObject({ customer: before.newer.id, state: 'conflict' })
  })

  it('is decided once: whoever comes second is told', async () => {
    const { conflict } = await openConflict()
    await decide(conflict, 'moved')
    const again = {
      params: { id: conflict.id },
      body: { decision: 'keep' },
      headers: { 'if-match': `"${conflict.version}"` },
    }
    expect(await desk.refused(templateManager, contracts.decideConflict, again)).toMatchObject({
      code: 'stale',
    })
    expect(await desk.refused(viewer, contracts.decideConflict, again)).toMatchObject({
      code: 'not_allowed',
    })
  })

  it('is over when one of the two is erased, and holds no number any more', async () => {
    const { line, older, newer, conflict } = await openConflict()
    const { id } = await customerOf(line, older.id)
    await desk.ok(templateManager, people.eraseCustomer, { params: { id } })
    const params = { id: conflict.id }
    expect(await desk.ok(viewer, contracts.getConflict, { params })).toMatchObject({
      state: 'void',
      phone: '',
    })
    expect(await customerOf(line, newer.id)).toMatchObject({ phoneTrust: 'shared' })
  })

  it('comes of what Meta shows, and of what a person writes down', async () => {
    const line = desk.freshLine()
    const [one, two, three] = [freshPerson(), freshPerson(), freshPerson()]
    await deliver(
      line,
      wrote({ id: one.id, phone: one.phone }, ago(30)),
      wrote({ id: two.id, phone: one.phone }, ago(20)),
      wrote({ id: three.id }, ago(10)),
    )
    const { id, version } = await customerOf(line, three.id)
    const headers = { 'if-match': `"${version}"` }
    const body = { phone: `+${one.phone}` }
    expect(
      await desk.ok(templateManager, people.putCustomerPhone, { params: { id }, body, headers }),
    ).toMatchObject({ phone: null, askState: 'conflict' })
    const { items } = await desk.ok(viewer, contracts.listConflicts, { query: { lineId: line.id } })
    expect(items.map(({ source }) => source)).toEqual(['seen', 'typed'])
    const file = await desk.call(viewer, contracts.exportConflicts, { query: { lineId: line.id } })
    expect(file.text.trim().split('\n')).toHaveLength(3)
  })
})
