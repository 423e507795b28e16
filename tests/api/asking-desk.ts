import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { listLineAsking, putAskingSettings, putLineAsking } from '../../domain/api/asking'
import { listLines } from '../../domain/api/lines'
import * as contracts from '../../domain/api/phone-requests'
import type { PhoneRequest } from '../../domain/api/phone-requests'
import { usualAsking, type AskingSettings } from '../../domain/asking-settings'
import type { PhoneRequestState } from '../../domain/phone-request'
import type { InProcessOptions } from '../../mocks/in-process-api'
import { seedManyCustomers } from '../../mocks/meta/seed'
import { refreshCustomers } from '../../server/customers/refresh'
import { customerIds, customerNames, customers } from '../../server/database/schema/customers'
import { phoneRequests } from '../../server/database/schema/phone-requests'
import { systemChange } from '../../server/jobs/system-change'
import { applyFacts, type PhoneRequestNews } from '../../server/phone-requests/apply-facts'
import { openDesk, until } from './desk'

export const clinics = '104871265983201'
export const pharmacies = '17841400928374651'

type Options = Pick<InProcessOptions, 'pace' | 'webhookFetch'> & { people?: number }

/** The fund with as many people, and with its templates on the account of the pharmacies too. */
function withTemplates(people: number) {
  const world = seedManyCustomers(people)
  const copies = world.templates
    .filter(({ wabaId }) => wabaId === clinics)
    .map((one) => ({ ...one, wabaId: pharmacies, templateId: `9${one.templateId}` }))
  const numbers = world.numbers.map((one) => ({ ...one, registered: true }))
  return { ...world, numbers, templates: [...world.templates, ...copies] }
}

/** A desk where everybody can be asked at any time of the day, and its clock can be moved on. */
export async function openAskingDesk({ people = 60, pace, ...options }: Options = {}) {
  const clock = { ahead: 0 }
  const desk = await openDesk({
    ...options,
    world: withTemplates(people),
    now: () => new Date(Date.now() + clock.ahead),
    pace: { ...pace, rereadOpen: 100, rereadIdle: 1e12 },
  })
  const { store } = desk.database
  const { workspaceId } = desk.admin
  const { templateManager: tamar } = desk

  const noQuiet: AskingSettings = {
    ...usualAsking,
    quietHours: { timeZone: 'Asia/Jerusalem', nightly: null, shabbat: false, holidays: false },
  }
  const configure = (chosen: Partial<AskingSettings> = {}) =>
    desk.ok(tamar, putAskingSettings, { body: { ...noQuiet, ...chosen } })
  await configure()
  await until(async () => {
    const { items } = await desk.ok(tamar, listLineAsking, { query: { limit: 200 } })
    expect(items.every((line) => line.approvedLanguages.includes('he'))).toBe(true)
    expect(items.length).toBeGreaterThan(20)
  })

  const { items: all } = await desk.ok(desk.admin, listLines, { query: { limit: 200 } })
  const freshLines = [...all]
  function freshLine() {
    const line = freshLines.shift()
    if (!line) throw new Error('No line of this desk is left.')
    return line
  }

  let met = 0
  /** Somebody of the simulated Meta who wrote to the line and hides the phone. */
  async function meet(lineId: string, { wroteAt = new Date() } = {}) {
    const index = met
    met += 1
    const customerId = `IL.${1_000_000_000_000_000_000n + 7919n * BigInt(index)}`
    const id = desk.api.deps.newId()
    await store.insert(customers).values({
      id,
      workspaceId,
      lineId,
      firstSeenAt: wroteAt,
      arrivedWithoutPhone: false,
      askState: 'never_asked',
    })
    const told = { lineId, customerId }
    await store.insert(customerIds).values({
      ...told,
      owner: id,
      since: wroteAt,
      firstMessageAt: wroteAt,
      lastMessageAt: wroteAt,
      firstWithPhone: false,
    })
    const named = { name: `Customer ${index + 1}`, username: '', since: wroteAt, lastAt: wroteAt }
    await store.insert(customerNames).values({ ...told, ...named })
    await refresh(id)
    return { id, customerId, lineId, personId: `person-${String(index + 1).padStart(7, '0')}` }
  }
  const change = <T>(work: (change: ReturnType<typeof systemChange>) => Promise<T>) =>
    desk.database.transaction((tx) => work(systemChange(desk.api.deps, tx, workspaceId)))
  const refresh = (id: string) => change((one) => refreshCustomers(one, [id]))
  const apply = (news: PhoneRequestNews[]) => change((one) => applyFacts(one, news))

  const show = (id: string) => desk.ok(desk.viewer, contracts.getPhoneRequest, { params: { id } })
  const reaches = (id: string, state: PhoneRequestState): Promise<PhoneRequest> =>
    until(async () => {
      const request = await show(id)
      expect(request.state).toBe(state)
      return request
    })
  /** Waits until Meta has it; what it tells of it may be here already. */
  const leaves = (id: string): Promise<PhoneRequest> =>
    until(async () => {
      const request = await show(id)
      expect(['accepted', 'sent', 'delivered']).toContain(request.state)
      return request
    })
  async function ask(customer: { customerId: string; lineId: string }, more: object = {}) {
    const body = { lineId: customer.lineId, customerId: customer.customerId, ...more }
    const answer = await desk.ok(tamar, contracts.createPhoneRequests, { body })
    if (!('id' in answer)) throw new Error('One was asked, several answered.')
    return answer
  }
  const setLine = (lineId: string, chosen: object) =>
    desk.ok(tamar, putLineAsking, {
      params: { id: lineId },
      body: { autoAsk: false, byCountry: true, fallbackLanguage: null, capPerDay: 250, ...chosen },
    })
  const lineNow = async (lineId: string) => {
    const { items } = await desk.ok(tamar, listLineAsking, { query: { limit: 200 } })
    const line = items.find((one) => one.lineId === lineId)
    if (!line) throw new Error('The line is gone.')
    return line
  }
  const rowOf = async (id: string) => {
    const [row] = await store.select().from(phoneRequests).where(eq(phoneRequests.id, id))
    if (!row) throw new Error('The request is gone.')
    return row
  }
  /** What Meta took for this request. */
  const messagesOf = (id: string) =>
    desk.meta.messages().filter(({ callbackData }) => callbackData === `phone_request:${id}`)
  return {
    ...desk,
    clock,
    tamar,
    configure,
    freshLine,
    meet,
    ask,
    apply,
    change,
    refresh,
    show,
    reaches,
    leaves,
    setLine,
    lineNow,
    rowOf,
    messagesOf,
  }
}

export type AskingDesk = Awaited<ReturnType<typeof openAskingDesk>>
