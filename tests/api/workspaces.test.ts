import { afterAll, describe, expect, it } from 'vitest'
import { endpoints } from '../../domain/api/all'
import { listArtworks } from '../../domain/api/artworks'
import { listAudit } from '../../domain/api/audit'
import { listIncidents } from '../../domain/api/incidents'
import { listLines } from '../../domain/api/lines'
import { listApiKeys, listPeople } from '../../domain/api/people'
import { listMessageCodes } from '../../domain/api/message-codes'
import { listNameUses } from '../../domain/api/name-uses'
import { listTemplates } from '../../domain/api/phone-request-templates'
import { listPlatformBoard } from '../../domain/api/platform-assets'
import { listWebhookEndpoints } from '../../domain/api/webhook-endpoints'
import { checkUsernames } from '../../domain/api/username-checks'
import { createUsernameRequests, listUsernameRequests } from '../../domain/api/username-requests'
import { openDesk, pathOf } from './desk'
import { addOtherWorkspace } from './other-workspace'

const desk = await openDesk({ lines: 20 })
afterAll(desk.close)
const other = await addOtherWorkspace(desk)
const { admin } = desk

/** A body that each call would take. */
const bodies: Record<string, unknown> = {
  '/api/v1/username-requests/{id}': { candidates: ['rimonit.other'] },
  '/api/v1/username-requests/{id}/decline': { note: 'No.' },
  '/api/v1/username-requests/{id}/request-changes': { note: 'No.' },
  '/api/v1/username-requests/{id}/guest-links': { name: 'Dana Levi', expiresInDays: 7 },
  '/api/v1/users/{id}': { role: 'admin' },
  '/api/v1/incidents/{id}/acknowledge': { note: 'Seen.' },
  '/api/v1/webhook-endpoints/{id}': { on: false },
  '/api/v1/lines/{id}/release': { username: 'other.workspace' },
  '/api/v1/saved-views/{id}': { name: 'Ours now' },
  '/api/v1/name-uses/{id}': { title: 'Mine now' },
  '/api/v1/artworks/{id}': { name: 'Mine now' },
  '/api/v1/artworks/{id}/share': { expiresInDays: 7 },
  '/api/v1/message-codes/{id}': { site: 'Mine now' },
  '/api/v1/customers/{id}/phone': { phone: '+972501234567' },
  '/api/v1/number-conflicts/{id}/decide': { decision: 'keep' },
  '/api/v1/settings/asking/lines/{id}': {
    autoAsk: true,
    byCountry: true,
    fallbackLanguage: null,
    capPerDay: 1,
  },
  '/api/v1/kept-names/{id}': { campaign: 'Mine now' },
  '/api/v1/lines/{id}/platform-assets/{platform}': { assetId: '102030405060708' },
}

const withId = endpoints.filter(({ params }) => params && 'id' in params.shape)

describe('what belongs to another workspace', () => {
  it('there are calls for each noun', () => {
    const nouns = new Set(withId.map(({ path }) => path.split('/')[3]))
    expect([...nouns].toSorted()).toEqual(Object.keys(other.ids).toSorted())
  })

  it.each(withId.map((contract) => [`${contract.method} ${contract.path}`, contract] as const))(
    '%s: 404, as if it were not there',
    async (_name, contract) => {
      const noun = contract.path.split('/')[3] as keyof typeof other.ids
      const body = contract.body ? (bodies[contract.path] ?? {}) : undefined
      const call = (id: string) =>
        desk.send(admin, contract.method, pathOf(contract, { id, platform: 'facebook' }), {
          body: contract.method === 'GET' || contract.method === 'DELETE' ? undefined : body,
          headers: contract.conditional ? { 'if-match': '"1"' } : {},
        })
      const theirs = await call(other.ids[noun])
      const nobodys = await call('nothing-there')
      expect(theirs).toMatchObject({ status: 404, json: { code: 'not_found' } })
      expect({ ...(theirs.json as object), traceId: '' }).toEqual({
        ...(nobodys.json as object),
        traceId: '',
      })
    },
  )

  it('is not changed by any of that', async () => {
    const request = await desk.show(other.ids['username-requests'], other.admin)
    expect(request).toMatchObject({ state: 'in_review', version: 1 })
    const people = await desk.ok(other.admin, listPeople)
    expect(people.items).toMatchObject([{ role: 'viewer', state: 'invited' }, { role: 'admin' }])
    const keys = await desk.ok(other.admin, listApiKeys)
    expect(keys.items).toMatchObject([{ endedAt: null }])
    const endpoints = await desk.ok(other.admin, listWebhookEndpoints)
    expect(endpoints.items).toMatchObject([{ on: true, version: 1 }])
    expect((await desk.ok(other.admin, listAudit)).items).toEqual([])
  })

  it.each([
    listLines,
    listIncidents,
    listNameUses,
    listArtworks,
    listMessageCodes,
    listTemplates,
    listPlatformBoard,
    listUsernameRequests,
    listPeople,
    listApiKeys,
    listWebhookEndpoints,
    listAudit,
  ])('is in no list ($path)', async (contract) => {
    await desk.createRequest()
    const mine = await desk.call(admin, contract, { query: { limit: 200 } })
    const theirs = await desk.call(other.admin, contract, { query: { limit: 200 } })
    for (const id of Object.values(other.ids)) expect(mine.text).not.toContain(`"${id}"`)
    expect(theirs.text).not.toContain(`"${admin.id}"`)
  })

  it('is not found by a filter or a search either', async () => {
    const count = async (query: Record<string, string>) =>
      (await desk.ok(admin, listUsernameRequests, { query })).total
    expect(await count({ lineId: other.ids.lines })).toBe(0)
    expect(await count({ requesterId: other.ids.users })).toBe(0)
    expect(await count({ q: 'other.wish' })).toBe(0)
    const { total } = await desk.ok(admin, listLines, { query: { q: 'Other Line' } })
    expect(total).toBe(0)
  })

  it('cannot be asked a name for', async () => {
    const body = { lineIds: [other.ids.lines], candidates: ['rimonit.theirs'] }
    expect(await desk.refused(admin, createUsernameRequests, { body })).toMatchObject({
      status: 404,
      fields: [{ path: 'lineIds.0' }],
    })
  })

  it('is not told by a check: nothing is ever said about strangers', async () => {
    const body = { candidates: [other.username, 'other.wish', 'other.kept'] }
    const mine = await desk.ok(admin, checkUsernames, { body })
    for (const item of mine.items) expect(item).toMatchObject({ heldBy: null, keptFor: null })
    const theirs = await desk.ok(other.admin, checkUsernames, { body })
    expect(theirs.items).toMatchObject([
      { heldBy: { kind: 'line', lineId: other.ids.lines } },
      { heldBy: { kind: 'request', requestId: other.ids['username-requests'] } },
      { keptFor: { campaign: 'Other campaign' } },
    ])
  })
})
