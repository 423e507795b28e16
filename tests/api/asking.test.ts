import { afterAll, describe, expect, it } from 'vitest'
import * as settings from '../../domain/api/asking'
import { canAskCustomer, listCustomerRequests } from '../../domain/api/customers'
import { createApiKey } from '../../domain/api/people'
import * as contracts from '../../domain/api/phone-requests'
import { usualAsking } from '../../domain/asking-settings'
import { openAskingDesk } from './asking-desk'

const desk = await openAskingDesk()
afterAll(desk.close)
const { tamar, admin, viewer, marketing } = desk

/** A line that Meta wants to be left alone: what is asked stays here. */
async function quietLine() {
  const line = desk.freshLine()
  await desk.setLine(line.id, { capPerDay: 1000 })
  await desk.database.store.execute(
    `update line_asking set paused_until = now() + interval '100 years' where line_id = '${line.id}'`,
  )
  return line
}

const quietLine0 = quietLine()

const create = (body: object, more: object = {}) =>
  desk.call(tamar, contracts.createPhoneRequests, { body, ...more })
const refused = async (body: object) => desk.refused(tamar, contracts.createPhoneRequests, { body })

describe('asking one customer', () => {
  it('is taken with 202, by Meta’s id or ours, and stands in the ledger', async () => {
    const line = await quietLine()
    const [one, other] = [await desk.meet(line.id), await desk.meet(line.id)]
    const first = await create({ lineId: line.id, customerId: one.customerId })
    expect(first.status).toBe(202)
    expect(first.json).toMatchObject({
      customer: one.id,
      customerId: one.customerId,
      state: 'queued',
      origin: 'person',
      askedBy: tamar.name,
      language: 'he',
    })
    expect((await create({ customerId: other.id })).status).toBe(202)
    const { items, total } = await desk.ok(viewer, contracts.listPhoneRequests, {
      query: { lineId: line.id, state: 'queued' },
    })
    expect(total).toBe(2)
    expect(items.map(({ customer }) => customer)).toEqual([other.id, one.id])
    const file = await desk.call(viewer, contracts.exportPhoneRequests, {
      query: { lineId: line.id },
    })
    expect(file.text.trim().split('\r\n')).toHaveLength(3)
    const own = await desk.ok(viewer, listCustomerRequests, { params: { id: one.id } })
    expect(own.items).toHaveLength(1)
  })

  it('is refused with the reason and everything else that is in the way', async () => {
    const line = await quietLine()
    const one = await desk.meet(line.id)
    await create({ customerId: one.id })
    await desk.configure({
      quietHours: { ...usualAsking.quietHours, nightly: { from: '00:00', to: '23:59' } },
    })
    const problem = await refused({ customerId: one.id })
    await desk.configure()
    expect(problem).toMatchObject({ status: 409, code: 'open_request' })
    expect(problem.detail).toContain('quiet_hours')
    expect(problem.allowed).toEqual(['open_request', 'quiet_hours'])
  })

  it('of two at the same time asks once', async () => {
    const line = await quietLine()
    const one = await desk.meet(line.id)
    const answers = await Promise.all([1, 2, 3].map(() => create({ customerId: one.id })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409])
  })

  it('sent twice under one key is the same request', async () => {
    const line = await quietLine()
    const [one, other] = [await desk.meet(line.id), await desk.meet(line.id)]
    const headers = { 'idempotency-key': 'ask-once' }
    const answers = [
      await create({ customerId: one.id }, { headers }),
      await create({ customerId: one.id }, { headers }),
    ]
    expect(answers[0]?.json).toEqual(answers[1]?.json)
    const mismatch = await create({ customerId: other.id }, { headers })
    expect(mismatch.json).toMatchObject({ code: 'idempotency_mismatch' })
  })

  it.each([
    ['a username', '@dana.k', 422, 'username_not_addressable'],
    ['a bare username', 'dana.k', 422, 'username_not_addressable'],
    ['an id that nobody has', 'IL.99999999999999999', 404, 'not_found'],
    ['an id of ours that nobody has', '0190e7c2-1111-7000-8000-000000000000', 404, 'not_found'],
  ])('finds nobody by %s', async (_what, customerId, status, code) => {
    const line = await quietLine0
    expect(await refused({ lineId: line.id, customerId })).toMatchObject({ status, code })
  })

  it.each([
    ['a country in small letters', 'il.45634521792468', 'lower_case_country'],
    ['more than 128 characters', `IL.${'1'.repeat(129)}`, 'not_an_id'],
    ['more than any id has', `IL.${'1'.repeat(200)}`, 'too_big'],
    ['a phone number', '+972501234567', 'phone_number'],
  ])('says what is wrong with %s', async (_what, customerId, code) => {
    const problem = await refused({ customerId })
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input' })
    expect(problem.fields).toMatchObject([{ path: 'customerId', code }])
  })

  it('from a line they never wrote to is a mismatch, by either id', async () => {
    const [line, other] = [await quietLine0, desk.freshLine()]
    const one = await desk.meet(line.id)
    for (const customerId of [one.id, one.customerId])
      expect(await refused({ lineId: other.id, customerId })).toMatchObject({
        status: 409,
        code: 'line_mismatch',
      })
  })

  it('takes one or several, a language of the list, and nothing else', async () => {
    expect((await refused({})).fields).toMatchObject([{ path: 'customerId', code: 'one_of_two' }])
    const both = { customerId: 'IL.1', customerIds: ['IL.1'] }
    expect((await refused(both)).fields).toMatchObject([{ code: 'one_of_two' }])
    expect((await refused({ customerId: 'IL.1', language: 'xx' })).fields).toMatchObject([
      { path: 'language', code: 'unknown_language' },
    ])
    expect((await refused({ customerId: 'IL.1', phone: '1' })).fields).toMatchObject([
      { path: 'phone', code: 'unknown_field' },
    ])
  })

  it('in a language without an approved template is refused by that', async () => {
    const one = await desk.meet((await quietLine0).id)
    expect(await refused({ customerId: one.id, language: 'fr' })).toMatchObject({
      code: 'template_not_approved',
    })
    const hebrew = await create({ customerId: one.id, language: 'he' })
    expect(hebrew.json).toMatchObject({ language: 'he' })
  })

  it('is not for who only looks, nor for a key without the scope', async () => {
    const body = { customerId: 'IL.1' }
    for (const who of [viewer, marketing])
      expect((await desk.refused(who, contracts.createPhoneRequests, { body })).status).toBe(403)
    const key = async (scopes: string[]) =>
      (await desk.ok(admin, createApiKey, { body: { name: 'bot', scopes } })).secret
    const without = await key(['phone_requests.read', 'customers.read'])
    expect((await desk.refused(without, contracts.createPhoneRequests, { body })).status).toBe(403)
    const one = await desk.meet((await quietLine0).id)
    const bot = await key(['phone_requests.create'])
    const asked = await desk.ok(bot, contracts.createPhoneRequests, {
      body: { customerId: one.id },
    })
    expect(asked).toMatchObject({ origin: 'program', askedBy: 'bot' })
  })
})

