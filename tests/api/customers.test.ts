import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { listAudit } from '../../domain/api/audit'
import * as contracts from '../../domain/api/customers'
import type { Line } from '../../domain/api/lines'
import { createApiKey } from '../../domain/api/people'
import { customerIds, customers, erasures } from '../../server/database/schema/customers'
import { inbox } from '../../server/database/schema/flow'
import { funnelDays } from '../../server/database/schema/phone-requests'
import { changed, createDeliveries, preference, sharedCard, wrote } from './customer-deliveries'
import { openDesk, until } from './desk'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { deliver, deliverTogether } = createDeliveries(desk)
const { admin, viewer, templateManager } = desk
const { store } = desk.database

const minute = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * minute)
let persons = 0
/** An id and a phone that no other test has. */
function freshPerson() {
  persons += 1
  const number = String(persons).padStart(4, '0')
  return { id: `IL.900${number}`, phone: `97252300${number}` }
}

const list = (line: Line, query = {}) =>
  desk.ok(viewer, contracts.listCustomers, { query: { lineId: line.id, ...query } })
const show = (id: string) => desk.ok(viewer, contracts.getCustomer, { params: { id } })
async function only(line: Line) {
  const { items } = await list(line)
  const [first, ...more] = items
  if (!first || more.length > 0) throw new Error(`There are ${items.length} customers.`)
  return show(first.id)
}

