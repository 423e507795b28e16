import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it, test } from 'vitest'
import { getLine, getReadiness, listLines, type Line } from '../../domain/api/lines'
import { listNotifications } from '../../domain/api/notifications'
import {
  connectAsset,
  disconnectAsset,
  exportPlatformBoard,
  getLinePlatforms,
  listPlatformBoard,
  lookAtAsset,
  type PlatformRow,
} from '../../domain/api/platform-assets'
import type { AssetPlatform } from '../../domain/platform'
import { platformVerdicts } from '../../domain/platform-board'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { platformAssets } from '../../server/database/schema/platform-assets'
import { lines as lineRows } from '../../server/database/schema/lines'
import { openDesk, until } from './desk'

const desk = await openDesk({ world: seedIsraeliBusiness(), names: true })
afterAll(desk.close)
const { admin, marketing, viewer } = desk
const { items: all } = await desk.ok(admin, listLines, { query: { limit: 200 } })

const ids = {
  page: '102938475610101',
  instagram: '17841405550000101',
  haifaPage: '102938475610103',
  nameless: '17841405550000103',
  dentalPage: '102938475610111',
  teens: '17841405550000201',
  closed: '102938475610299',
} as const

function lineNamed(name: string): Line {
  const line = all.find(({ displayName }) => displayName === name)
  if (!line) throw new Error(`There is no line ${name}.`)
  return line
}
const main = lineNamed('Rimonit Health')
const haifa = lineNamed('Rimonit Haifa Clinic')
const dental = lineNamed('Rimonit Dental')
const courier = lineNamed('Rimonit Courier')

const at = (line: Line, platform: AssetPlatform) => ({ params: { id: line.id, platform } })
const connect = (line: Line, platform: AssetPlatform, assetId: string) =>
  desk.ok(admin, connectAsset, { ...at(line, platform), body: { assetId } })
const show = (line: Line) => desk.ok(viewer, getLinePlatforms, { params: { id: line.id } })
const look = (line: Line, platform: AssetPlatform) =>
  desk.ok(marketing, lookAtAsset, at(line, platform))
const rename = (assetId: string, username: string | null) =>
  desk.meta.play({ play: 'rename_asset', assetId, username })

function placeOf(row: PlatformRow, platform: AssetPlatform) {
  const place = row.places.find((one) => one.platform === platform)
  if (!place) throw new Error(`There is no ${platform}.`)
  return place
}
const pathOf = (line: Line, platform: AssetPlatform) =>
  `/api/v1/lines/${line.id}/platform-assets/${platform}`

/** A cheap way to make the next reading due. */
async function due(line: Line): Promise<void> {
  await desk.database.store
    .update(platformAssets)
    .set({ nextReadAt: new Date(0) })
    .where(eq(platformAssets.lineId, line.id))
}

