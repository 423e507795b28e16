import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { releaseLine } from '../../domain/api/lines'
import {
  getNotificationSettings,
  listNotifications,
  putNotificationSettings,
  readNotifications,
} from '../../domain/api/notifications'
import { createApiKey } from '../../domain/api/people'
import type { SandboxAnswer } from '../../domain/api/sandbox'
import type { NotificationKind } from '../../domain/notifications'
import type { RequestState } from '../../domain/username-request'
import { events } from '../../server/database/schema/flow'
import { cleanNotifications } from '../../server/notifications/clean'
import { openDesk, until, type Person } from './desk'
import { addOtherWorkspace } from './other-workspace'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { admin, marketing, templateManager, viewer, meta } = desk
const secondAdmin = await desk.addPerson('admin', 'Avi Peretz')
const colleague = await desk.addPerson('marketing', 'Dana Azulai')
const everybody = { admin, secondAdmin, marketing, colleague, templateManager, viewer }

beforeEach(() => desk.database.store.execute(sql`delete from notifications`))

const mine = (who: Person, query = {}) => desk.ok(who, listNotifications, { query })
const read = (who: Person, body: unknown) => desk.ok(who, readNotifications, { body })

/** Who was told of this kind, by their names in this test. */
async function toldOf(kind: NotificationKind, resource: string): Promise<string[]> {
  const names = []
  for (const [name, person] of Object.entries(everybody)) {
    const { items } = await mine(person)
    const told = items.filter((item) => item.kind === kind && item.resource === resource)
    expect(told.length).toBeLessThanOrEqual(1)
    if (told.length > 0) names.push(name)
  }
  return names
}

const pathOfRequest = ({ id }: { id: string }) => `/api/v1/username-requests/${id}`

/** A request that the second admin approved while Meta is going to answer like that. */
async function answered(answer: SandboxAnswer, state: RequestState, candidates?: string[]) {
  const request = await desk.createRequest(marketing, candidates && { candidates })
  const { phoneNumberId } = request
  await meta.play({ play: 'answer_next', phoneNumberId, answer, times: 1 })
  await desk.take(secondAdmin, request.id, 'approve')
  await desk.reaches(request.id, state)
  return request
}

describe('each kind reaches whom it concerns, and nobody else', () => {
  it('a request that waits: whoever may review', async () => {
    const request = await desk.createRequest(marketing)
    expect(await toldOf('review_wanted', pathOfRequest(request))).toEqual(['admin', 'secondAdmin'])
    const { items, unreadCount } = await mine(admin)
    expect(unreadCount).toBe(1)
    expect(items).toMatchObject([
      {
        subject: {
          username: request.current,
          lineName: request.line.displayName,
          byName: marketing.name,
        },
        readAt: null,
      },
    ])
  })

  it('a request of an admin: the other admins', async () => {
    const request = await desk.createRequest(admin)
    expect(await toldOf('review_wanted', pathOfRequest(request))).toEqual(['secondAdmin'])
  })

  it.each([
    ['request-changes', 'changes_requested'],
    ['decline', 'declined'],
  ] as const)('%s: the requester', async (step, kind) => {
    const request = await desk.createRequest(marketing)
    await desk.take(admin, request.id, step, { body: { note: 'Shorter, please.' } })
    expect(await toldOf(kind, pathOfRequest(request))).toEqual(['marketing'])
    const { items } = await mine(marketing)
    expect(items[0]?.subject.byName).toBe(admin.name)
  })

  it.each<[SandboxAnswer, NotificationKind & RequestState, string[]]>([
    ['reserved', 'reserved', ['marketing']],
    ['approved', 'live', ['marketing']],
    ['147001', 'refused', ['marketing']],
    ['147003', 'blocked', ['admin', 'secondAdmin', 'marketing']],
    ['147005', 'needs_move', ['admin', 'secondAdmin', 'marketing']],
  ])('Meta answers %s: %s', async (answer, state, told) => {
    const request = await answered(answer, state)
    expect(await toldOf(state, pathOfRequest(request))).toEqual(told)
  })

  it('a name that Meta took: the requester and the admins', async () => {
    const request = await answered('approved', 'live')
    await desk.settled(request.line.id)
    await meta.play({ play: 'revoke', phoneNumberId: request.phoneNumberId })
    await desk.reaches(request.id, 'revoked')
    expect(await toldOf('revoked', pathOfRequest(request))).toEqual([
      'admin',
      'secondAdmin',
      'marketing',
    ])
  })

  it('a release that failed: whoever asked for it, and the admins', async () => {
    const request = await answered('reserved', 'reserved')
    const line = `/api/v1/lines/${request.line.id}`
    const body = { username: request.current }
    await desk.ok(admin, releaseLine, { params: { id: request.line.id }, body })
    await until(async () =>
      expect(await toldOf('release_failed', line)).toEqual(['admin', 'secondAdmin']),
    )
  })

  it('an own step: not oneself', async () => {
    const request = await desk.createRequest(admin)
    await desk.take(secondAdmin, request.id, 'request-changes', { body: { note: 'Shorter.' } })
    await desk.take(admin, request.id, 'submit')
    expect((await mine(admin)).items.map(({ kind }) => kind)).toEqual(['changes_requested'])
  })
})