describe('asking several', () => {
  it('answers each for itself, in the order they were named', async () => {
    const line = await quietLine0
    const [one, asked] = [await desk.meet(line.id), await desk.meet(line.id)]
    await create({ customerId: asked.id })
    const customerIds = [asked.id, one.customerId, '@dana.k', 'IL.99999999999999999', one.id]
    const { json } = await create({ customerIds })
    const { items } = json as {
      items: {
        customerId: string
        phoneRequest: { id: string } | null
        refused: { reason: string }[]
      }[]
    }
    expect(items.map(({ customerId }) => customerId)).toEqual(customerIds)
    expect(items.map((item) => item.refused.map(({ reason }) => reason))).toEqual([
      ['open_request'],
      [],
      ['username_not_addressable'],
      ['not_found'],
      [],
    ])
    expect(items[1]?.phoneRequest?.id).toBe(items[4]?.phoneRequest?.id)
  })

  it('waits for quiet hours to end where one alone would be refused', async () => {
    const one = await desk.meet((await quietLine0).id)
    await desk.configure({
      quietHours: { ...usualAsking.quietHours, nightly: { from: '00:00', to: '23:59' } },
    })
    const alone = await refused({ customerId: one.id })
    const { json } = await create({ customerIds: [one.id] })
    await desk.configure()
    expect(alone.code).toBe('quiet_hours')
    expect(json).toMatchObject({ items: [{ phoneRequest: { waitsFor: 'quiet_hours' } }] })
  })

  it('tells in a dry run who would be asked, who waits and who not, and asks nobody', async () => {
    const line = await quietLine0
    const [one, asked] = [await desk.meet(line.id), await desk.meet(line.id)]
    await create({ customerId: asked.id })
    const plan = { customerIds: [one.id, asked.id], dryRun: true }
    const now = await create(plan)
    await desk.configure({
      quietHours: { ...usualAsking.quietHours, nightly: { from: '00:00', to: '23:59' } },
    })
    const inQuiet = await create(plan)
    await desk.configure()
    const refusedOne = { phoneRequest: null, refused: [{ reason: 'open_request' }], waits: [] }
    expect(now.json).toMatchObject({
      items: [{ phoneRequest: null, refused: [], waits: [] }, refusedOne],
    })
    expect(inQuiet.json).toMatchObject({
      items: [{ phoneRequest: null, refused: [], waits: [{ reason: 'quiet_hours' }] }, {}],
    })
    expect((await create({ customerId: one.id })).json).toMatchObject({ state: 'queued' })
    expect((await refused({ customerId: one.id, dryRun: true })).fields).toMatchObject([
      { path: 'dryRun', code: 'only_for_several' },
    ])
  })

  it('takes no more than 200 and names the call for more', async () => {
    const customerIds = Array.from({ length: 201 }, (_none, index) => `IL.${index + 1}`)
    const problem = await refused({ customerIds })
    expect(problem.fields).toMatchObject([{ path: 'customerIds', code: 'too_big' }])
    expect(problem.fields?.[0]?.message).toContain('ask-many')
  })
})

