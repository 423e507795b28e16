import { afterAll, describe, expect, it } from 'vitest'
import { listNotifications } from '../../domain/api/notifications'
import * as contracts from '../../domain/api/phone-request-templates'
import * as ofAccounts from '../../domain/api/template-accounts'
import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import { getJob } from '../../domain/api/jobs'
import { getTemplateSettings, putTemplateSettings } from '../../domain/api/settings'
import type { Endpoint } from '../../domain/api/endpoint'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, until, type Input, type Person } from './desk'

const clinics = '104871265983201'
const pharmacies = '17841400928374651'
const desk = await openDesk({ world: seedIsraeliBusiness() })
afterAll(desk.close)
const { admin, templateManager: tamar, viewer, marketing, meta } = desk

const show = (id: string) => desk.ok(viewer, contracts.getTemplate, { params: { id } })
const list = (query: Input['query'] = {}) =>
  desk.ok(viewer, contracts.listTemplates, { query: { limit: 200, ...query } })
const create = (body: object) => desk.ok(tamar, contracts.createTemplates, { body })
/** Nothing more is asked of Meta then. */
const reaches = (id: string, state: PhoneRequestTemplate['state']) =>
  holds(id, { state, asked: null })
const holds = (id: string, what: object) =>
  until(async () => {
    const template = await show(id)
    expect(template).toMatchObject(what)
    return template
  })

async function step(
  { id, version }: Pick<PhoneRequestTemplate, 'id' | 'version'>,
  contract: Endpoint,
  body?: object,
  who: Person = tamar,
) {
  const headers = { 'if-match': `"${version}"` }
  return desk.call(who, contract, { params: { id }, headers, ...(body && { body }) })
}

/** One that Meta has, in a language that no other test uses. */
async function made(language: string, wabaId = clinics) {
  const { items } = await create({ wabaIds: [wabaId], languages: [language] })
  const template = await reaches(items[0]?.templateId ?? '', 'pending')
  return { ...template, metaId: template.metaId ?? '' }
}

async function approved(language: string, wabaId = clinics) {
  const template = await made(language, wabaId)
  await meta.play({ play: 'approve_template', templateId: template.metaId })
  return { ...(await reaches(template.id, 'approved')), metaId: template.metaId }
}

/** Texts of our own, so that each test has a language to itself. */
const ownLanguages = ['it', 'nl', 'pl', 'tr', 'uk', 'hu', 'ro', 'sv', 'da', 'fi', 'cs', 'el']
const family = {
  languages: ['he', 'en'],
  ownWording: true,
  wordings: ownLanguages.map((language) => ({
    language,
    body: `Your number, please (${language})`,
  })),
  newAccounts: false,
}
await desk.ok(admin, putTemplateSettings, { body: family })
const freshLanguage = () => {
  const language = ownLanguages.shift()
  if (language === undefined) throw new Error('There is no language left.')
  return language
}

const atMeta = async () => (await meta.world()).templates

async function synced() {
  const job = await desk.ok(tamar, ofAccounts.syncTemplates)
  return until(async () => {
    const now = await desk.ok(tamar, getJob, { params: { id: job.id } })
    if (now.finishedAt === null) throw new Error(now.state)
    return now
  })
}

describe('what is at Meta already', () => {
  it('becomes ours by its name, and the rest is only shown', async () => {
    const { items } = await until(async () => {
      const page = await list()
      expect(page.total).toBe(2)
      return page
    })
    expect(items.map(({ language, state, metaId }) => [language, state, metaId])).toEqual(
      expect.arrayContaining([
        ['he', 'approved', '29007199254740993'],
        ['en', 'paused', '29007199254741007'],
      ]),
    )
    for (const item of items) expect(item.differences).toEqual([])
    expect((await desk.ok(tamar, listNotifications)).items).toEqual([])
    const others = await desk.ok(viewer, ofAccounts.listOtherTemplates, {
      query: { wabaId: clinics },
    })
    expect(others.items.map(({ name }) => name)).toEqual(['appointment_reminder', 'hello_world'])
  })

  it('is told by account, with when it was read', async () => {
    const { items } = await until(async () => {
      const answer = await desk.ok(viewer, ofAccounts.listTemplateAccounts)
      for (const item of answer.items) expect(item.confirmedAt).not.toBeNull()
      return answer
    })
    expect(items).toMatchObject([
      { wabaId: clinics, problem: null, counts: { approved: 1 }, others: 2 },
      { wabaId: pharmacies, problem: null, counts: { paused: 1 }, others: 1 },
    ])
  })
})

