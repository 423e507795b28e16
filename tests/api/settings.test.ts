import { sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { afterAll, describe, expect, it } from 'vitest'
import { listAudit } from '../../domain/api/audit'
import { getMe, getSetup } from '../../domain/api/me'
import { listLines } from '../../domain/api/lines'
import { getSandbox, playSandbox } from '../../domain/api/sandbox'
import {
  getMetaConnection,
  getReviewSettings,
  putMetaConnection,
  putReviewSettings,
} from '../../domain/api/settings'
import { createSimulatedMeta } from '../../mocks/meta/meta'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { createSecrets } from '../../server/auth/secrets'
import { rowsOf } from '../../server/database/database'
import { createLog } from '../../server/log'
import { openDesk, until } from './desk'

const secrets = {
  accessToken: 'MARKER-access-token-93847',
  appSecret: 'MARKER-app-secret-28374',
  verifyToken: 'MARKER-verify-token-57362',
}

let logged = ''
const desk = await openDesk({
  lines: 6,
  log: createLog('trace', { write: (line: string) => void (logged += line) }),
})
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk

// Meta itself: another one than the sandbox’s, behind the network.
const world = seedIsraeliBusiness()
const meta = createSimulatedMeta({
  now: () => new Date(),
  newId: uuidv7,
  accessToken: secrets.accessToken,
  appSecret: secrets.appSecret,
  world,
})
afterAll(() => meta.dispose())
let reachable = true
desk.api.deps.metaFetch = (request) =>
  reachable ? meta.fetch(request) : Promise.reject(new TypeError('fetch failed'))
const wabaIds = world.accounts.map(({ wabaId }) => wabaId)

const answers: string[] = []
async function put(body: unknown, who = admin) {
  const answer = await desk.call(who, putMetaConnection, { body })
  answers.push(answer.text)
  return answer
}

describe('whether requests are reviewed', () => {
  it('is for admins to set, and the audit says what it was before', async () => {
    expect(await desk.ok(templateManager, getReviewSettings)).toEqual({ reviewRequired: true })
    await desk.ok(admin, putReviewSettings, { body: { reviewRequired: false } })
    expect((await desk.ok(viewer, getMe)).reviewRequired).toBe(false)
    expect(await desk.auditOf('/api/v1/settings/review')).toMatchObject([
      {
        action: 'settings.review',
        actor: { id: admin.id },
        before: { reviewRequired: true },
        after: { reviewRequired: false },
      },
    ])
    await desk.ok(admin, putReviewSettings, { body: { reviewRequired: true } })
  })

  it.each([
    [{}, 'reviewRequired'],
    [{ reviewRequired: 'no' }, 'reviewRequired'],
    [{ reviewRequired: true, x: 1 }, 'x'],
  ])('with %j is refused', async (body, path) => {
    expect(await desk.refused(admin, putReviewSettings, { body })).toMatchObject({
      status: 422,
      fields: [{ path }],
    })
  })

  it('is not for others', async () => {
    for (const who of [marketing, viewer, templateManager])
      expect(
        await desk.refused(who, putReviewSettings, { body: { reviewRequired: false } }),
      ).toMatchObject({ status: 403 })
    for (const who of [marketing, viewer])
      expect(await desk.refused(who, getReviewSettings)).toMatchObject({ status: 403 })
    expect((await desk.ok(viewer, getMe)).reviewRequired).toBe(true)
  })
})

describe('in the sandbox', () => {
  it('the connection says so', async () => {
    expect(await desk.ok(admin, getMetaConnection)).toMatchObject({
      mode: 'sandbox',
      source: 'none',
      webhookUrl: 'http://localhost:3000/webhooks/meta',
      accounts: [
        { lines: 3, problem: null },
        { lines: 3, problem: null },
      ],
    })
    expect(await desk.ok(null, getSetup)).toMatchObject({ mode: 'sandbox' })
  })

  it('Meta can be played by those who may, and the audit says how', async () => {
    const { phoneNumberId } = desk.freshLine()
    const body = { play: 'answer_next', phoneNumberId, answer: '147001', times: 2 }
    const seen = await desk.ok(marketing, playSandbox, { body })
    expect(seen.numbers.find((number) => number.phoneNumberId === phoneNumberId)).toMatchObject({
      nextAnswers: ['147001', '147001'],
    })
    expect((await desk.auditOf('/api/v1/sandbox'))[0]).toMatchObject({
      action: 'sandbox.answer_next',
      after: body,
    })
    await desk.ok(marketing, playSandbox, { body: { play: 'forget_answers', phoneNumberId } })
    expect(await desk.refused(viewer, playSandbox, { body })).toMatchObject({ status: 403 })
    expect(await desk.refused(viewer, getSandbox)).toMatchObject({ status: 403 })
  })

  it.each([
    [{ play: 'make_visible', phoneNumberId: '404' }, 404],
    [{ play: 'throttle', wabaId: '404', minutes: 1 }, 404],
    [{ play: 'fly' }, 422],
    [{ play: 'make_visible' }, 422],
    [{ play: 'answer_next', phoneNumberId: '1', answer: 'maybe' }, 422],
    [{ play: 'start_over', phoneNumberId: '1' }, 422],
    [{ play: 'throttle', wabaId: '1', minutes: 61 }, 422],
  ])('the move %j is refused with %i', async (body, status) => {
    expect((await desk.call(admin, playSandbox, { body })).status).toBe(status)
  })
})

describe('connecting to Meta', () => {
  it('is for admins', async () => {
    for (const who of [marketing, viewer, templateManager])
      expect((await put({ ...secrets, wabaIds }, who)).status).toBe(403)
    expect(await desk.refused(marketing, getMetaConnection)).toMatchObject({ status: 403 })
  })

  it.each([
    [{ wabaIds: [] }, 'wabaIds'],
    [{ wabaIds: ['12a'] }, 'wabaIds.0'],
    [{ wabaIds: [104871265983201] }, 'wabaIds.0'],
    [{ accessToken: '' }, 'accessToken'],
    [{ accessToken: undefined }, 'accessToken'],
    [{ appSecret: undefined }, 'appSecret'],
    [{ verifyToken: 'short' }, 'verifyToken'],
    [{ graphVersion: 'latest' }, 'graphVersion'],
    [{ graphUrl: 'http://169.254.169.254' }, 'graphUrl'],
  ])('with %j is refused, and stays in the sandbox', async (broken, path) => {
    expect(await put({ ...secrets, wabaIds, ...broken })).toMatchObject({
      status: 422,
      json: { fields: [{ path }] },
    })
    expect((await desk.ok(admin, getMe)).mode).toBe('sandbox')
  })

  it('with credentials that Meta refuses stores nothing and says which account', async () => {
    expect(
      await put({ ...secrets, accessToken: `${secrets.accessToken}-wrong`, wabaIds }),
    ).toMatchObject({
      status: 422,
      json: { code: 'meta_refused_credentials', fields: [{ path: 'wabaIds.0' }] },
    })
    expect(await put({ ...secrets, wabaIds: [...wabaIds, '999'] })).toMatchObject({
      status: 422,
      json: { code: 'meta_refused_credentials', fields: [{ path: 'wabaIds.2' }] },
    })
    expect((await desk.ok(admin, getMe)).mode).toBe('sandbox')
  })

  it('while Meta cannot be reached changes nothing', async () => {
    reachable = false
    expect(await put({ ...secrets, wabaIds })).toMatchObject({
      status: 409,
      json: { code: 'meta_unreachable' },
    })
    reachable = true
    expect((await desk.ok(admin, getMe)).mode).toBe('sandbox')
  })

  it('makes the workspace live: its lines come in, those of the sandbox leave, what was open there ends', async () => {
    const open = await desk.createRequest()
    const underway = await desk.createRequest()
    await desk.meta.play({ play: 'throttle', wabaId: underway.wabaId, minutes: 60 })
    await desk.take(admin, underway.id, 'approve')
    await until(async () =>
      expect(await desk.show(underway.id)).toMatchObject({ waitReason: 'throttled' }),
    )
    expect(await put({ ...secrets, wabaIds: [...wabaIds, ...wabaIds] })).toMatchObject({
      status: 200,
      json: {
        mode: 'live',
        source: 'settings',
        wabaIds,
        accessTokenSet: true,
        appSecretSet: true,
        verifyTokenSet: true,
      },
    })
    await until(async () => {
      const page = await desk.ok(viewer, listLines, { query: { limit: 200 } })
      if (page.total !== world.numbers.length) throw new Error('The lines are not there yet.')
      // The page may have been read a moment before it was counted.
      expect(new Set(page.items.map(({ wabaId }) => wabaId))).toEqual(new Set(wabaIds))
    })
    expect((await desk.show(open.id)).state).toBe('withdrawn')
    await desk.database.store.execute(sql`update outbox set run_at = now()`)
    expect(await desk.reaches(underway.id, 'blocked')).toMatchObject({ blockReason: 'connection' })
    expect(await desk.ok(null, getSetup)).toMatchObject({ mode: 'live' })
    expect((await desk.auditOf('/api/v1/settings/meta'))[0]).toMatchObject({
      action: 'settings.meta',
      after: { wabaIds },
    })
  })

  it('nothing about a line of the sandbox is ever asked of Meta', async () => {
    const { calls, numbers } = await meta.world()
    const known = [...numbers.map(({ phoneNumberId }) => phoneNumberId), ...wabaIds]
    expect(calls.length).toBeGreaterThan(5)
    for (const { path } of calls)
      if (!path.includes('/999')) expect(known).toContain(path.split('/')[2])
  })

  it('in a live workspace nobody plays Meta', async () => {
    expect(await desk.refused(admin, getSandbox)).toMatchObject({
      status: 409,
      code: 'sandbox_only',
    })
    expect(await desk.refused(admin, playSandbox, { body: { play: 'start_over' } })).toMatchObject({
      code: 'sandbox_only',
    })
  })

  it('a secret that is left out stays, and an account that is left out leaves', async () => {
    const [kept] = wabaIds
    expect(await put({ wabaIds: [kept] })).toMatchObject({
      status: 200,
      json: { wabaIds: [kept], verifyTokenSet: true, appSecretSet: true },
    })
    const { total } = await desk.ok(viewer, listLines)
    expect(total).toBe(world.numbers.filter(({ wabaId }) => wabaId === kept).length)
  })
})

it('with another SECRET_KEY the workspace stays live, and says what to enter again', async () => {
  const { secrets: ours } = desk.api.deps
  desk.api.deps.secrets = createSecrets('another secret key, long enough for this')
  expect((await desk.ok(admin, getMe)).mode).toBe('live')
  expect(await desk.ok(admin, getMetaConnection)).toMatchObject({
    mode: 'live',
    source: 'settings',
    accessTokenSet: false,
    appSecretSet: false,
    verifyTokenSet: false,
  })
  expect(await put({ wabaIds })).toMatchObject({ status: 422 })
  expect((await put({ ...secrets, wabaIds })).status).toBe(200)
  desk.api.deps.secrets = ours
})

it('the secrets are nowhere: not in an answer, not in the log, not in the database', async () => {
  const seen = await Promise.all([
    desk.call(admin, getMetaConnection),
    desk.call(admin, listAudit, { query: { limit: 200 } }),
    desk.call(admin, getMe),
  ])
  const tables = rowsOf<{ name: string }>(
    await desk.database.store.execute(
      sql`select tablename as name from pg_tables where schemaname = 'public'`,
    ),
  )
  expect(tables.length).toBeGreaterThan(15)
  const rows = await Promise.all(
    tables.map(({ name }) =>
      desk.database.store.execute(sql`select * from ${sql.identifier(name)}`),
    ),
  )
  const everything = [
    ...answers,
    ...seen.map(({ text }) => text),
    JSON.stringify(rows.map((result) => rowsOf(result))),
    logged,
  ].join('\n')
  expect(everything).toContain('v1.')
  expect(everything).not.toContain('MARKER')
})
