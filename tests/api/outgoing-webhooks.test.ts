import { eq, sql } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { listNotifications } from '../../domain/api/notifications'
import { createTemplates, getTemplate } from '../../domain/api/phone-request-templates'
import { createApiKey } from '../../domain/api/people'
import { outgoingPayload } from '../../domain/api/outgoing-events'
import * as hooks from '../../domain/api/webhook-endpoints'
import type { WebhookDelivery } from '../../domain/api/webhook-endpoints'
import { outgoingEventTypes, type OutgoingEventType } from '../../domain/outgoing-events'
import { webhookDeliveries, webhookEndpoints } from '../../server/database/schema/webhook-endpoints'
import { createWebhookFetch } from '../../server/node-webhook-fetch'
import { cleanDeliveries } from '../../server/webhook-endpoints/deliveries'
import { startReceiver, type Received } from '../setup/receiver'
import { openDesk, until, type Caller } from './desk'

const clock = { ahead: 0 }
const desk = await openDesk({
  lines: 30,
  now: () => new Date(Date.now() + clock.ahead),
  pace: { webhookTimeout: 1000, rereadIdle: 1e12, rereadOpen: 1e12 },
  webhookFetch: createWebhookFetch(),
})
const receiver = await startReceiver()
// Days pass here; the names on the lines are another story.
await desk.database.store.execute(sql`update lines set next_read_at = now() + '10 years'`)
afterAll(async () => {
  await receiver.stop()
  await desk.close()
})
const { admin, marketing } = desk
const hour = 60 * 60_000

afterEach(async () => {
  const { items } = await desk.ok(admin, hooks.listWebhookEndpoints)
  for (const { id } of items) await desk.ok(admin, hooks.deleteWebhookEndpoint, { params: { id } })
  receiver.takeAll()
  receiver.received.length = 0
})

async function addEndpoint(eventTypes: readonly OutgoingEventType[] = outgoingEventTypes) {
  const body = { url: receiver.url, eventTypes }
  const { endpoint, secret } = await desk.ok(admin, hooks.createWebhookEndpoint, { body })
  return { id: endpoint.id, secret, params: { id: endpoint.id } }
}

const show = (id: string) => desk.ok(admin, hooks.getWebhookEndpoint, { params: { id } })
const test = (id: string) => desk.ok(admin, hooks.testWebhookEndpoint, { params: { id } })
const logOf = async (id: string, query = {}) =>
  (await desk.ok(admin, hooks.listWebhookDeliveries, { params: { id }, query })).items

/** What came under this id. One that was on its way when its endpoint was deleted may still come. */
const heard = (deliveryId: string) =>
  receiver.received.filter(({ headers }) => headers['webhook-id'] === deliveryId)

/** Waits until the newest delivery is so. */
function becomes(id: string, like: Partial<WebhookDelivery>): Promise<WebhookDelivery> {
  return until(async () => {
    const [newest] = await logOf(id)
    expect(newest).toMatchObject(like)
    if (!newest) throw new Error('There is no delivery.')
    return newest
  })
}

type Told = { type: string; timestamp: string; data: Record<string, unknown> }

/** What was told, if the signature is right: the library answers whatever JSON it was. */
const verify = (secret: string, { body, headers }: Received) =>
  new Webhook(secret).verify(body, headers) as Told

function change(id: string, body: unknown, version: number) {
  const headers = { 'if-match': `"${version}"` }
  return desk.call(admin, hooks.editWebhookEndpoint, { params: { id }, body, headers })
}

