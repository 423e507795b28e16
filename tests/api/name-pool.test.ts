import { afterAll, describe, expect, it } from 'vitest'
import { editKeptName, endKeptName, keepName } from '../../domain/api/kept-names'
import { listSuggestions, releaseLine } from '../../domain/api/lines'
import { listNamePool, refreshNamePool, showName } from '../../domain/api/name-pool'
import { checkUsernames } from '../../domain/api/username-checks'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 30 })
afterAll(desk.close)
const { admin, marketing, viewer, meta } = desk

const pool = (kind: string, query: Record<string, string | number> = {}) =>
  desk.ok(viewer, listNamePool, { query: { kind, ...query } })

/** A request for this name, visible. */
async function live(name = desk.freshName()) {
  const request = await desk.createRequest(marketing, { candidates: [name] })
  const { phoneNumberId } = request
  await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
  await desk.take(admin, request.id, 'approve')
  await desk.reaches(request.id, 'live')
  await desk.settled(request.line.id)
  return request
}

describe('names that Meta keeps for us', () => {
  it('are read by one line of each account, and listed without asking Meta again', async () => {
    expect((await desk.call(viewer, refreshNamePool)).status).toBe(403)
    const { accounts } = await desk.ok(marketing, refreshNamePool)
    expect(accounts.map(({ outcome }) => outcome)).toEqual(['read', 'read'])
    const { items } = await pool('suggestion')
    expect(items).toHaveLength(accounts.reduce((sum, { names }) => sum + names, 0))
    expect(await desk.auditOf('/api/v1/name-pool')).toMatchObject([{ action: 'name_pool.refresh' }])
  })

  it('are kept too when they were read on the page of a line, once each', async () => {
    const before = await pool('suggestion', { limit: 200 })
    const params = { id: desk.freshLine().id }
    const { items } = await desk.ok(marketing, listSuggestions, { params })
    const after = await pool('suggestion', { limit: 200 })
    expect(after.items.length).toBe(before.items.length)
    for (const name of items) expect(after.items.map(({ username }) => username)).toContain(name)
  })
})

describe('names that we had', () => {
  it('stay in the pool after a release, with who gave them up', async () => {
    const request = await live()
    const params = { id: request.line.id }
    await desk.ok(admin, releaseLine, { params, body: { username: request.current } })
    await desk.reaches(request.id, 'released')
    expect((await pool('released', { q: request.current })).items).toMatchObject([
      {
        kind: 'released',
        username: request.current,
        heldBy: null,
        former: { ending: 'released', byName: admin.name, line: { id: request.line.id } },
      },
    ])
    await live(request.current)
    expect((await pool('released', { q: request.current })).items).toEqual([])
    const { former, line } = await desk.ok(viewer, showName, {
      params: { username: `@${request.current}` },
    })
    expect(former).toHaveLength(1)
    expect(line?.state).toBe('live')
  })

  it('stand apart when Meta took them', async () => {
    const request = await live()
    await meta.play({ play: 'revoke', phoneNumberId: request.phoneNumberId })
    await desk.reaches(request.id, 'revoked')
    expect((await pool('revoked', { q: request.current })).items).toMatchObject([
      { kind: 'revoked', former: { ending: 'revoked', byName: null } },
    ])
    expect((await pool('released', { q: request.current })).items).toEqual([])
  })
})

describe('near misses', () => {
  it('are what people mistype for our names, each with why and a line that could hold it', async () => {
    const request = await live('kupatrimon4')
    const { items } = await pool('near_miss', { q: request.current, limit: 200 })
    expect(items.length).toBeGreaterThan(0)
    for (const item of items)
      expect(item).toMatchObject({ kind: 'near_miss', of: request.current, heldBy: null })
    const taken = items[0]?.username ?? ''
    await desk.createRequest(marketing, { candidates: [taken] })
    const after = await pool('near_miss', { q: request.current, limit: 200 })
    expect(after.items.map(({ username }) => username)).not.toContain(taken)
    const pages = await pool('near_miss', { q: request.current, limit: 2 })
    const next = await pool('near_miss', {
      limit: 200,
      q: request.current,
      cursor: pages.nextCursor ?? '',
    })
    expect([...pages.items, ...next.items].map(({ username }) => username)).toEqual(
      after.items.map(({ username }) => username),
    )
  })
})

describe('names kept for a campaign', () => {
  const keep = (username: string, more: object = {}) =>
    desk.call(marketing, keepName, {
      body: { username, campaign: 'Spring', until: '2099-03-01', ...more },
    })

  it('are listed, and whoever checks one is told the campaign', async () => {
    const name = desk.freshName()
    expect(await keep(name)).toMatchObject({ status: 201, json: { username: name, ended: null } })
    expect(await keep(name)).toMatchObject({ status: 409, json: { code: 'already_exists' } })
    expect((await pool('kept', { q: name })).items).toMatchObject([
      { kind: 'kept', kept: { campaign: 'Spring', createdBy: marketing.name } },
    ])
    const { items } = await desk.ok(viewer, checkUsernames, { body: { candidates: [name] } })
    expect(items[0]?.keptFor).toMatchObject({ campaign: 'Spring', until: '2099-03-01' })
  })

  it('can be changed, ended, and kept again', async () => {
    const name = desk.freshName()
    const { id } = (await keep(name)).json as { id: string }
    const edit = (version: number, body: object) =>
      desk.call(marketing, editKeptName, {
        params: { id },
        body,
        headers: { 'if-match': `"${version}"` },
      })
    expect(await edit(1, { note: 'For the posters' })).toMatchObject({ json: { version: 2 } })
    const end = () => desk.call(marketing, endKeptName, { params: { id } })
    expect([(await end()).status, (await end()).status]).toEqual([204, 204])
    expect((await pool('kept', { q: name })).items).toEqual([])
    expect(await edit(3, { ended: false })).toMatchObject({ status: 200, json: { ended: null } })
    await end()
    await keep(name)
    expect(await edit(5, { ended: false })).toMatchObject({
      status: 409,
      json: { code: 'already_exists' },
    })
  })

  it('are not kept until a day that is over, nor by a viewer', async () => {
    expect(await keep(desk.freshName(), { until: '2001-01-01' })).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'until', code: 'in_the_past' }] },
    })
    const body = { username: 'rimonit.fine', campaign: 'Spring', until: '2099-01-01' }
    expect((await desk.call(viewer, keepName, { body })).status).toBe(403)
  })
})

it('what can be no username has no page', async () => {
  expect(await desk.refused(viewer, showName, { params: { username: 'a b' } })).toMatchObject({
    status: 404,
  })
})
