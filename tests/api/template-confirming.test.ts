import { afterAll, describe, expect, it } from 'vitest'
import { listNotifications } from '../../domain/api/notifications'
import * as contracts from '../../domain/api/phone-request-templates'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, until } from './desk'

const wabaId = '104871265983201'
const desk = await openDesk({ world: seedIsraeliBusiness() })
afterAll(desk.close)
const { templateManager: tamar, viewer, meta } = desk

const confirm = (id: string) => desk.ok(tamar, contracts.confirmTemplate, { params: { id } })

async function hebrew() {
  return until(async () => {
    const query = { wabaId, language: 'he' }
    const { items } = await desk.ok(viewer, contracts.listTemplates, { query })
    const [found] = items
    if (!found?.metaId) throw new Error('It is not read yet.')
    return { ...found, metaId: found.metaId }
  })
}

/** Meta with its webhooks lost: only a reading tells. */
async function unheard(work: () => Promise<unknown>) {
  const { hmac } = desk.api.deps
  desk.api.deps.hmac = async () => new Uint8Array(32)
  await work()
  await until(() => undefined)
  desk.api.deps.hmac = hmac
}

describe('looking again at one template', () => {
  it('reads it by its id, once, and says when it was confirmed', async () => {
    const before = await hebrew()
    const { sandbox } = desk.api.deps.meta
    if (!sandbox) throw new Error('There is no simulated Meta.')
    const { fetch } = sandbox
    const calls: string[] = []
    sandbox.fetch = (request) => {
      calls.push(`${request.method} ${new URL(request.url).pathname}`)
      return fetch(request)
    }
    const after = await confirm(before.id)
    sandbox.fetch = fetch
    expect(calls.filter((call) => call.endsWith(`/${before.metaId}`))).toHaveLength(1)
    expect(Date.parse(after.confirmedAt ?? '')).toBeGreaterThan(
      Date.parse(before.confirmedAt ?? ''),
    )
    // Found as it was: nobody's ETag is stale by that.
    expect(after).toMatchObject({ state: 'approved', version: before.version })
  })

  it('that Meta does not answer leaves it as it was, also when it was confirmed', async () => {
    const before = await hebrew()
    const { sandbox } = desk.api.deps.meta
    if (!sandbox) throw new Error('There is no simulated Meta.')
    const { fetch } = sandbox
    sandbox.fetch = () => Promise.reject(new TypeError('away'))
    const params = { id: before.id }
    expect(await desk.refused(tamar, contracts.confirmTemplate, { params })).toMatchObject({
      status: 409,
      code: 'meta_unreachable',
    })
    sandbox.fetch = fetch
    expect((await hebrew()).confirmedAt).toBe(before.confirmedAt)
  })

  it('is for those who manage templates, and for what Meta has', async () => {
    const { id } = await hebrew()
    const params = { id }
    expect(await desk.refused(viewer, contracts.confirmTemplate, { params })).toMatchObject({
      status: 403,
    })
    const body = { wabaIds: [wabaId], languages: ['fr'], submit: false }
    const { items } = await desk.ok(tamar, contracts.createTemplates, { body })
    const draft = { params: { id: items[0]?.templateId ?? '' } }
    expect(await desk.refused(tamar, contracts.confirmTemplate, draft)).toMatchObject({
      status: 409,
      code: 'step_not_allowed',
    })
  })

  it('finds one deleted in Meta’s own tool gone, with the day until which its name is blocked', async () => {
    const { id, metaId } = await hebrew()
    await unheard(() => meta.play({ play: 'delete_template', templateId: metaId }))
    expect(await hebrew()).toMatchObject({ state: 'approved' })
    const gone = await confirm(id)
    expect(gone).toMatchObject({ state: 'deleted', steps: [], sendable: false })
    const day = 86_400_000
    const blocked = Date.parse(gone.nameBlockedUntil ?? '') - Date.parse(gone.stateSince)
    expect(blocked).toBe(30 * day)
    const body = { wabaIds: [wabaId], languages: ['he'] }
    const { items } = await desk.ok(tamar, contracts.createTemplates, { body })
    const { nameBlockedUntil: possibleAt } = gone
    expect(items).toMatchObject([{ outcome: 'name_blocked', templateId: null, possibleAt }])
    const told = await desk.ok(tamar, listNotifications)
    expect(told.items).toMatchObject([{ kind: 'template_deleted', subject: { language: 'he' } }])
  })
})