describe('whether a customer can be asked', () => {
  it('is told with the language, or with every reason', async () => {
    const one = await desk.meet((await quietLine0).id)
    const can = () => desk.ok(viewer, canAskCustomer, { params: { id: one.id } })
    expect(await can()).toMatchObject({ ok: true, reasons: [], language: 'he' })
    await create({ customerId: one.id })
    expect(await can()).toMatchObject({
      ok: false,
      reasons: [{ reason: 'open_request', until: null }],
    })
    expect((await desk.refused(viewer, canAskCustomer, { params: { id: 'nobody' } })).code).toBe(
      'not_found',
    )
  })
})

describe('taking a request back', () => {
  it('works while it is here, again changes nothing, and the customer can be asked anew', async () => {
    const one = await desk.meet((await quietLine0).id)
    const { id } = await desk.ask(one)
    const cancel = () => desk.call(tamar, contracts.cancelPhoneRequest, { params: { id } })
    const [first, second] = [await cancel(), await cancel()]
    expect(first.json).toMatchObject({ state: 'cancelled', cancelReason: 'person' })
    expect(second.json).toEqual(first.json)
    const subject = `/api/v1/phone-requests/${id}`
    const deeds = (await desk.auditOf(subject)).map(({ action }) => action)
    expect(deeds).toEqual(['phone_request.cancel', 'phone_request.create'])
    expect((await desk.ask(one)).state).toBe('queued')
  })

  it('is too late once Meta has it', async () => {
    const one = await desk.meet((await quietLine0).id)
    const { id } = await desk.ask(one)
    await desk.apply([{ id, facts: { acceptedAt: new Date() }, messageId: `wamid.${id}` }])
    const problem = await desk.refused(tamar, contracts.cancelPhoneRequest, { params: { id } })
    expect(problem).toMatchObject({ status: 409, code: 'step_not_allowed' })
  })
})

describe('the settings of asking', () => {
  it('are read by all and set by who runs the asking, with an entry in the audit', async () => {
    const before = await desk.ok(viewer, settings.getAskingSettings)
    const body = { ...before, coolDownDays: 14 }
    expect((await desk.refused(marketing, settings.putAskingSettings, { body })).code).toBe(
      'not_allowed',
    )
    await desk.ok(tamar, settings.putAskingSettings, { body })
    expect((await desk.ok(viewer, settings.getAskingSettings)).coolDownDays).toBe(14)
    const [entry] = await desk.auditOf('/api/v1/settings/asking')
    expect(entry).toMatchObject({
      action: 'settings.asking',
      before: { coolDownDays: before.coolDownDays },
    })
    await desk.configure()
  })

  it('refuse what cannot be', async () => {
    const before = await desk.ok(viewer, settings.getAskingSettings)
    const wish = (more: object) =>
      desk.refused(tamar, settings.putAskingSettings, { body: { ...before, ...more } })
    const zone = { quietHours: { ...before.quietHours, timeZone: 'Mars/Base' } }
    expect((await wish(zone)).fields).toMatchObject([{ code: 'unknown_time_zone' }])
    const night = { quietHours: { ...before.quietHours, nightly: { from: '20:00', to: '20:00' } } }
    expect((await wish(night)).fields).toMatchObject([{ code: 'same_as_from' }])
    expect((await wish({ defaultLanguage: 'xx' })).fields).toMatchObject([
      { code: 'unknown_language' },
    ])
    expect((await wish({ mostAsks: 0 })).status).toBe(422)
    const line = await quietLine0
    const body = { autoAsk: true, byCountry: true, fallbackLanguage: 'xx', capPerDay: 5 }
    const of = { params: { id: line.id }, body }
    expect((await desk.refused(tamar, settings.putLineAsking, of)).fields).toMatchObject([
      { path: 'fallbackLanguage' },
    ])
    expect(
      (await desk.refused(tamar, settings.putLineAsking, { ...of, params: { id: 'none' } })).code,
    ).toBe('not_found')
  })

  it('show the quiet hours of the next two weeks, by name in either language', async () => {
    await desk.configure({ quietHours: usualAsking.quietHours })
    for (const language of ['en', 'he']) {
      const { items } = await desk.ok(viewer, settings.listQuietHours, { query: { language } })
      expect(items.filter(({ why }) => why === 'night').length).toBeGreaterThan(9)
      expect(items.filter(({ why }) => why !== 'night').length).toBeGreaterThan(0)
    }
    await desk.configure()
  })
})