describe('what Meta does with a template', () => {
  it('is told with where it stands, each type once', async () => {
    const types = outgoingEventTypes.filter((type) => type.startsWith('phone_request_template.'))
    const { id, secret } = await addEndpoint(types)
    const body = { wabaIds: ['300000000000001'], languages: ['en'] }
    const { items } = await desk.ok(desk.templateManager, createTemplates, { body })
    const templateId = items[0]?.templateId ?? ''
    const reaches = (state: string) =>
      until(async () => {
        const params = { id: templateId }
        const template = await desk.ok(admin, getTemplate, { params })
        expect(template).toMatchObject({ state, asked: null })
        return template.metaId ?? ''
      })
    const metaId = await reaches('pending')
    const reason = 'PROMOTIONAL'
    await desk.meta.play({ play: 'reject_template', templateId: metaId, reason })
    await reaches('rejected')
    await desk.meta.play({ play: 'approve_template', templateId: metaId })
    await reaches('approved')
    await desk.meta.play({ play: 'change_category', templateId: metaId, category: 'MARKETING' })
    await desk.meta.play({ play: 'pause_template', templateId: metaId, title: 'FIRST_PAUSE' })
    await reaches('paused')
    const told = await until(async () => {
      expect(await logOf(id, { state: 'waiting' })).toEqual([])
      const all = receiver.received.map((one) => verify(secret, one))
      expect(all).toHaveLength(4)
      return all
    })
    for (const { type, payload } of await logOf(id))
      expect(outgoingPayload(type).strict().parse(JSON.parse(payload))).toEqual(JSON.parse(payload))
    const subject = { templateId, metaId, language: 'en', name: 'request_phone_number' }
    const pause = { pausedUntil: expect.any(String) as string, wantsUnpause: false }
    for (const [type, data] of [
      ['rejected', { from: 'pending', to: 'rejected', reason }],
      ['approved', { to: 'approved', reason: null, category: 'UTILITY' }],
      ['category_changed', { category: 'MARKETING', categoryChange: null }],
      ['paused', { to: 'paused', ...pause }],
    ] as const)
      expect(told).toContainEqual(
        expect.objectContaining({
          type: `phone_request_template.${type}`,
          data: expect.objectContaining({ ...subject, ...data }) as object,
        }),
      )
  })
})

describe('what happens here', () => {
  it('is told to the address that wants to know, signed as Standard Webhooks says', async () => {
    const { id, secret } = await addEndpoint(['username_request.state_changed'])
    const request = await desk.createRequest(marketing)
    const { status } = await becomes(id, { state: 'delivered', attempts: 1 })
    expect(status).toBe(204)
    const received = receiver.received.find(({ body }) => body.includes(request.id))
    if (!received) throw new Error('Nothing was received.')
    expect(verify(secret, received)).toMatchObject({
      type: 'username_request.state_changed',
      data: {
        requestId: request.id,
        lineId: request.line.id,
        username: request.current,
        from: 'draft',
        to: 'in_review',
      },
    })
    expect(() => verify(secret, { ...received, body: `${received.body} ` })).toThrow(
      'No matching signature found',
    )
    expect((await logOf(id))[0]).toMatchObject({
      id: received.headers['webhook-id'],
      payload: received.body,
    })
  })

  it('a name that becomes visible and is taken: what each type tells', async () => {
    const { id, secret } = await addEndpoint()
    const request = await desk.createRequest(marketing)
    const { phoneNumberId } = request
    await desk.meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'live')
    await desk.settled(request.line.id)
    await desk.meta.play({ play: 'revoke', phoneNumberId })
    await desk.reaches(request.id, 'revoked')
    await until(async () => expect(await logOf(id, { state: 'waiting' })).toEqual([]))
    const told = receiver.received.map((one) => verify(secret, one))
    for (const { type, payload } of await logOf(id))
      expect(outgoingPayload(type).strict().parse(JSON.parse(payload))).toEqual(JSON.parse(payload))
    const username = request.current
    const lineId = request.line.id
    expect(told).toContainEqual(
      expect.objectContaining({
        type: 'username.live',
        data: { lineId, username, displayCase: username },
      }),
    )
    for (const type of ['username.revoked', 'incident.opened'])
      expect(told.find((one) => one.type === type)).toMatchObject({
        data: { requestId: request.id, username },
      })
    const changes = told.filter(({ type }) => type === 'line.username_changed')
    expect(changes.map(({ data }) => data['after'])).toContainEqual({ username, state: 'live' })
  })

  it('is not told of what an address did not ask for, nor to one that is switched off', async () => {
    const other = await addEndpoint(['incident.opened'])
    const off = await addEndpoint()
    expect((await change(off.id, { on: false }, 1)).status).toBe(200)
    await desk.createRequest(marketing)
    expect(await logOf(other.id)).toEqual([])
    expect(await logOf(off.id)).toEqual([])
  })

  it('leaves nothing to tell when it did not happen', async () => {
    const { id } = await addEndpoint()
    const request = await desk.createRequest(marketing)
    await desk.take(admin, request.id, 'confirm-move')
    expect(await logOf(id)).toHaveLength(1)
  })
})

