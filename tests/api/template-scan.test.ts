import { afterAll, describe, expect, it } from 'vitest'
import { listNotifications } from '../../domain/api/notifications'
import * as contracts from '../../domain/api/phone-request-templates'
import {
  listOtherTemplates,
  listTemplateAccounts,
  syncTemplates,
} from '../../domain/api/template-accounts'
import { shippedWording } from '../../domain/template-wording'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { jobs } from '../../server/database/schema/flow'
import { openDesk, until } from './desk'

const clock = { ahead: 0 }
const day = 24 * 3_600_000
const wabaId = '104871265983201'
const desk = await openDesk({
  world: seedIsraeliBusiness(),
  now: () => new Date(Date.now() + clock.ahead),
  pace: { rereadIdle: 1e12, rereadOpen: 1e12 },
})
afterAll(desk.close)
const { templateManager: tamar, viewer } = desk

const readings = async () =>
  (await desk.database.store.select().from(jobs)).filter(({ kind }) => kind === 'templates_sync')

const rewritten = 'נשמח לקבל את מספר הטלפון שלך.'

/** Meta, with the list calls that it is asked: each waits for `gate`, and finds the Hebrew text rewritten. */
function watched(gate: Promise<void>) {
  const { sandbox } = desk.api.deps.meta
  if (!sandbox) throw new Error('There is no simulated Meta.')
  const { fetch } = sandbox
  const lists: URL[] = []
  sandbox.fetch = async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET' || !url.pathname.endsWith('/message_templates'))
      return fetch(request)
    lists.push(url)
    await gate
    const text = await (await fetch(request)).text()
    return new Response(text.replaceAll(shippedWording('he'), rewritten))
  }
  return { lists }
}

const hebrew = async () => {
  const query = { wabaId, language: 'he' }
  return (await desk.ok(viewer, contracts.listTemplates, { query })).items[0]
}

describe('once a day', () => {
  it('all accounts are looked over by themselves, one list call for each, and drift is told', async () => {
    await until(async () => expect((await readings())[0]?.state).toBe('done'))
    const told = () => desk.ok(tamar, listNotifications)
    expect((await told()).items).toEqual([])
    const others = await desk.ok(viewer, listOtherTemplates)
    // No webhook tells of it: only the scan does.
    let open = () => {}
    const meta = watched(new Promise((resolve) => (open = resolve)))
    clock.ahead += day + 60_000
    await until(() => expect(meta.lists).toHaveLength(1))
    // However long it takes: no second one while it runs.
    clock.ahead += 2 * day
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await readings()).toHaveLength(2)
    clock.ahead -= 2 * day
    open()
    await until(async () => expect((await readings())[1]?.state).toBe('done'))
    expect(meta.lists.map((url) => url.searchParams.get('name'))).toEqual([
      'request_phone_number',
      'request_phone_number',
    ])
    expect((await hebrew())?.differences).toMatchObject([{ part: 'body', now: rewritten }])
    expect((await told()).items).toMatchObject([
      { kind: 'template_drift', subject: { language: 'he', template: 'request_phone_number' } },
    ])
    // What was not asked for is not taken for gone.
    expect((await desk.ok(viewer, listOtherTemplates)).items).toEqual(others.items)
    const { items } = await desk.ok(viewer, listTemplateAccounts)
    for (const { problem } of items) expect(problem).toBeNull()
  })

  it('drift is told once, and taken back when it is mended', async () => {
    const template = await hebrew()
    if (!template) throw new Error('There is no Hebrew template.')
    clock.ahead += day + 60_000
    await until(async () => expect((await readings())[2]?.state).toBe('done'))
    const unread = async () =>
      (await desk.ok(tamar, listNotifications, { query: { unread: 'true' } })).items
    expect((await unread()).filter(({ kind }) => kind === 'template_drift')).toHaveLength(1)
    const headers = { 'if-match': `"${template.version}"` }
    const params = { id: template.id }
    await desk.ok(tamar, contracts.resubmitTemplate, { params, headers, body: {} })
    await until(async () => {
      expect(await hebrew()).toMatchObject({ state: 'pending', asked: null, differences: [] })
      expect((await unread()).filter(({ kind }) => kind === 'template_drift')).toEqual([])
    })
  })
  it('whoever wants all read again meanwhile gets a reading of all after it, and the next one the same', async () => {
    let open = () => {}
    const meta = watched(new Promise((resolve) => (open = resolve)))
    clock.ahead += day + 60_000
    await until(() => expect(meta.lists).toHaveLength(1))
    const wanted = await desk.ok(tamar, syncTemplates)
    expect((await desk.ok(tamar, syncTemplates)).id).toBe(wanted.id)
    open()
    await until(async () =>
      expect((await readings()).find(({ id }) => id === wanted.id)?.state).toBe('done'),
    )
    const ours = 'request_phone_number'
    const names = meta.lists.map((url) => url.searchParams.get('name'))
    expect(names).toEqual([ours, ours, null, null])
  })
})