describe('creating', () => {
  it('everywhere says first what it would do, and then does only what is missing', async () => {
    const languages = ['he', 'en', 'fr', 'ka']
    const dry = await create({ languages, dryRun: true })
    expect(dry.items.map(({ outcome }) => outcome)).toEqual([
      'exists',
      'created',
      'created',
      'no_wording',
      'created',
      'exists',
      'created',
      'no_wording',
    ])
    expect((await list({ language: 'fr' })).total).toBe(0)
    const { items } = await create({ languages })
    const ids = items.flatMap(({ outcome, templateId }) =>
      outcome === 'created' ? [templateId ?? ''] : [],
    )
    for (const id of ids) await reaches(id, 'pending')
    const again = await create({ languages })
    expect(again.items.map(({ outcome }) => outcome)).not.toContain('created')
  })

  it('with the same key is done once, and on a stranger’s account not at all', async () => {
    const input = {
      body: { wabaIds: [clinics, '1'], languages: ['es'] },
      headers: { 'idempotency-key': 'templates-once' },
    }
    const first = await desk.ok(tamar, contracts.createTemplates, input)
    expect(await desk.ok(tamar, contracts.createTemplates, input)).toEqual(first)
    expect(first.items.map(({ outcome }) => outcome)).toEqual(['created', 'unknown_account'])
    await reaches(first.items[0]?.templateId ?? '', 'pending')
  })

  it.each(['lost_after', 'lost_before'] as const)(
    'with an answer that is %s makes one template, not two',
    async (answer) => {
      const language = answer === 'lost_after' ? 'ar' : 'ru'
      await meta.play({ play: 'answer_next_template', wabaId: clinics, answer })
      const template = await made(language)
      const there = (await atMeta()).filter((one) => one.language === language)
      expect(there.map(({ templateId }) => templateId)).toEqual([template.metaId])
    },
  )

  it('keeps what Meta answers, also another category, and tells who manages templates', async () => {
    await meta.play({
      play: 'answer_next_template',
      wabaId: clinics,
      answer: 'other_category',
    })
    const template = await made('de')
    expect(template).toMatchObject({ category: 'MARKETING', askedCategory: 'UTILITY' })
    const told = await desk.ok(tamar, listNotifications)
    expect(told.items).toMatchObject([
      { kind: 'template_category', subject: { language: 'de', category: 'MARKETING' } },
    ])
    expect((await desk.ok(marketing, listNotifications)).items).toEqual([])
  })

  it.each([
    ['2388019', 'over_quota'],
    ['2388023', 'name_blocked'],
    ['10', 'no_permission'],
  ] as const)('that Meta refuses with %s is a draft with its reason: %s', async (answer, code) => {
    await meta.play({ play: 'answer_next_template', wabaId: pharmacies, answer })
    const { items } = await create({ wabaIds: [pharmacies], languages: ['pt_PT'] })
    const draft = await holds(items[0]?.templateId ?? '', { state: 'draft', problem: { code } })
    expect(draft.steps).toEqual(['submit', 'delete'])
    expect((await step(draft, contracts.submitTemplate)).status).toBe(202)
    const pending = await reaches(draft.id, 'pending')
    expect((await step(pending, contracts.deleteTemplate)).status).toBe(202)
    await reaches(draft.id, 'deleted')
  })

  it('waits while an account is throttled, and goes on afterwards', async () => {
    await meta.play({ play: 'throttle', wabaId: pharmacies, minutes: 1 })
    const { items } = await create({ wabaIds: [pharmacies], languages: ['de'] })
    const id = items[0]?.templateId ?? ''
    await until(async () => expect((await show(id)).nextTryAt).not.toBeNull())
    expect(await show(id)).toMatchObject({ state: 'submitting', asked: 'create', steps: [] })
    await meta.play({ play: 'throttle', wabaId: pharmacies, minutes: 0 })
    await reaches(id, 'pending')
  })

  it('that was not asked yet is taken back as drafts, and goes on when it is wanted again', async () => {
    await meta.play({ play: 'throttle', wabaId: pharmacies, minutes: 1 })
    const languages = ['es', 'ru']
    const { items } = await create({ wabaIds: [pharmacies], languages })
    await until(async () => {
      const pages = await list({ wabaId: pharmacies, state: 'submitting' })
      expect(pages.items.some(({ nextTryAt }) => nextTryAt !== null)).toBe(true)
    })
    // One may be on its way at that moment: it is put off, and taken back a moment later.
    let withdrawn = 0
    await until(async () => {
      const answer = await desk.ok(tamar, ofAccounts.withdrawCreations, {
        body: { wabaIds: [pharmacies] },
      })
      withdrawn += answer.withdrawn
      expect(withdrawn).toBe(2)
    })
    await meta.play({ play: 'throttle', wabaId: pharmacies, minutes: 0 })
    const again = await create({ wabaIds: [pharmacies], languages })
    expect(again.items.map(({ outcome }) => outcome)).toEqual(['submitted', 'submitted'])
    for (const { templateId } of items) await reaches(templateId ?? '', 'pending')
  })
})

