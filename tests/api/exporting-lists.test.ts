import { parse } from 'papaparse'
import { afterAll, describe, expect, it } from 'vitest'
import {
  createArtwork,
  editArtwork,
  endArtwork,
  exportArtworks,
  exportArtworkVersions,
  listArtworks,
} from '../../domain/api/artworks'
import { exportSessions, listSessions } from '../../domain/api/my-access'
import { session } from '../../server/database/schema/people'
import type { Endpoint } from '../../domain/api/endpoint'
import * as guests from '../../domain/api/guest-reviews'
import { acknowledgeIncident, exportIncidents, listIncidents } from '../../domain/api/incidents'
import * as codes from '../../domain/api/message-codes'
import { exportNotifications, listNotifications } from '../../domain/api/notifications'
import * as people from '../../domain/api/people'
import {
  exportImportRows,
  importUsernameRequests,
  listImportRows,
} from '../../domain/api/request-imports'
import { createSavedView, exportSavedViews, listSavedViews } from '../../domain/api/saved-views'
import * as hooks from '../../domain/api/webhook-endpoints'
import { testEventType } from '../../domain/outgoing-events'
import { openDesk, until, type Caller, type Input, type Person } from './desk'

const desk = await openDesk({ lines: 20 })
afterAll(desk.close)
const { admin, marketing, viewer, meta } = desk
const formula = '=HYPERLINK("x")'

/** The rows of the file by the names in its first row. */
async function fileOf(who: Caller, contract: Endpoint, input: Input = {}) {
  const answer = await desk.call(who, contract, input)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  const options = { header: true, skipEmptyLines: true } as const
  const { data, errors } = parse<Record<string, string>>(answer.text, options)
  expect(errors).toEqual([])
  return { rows: data, text: answer.text }
}