describe('what one was told', () => {
  it('is one entry while the same about the same is unread, and a new one after', async () => {
    const request = await desk.createRequest(marketing)
    const again = async () => {
      await desk.take(secondAdmin, request.id, 'request-changes', { body: { note: 'Shorter.' } })
      await desk.take(marketing, request.id, 'submit')
    }
    await again()
    const [first] = (await mine(marketing)).items
    await again()
    const [second, ...others] = (await mine(marketing)).items
    expect(others).toEqual([])
    expect(second?.id).toBe(first?.id)
    expect(Date.parse(second?.at ?? '')).toBeGreaterThan(Date.parse(first?.at ?? ''))
    await read(marketing, { all: true })
    await again()
    expect((await mine(marketing)).items).toHaveLength(2)
    expect(await mine(marketing)).toMatchObject({ unreadCount: 1 })
  })

  it('is read by itself once somebody else has reviewed it; wanted again it is told again', async () => {
    const request = await desk.createRequest(marketing)
    await desk.take(secondAdmin, request.id, 'request-changes', { body: { note: 'Shorter.' } })
    expect(await mine(admin)).toMatchObject({ unreadCount: 0, items: [{ kind: 'review_wanted' }] })
    await desk.take(marketing, request.id, 'submit')
    expect(await mine(admin)).toMatchObject({ unreadCount: 1 })
  })

  it('is read one by one and all at once, and stays unread for others', async () => {
    for (let count = 0; count < 3; count += 1) await desk.createRequest(marketing)
    const [newest] = (await mine(admin)).items
    expect(await read(admin, { ids: [newest?.id] })).toEqual({ unreadCount: 2 })
    expect((await mine(admin, { unread: 'false' })).items.map(({ id }) => id)).toEqual([newest?.id])
    expect((await mine(admin, { unread: 'true' })).items).toHaveLength(2)
    expect(await read(admin, { all: true })).toEqual({ unreadCount: 0 })
    expect((await mine(secondAdmin)).unreadCount).toBe(3)
  })

  it('is not read by anybody else, nor seen from another workspace', async () => {
    await desk.createRequest(marketing)
    const [theirs] = (await mine(admin)).items
    await read(secondAdmin, { ids: [theirs?.id] })
    expect((await mine(admin)).unreadCount).toBe(1)
    const other = await addOtherWorkspace(desk)
    await read(other.admin, { ids: [theirs?.id] })
    expect(await mine(other.admin)).toMatchObject({ items: [], unreadCount: 0 })
    expect((await mine(admin)).unreadCount).toBe(1)
  })

  it('comes in pages, newest first', async () => {
    const requests = []
    for (let count = 0; count < 3; count += 1) requests.push(await desk.createRequest(marketing))
    const first = await mine(admin, { limit: 2 })
    const second = await mine(admin, { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map(({ resource }) => resource)).toEqual(
      requests.toReversed().map(pathOfRequest),
    )
    expect(second.nextCursor).toBeNull()
  })

  it('is told to the screens, and once more when it is read elsewhere', async () => {
    const heard = async () => {
      const rows = await desk.database.store
        .select({ id: events.id })
        .from(events)
        .where(eq(events.type, 'notifications.updated'))
      return rows.length
    }
    const before = await heard()
    await desk.createRequest(marketing)
    expect(await heard()).toBe(before + 1)
    await read(admin, { all: true })
    expect(await heard()).toBe(before + 2)
    await read(admin, { all: true })
    expect(await heard()).toBe(before + 2)
  })

  it('is kept for ninety days once it was read, and for good until then', async () => {
    await desk.createRequest(marketing)
    await read(admin, { all: true })
    const { store } = desk.database
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000)
    await cleanNotifications(store, inDays(89))
    expect((await mine(admin)).items).toHaveLength(1)
    await cleanNotifications(store, inDays(91))
    expect((await mine(admin)).items).toEqual([])
    expect((await mine(secondAdmin)).items).toHaveLength(1)
  })

  it('needs a body that says what was read', async () => {
    for (const body of [{}, { all: false }, { ids: [] }, { all: true, ids: ['x'] }])
      expect(await desk.refused(admin, readNotifications, { body })).toMatchObject({ status: 422 })
  })
})

describe('the settings', () => {
  it('show the kinds that can concern a person, as the role has them', async () => {
    const { items } = await desk.ok(viewer, getNotificationSettings)
    expect(items.map(({ kind }) => kind)).not.toContain('review_wanted')
    expect(items).toContainEqual({ kind: 'live', on: true, mail: false })
    expect(items).toContainEqual({ kind: 'blocked', on: false, mail: false })
  })

  it('count from then on, for oneself only; other kinds stay as they are', async () => {
    const person = await desk.addPerson('admin')
    const put = (on: boolean) =>
      desk.ok(person, putNotificationSettings, { body: { items: [{ kind: 'review_wanted', on }] } })
    const { items } = await put(false)
    expect(items.filter(({ on }) => !on)).toEqual([
      { kind: 'review_wanted', on: false, mail: true },
    ])
    await desk.createRequest(marketing)
    expect((await mine(person)).items).toEqual([])
    expect((await mine(admin)).items).toHaveLength(1)
    await put(true)
    await desk.createRequest(marketing)
    expect((await mine(person)).items).toHaveLength(1)
  })
})

it('a program is told nothing', async () => {
  const { secret } = await desk.ok(admin, createApiKey, {
    body: { name: 'Till', scopes: ['requests.read'], expiresInDays: 1 },
  })
  const all = { body: { all: true } }
  const chosen = { body: { items: [{ kind: 'live', on: false }] } }
  expect((await desk.refused(secret, listNotifications)).status).toBe(403)
  expect((await desk.refused(secret, readNotifications, all)).status).toBe(403)
  expect((await desk.refused(secret, getNotificationSettings)).status).toBe(403)
  expect((await desk.refused(secret, putNotificationSettings, chosen)).status).toBe(403)
})