describe('what comes in', () => {
  it('belongs to the holder of the id, with and without the phone', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    await deliver(line, wrote({ id, name: 'דנה', username: 'dana.k' }, ago(50)))
    expect(await only(line)).toMatchObject({
      customerId: id,
      phone: null,
      name: 'דנה',
      country: 'IL',
    })
    await deliver(line, wrote({ id, phone, name: 'דנה כהן', username: 'dana' }, ago(40)))
    const known = await only(line)
    expect(known).toMatchObject({
      phone: `•••${phone.slice(-3)}`,
      phoneTrust: 'seen',
      username: 'dana',
      askState: 'phone_known',
    })
    expect(known.names.map(({ username }) => username)).toEqual(['dana.k', 'dana'])
    expect(known.visibility).toMatchObject({ visible: 'yes' })
  })

  it('takes who was known by phone only over, when the id comes with that phone', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    await deliver(line, wrote({ phone, name: 'Old' }, ago(500)))
    const before = await only(line)
    expect(before).toMatchObject({ customerId: null, country: null, phoneTrust: 'seen' })
    await deliver(line, wrote({ id, phone, name: 'New' }, ago(10)))
    const after = await only(line)
    expect(after).toMatchObject({ id: before.id, customerId: id, firstSeenAt: before.firstSeenAt })
    await deliver(line, wrote({ phone, name: 'Newer' }, ago(5)))
    expect(await only(line)).toMatchObject({ id: before.id, name: 'Newer' })
  })

  it('takes empty strings for absent, and never merges two without a phone', async () => {
    const line = desk.freshLine()
    const [one, other] = [freshPerson(), freshPerson()]
    await deliver(
      line,
      wrote({ id: one.id, phone: '', name: 'Rami', username: '' }, ago(9)),
      wrote({ id: other.id, phone: '', name: 'Rami' }, ago(8)),
    )
    const { items } = await list(line)
    expect(items.map(({ customerId, phone }) => [customerId, phone])).toEqual([
      [other.id, null],
      [one.id, null],
    ])
  })

  it('is one customer for each line', async () => {
    const [line, second] = [desk.freshLine(), desk.freshLine()]
    const { id } = freshPerson()
    await deliver(line, wrote({ id, name: 'Both' }, ago(9)))
    await deliver(second, wrote({ id, name: 'Both' }, ago(8)))
    expect((await only(line)).id).not.toBe((await only(second)).id)
  })

  it('joins the old and the new id when Meta names both, and guesses nothing otherwise', async () => {
    const line = desk.freshLine()
    const [old, fresh, stranger] = [freshPerson(), freshPerson(), freshPerson()]
    const type = 'user_changed_user_id'
    await deliver(
      line,
      wrote({ id: old.id, phone: old.phone, name: 'Gil' }, ago(90)),
      changed({}, ago(60), { type, user_id: fresh.id, previous_user_id: old.id, body: 'x' }),
      changed({}, ago(50), { type, user_id: stranger.id, body: 'somebody changed' }),
    )
    const { items } = await list(line)
    expect(items.map(({ customerId }) => customerId).toSorted()).toEqual([fresh.id, stranger.id])
    const gil = items.find(({ customerId }) => customerId === fresh.id)
    const details = await show(gil?.id ?? '')
    expect(details).toMatchObject({ name: 'Gil', phone: null, ids: [{ customerId: old.id }, {}] })
    expect(details.phones).toMatchObject([{ trust: 'seen' }])
    expect(details.phones[0]?.lostAt).not.toBeNull()
  })

  it('gives the new number and takes the old one, when Meta says that the number changed', async () => {
    const line = desk.freshLine()
    const [old, fresh] = [freshPerson(), freshPerson()]
    await deliver(
      line,
      wrote({ id: old.id, phone: old.phone, name: 'Noy' }, ago(90)),
      changed({ phone: old.phone }, ago(60), {
        type: 'user_changed_number',
        wa_id: fresh.phone,
        user_id: fresh.id,
        previous_user_id: old.id,
        body: 'x',
      }),
    )
    const noy = await only(line)
    expect(noy).toMatchObject({ customerId: fresh.id, phone: `•••${fresh.phone.slice(-3)}` })
    expect(noy.phones.map(({ lostAt }) => lostAt !== null)).toEqual([true, false])
  })

  it('keeps ids of 128 characters and of a country in lower case', async () => {
    const line = desk.freshLine()
    const long = `${'9'.repeat(120)}${String(Date.now()).slice(-8)}`
    await deliver(line, wrote({ id: `il.${long}`, name: 'Long' }, ago(3)))
    expect(await only(line)).toMatchObject({ customerId: `IL.${long}` })
    expect((await list(line, { q: `il.${long}` })).items).toHaveLength(1)
  })

  it('keeps groups out, and knows who sent what Meta could not pass on', async () => {
    const line = desk.freshLine()
    const [member, odd] = [freshPerson(), freshPerson()]
    await deliver(
      line,
      wrote({ id: member.id }, ago(3), { group_id: 'group' }),
      wrote({ id: odd.id }, ago(2), { type: 'unsupported', errors: [{ code: 131051 }] }),
    )
    expect(await only(line)).toMatchObject({ customerId: odd.id })
    const [row] = await store.select().from(customers).where(eq(customers.customerId, odd.id))
    expect(row?.autoAskedAt).toBeNull()
  })

  it('counts an arrival without a phone once, whatever comes again', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    const first = wrote({ id, username: 'x.y' }, ago(30))
    await deliver(line, first, first, wrote({ id, phone }, ago(20)), first)
    const counted = await store.select().from(funnelDays).where(eq(funnelDays.lineId, line.id))
    expect(counted).toMatchObject([{ arrived: 1, language: '', wording: '' }])
  })

  it('leaves a remark where the number is no line of ours, and applies the rest', async () => {
    const line = desk.freshLine()
    const { id } = freshPerson()
    const nowhere = { ...line, phoneNumberId: '999' }
    await deliver(nowhere, wrote({ id }, ago(3)))
    const [row] = await store
      .select()
      .from(inbox)
      .orderBy(sql`id desc`)
      .limit(1)
    expect(row).toMatchObject({ state: 'applied', remark: 'no line for number 999' })
  })

  it('keeps the newest wish about marketing', async () => {
    const line = desk.freshLine()
    const { id } = freshPerson()
    await deliver(line, wrote({ id }, ago(9)), preference({ id }, ago(3), 'stop'))
    expect(await only(line)).toMatchObject({ optedOut: true })
    await deliver(line, preference({ id }, ago(5), 'resume'))
    expect(await only(line)).toMatchObject({ optedOut: true })
    await deliver(line, preference({ id }, ago(1), 'resume'))
    expect(await only(line)).toMatchObject({ optedOut: false })
  })

  it('binds a number that was shared without a question of ours, but no card sent by hand', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    const other = freshPerson()
    await deliver(
      line,
      wrote({ id, username: 'hand' }, ago(9)),
      sharedCard({ id, username: 'hand' }, ago(8), { phone: other.phone, origin: 'other' }),
      sharedCard({ id, username: 'hand' }, ago(7), { phone: other.phone, origin: null }),
    )
    expect(await only(line)).toMatchObject({ phone: null })
    await deliver(line, sharedCard({ id, username: 'hand' }, ago(6), { phone }))
    expect(await only(line)).toMatchObject({ phoneTrust: 'shared', phone: `•••${phone.slice(-3)}` })
  })
})

describe('the list', () => {
  it('finds by id, name, username and the end of the phone, as people write it', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    await deliverTogether(
      line,
      wrote({ id, phone, name: 'Shira Mizrahi', username: 'shira.m' }, ago(9)),
      wrote({ id: freshPerson().id, name: 'Else' }, ago(8)),
    )
    const local = `0${phone.slice(3, 5)}-${phone.slice(5)}`
    for (const q of [
      id,
      id.slice(0, 8),
      'mizra',
      'SHIRA',
      '@shira',
      phone.slice(-4),
      local,
      `+${phone}`,
      'Sh',
    ])
      expect(
        (await list(line, { q })).items.map(({ customerId }) => customerId),
        q,
      ).toContain(id)
    expect((await list(line, { q: 'nobody here' })).items).toEqual([])
    expect(await list(line, { hasPhone: 'true' })).toMatchObject({ total: 1, moreThanTotal: false })
    expect(await list(line, { state: 'never_asked' })).toMatchObject({ total: 1 })
  })

  it('pages by whoever wrote last, and by who was first', async () => {
    const line = desk.freshLine()
    const ids = [freshPerson().id, freshPerson().id, freshPerson().id]
    await deliverTogether(line, ...ids.map((id, place) => wrote({ id }, ago(60 - place))))
    const first = await list(line, { limit: 2 })
    expect(first.items.map(({ customerId }) => customerId)).toEqual([ids[2], ids[1]])
    const second = await list(line, { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second.items.map(({ customerId }) => customerId)).toEqual([ids[0]])
    const oldest = await list(line, { sort: 'firstSeenAt' })
    expect(oldest.items.map(({ customerId }) => customerId)).toEqual(ids)
  })
})