/** The ids in the file are those of the list, in its order. */
async function sameIds(who: Person, list: Endpoint, file: Endpoint, input: Input = {}) {
  const answer = await desk.call(who, list, { ...input, query: { ...input.query, limit: 200 } })
  const { items } = answer.json as { items: { id: string }[] }
  const { rows, text } = await fileOf(who, file, input)
  expect(items.length).toBeGreaterThan(0)
  expect(rows.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  return { rows, text }
}

const forbidden = { status: 403, code: 'not_allowed' }

describe('a list as a file', () => {
  it('people are in it with their roles, for those who manage them', async () => {
    await desk.addPerson('viewer', '@SUM(A1)')
    const { rows } = await sameIds(admin, people.listPeople, people.exportPeople)
    expect(rows[0]).toMatchObject({ name: 'Noa Barak', role: 'admin' })
    expect(rows.at(-1)).toMatchObject({ name: "'@SUM(A1)" })
    expect(await desk.refused(marketing, people.exportPeople)).toMatchObject(forbidden)
  })

  it('API keys are in it by their beginnings, never whole', async () => {
    const body = { name: formula, scopes: ['lines.read', 'requests.read'] }
    const { secret } = await desk.ok(admin, people.createApiKey, { body })
    const { rows, text } = await sameIds(admin, people.listApiKeys, people.exportApiKeys)
    expect(rows[0]).toMatchObject({ name: `'${formula}`, scopes: 'lines.read requests.read' })
    expect(text).not.toContain(secret)
    expect(await desk.refused(viewer, people.exportApiKeys)).toMatchObject(forbidden)
  })

  it('webhooks and what was told to one are in it, never the secret', async () => {
    const body = { url: 'http://127.0.0.1:9/hooks', eventTypes: ['username.live'] }
    const { endpoint, secret } = await desk.ok(admin, hooks.createWebhookEndpoint, { body })
    const params = { id: endpoint.id }
    const { id } = await desk.ok(admin, hooks.testWebhookEndpoint, { params })
    const all = await sameIds(admin, hooks.listWebhookEndpoints, hooks.exportWebhookEndpoints)
    expect(all.rows).toMatchObject([{ eventTypes: 'username.live', on: 'true' }])
    expect(all.text).not.toContain(secret)
    const log = await fileOf(admin, hooks.exportWebhookDeliveries, { params })
    expect(log.rows).toMatchObject([{ id, type: testEventType }])
    const delivered = { params, query: { state: 'delivered' } }
    expect((await fileOf(admin, hooks.exportWebhookDeliveries, delivered)).rows).toEqual([])
    expect(await desk.refused(marketing, hooks.exportWebhookDeliveries, { params })).toMatchObject(
      forbidden,
    )
  })

  it('names that Meta took are in it, with what was said about them', async () => {
    const request = await desk.createRequest(marketing)
    const { phoneNumberId } = request
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'live')
    await meta.play({ play: 'revoke', phoneNumberId })
    await desk.reaches(request.id, 'revoked')
    const [incident] = (await desk.ok(viewer, listIncidents)).items
    const params = { id: incident?.id ?? '' }
    await desk.ok(admin, acknowledgeIncident, { params, body: { note: formula } })
    const { rows } = await sameIds(viewer, listIncidents, exportIncidents)
    expect(rows[0]).toMatchObject({ line: request.line.displayName, note: `'${formula}` })
    expect((await fileOf(viewer, exportIncidents, { query: { open: 'true' } })).rows).toEqual([])
    // Whoever asked for the name was told of it.
    const told = await sameIds(marketing, listNotifications, exportNotifications)
    expect(told.rows.map(({ line }) => line)).toContain(request.line.displayName)
    expect((await fileOf(viewer, exportNotifications)).rows).toEqual([])
  })

  it('guest links are in it without their addresses, for those who review', async () => {
    const { id } = await desk.createRequest(marketing)
    const of = { params: { id } }
    const body = { name: formula, expiresInDays: 7 }
    const { url } = await desk.ok(admin, guests.createGuestLink, { ...of, body })
    const { rows, text } = await sameIds(admin, guests.listGuestLinks, guests.exportGuestLinks, of)
    expect(rows).toMatchObject([{ name: `'${formula}`, state: 'open', decision: '' }])
    expect(text).not.toContain(url.split('/').at(-1))
    expect(await desk.refused(marketing, guests.exportGuestLinks, of)).toMatchObject(forbidden)
  })

  it('the rows of an import are in it, with what is wrong in words', async () => {
    const name = desk.freshName()
    const answer = await desk.call(marketing, importUsernameRequests, {
      body: `line,candidate1\n${desk.freshLine().id},${name}\n${formula},two words\n`,
      query: { dryRun: 'false' },
      headers: { 'content-type': 'text/csv' },
    })
    const params = { id: (answer.json as { id: string }).id }
    await until(async () => {
      const { counts } = await desk.ok(viewer, listImportRows, { params })
      expect(counts.waiting).toBe(0)
    })
    const { rows } = await fileOf(viewer, exportImportRows, { params })
    expect(rows).toMatchObject([
      { row: '2', outcome: 'created', candidates: name, problems: '' },
      { row: '3', outcome: 'skipped', requestId: '' },
    ])
    expect(rows[1]?.whatIsWrong).not.toBe('')
    const refused = { params, query: { outcome: 'skipped' } }
    expect((await fileOf(viewer, exportImportRows, refused)).rows).toHaveLength(1)
  })

  it('artworks are in it as they are filtered', async () => {
    const design = {
      sign: 'at',
      language: 'en',
      phrase: formula,
      lines: 1,
      palette: 'black-on-white',
      mark: 'whatsapp',
      formats: ['us-bulletin-14x48', 'uk-48'],
      customSize: null,
      qr: null,
      compare: [],
    }
    const save = () =>
      desk.ok(marketing, createArtwork, {
        body: { name: 'Ayalon north', username: desk.freshName(), design },
      })
    const [kept, over] = [await save(), await save()]
    await desk.ok(marketing, editArtwork, {
      params: { id: kept.id },
      body: { name: 'Ayalon south' },
      headers: { 'if-match': '"1"' },
    })
    const versions = await fileOf(viewer, exportArtworkVersions, { params: { id: kept.id } })
    expect(versions.rows).toMatchObject([
      { version: '2', name: 'Ayalon south', byName: marketing.name },
      { version: '1', name: 'Ayalon north', phrase: `'${formula}` },
    ])
    await desk.ok(marketing, endArtwork, { params: { id: over.id } })
    const { rows } = await sameIds(viewer, listArtworks, exportArtworks)
    expect(rows).toMatchObject([
      { id: kept.id, phrase: `'${formula}`, formats: 'us-bulletin-14x48 uk-48' },
    ])
    const ended = await sameIds(viewer, listArtworks, exportArtworks, { query: { state: 'ended' } })
    expect(ended.rows).toMatchObject([{ id: over.id }])
  })

  it('message codes are in it as they are filtered', async () => {
    const lineId = desk.freshLine().id
    const body = { lineId, site: formula, prefilledMessage: 'Saw you on Ayalon' }
    await desk.ok(marketing, codes.createMessageCode, { body })
    const of = { query: { lineId } }
    const { rows } = await sameIds(viewer, codes.listMessageCodes, codes.exportMessageCodes, of)
    expect(rows).toMatchObject([{ lineId, site: `'${formula}` }])
    const deleted = { query: { state: 'deleted' } }
    expect((await fileOf(viewer, codes.exportMessageCodes, deleted)).rows).toEqual([])
  })

  it('my sign-ins are in it, never what they are held by', async () => {
    const at = desk.api.deps.now()
    const token = 'the token of this sign-in'
    await desk.database.store.insert(session).values({
      id: 'sign-in',
      token,
      userId: viewer.id,
      userAgent: formula,
      expiresAt: new Date('2099-01-01'),
      createdAt: at,
      updatedAt: at,
    })
    const { rows, text } = await sameIds(viewer, listSessions, exportSessions)
    expect(rows).toMatchObject([{ userAgent: `'${formula}`, current: 'false' }])
    expect(text).not.toContain(token)
    expect((await fileOf(admin, exportSessions)).rows).toEqual([])
  })

  it('saved views are in it: mine and those that are shared', async () => {
    const keep = (name: string, shared: boolean) => {
      const body = { page: 'lines', name, search: { q: 'rim', sort: 'name' }, shared }
      return desk.ok(admin, createSavedView, { body })
    }
    await keep(formula, true)
    await keep('Mine', false)
    await sameIds(admin, listSavedViews, exportSavedViews)
    const { rows } = await fileOf(viewer, exportSavedViews, { query: { page: 'lines' } })
    expect(rows).toMatchObject([{ name: `'${formula}`, search: 'q=rim&sort=name', mine: 'false' }])
  })
})

it('what only a person has is refused to a program, and an unknown parameter to everybody', async () => {
  const body = { name: 'Reader', scopes: ['requests.read'] }
  const { secret } = await desk.ok(admin, people.createApiKey, { body })
  for (const contract of [exportNotifications, exportSavedViews, exportSessions]) {
    expect(await desk.refused(secret, contract)).toMatchObject(forbidden)
    const query = { limit: 5 }
    expect(await desk.refused(admin, contract, { query })).toMatchObject({ status: 422 })
  }
})
