import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { createApiKey } from '../../domain/api/people'
import { getCustomer } from '../../domain/api/customers'
import { getFunnel, listPhoneRequests } from '../../domain/api/phone-requests'
import { createWebhookEndpoint, listWebhookDeliveries } from '../../domain/api/webhook-endpoints'
import { customers } from '../../server/database/schema/customers'
import { createChatbot } from '../../docs/examples/chatbot.mjs'
import { openAskingDesk } from './asking-desk'
import { until } from './desk'

type Bot = ReturnType<typeof createChatbot>
const running: { bot: Bot | null } = { bot: null }
const desk = await openAskingDesk({
  webhookFetch: (request) =>
    running.bot?.answer(request) ?? Promise.reject(new TypeError('no bot')),
})
afterAll(desk.close)
const { admin, viewer, meta } = desk

const name = 'A chatbot'
const { secret: key } = await desk.ok(admin, createApiKey, {
  body: { name, scopes: ['phone_requests.create', 'customers.reveal'] },
})
const { endpoint, secret } = await desk.ok(admin, createWebhookEndpoint, {
  body: {
    url: 'https://bot.example.com/handleboard',
    eventTypes: ['phone_request.shared', 'phone_request.failed', 'phone_request.expired'],
  },
})
const bot = createChatbot({
  url: 'http://localhost:3000',
  key,
  webhookSecret: secret,
  fetch: (request) => desk.api.request(new Request(request)),
})
running.bot = bot

let people = 30
/** A hidden customer writes; Handleboard hears of it by Meta's webhook, the bot from its own platform. */
async function writes(line = desk.freshLine()) {
  people += 1
  const personId = `person-${String(people + 1).padStart(7, '0')}`
  const { phoneNumberId } = line
  await meta.play({
    play: 'customer_writes',
    personId,
    phoneNumberId,
    text: 'שלום',
    beforeIds: false,
  })
  const customer = await until(async () => {
    const [newest] = await desk.database.store
      .select()
      .from(customers)
      .where(eq(customers.lineId, line.id))
    if (newest?.customerId == null) throw new Error('The customer is not there yet.')
    return { ...newest, customerId: newest.customerId }
  })
  return { line, customer, personId }
}

const tell = (lineId: string, customerId: string) =>
  bot.answer(
    new Request('http://localhost/messages', {
      method: 'POST',
      body: JSON.stringify({ lineId, customerId }),
    }),
  )

const requestsOf = async (lineId: string) =>
  (await desk.ok(viewer, listPhoneRequests, { query: { lineId } })).items

const toldOf = async (type: string) =>
  (
    await desk.ok(admin, listWebhookDeliveries, {
      params: { id: endpoint.id },
      query: { limit: 200 },
    })
  ).items.filter((delivery) => delivery.type === type)

describe('the chatbot of the docs', () => {
  it('asks on the first message, hears of the share once, and knows the number', async () => {
    const { line, customer, personId } = await writes()
    await tell(line.id, customer.customerId)
    await tell(line.id, customer.customerId)
    const [request] = await until(async () => {
      const items = await requestsOf(line.id)
      expect(items).toMatchObject([{ state: 'delivered', origin: 'program', askedBy: name }])
      return items
    })
    const messageId = request?.messageId ?? ''
    await meta.play({ play: 'customer_shares', personId, messageId })
    await meta.play({ play: 'customer_shares', personId, messageId })
    await until(() => expect(bot.phones.get(customer.customerId)).toMatch(/^\+9725\d{8}$/))
    expect(await desk.show(request?.id ?? '')).toMatchObject({ state: 'shared', open: false })
    const known = await desk.ok(viewer, getCustomer, { params: { id: customer.id } })
    expect(known).toMatchObject({ askState: 'phone_known', phoneTrust: 'shared' })
    expect(await toldOf('phone_request.shared')).toHaveLength(1)
  })

  it('hears of nobody whose signature is not Handleboard’s', async () => {
    const forged = new Request('http://localhost/handleboard', { method: 'POST', body: '{}' })
    expect((await bot.answer(forged)).status).toBe(401)
  })
})

it('a line that asks by itself asks on the first message, and not on the second', async () => {
  const line = desk.freshLine()
  await desk.setLine(line.id, { autoAsk: true })
  const { personId } = await writes(line)
  await until(async () =>
    expect(await requestsOf(line.id)).toMatchObject([{ state: 'delivered', origin: 'auto' }]),
  )
  const { phoneNumberId } = line
  await meta.play({
    play: 'customer_writes',
    personId,
    phoneNumberId,
    text: 'עוד',
    beforeIds: false,
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await requestsOf(line.id)).toHaveLength(1)
  const { total } = await desk.ok(viewer, getFunnel, { query: { lineId: line.id } })
  expect(total).toMatchObject({ arrived: 1, asked: 1, delivered: 1, shared: 0 })
})

it('what failed is told once, with the word for it', async () => {
  const { line, customer } = await writes()
  await meta.play({
    play: 'answer_next_message',
    phoneNumberId: line.phoneNumberId,
    answer: 'failed_131026',
    times: 1,
  })
  await tell(line.id, customer.customerId)
  await until(async () =>
    expect(await requestsOf(line.id)).toMatchObject([
      { state: 'failed', failure: { code: 131026, problem: 'not_reachable' } },
    ]),
  )
  await until(async () => expect(await toldOf('phone_request.failed')).toHaveLength(1))
})
