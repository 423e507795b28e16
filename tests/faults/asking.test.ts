import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskingSettings } from '../../domain/asking-settings'
import type { PhoneRequest } from '../../domain/api/phone-requests'
import { usualAsking } from '../../domain/asking-settings'
import { seedManyCustomers } from '../../mocks/meta/seed'
import { signBody } from '../../mocks/meta/signature'
import { createCaller, signIn } from '../setup/caller'
import { until } from '../setup/until'
import { admin, credentials } from './crashing-settings'
import { comesToRest, openDesk, type Desk } from './desk'
import type { Crash } from './effects'

const clinics = '104871265983201'
const noQuiet: AskingSettings = {
  ...usualAsking,
  quietHours: { timeZone: 'Asia/Jerusalem', nightly: null, shabbat: false, holidays: false },
}

async function openAskingDesk(): Promise<Desk> {
  const seeded = seedManyCustomers(80)
  const numbers = seeded.numbers.map((one) => ({ ...one, registered: true }))
  const desk = await openDesk({ world: { ...seeded, numbers } })
  const { url } = desk.product
  const cookie = await signIn(url, admin)
  await createCaller(() => url, { cookie })('PUT', '/api/v1/settings/asking', { body: noQuiet })
  await until('the template is approved here', async () => {
    const lines = await desk.maker<{ items: { approvedLanguages: string[] }[] }>(
      'GET',
      '/api/v1/settings/asking/lines',
    )
    return lines.body.items.some(({ approvedLanguages }) => approvedLanguages.includes('he'))
      ? true
      : null
  })
  return desk
}

let met = 0
/** Somebody writes to a line, and is a customer of it. */
async function meet(desk: Desk) {
  met += 1
  const personId = `person-${String(met).padStart(7, '0')}`
  const line = desk.lines.find(({ wabaId }) => wabaId === clinics)
  if (!line) throw new Error('There is no line with a template.')
  const { phoneNumberId } = line
  // As the simulated Meta numbers them.
  const customerId = `IL.${1_000_000_000_000_000_000n + 7919n * BigInt(met - 1)}`
  // This Meta tells nothing by itself: what it would tell is posted as it would.
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: line.phoneNumber, phone_number_id: phoneNumberId },
    contacts: [{ profile: { name: personId }, user_id: customerId }],
    messages: [
      {
        from_user_id: customerId,
        id: `wamid.${personId}`,
        timestamp: String(Math.floor(Date.now() / 1000)),
        type: 'text',
        text: { body: 'Hello' },
      },
    ],
  }
  const entry = [{ id: clinics, time: 0, changes: [{ field: 'messages', value }] }]
  const body = JSON.stringify({ object: 'whatsapp_business_account', entry })
  await desk.maker('POST', '/webhooks/meta', {
    body,
    headers: {
      'content-type': 'application/json',
      'x-hub-signature-256': await signBody(new TextEncoder().encode(body), credentials.appSecret),
    },
  })
  await until('the customer is known', async () => {
    const found = await desk.maker<{ items: unknown[] }>('GET', `/api/v1/customers?q=${customerId}`)
    return found.body.items.length > 0 ? true : null
  })
  return { personId, customerId, lineId: line.id }
}

type Met = Awaited<ReturnType<typeof meet>>

const ask = (desk: Desk, { customerId, lineId }: Met) =>
  desk.maker.unlessCut<PhoneRequest>('POST', '/api/v1/phone-requests', {
    body: { customerId, lineId },
    headers: { 'idempotency-key': `ask-${customerId}` },
  })

const messagesTo = (desk: Desk, { personId }: Met) =>
  desk.meta.messages().filter((one) => one.personId === personId && one.direction === 'out')

/** Asks in a product that dies at the given effect: nothing that was taken is lost, and nobody is asked twice. */
async function askOnce(desk: Desk, crash: Crash): Promise<'died' | 'lived'> {
  const customer = await meet(desk)
  await desk.armWhenCalm(crash)
  await ask(desk, customer)
  const lived = await comesToRest(desk)
  const where = desk.product.lastWords()
  if (lived) await desk.product.arm(null)
  else await desk.restart()
  // Whoever got no answer asks again under the same key.
  const again = await ask(desk, customer)
  expect(again?.status, where).toBe(202)
  const id = again?.body.id ?? ''
  const { state } = await until('the request has left', async () => {
    const { body } = await desk.maker<PhoneRequest>('GET', `/api/v1/phone-requests/${id}`)
    return ['accepted', 'unsure'].includes(body.state) ? body : null
  })
  const messages = messagesTo(desk, customer)
  expect(messages.length, where).toBeLessThanOrEqual(1)
  // Unsure is only who may have left: no status comes here that would tell.
  if (state === 'accepted') expect(messages, where).toHaveLength(1)
  return lived ? 'lived' : 'died'
}

async function killAtEach(desk: Desk, when: Crash['when']): Promise<void> {
  let at = 1
  while ((await askOnce(desk, { at, when })) === 'died') at += 1
  expect(at).toBeGreaterThan(4)
}

describe('asking for a phone', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openAskingDesk()))
  afterAll(() => desk.close())

  it('asks once when the product is killed before any step', () => killAtEach(desk, 'before'))
  it('asks once when the product is killed after any step', () => killAtEach(desk, 'after'))

  it.each(['throttled', 'refused_131000', 'lost_before', 'lost_after', 'hangs_before', 'not_json'])(
    'asks at most once when Meta answers: %s',
    async (answer) => {
      const customer = await meet(desk)
      const { phoneNumberId } = desk.lines.find(({ id }) => id === customer.lineId) ?? {
        phoneNumberId: '',
      }
      await desk.meta.play({ play: 'answer_next_message', phoneNumberId, answer, times: 1 })
      const asked = await ask(desk, customer)
      const isLost = ['lost_before', 'lost_after', 'hangs_before', 'not_json'].includes(answer)
      await until(
        `it is settled after ${answer}`,
        async () => {
          const path = `/api/v1/phone-requests/${asked?.body.id}`
          const { body } = await desk.maker<PhoneRequest>('GET', path)
          return body.state === (isLost ? 'unsure' : 'accepted') ? true : null
        },
        80_000,
      )
      expect(messagesTo(desk, customer)).toHaveLength(isLost && answer !== 'lost_after' ? 0 : 1)
    },
  )
})