describe('connecting', () => {
  it('reads the Page at once, and its name stands beside the one of the line', async () => {
    expect(placeOf(await show(main), 'facebook')).toMatchObject({
      verdict: 'not_connected',
      actor: 'admin',
      step: 'connect',
      asset: null,
    })
    const row = await connect(main, 'facebook', ids.page)
    expect(row.whatsapp).toMatchObject({ username: 'rimonit.health', state: 'live' })
    expect(placeOf(row, 'facebook')).toMatchObject({
      verdict: 'same',
      actor: 'nobody',
      asset: {
        assetId: ids.page,
        username: 'Rimonit.Health',
        name: 'Rimonit Health',
        problem: null,
        connectedByName: admin.name,
      },
    })
    expect(placeOf(row, 'instagram').verdict).toBe('not_connected')
    const { platforms } = await desk.ok(viewer, getLine, { params: { id: main.id } })
    expect(platforms).toContainEqual({
      platform: 'facebook',
      username: 'rimonit.health',
      state: 'live',
    })
    expect(await desk.auditOf(pathOf(main, 'facebook'))).toMatchObject([
      { action: 'platform_asset.connect', after: { assetId: ids.page } },
    ])
  })

  it('twice is once', async () => {
    await connect(main, 'facebook', ids.page)
    expect(await desk.auditOf(pathOf(main, 'facebook'))).toHaveLength(1)
  })

  it('another one takes the place of the first, which is free for another line', async () => {
    const line = lineNamed('Rimonit Ashdod Clinic')
    await connect(line, 'facebook', ids.dentalPage)
    await connect(line, 'facebook', ids.haifaPage)
    expect(placeOf(await connect(dental, 'facebook', ids.dentalPage), 'facebook').verdict).toBe(
      'different',
    )
    await desk.ok(admin, disconnectAsset, at(line, 'facebook'))
    await desk.ok(admin, disconnectAsset, at(dental, 'facebook'))
  })

  test.each([
    ['one that is not there', '999999999', 'asset_not_found'],
    ['a number of WhatsApp', '106540352250101', 'asset_not_found'],
    ['one that is not shown to us', ids.closed, 'asset_permission'],
    ['a name in place of an id', 'rimonit.health', 'invalid_format'],
    ['too few digits', '12', 'invalid_format'],
  ])('%s is refused beside its field, and nothing is stored', async (_what, assetId, code) => {
    const problem = await desk.refused(admin, connectAsset, {
      ...at(haifa, 'facebook'),
      body: { assetId },
    })
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid_input',
      fields: [{ path: 'assetId', code }],
    })
    expect(placeOf(await show(haifa), 'facebook').asset).toBeNull()
  })

  it('a Page of another line is refused with the name of that line', async () => {
    const problem = await desk.refused(admin, connectAsset, {
      ...at(haifa, 'facebook'),
      body: { assetId: ids.page },
    })
    expect(problem).toMatchObject({ status: 409, code: 'already_exists' })
    expect(problem.detail).toContain(main.displayName)
  })

  it('of two lines that want one account at the same time, one gets it', async () => {
    const answers = await Promise.all(
      [haifa, dental].map((line) =>
        desk.call(admin, connectAsset, {
          ...at(line, 'instagram'),
          body: { assetId: ids.teens },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    for (const line of [haifa, dental])
      await desk.call(admin, disconnectAsset, at(line, 'instagram'))
  })

  it('is for admins; everybody sees the board', async () => {
    for (const who of [marketing, viewer, desk.templateManager]) {
      const input = { ...at(haifa, 'facebook'), body: { assetId: ids.haifaPage } }
      expect(await desk.refused(who, connectAsset, input)).toMatchObject({ status: 403 })
      expect(await desk.refused(who, disconnectAsset, at(main, 'facebook'))).toMatchObject({
        status: 403,
      })
      expect((await desk.call(who, listPlatformBoard)).status).toBe(200)
    }
    expect(await desk.refused(viewer, lookAtAsset, at(main, 'facebook'))).toMatchObject({
      status: 403,
    })
  })

  it('what is not connected can be neither looked at nor taken off', async () => {
    for (const contract of [lookAtAsset, disconnectAsset])
      expect(await desk.refused(admin, contract, at(haifa, 'facebook'))).toMatchObject({
        status: 404,
      })
  })
})

describe('looking again', () => {
  it('tells the admins when a name became another, went, and fits again', async () => {
    const line = lineNamed('Rimonit Pharm')
    await connect(line, 'facebook', '102938475610201')
    const toldOf = async () =>
      (await desk.ok(admin, listNotifications, { query: { limit: 200 } })).items.filter(
        ({ resource }) => resource === pathOf(line, 'facebook'),
      )
    const steps = [
      ['rimonit.apotheke', 'changed', 'different'],
      [null, 'gone', 'none'],
      ['Rimonit.Pharm', 'same_again', 'same'],
    ] as const
    for (const [username, drift, verdict] of steps) {
      await rename('102938475610201', username)
      expect(placeOf(await look(line, 'facebook'), 'facebook').verdict).toBe(verdict)
      const [newest, ...others] = await toldOf()
      expect(others).toEqual([])
      expect(newest).toMatchObject({
        kind: 'platform_drift',
        subject: { platform: 'facebook', drift, lineName: line.displayName },
      })
    }
    const audit = await desk.auditOf(pathOf(line, 'facebook'))
    expect(audit.map(({ action }) => action)).toEqual([
      'platform_asset.drift',
      'platform_asset.drift',
      'platform_asset.drift',
      'platform_asset.connect',
    ])
  })

  it('that finds nothing new tells nobody', async () => {
    const before = await desk.auditOf(pathOf(main, 'facebook'))
    await look(main, 'facebook')
    expect(await desk.auditOf(pathOf(main, 'facebook'))).toEqual(before)
  })

  it('that Meta does not answer leaves what was known, with the reason and the time', async () => {
    await connect(haifa, 'facebook', ids.haifaPage)
    const { sandbox } = desk.api.deps.meta
    if (!sandbox) throw new Error('The sandbox is not there.')
    const { fetch } = sandbox
    const { readAt } = placeOf(await show(haifa), 'facebook').asset ?? {}
    sandbox.fetch = async () =>
      Response.json({ error: { code: 200, message: 'Permissions error', type: 'OAuthException' } })
    const place = placeOf(await look(haifa, 'facebook'), 'facebook')
    expect(place).toMatchObject({
      verdict: 'different',
      asset: { username: 'RimonitHaifa', readAt, problem: { code: 'permission' } },
    })
    sandbox.fetch = async () =>
      Response.json({ error: { code: 4, message: 'Too many calls', type: 'OAuthException' } })
    expect(await desk.refused(admin, lookAtAsset, at(haifa, 'facebook'))).toMatchObject({
      status: 429,
    })
    sandbox.fetch = async () => Promise.reject(new TypeError('no network'))
    expect(await desk.refused(admin, lookAtAsset, at(haifa, 'facebook'))).toMatchObject({
      code: 'meta_unreachable',
    })
    sandbox.fetch = fetch
    expect(placeOf(await look(haifa, 'facebook'), 'facebook').asset?.problem).toBeNull()
  })

  it('comes by itself when it is due', async () => {
    await rename(ids.haifaPage, 'rimonit_haifa')
    await due(haifa)
    await until(async () => {
      const { verdict } = placeOf(await show(haifa), 'facebook')
      if (verdict !== 'same') throw new Error(verdict)
    })
    expect((await desk.auditOf(pathOf(haifa, 'facebook')))[0]).toMatchObject({
      action: 'platform_asset.drift',
      actor: { kind: 'system' },
    })
  })

  it('by itself keeps what was known when Meta refuses, and says so', async () => {
    const { sandbox } = desk.api.deps.meta
    if (!sandbox) throw new Error('The sandbox is not there.')
    const { fetch } = sandbox
    sandbox.fetch = async (request) =>
      request.url.includes(ids.haifaPage)
        ? Response.json({ error: { code: 190, message: 'Expired', type: 'OAuthException' } })
        : fetch(request)
    await due(haifa)
    await until(async () => {
      const { asset } = placeOf(await show(haifa), 'facebook')
      expect(asset).toMatchObject({ username: 'rimonit_haifa', problem: { code: 'connection' } })
    })
    sandbox.fetch = fetch
    await look(haifa, 'facebook')
  })
})

describe('a request that Meta wants a link for', () => {
  it('shows which Page it is once that is connected, and goes through when it is linked', async () => {
    const request = await desk.createRequest(marketing, {
      line: dental,
      candidates: ['rimonit.smile'],
    })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'blocked')
    expect(placeOf(await show(dental), 'facebook')).toMatchObject({
      verdict: 'link_needed',
      actor: 'business_manager',
      step: 'link',
    })
    const { dentalPage: assetId } = ids
    expect(placeOf(await connect(dental, 'facebook', assetId), 'facebook').verdict).toBe('unlinked')
    await desk.meta.play({ play: 'link_asset', assetId, linkedTo: dental.phoneNumberId })
    await desk.take(admin, request.id, 'retry')
    await desk.reaches(request.id, 'reserved')
    await until(async () => {
      expect(placeOf(await show(dental), 'facebook').verdict).toBe('same')
    })
  })
})

describe('readiness', () => {
  const itemOf = async (line: Line) => {
    const { items } = await desk.ok(viewer, getReadiness, { params: { id: line.id } })
    return items.find(({ item }) => item === 'instagram_link')
  }

  it('knows the connected account: the same name, no name, or ours with the wanted name', async () => {
    await connect(main, 'instagram', ids.instagram)
    expect(await itemOf(main)).toMatchObject({ state: 'ready', why: 'same_name_there' })
    await connect(courier, 'instagram', ids.nameless)
    expect(await itemOf(courier)).toMatchObject({ state: 'ready', why: 'no_name_there' })
    await connect(courier, 'instagram', ids.teens)
    await desk.createRequest(marketing, { line: courier, candidates: ['rimonit.teens'] })
    expect(await itemOf(courier)).toMatchObject({
      state: 'attention',
      why: 'own_instagram_to_link',
      actor: 'business_manager',
    })
  })
})

describe('the board', () => {
  const board = (query: Record<string, string | number> = {}) =>
    desk.ok(viewer, listPlatformBoard, { query: { limit: 200, ...query } })

  it('has every line once, page by page, in the order of their names', async () => {
    const whole = await board()
    expect(whole.total).toBe(all.length)
    const pages: PlatformRow[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await board({ limit: 7, ...(cursor === '' ? {} : { cursor }) })
      pages.push(...page.items)
      cursor = page.nextCursor
    }
    expect(pages).toEqual(whole.items)
  })

  it('has a line for nearly every verdict', async () => {
    const labs = lineNamed('Rimonit Labs Ramat Gan')
    const request = await desk.createRequest(marketing, {
      line: labs,
      candidates: ['rimonit.oldlabs'],
    })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'blocked')
    const ashdod = lineNamed('Rimonit Ashdod Clinic')
    await rename(ids.nameless, 'Rimonit.Ashdod')
    await connect(ashdod, 'instagram', ids.nameless)
    expect(placeOf(await show(ashdod), 'instagram')).toMatchObject({
      verdict: 'different',
      step: 'ask',
    })
    await desk.createRequest(marketing, { line: ashdod, candidates: ['rimonit.ashdod'] })
    const found = new Set(
      (await board()).items.flatMap((row) => row.places).map((one) => one.verdict),
    )
    expect([...found].toSorted()).toEqual([
      'different',
      'link_needed',
      'not_connected',
      'same',
      'unlinked',
    ])
  })

  it.each(platformVerdicts)('%s: the filter finds what the verdict says', async (verdict) => {
    const { items } = await board()
    for (const platform of ['facebook', 'instagram'] as const) {
      const expected = items.filter((row) => placeOf(row, platform).verdict === verdict)
      const found = await board({ verdict, platform })
      expect(found.items).toEqual(expected)
      expect(found.total).toBe(expected.length)
    }
    const either = items.filter(({ places }) => places.some((one) => one.verdict === verdict))
    expect((await board({ verdict })).items).toEqual(either)
  })

  it('does not claim anything beside a WhatsApp name that Meta has not told', async () => {
    await desk.database.store
      .update(lineRows)
      .set({ usernameState: 'unknown' })
      .where(eq(lineRows.id, main.id))
    const { items } = await board({ verdict: 'unknown' })
    expect(items.map(({ line }) => line.id)).toEqual([main.id])
    expect(placeOf(await show(main), 'facebook').verdict).toBe('unknown')
  })

  it.each([
    ['Haifa', 'Rimonit Haifa Clinic'],
    ['@RIMONIT_haifa', 'Rimonit Haifa Clinic'],
    ['rimonit.teens', 'Rimonit Courier'],
    ['04-555-0103', 'Rimonit Haifa Clinic'],
  ])('a search for %s finds %s', async (q, name) => {
    const { items } = await board({ q })
    expect(items.map(({ line }) => line.displayName)).toContain(name)
    expect(items.length).toBeLessThan(all.length)
  })

  it('goes away as CSV with the same filter', async () => {
    const answer = await desk.call(viewer, exportPlatformBoard, { query: { verdict: 'unlinked' } })
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
    const [head, ...rows] = answer.text.trim().split('\r\n')
    expect(head).toContain('facebookVerdict')
    expect(rows).toHaveLength((await board({ verdict: 'unlinked' })).total)
  })

  it('refuses a filter that it does not know', async () => {
    expect(
      await desk.refused(viewer, listPlatformBoard, { query: { verdict: 'free' } }),
    ).toMatchObject({ status: 422 })
    expect(await desk.refused(viewer, listPlatformBoard, { query: { x: '1' } })).toMatchObject({
      status: 422,
    })
  })

  it('does not ignore a platform that comes without a verdict', async () => {
    const query = { platform: 'facebook' }
    for (const contract of [listPlatformBoard, exportPlatformBoard])
      expect(await desk.refused(viewer, contract, { query })).toMatchObject({
        status: 422,
        fields: [{ path: 'query.platform', code: 'needs_verdict' }],
      })
  })
})

describe('taking it off', () => {
  it('leaves the line as it was, and is on record', async () => {
    await desk.ok(admin, disconnectAsset, at(main, 'facebook'))
    expect(placeOf(await show(main), 'facebook')).toMatchObject({
      verdict: 'not_connected',
      asset: null,
    })
    expect((await desk.auditOf(pathOf(main, 'facebook')))[0]).toMatchObject({
      action: 'platform_asset.disconnect',
      before: { assetId: ids.page },
    })
  })
})