describe('the life of a template', () => {
  it('goes through review, rejection with its reason, and another try', async () => {
    const template = await made('pt_BR')
    const templateId = template.metaId
    await meta.play({ play: 'reject_template', templateId, reason: 'INVALID_FORMAT' })
    const rejected = await reaches(template.id, 'rejected')
    expect(rejected.rejection).toMatchObject({
      reason: 'INVALID_FORMAT',
      recommendation: expect.any(String) as string,
    })
    const told = await desk.ok(tamar, listNotifications, { query: { unread: 'true' } })
    expect(told.items[0]).toMatchObject({ kind: 'template_rejected' })
    expect((await step(rejected, contracts.resubmitTemplate, {})).status).toBe(202)
    await reaches(template.id, 'pending')
    await meta.play({ play: 'approve_template', templateId })
    await reaches(template.id, 'approved')
    expect((await show(template.id)).nextEdit).toMatchObject({ possible: true, left: 10 })
    const actions = (await desk.auditOf(`/api/v1/phone-request-templates/${template.id}`)).map(
      ({ action }) => action.replace('phone_request_template.', ''),
    )
    expect(actions).toContain('resubmit')
    const { items } = await desk.ok(viewer, contracts.listTemplateHistory, {
      params: { id: template.id },
    })
    const words = items.map(({ status }) => status)
    expect(words[0]).toBe('APPROVED')
    expect(words).toContain('REJECTED')
    expect(actions.filter((action) => action === 'meta_changed').length).toBeGreaterThan(3)
  })

  it('says until when it is paused, which pause a person ends, and ends it', async () => {
    const template = await approved(freshLanguage())
    const templateId = template.metaId
    await meta.play({ play: 'pause_template', templateId, title: 'FIRST_PAUSE' })
    const until = expect.any(String) as string
    const pause = { until, wantsUnpause: false }
    const paused = await holds(template.id, { state: 'paused', pause, asked: null })
    expect(paused.steps).not.toContain('unpause')
    expect((await step(paused, contracts.unpauseTemplate)).status).toBe(409)
    await meta.play({ play: 'unpause_template', templateId })
    await reaches(template.id, 'approved')
    await meta.play({ play: 'pause_template', templateId, title: 'RATE_LIMITING_PAUSE' })
    const pacing = { until: null, wantsUnpause: true }
    const paced = await holds(template.id, { pause: pacing, asked: null })
    expect((await step(paced, contracts.unpauseTemplate)).status).toBe(202)
    await reaches(template.id, 'approved')
  })

  it('goes to the archive and back, and says when Meta deletes it', async () => {
    const template = await approved(freshLanguage())
    expect((await step(template, contracts.archiveTemplate)).status).toBe(202)
    const archived = await reaches(template.id, 'archived')
    expect(archived.archivedUntil).not.toBeNull()
    expect((await step(archived, contracts.restoreTemplate)).status).toBe(202)
    await reaches(template.id, 'approved')
  })

  it('is deleted in one language, and its name is blocked there', async () => {
    const language = freshLanguage()
    const [template, other] = [await approved(language), await approved(language, pharmacies)]
    expect((await step(template, contracts.deleteTemplate)).status).toBe(202)
    const deleted = await reaches(template.id, 'deleted')
    expect(deleted.nameBlockedUntil).not.toBeNull()
    expect(await show(other.id)).toMatchObject({ state: 'approved' })
    expect((await list({ wabaId: clinics, language: 'he' })).total).toBe(1)
    const wish = { wabaIds: [clinics], languages: [language], dryRun: true }
    const possibleAt = deleted.nameBlockedUntil
    expect((await create(wish)).items).toMatchObject([{ outcome: 'name_blocked', possibleAt }])
    // Who did it need not be told.
    const told = await desk.ok(tamar, listNotifications)
    expect(told.items.filter(({ kind }) => kind === 'template_deleted')).toEqual([])
  })

  it('that is disabled can do nothing more, and the answer says what is left', async () => {
    const template = await approved(freshLanguage())
    const templateId = template.metaId
    await meta.play({ play: 'disable_template', templateId })
    const disabled = await reaches(template.id, 'disabled')
    expect(disabled.steps).toEqual([])
    expect(await step(disabled, contracts.deleteTemplate)).toMatchObject({
      status: 409,
      json: { code: 'step_not_allowed', allowed: [] },
    })
  })
})