describe('an address that does not take it', () => {
  it('is tried again after the waits of the standard, with the same id and a new signature', async () => {
    receiver.answer(500, 'out of order '.repeat(200))
    const { id, secret } = await addEndpoint()
    await test(id)
    const failed = await becomes(id, { state: 'waiting', attempts: 1, problem: 'refused' })
    expect(failed).toMatchObject({ status: 500 })
    expect(failed.answer).toHaveLength(1024)
    expect((await show(id)).failingSince).not.toBeNull()
    clock.ahead += 4000
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(heard(failed.id)).toHaveLength(1)
    receiver.takeAll()
    clock.ahead += 2000
    await becomes(id, { state: 'delivered', attempts: 2, status: 204, nextAttemptAt: null })
    const again = heard(failed.id).slice(1)
    expect(again).toHaveLength(1)
    for (const one of again) {
      const headers = { ...one.headers }
      // The clock of this test is ahead of the library's.
      const at = new Date(Number(headers['webhook-timestamp']) * 1000)
      expect(headers['webhook-signature']).toBe(
        new Webhook(secret).sign(String(headers['webhook-id']), at, one.body),
      )
    }
    expect(await show(id)).toMatchObject({ failingSince: null, on: true })
  })

  it.each([
    [301, { location: 'http://127.0.0.1/elsewhere' }, 'redirect'],
    [404, {}, 'refused'],
  ] as const)(
    'an answer of %i is no success, and leads nowhere else',
    async (status, headers, problem) => {
      receiver.answer(status, '', headers)
      const { id } = await addEndpoint()
      const sent = await test(id)
      await becomes(id, { state: 'waiting', problem, status })
      expect(heard(sent.id)).toHaveLength(1)
    },
  )

  it('one that is mute is left after its time, and holds nobody else up', async () => {
    receiver.stayMute()
    const mute = await addEndpoint()
    for (let count = 0; count < 5; count += 1) await test(mute.id)
    const second = await startReceiver()
    const body = { url: second.url, eventTypes: outgoingEventTypes }
    const { endpoint } = await desk.ok(admin, hooks.createWebhookEndpoint, { body })
    await test(endpoint.id)
    await becomes(endpoint.id, { state: 'delivered' })
    expect(await logOf(mute.id, { state: 'delivered' })).toEqual([])
    await until(async () => expect((await logOf(mute.id)).at(-1)?.problem).toBe('timeout'))
    await second.stop()
  })

  it('one that is gone (410) is told nothing more, and the admins hear of it', async () => {
    receiver.answer(410)
    const { id } = await addEndpoint()
    await test(id)
    await becomes(id, { state: 'failed', problem: 'gone', attempts: 1 })
    expect(await show(id)).toMatchObject({ on: false, stoppedBecause: 'gone' })
    const { items } = await desk.ok(admin, listNotifications)
    expect(items.find(({ kind }) => kind === 'webhook_stopped')?.subject.address).toBe(
      new URL(receiver.url).host,
    )
    const actions = (await desk.auditOf(`/api/v1/webhook-endpoints/${id}`)).map((one) => one.action)
    expect(actions).toContain('webhook_endpoint.stop')
  })

  it('after ten tries in three days it is given up; switched on again it begins anew', async () => {
    receiver.answer(503)
    const { id } = await addEndpoint(['username_request.state_changed'])
    await desk.createRequest(marketing)
    for (let attempts = 1; attempts <= 10; attempts += 1) {
      await until(async () => {
        const newest = await becomes(id, { attempts, problem: 'refused' })
        // The try is over when the next one has its time.
        if (newest.nextAttemptAt !== null)
          expect(Date.parse(newest.nextAttemptAt)).toBeGreaterThan(desk.api.deps.now().getTime())
      })
      clock.ahead += 24 * hour
    }
    await becomes(id, { state: 'failed', nextAttemptAt: null })
    const stopped = await show(id)
    expect(stopped).toMatchObject({ on: false, stoppedBecause: 'failing' })
    receiver.takeAll()
    await change(id, { on: true }, stopped.version)
    expect(await show(id)).toMatchObject({ on: true, stoppedBecause: null, failingSince: null })
  })
})

