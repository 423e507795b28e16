import { afterAll, describe, expect, it } from 'vitest'
import * as contracts from '../../domain/api/phone-request-templates'
import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import type { Problem } from '../../domain/errors'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, until, type Person } from './desk'
import { deliverStatuses } from './template-delivery'

const wabaId = '104871265983201'
const desk = await openDesk({ world: seedIsraeliBusiness() })
afterAll(desk.close)
const { templateManager: tamar, viewer, meta } = desk

const show = (id: string) => desk.ok(viewer, contracts.getTemplate, { params: { id } })
const holds = (id: string, what: object) =>
  until(async () => expect(await show(id)).toMatchObject(what))

async function approved(language: string) {
  const body = { wabaIds: [wabaId], languages: [language] }
  const { items } = await desk.ok(tamar, contracts.createTemplates, { body })
  const id = items[0]?.templateId ?? ''
  await holds(id, { state: 'pending', asked: null })
  const templateId = (await show(id)).metaId ?? ''
  await meta.play({ play: 'approve_template', templateId })
  await holds(id, { state: 'approved', asked: null })
  return { id, templateId }
}

function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { passed, open: () => open() }
}

/** Holds the answer of the next read of a template; Meta has decided by then. */
function holdRead(templateId: string) {
  const { sandbox } = desk.api.deps.meta
  if (!sandbox) throw new Error('There is no simulated Meta.')
  const { fetch } = sandbox
  const [asked, released] = [gate(), gate()]
  sandbox.fetch = async (request) => {
    const answer = await fetch(request)
    if (request.method !== 'GET' || !new URL(request.url).pathname.endsWith(`/${templateId}`))
      return answer
    sandbox.fetch = fetch
    asked.open()
    await released.passed
    return answer
  }
  return { asked: asked.passed, release: released.open }
}

describe('a template approved and archived in one second', () => {
  it.each([
    ['fr', ['ARCHIVED', 'APPROVED']],
    ['es', ['APPROVED', 'ARCHIVED']],
  ] as const)(
    'is archived in the end, also while a reading of before is on its way: %s',
    async (language, events) => {
      const { id, templateId } = await approved(language)
      const read = holdRead(templateId)
      await meta.play({ play: 'flag_template', templateId })
      await read.asked
      await meta.play({ play: 'archive_template', templateId })
      await holds(id, { state: 'archived' })
      const time = Math.floor(Date.now() / 1000)
      for (const event of events)
        await deliverStatuses(desk, [{ id: templateId, language, event, time, wabaId }])
      read.release()
      await holds(id, { state: 'archived', asked: null })
      const { archivedUntil } = await show(id)
      expect(archivedUntil).not.toBeNull()
    },
  )

  it('told in one delivery is archived in the end, whichever stands first', async () => {
    const { id, templateId } = await approved('ar')
    await meta.play({ play: 'archive_template', templateId })
    await holds(id, { state: 'archived', asked: null })
    const time = Math.floor(Date.now() / 1000)
    const told = { id: templateId, language: 'ar', time, wabaId }
    await deliverStatuses(desk, [
      { ...told, event: 'ARCHIVED' },
      { ...told, event: 'APPROVED' },
    ])
    await holds(id, { state: 'archived', asked: null })
  })
})

describe('an event that is no status', () => {
  it('that comes while the template is being read has it read once more', async () => {
    const { id, templateId } = await approved('ru')
    await meta.play({ play: 'archive_template', templateId })
    await holds(id, { state: 'archived', asked: null })
    const read = holdRead(templateId)
    const time = Math.floor(Date.now() / 1000)
    const told = { id: templateId, language: 'ru', time, wabaId }
    await deliverStatuses(desk, [{ ...told, event: 'LOCKED' }])
    await read.asked
    // UNARCHIVED: only a reading tells that it can be sent again.
    await meta.play({ play: 'restore_template', templateId })
    await holds(id, { lastEvent: 'UNARCHIVED' })
    read.release()
    await holds(id, { state: 'approved', asked: null })
  })
})

describe('a step on what somebody else has changed', () => {
  const { admin } = desk
  const resubmit = (who: Person, { id, version }: PhoneRequestTemplate) =>
    desk.call(who, contracts.resubmitTemplate, {
      params: { id },
      body: {},
      headers: { 'if-match': `"${version}"` },
    })

  it('by two at once goes out once; the other is told who was faster and what it is now', async () => {
    const { id, templateId } = await approved('de')
    const seen = await show(id)
    const { sandbox } = desk.api.deps.meta
    if (!sandbox) throw new Error('There is no simulated Meta.')
    const { fetch } = sandbox
    let edits = 0
    sandbox.fetch = (request) => {
      if (request.method === 'POST' && request.url.endsWith(`/${templateId}`)) edits += 1
      return fetch(request)
    }
    const answers = await Promise.all([resubmit(tamar, seen), resubmit(admin, seen)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 412])
    const faster = answers[0]?.status === 202 ? tamar : admin
    const slower = answers.find(({ status }) => status === 412)?.json as Problem
    expect(slower).toMatchObject({
      code: 'stale',
      changed: { by: faster.name, deed: 'resubmit', state: 'approved' },
    })
    expect(slower.detail).toContain(`${faster.name} did this: resubmit`)
    expect(slower.detail).toContain('Meta is asked to edit it')
    await holds(id, { state: 'pending', asked: null })
    sandbox.fetch = fetch
    expect(edits).toBe(1)
  })

  it('that Meta changed says so', async () => {
    const { id, templateId } = await approved('pt_PT')
    const seen = await show(id)
    await meta.play({ play: 'disable_template', templateId })
    await holds(id, { state: 'disabled', asked: null })
    const { status, json } = await resubmit(tamar, seen)
    expect(status).toBe(412)
    expect(json).toMatchObject({ changed: { by: null, deed: 'meta_changed', state: 'disabled' } })
  })
})