describe('who may, and how', () => {
  it('two people who send it again: the second is told', async () => {
    const template = await approved(freshLanguage())
    const body = { body: '¿Nos da su número de teléfono?' }
    expect((await step(template, contracts.resubmitTemplate, body)).status).toBe(202)
    const second = await step(template, contracts.resubmitTemplate, body, admin)
    expect(second).toMatchObject({
      status: 412,
      json: { code: 'stale', detail: expect.stringContaining('Nothing was done.') as string },
    })
    await reaches(template.id, 'pending')
    expect((await step(template, contracts.deleteTemplate)).status).toBe(412)
    await meta.play({ play: 'approve_template', templateId: template.metaId })
    const after = await reaches(template.id, 'approved')
    expect(after).toMatchObject({ differences: [], wording: { ...body, version: null } })
    expect(after.nextEdit).toMatchObject({ possible: false, because: 'once_a_day' })
    expect(await step(after, contracts.resubmitTemplate, {})).toMatchObject({
      status: 409,
      json: { allowed: ['archive', 'delete'] },
    })
  })

  it('who does not manage templates only reads', async () => {
    const { items } = await list()
    const [first] = items
    if (!first) throw new Error('There is no template.')
    for (const who of [viewer, marketing]) {
      expect((await step(first, contracts.deleteTemplate, undefined, who)).status).toBe(403)
      expect((await desk.call(who, ofAccounts.syncTemplates)).status).toBe(403)
    }
  })

  it('own texts are an admin’s to allow, and have Meta’s limits', async () => {
    const before = await desk.ok(viewer, getTemplateSettings)
    const locked = { ...before, ownWording: false }
    await desk.ok(admin, putTemplateSettings, { body: locked })
    const wish = { ...locked, ownWording: true }
    expect((await desk.call(tamar, putTemplateSettings, { body: wish })).status).toBe(403)
    const wrong = { ...locked, languages: ['xx'], wordings: [{ language: 'he', body: '{{1}}' }] }
    expect(await desk.refused(tamar, putTemplateSettings, { body: wrong })).toMatchObject({
      status: 422,
      fields: [
        { path: 'languages.0', code: 'unknown_language' },
        { path: 'wordings.0.body', code: 'variable' },
      ],
    })
  })

  it('a body of one’s own is refused where it is not allowed', async () => {
    await desk.ok(admin, putTemplateSettings, { body: { ...family, ownWording: false } })
    const { items } = await list({ wabaId: pharmacies, language: 'en' })
    const [paused] = items
    if (!paused) throw new Error('There is no paused template.')
    const answer = await step(paused, contracts.resubmitTemplate, { body: 'May we call you?' })
    expect(answer).toMatchObject({ status: 403, json: { code: 'not_allowed' } })
    await desk.ok(admin, putTemplateSettings, { body: family })
  })
})

describe('what Meta changed', () => {
  it('is told as a difference, found again by a sync, and repaired', async () => {
    const { items } = await list({ wabaId: clinics, language: 'he' })
    const template = items[0]
    if (!template?.metaId) throw new Error('There is no Hebrew template.')
    const body = 'נשמח לקבל את מספר הטלפון שלך.'
    await meta.play({ play: 'rewrite_template', templateId: template.metaId, body })
    await until(async () => {
      const { differences } = await show(template.id)
      expect(differences).toMatchObject([{ part: 'body', now: body }])
    })
    expect(await synced()).toMatchObject({ state: 'done', message: null })
    expect((await list({ drift: 'true' })).items.map(({ id }) => id)).toEqual([template.id])
    const wabaIds = [clinics]
    const plan = await desk.ok(tamar, ofAccounts.repairTemplates, { body: { wabaIds } })
    const edit = { templateId: template.id, repair: 'edit', outcome: 'done' }
    expect(plan.items).toContainEqual(expect.objectContaining(edit))
    const done = await desk.ok(tamar, ofAccounts.repairTemplates, {
      body: { wabaIds, dryRun: false },
    })
    expect(done).toEqual(plan)
    await holds(template.id, { state: 'pending', differences: [] })
  })

  it('that is no status makes it read again', async () => {
    const template = await approved(freshLanguage())
    await meta.play({ play: 'flag_template', templateId: template.metaId })
    const flagged = await holds(template.id, { lastEvent: 'FLAGGED', asked: null })
    expect(flagged).toMatchObject({ state: 'approved', metaStatus: 'APPROVED' })
  })

  it('a template that somebody deleted at Meta is gone after a sync', async () => {
    const { items } = await list({ wabaId: pharmacies, language: 'ru' })
    const template = items[0]
    if (!template) throw new Error('There is no Russian template.')
    await meta.play({ play: 'delete_template', templateId: template.metaId ?? '' })
    await synced()
    await reaches(template.id, 'deleted')
  })
})