it('what a process took before it died is sent after its lease, under the same id', async () => {
  const { id } = await addEndpoint()
  const sent = await test(id)
  await becomes(id, { state: 'delivered' })
  // As it stands when a process dies between the answer and writing it down.
  const leaseUntil = new Date(desk.api.deps.now().getTime() + 60_000)
  await desk.database.store
    .update(webhookDeliveries)
    .set({ state: 'waiting', leaseUntil })
    .where(eq(webhookDeliveries.id, sent.id))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(heard(sent.id)).toHaveLength(1)
  clock.ahead += 61_000
  await until(() => expect(heard(sent.id)).toHaveLength(2))
  await becomes(id, { state: 'delivered', attempts: 2 })
})

describe('sending again', () => {
  it('sends the same under the same id, also what was delivered', async () => {
    const { id } = await addEndpoint()
    await test(id)
    const { id: deliveryId } = await becomes(id, { state: 'delivered' })
    await desk.ok(admin, hooks.replayWebhookDelivery, { params: { id, deliveryId } })
    await until(() => expect(heard(deliveryId)).toHaveLength(2))
    const [first, second] = heard(deliveryId)
    expect(second?.body).toBe(first?.body)
    await becomes(id, { state: 'delivered', attempts: 1 })
  })

  it('is refused while the address is off, and for what is not there', async () => {
    const { id } = await addEndpoint(['username_request.state_changed'])
    await desk.createRequest(marketing)
    const { id: deliveryId } = await becomes(id, { state: 'delivered' })
    await change(id, { on: false }, 1)
    const again = (params: Record<string, string>) =>
      desk.refused(admin, hooks.replayWebhookDelivery, { params })
    expect(await again({ id, deliveryId })).toMatchObject({ code: 'step_not_allowed' })
    expect(await again({ id, deliveryId: 'none' })).toMatchObject({ code: 'not_found' })
    const other = await addEndpoint()
    expect(await again({ id: other.id, deliveryId })).toMatchObject({ code: 'not_found' })
  })
})

describe('the secret', () => {
  it('is shown once and stands nowhere in clear', async () => {
    const { id, secret } = await addEndpoint()
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const answer = await desk.call(admin, hooks.getWebhookEndpoint, { params: { id } })
    expect(answer.text).not.toContain('whsec_')
    const rows = await desk.database.store.select().from(webhookEndpoints)
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6))
    expect(JSON.stringify(await desk.auditOf(`/api/v1/webhook-endpoints/${id}`))).not.toContain(
      'whsec_',
    )
  })

  it('from before signs for a day beside the new one', async () => {
    const { id, secret: old } = await addEndpoint()
    const { secret, endpoint } = await desk.ok(admin, hooks.rotateWebhookSecret, { params: { id } })
    expect(endpoint.oldSecretUntil).not.toBeNull()
    await test(id)
    await becomes(id, { state: 'delivered' })
    const signatures = () =>
      receiver.received.at(-1)?.headers['webhook-signature']?.split(' ') ?? []
    const signs = (by: string) => {
      const one = receiver.received.at(-1)
      const at = new Date(Number(one?.headers['webhook-timestamp']) * 1000)
      const signature = new Webhook(by).sign(
        String(one?.headers['webhook-id']),
        at,
        one?.body ?? '',
      )
      return signatures().includes(signature)
    }
    expect([signs(secret), signs(old)]).toEqual([true, true])
    clock.ahead += 25 * hour
    const later = await test(id)
    await until(() => expect(heard(later.id)).toHaveLength(1))
    expect([signs(secret), signs(old)]).toEqual([true, false])
  })
})