describe('phones', () => {
  it('are masked for people and whole for a key that may reveal; each look is in the audit', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    await deliver(line, wrote({ id, phone }, ago(9)))
    const { id: ours } = await only(line)
    const revealed = await desk.ok(templateManager, contracts.revealPhone, { params: { id: ours } })
    expect(revealed).toEqual({ phone: `+${phone}` })
    expect(
      await desk.refused(viewer, contracts.revealPhone, { params: { id: ours } }),
    ).toMatchObject({ code: 'not_allowed' })
    const { items } = await desk.ok(admin, listAudit, { query: { limit: 1 } })
    expect(items).toMatchObject([
      { action: 'customer.reveal', subject: `/api/v1/customers/${ours}` },
    ])
    const keyOf = async (scopes: string[]) => {
      const body = { name: scopes.join(), scopes }
      return (await desk.ok(admin, createApiKey, { body })).secret
    }
    const [whole, masked] = [
      await keyOf(['customers.read', 'customers.reveal']),
      await keyOf(['customers.read']),
    ]
    const params = { id: ours }
    expect(await desk.ok(whole, contracts.getCustomer, { params })).toMatchObject({
      phone: `+${phone}`,
    })
    expect(await desk.ok(masked, contracts.getCustomer, { params })).toMatchObject({
      phone: `•••${phone.slice(-3)}`,
    })
  })

  it('are written down with the whole number, and not over what was read before', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    await deliver(line, wrote({ id }, ago(9)))
    const { id: ours, version } = await only(line)
    const put = (body: object, headers = { 'if-match': `"${version}"` }) => ({
      params: { id: ours },
      body,
      headers,
    })
    expect(
      await desk.refused(templateManager, contracts.putCustomerPhone, put({ phone: '050-1234' })),
    ).toMatchObject({ code: 'invalid_input' })
    const answer = await desk.ok(
      templateManager,
      contracts.putCustomerPhone,
      put({ phone: `+${phone}` }),
    )
    expect(answer).toMatchObject({ phoneTrust: 'typed', askState: 'phone_known' })
    expect(
      await desk.refused(templateManager, contracts.putCustomerPhone, put({ phone: `+${phone}` })),
    ).toMatchObject({ code: 'stale' })
  })
})

describe('erasing', () => {
  it('leaves nothing of the person, asks the contact book, and brings nobody back by late news', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    const early = wrote({ id, phone, name: 'Erez', username: 'erez' }, ago(30))
    await deliver(line, early)
    const { id: ours } = await only(line)
    await desk.ok(templateManager, contracts.eraseCustomer, { params: { id: ours } })
    expect(
      await desk.refused(viewer, contracts.getCustomer, { params: { id: ours } }),
    ).toMatchObject({ code: 'not_found' })
    await until(async () => {
      const [row] = await store.select().from(erasures).where(eq(erasures.lineId, line.id))
      expect(row).toMatchObject({ contactBook: 'not_in_book', customerId: null })
    })
    const soon = new Date(Date.now() + 5000)
    await deliver(line, early, sharedCard({ id }, soon, { phone }))
    expect((await list(line)).items).toEqual([])
    expect(await store.select().from(customerIds).where(eq(customerIds.lineId, line.id))).toEqual(
      [],
    )
    await deliver(line, wrote({ id, name: 'Erez' }, new Date(Date.now() + 9000)))
    expect(await only(line)).toMatchObject({ customerId: id, phone: null })
    const { items } = await desk.ok(templateManager, contracts.listErasures)
    expect(items[0]).toMatchObject({ byName: templateManager.name, contactBook: 'not_in_book' })
  })

  it('goes before with everything that is kept, as a file', async () => {
    const line = desk.freshLine()
    const { id, phone } = freshPerson()
    await deliver(line, wrote({ id, phone, name: 'Dvir' }, ago(30)))
    const { id: ours } = await only(line)
    const file = await desk.call(templateManager, contracts.exportCustomer, {
      params: { id: ours },
    })
    expect(file.text).toContain(`'+${phone}`)
    expect(file.text).toContain('Dvir')
  })
})

it('forecasts whose phone Meta will stop showing', async () => {
  const line = desk.freshLine()
  const [soon, none] = [freshPerson(), freshPerson()]
  await deliver(
    line,
    wrote({ ...soon, username: 'soon' }, ago(20 * 24 * 60)),
    wrote({ ...none }, ago(20 * 24 * 60)),
  )
  const answer = await desk.ok(viewer, contracts.getForecast, { query: { lineId: line.id } })
  expect(answer).toMatchObject({
    withUsername: 1,
    losing: 1,
    losingWithContactBook: 0,
    contactBook: 'unknown',
    days: [{ losing: 1 }],
  })
})