describe('an endpoint', () => {
  it.each([
    ['ftp://example.com', 'not_a_url'],
    ['example.com/hooks', 'not_a_url'],
    ['https://noa:secret@example.com/', 'credentials'],
    ['http://example.com/', 'not_https'],
    ['http://169.254.169.254/latest/meta-data', 'forbidden'],
    ['https://[::ffff:169.254.169.254]/', 'forbidden'],
    ['https://[fe80::1]/', 'forbidden'],
  ])('is not made for %s (%s)', async (url, code) => {
    const body = { url, eventTypes: ['incident.opened'] }
    const refusal = await desk.refused(admin, hooks.createWebhookEndpoint, { body })
    expect(refusal).toMatchObject({ status: 422, fields: [{ path: 'url', code }] })
  })

  it('is made once for one idempotency key', async () => {
    const body = { url: receiver.url, eventTypes: ['incident.opened'] }
    const headers = { 'idempotency-key': 'one-endpoint' }
    const first = await desk.ok(admin, hooks.createWebhookEndpoint, { body, headers })
    const again = await desk.ok(admin, hooks.createWebhookEndpoint, { body, headers })
    expect(again).toEqual(first)
    expect((await desk.ok(admin, hooks.listWebhookEndpoints)).items).toHaveLength(1)
  })

  it('changes only for whoever saw it as it is', async () => {
    const { id, params } = await addEndpoint()
    const answer = await desk.call(admin, hooks.getWebhookEndpoint, { params })
    expect(answer.headers.get('etag')).toBe('"1"')
    expect((await change(id, { eventTypes: ['username.live'] }, 1)).status).toBe(200)
    expect(await change(id, { on: false }, 1)).toMatchObject({ status: 412 })
    expect(await show(id)).toMatchObject({ eventTypes: ['username.live'], on: true, version: 2 })
    const blind = { params, body: { on: false } }
    expect((await desk.refused(admin, hooks.editWebhookEndpoint, blind)).status).toBe(428)
  })

  it('takes its deliveries with it', async () => {
    const { id, params } = await addEndpoint()
    await test(id)
    await becomes(id, { state: 'delivered' })
    await desk.ok(admin, hooks.deleteWebhookEndpoint, { params })
    expect((await desk.refused(admin, hooks.listWebhookDeliveries, { params })).status).toBe(404)
    const left = await desk.database.store
      .select({ id: webhookDeliveries.id })
      .from(webhookDeliveries)
      .where(eq(webhookDeliveries.endpointId, id))
    expect(left).toEqual([])
  })

  it('is for admins: not for other people, and for no program', async () => {
    const { secret } = await desk.ok(admin, createApiKey, {
      body: { name: 'Till', scopes: ['requests.read', 'requests.manage'], expiresInDays: 1 },
    })
    const all: Caller[] = [marketing, desk.templateManager, desk.viewer, secret]
    for (const who of all)
      expect(await desk.refused(who, hooks.listWebhookEndpoints)).toMatchObject({ status: 403 })
  })
})

describe('the log of deliveries', () => {
  it('comes in pages, newest first, and by state and type', async () => {
    const { id, params } = await addEndpoint()
    for (let count = 0; count < 3; count += 1) await test(id)
    await until(async () => expect(await logOf(id, { state: 'delivered' })).toHaveLength(3))
    const read = (query: Record<string, string | number>) =>
      desk.ok(admin, hooks.listWebhookDeliveries, { params, query })
    const first = await read({ limit: 2 })
    const second = await read({ limit: 2, cursor: first.nextCursor ?? '' })
    const ids = [...first.items, ...second.items].map((one) => one.id)
    expect(ids).toHaveLength(3)
    expect(ids).toEqual(ids.toSorted().toReversed())
    expect((await read({ type: 'username.live' })).items).toEqual([])
    expect((await read({ state: 'failed' })).items).toEqual([])
  })

  it('is kept for thirty days', async () => {
    const { id } = await addEndpoint()
    await test(id)
    await becomes(id, { state: 'delivered' })
    const { store } = desk.database
    const inDays = (days: number) => new Date(desk.api.deps.now().getTime() + days * 24 * hour)
    await cleanDeliveries(store, inDays(29))
    expect(await logOf(id)).toHaveLength(1)
    await cleanDeliveries(store, inDays(31))
    expect(await logOf(id)).toEqual([])
  })
})
