import { describe, expect, it } from 'vitest'
import { sandboxRejections, sandboxTemplateAnswers } from '../../domain/template-plays'
import type { SandboxPlay } from '../../domain/api/sandbox'
import { createGraphClient } from '../../server/meta/graph-client'
import { archiveTemplates, unarchiveTemplates } from '../../server/meta/template-archive'
import { templateDisposition } from '../../server/meta/template-disposition'
import {
  createTemplate,
  deleteTemplate,
  editTemplate,
  listTemplates,
  readTemplate,
  unpauseTemplate,
} from '../../server/meta/templates'
import { parseDelivery } from '../../server/meta/webhook-delivery'
import type { TemplateEvent } from '../../server/meta/webhook-events'
import { accessToken, metaUnderTest, wabaIds } from './meta-under-test'
import paused from './payloads/webhook-template-05-paused-first.json'
import red from './payloads/webhook-template-31-quality-yellow-to-red.json'

const templateId = '29007199254740993'
const hebrew = { metaId: templateId, name: 'request_phone_number', language: 'he' }

const bodiesOf = (sample: { entry: { changes: object[] }[] }) =>
  sample.entry.flatMap(({ changes }) => changes)

it('a webhook has the body that Meta documents, but for the id', async () => {
  const bodies: string[] = []
  const { meta } = metaUnderTest({
    async deliver(request) {
      bodies.push(await request.text())
      return new Response()
    },
  })
  await meta.play({ play: 'pause_template', templateId, title: 'FIRST_PAUSE' })
  await meta.play({ play: 'rate_template', templateId, quality: 'RED' })
  await meta.settled()
  expect(bodies[0]).toContain(`"message_template_id":${templateId},`)
  const sent = bodies.map((body) => body.replaceAll(templateId, '1689556908129832'))
  const [status, quality] = sent.map((body) => bodiesOf(JSON.parse(body) as typeof paused))
  expect(status).toEqual(bodiesOf(paused))
  expect(quality).toEqual(
    bodiesOf(red).map((change) => ({
      ...change,
      value: { ...red.entry[0]?.changes[0]?.value, previous_quality_score: 'GREEN' },
    })),
  )
})

/** The simulated Meta with the product's own reading of what it says. */
function connected() {
  const events: TemplateEvent[] = []
  const tested = metaUnderTest({
    async deliver(request) {
      const delivery = parseDelivery(await request.text())
      for (const event of delivery.kind === 'ok' ? delivery.events : []) {
        if (event.kind !== 'template') throw new Error(`A webhook is ${event.kind}`)
        events.push(event)
      }
      return new Response()
    },
  })
  const { meta } = tested
  const client = createGraphClient({
    fetch: meta.fetch,
    graphUrl: 'https://graph.facebook.com',
    apiUrl: 'https://api.facebook.com',
    version: 'v25.0',
    accessToken,
    now: () => new Date('2026-11-22T10:00:00Z'),
  })
  return {
    ...tested,
    client,
    async play(...plays: SandboxPlay[]) {
      for (const play of plays) expect(await meta.play(play)).toBe('done')
      await meta.settled()
      return events.splice(0)
    },
    async told() {
      await meta.settled()
      return events.splice(0)
    },
    async now() {
      return (await meta.world()).templates.find((one) => one.templateId === templateId)
    },
  }
}

const wish = {
  name: 'ask_number',
  language: 'en',
  category: 'UTILITY',
  body: 'Your number?',
} as const

describe('a play with a template', () => {
  it.each(sandboxRejections)(
    'rejects it for %s, with sentences only where Meta has some',
    async (reason) => {
      const { play, now } = connected()
      const [event] = await play({ play: 'reject_template', templateId, reason })
      const explained = reason === 'INVALID_FORMAT'
      expect(event).toMatchObject({
        ...hebrew,
        wabaId: wabaIds.clinics,
        category: 'UTILITY',
        news: { kind: 'status', word: 'REJECTED', details: { reason } },
      })
      expect(event?.news).toHaveProperty(
        'details.recommendation',
        explained ? expect.any(String) : null,
      )
      expect(await now()).toMatchObject({ status: 'REJECTED', rejectedReason: reason })
      const [approved] = await play({ play: 'approve_template', templateId })
      expect(approved).toMatchObject({ news: { word: 'APPROVED', details: { reason: null } } })
    },
  )

  it.each([
    ['FIRST_PAUSE', 3],
    ['SECOND_PAUSE', 6],
  ] as const)('%s ends by itself after %i hours', async (title, hours) => {
    const { play, now, pass, told } = connected()
    const [event] = await play({ play: 'pause_template', templateId, title })
    expect(event).toMatchObject({ news: { word: 'PAUSED', details: { title } } })
    pass(hours * 60 - 1)
    expect(await now()).toMatchObject({ status: 'PAUSED', pause: { title } })
    pass(1)
    expect(await now()).toMatchObject({ status: 'APPROVED', pause: null })
    expect(await told()).toMatchObject([
      { news: { word: 'APPROVED', details: { title: 'UNPAUSE' } } },
    ])
  })

  it('RATE_LIMITING_PAUSE lasts until it is ended', async () => {
    const { play, now, pass } = connected()
    await play({ play: 'pause_template', templateId, title: 'RATE_LIMITING_PAUSE' })
    pass(24 * 60)
    expect(await now()).toMatchObject({ status: 'PAUSED', pause: { until: null } })
    const [event] = await play({ play: 'unpause_template', templateId })
    expect(event).toMatchObject({ news: { word: 'APPROVED' } })
  })

  it('flags it, which is no status', async () => {
    const { play, now } = connected()
    const [event] = await play({ play: 'flag_template', templateId })
    expect(event).toMatchObject({ news: { word: 'FLAGGED' } })
    expect(await now()).toMatchObject({ status: 'APPROVED' })
  })

  it.each([
    ['lock_template', 'LOCKED', 'APPROVED'],
    ['exceed_template_limit', 'LIMIT_EXCEEDED', 'LIMIT_EXCEEDED'],
    ['schedule_deletion', 'PENDING_DELETION', 'PENDING_DELETION'],
  ] as const)('%s tells %s, and it is read as %s', async (move, word, status) => {
    const { play, now } = connected()
    expect(await play({ play: move, templateId })).toMatchObject([{ ...hebrew, news: { word } }])
    expect(await now()).toMatchObject({ status })
  })

  it('takes up an appeal and puts it back in force', async () => {
    const { play, now } = connected()
    const told = await play(
      { play: 'appeal_template', templateId },
      { play: 'disable_template', templateId },
      { play: 'appeal_template', templateId },
      { play: 'reinstate_template', templateId },
    )
    const words = told.map(({ news }) => news.kind === 'status' && news.word)
    expect(words).toEqual(['DISABLED', 'IN_APPEAL', 'REINSTATED'])
    expect(await now()).toMatchObject({ status: 'APPROVED' })
  })

  it('disables it for good', async () => {
    const { play, now } = connected()
    const [event] = await play({ play: 'disable_template', templateId })
    expect(event).toMatchObject({
      news: { word: 'DISABLED', details: { disableAt: new Date('2026-11-22T10:00:00Z') } },
    })
    expect(await play({ play: 'approve_template', templateId })).toEqual([])
    expect(await now()).toMatchObject({ status: 'DISABLED' })
  })

  it('changes its quality once', async () => {
    const { play } = connected()
    const red = { play: 'rate_template', templateId, quality: 'RED' } as const
    expect(await play(red, red)).toMatchObject([
      { ...hebrew, news: { kind: 'quality', score: 'RED' } },
    ])
  })

  it('announces another category and changes it a day later', async () => {
    const { play, now, pass, told } = connected()
    const category = 'MARKETING'
    const [event] = await play({ play: 'announce_category', templateId, category })
    const tomorrow = new Date('2026-11-23T10:00:00Z')
    const announced = { to: 'MARKETING', at: tomorrow }
    expect(event?.news).toEqual({ kind: 'category', category: 'UTILITY', announced })
    pass(24 * 60)
    expect(await now()).toMatchObject({ category: 'MARKETING', announced: null })
    const done = { kind: 'category', category: 'MARKETING', announced: null }
    expect(await told()).toMatchObject([{ news: done }])
    expect(await play({ play: 'change_category', templateId, category })).toEqual([])
  })

  it('rewrites it: the webhook does not tell our button, so a read is wanted', async () => {
    const { play, now } = connected()
    const [event] = await play({ play: 'rewrite_template', templateId, body: 'אחרת' })
    expect(event).toMatchObject({
      field: 'message_template_components_update',
      news: { kind: 'status', word: 'message_template_components_update' },
    })
    expect(await now()).toMatchObject({ body: 'אחרת' })
  })

  it('archives it, and Meta deletes it 28 days later', async () => {
    const { play, now, pass, told } = connected()
    const events = await play(
      { play: 'archive_template', templateId },
      { play: 'restore_template', templateId },
      { play: 'archive_template', templateId },
    )
    expect(events.map(({ news }) => news)).toMatchObject([
      { word: 'ARCHIVED' },
      { word: 'UNARCHIVED' },
      { word: 'ARCHIVED' },
    ])
    pass(28 * 24 * 60)
    expect(await now()).toBeUndefined()
    expect(await told()).toMatchObject([{ news: { word: 'DELETED' } }])
  })

  it('deletes it; of what is not there nothing is played', async () => {
    const { meta, play } = connected()
    const gone = { play: 'delete_template', templateId } as const
    expect(await play(gone)).toMatchObject([{ ...hebrew, news: { word: 'DELETED' } }])
    expect(await meta.play(gone)).toBe('not_found')
    const elsewhere = { play: 'answer_next_template', wabaId: '1', answer: 'approved' } as const
    expect(await meta.play(elsewhere)).toBe('not_found')
  })
})

describe('a planned answer to the next creation', () => {
  it.each(sandboxTemplateAnswers)('%s is given once', async (answer) => {
    const { meta, client } = connected()
    const wabaId = wabaIds.clinics
    await meta.play({ play: 'answer_next_template', wabaId, answer })
    const first = await createTemplate(client, wabaId, wish)
    const [account] = (await meta.world()).accounts
    expect(account?.nextTemplateAnswers).toEqual([])
    const found = await listTemplates(client, wabaId, { name: wish.name })
    if (found.kind !== 'ok') throw new Error(found.kind)
    const outcome = first.kind === 'error' ? templateDisposition(first.error, 'create') : first
    expect({ outcome, there: found.items.length }).toMatchObject(expected[answer])
  })

  const failed = (problem: string) => ({ outcome: { kind: 'failed', problem }, there: 0 })
  const later = (throttled: boolean) => ({ outcome: { kind: 'try_later', throttled }, there: 0 })
  const expected: Record<(typeof sandboxTemplateAnswers)[number], object> = {
    approved: { outcome: { kind: 'ok', status: 'APPROVED' }, there: 1 },
    rejected: { outcome: { kind: 'ok', status: 'REJECTED' }, there: 1 },
    other_category: { outcome: { kind: 'ok', status: 'PENDING', category: 'MARKETING' }, there: 1 },
    '2388019': failed('over_quota'),
    '2388023': failed('name_blocked'),
    '2388024': failed('language_exists'),
    '80008': later(true),
    '10': failed('no_permission'),
    '190': failed('token_not_valid'),
    '2': later(false),
    lost_after: { outcome: { kind: 'lost', sent: true }, there: 1 },
    lost_before: { outcome: { kind: 'lost', sent: true }, there: 0 },
  }

  it('can be forgotten', async () => {
    const { meta, client } = connected()
    const wabaId = wabaIds.clinics
    await meta.play({ play: 'answer_next_template', wabaId, answer: '10' })
    await meta.play({ play: 'forget_template_answers', wabaId })
    expect(await createTemplate(client, wabaId, wish)).toMatchObject({ kind: 'ok' })
  })
})

describe('the connector, with the simulated Meta', () => {
  it('takes a template through its life, and each step is told', async () => {
    const { client, play, told, pass } = connected()
    const wabaId = wabaIds.clinics
    const made = await createTemplate(client, wabaId, wish)
    if (made.kind !== 'ok') throw new Error(made.kind)
    const { id } = made
    await play({ play: 'approve_template', templateId: id })
    pass(1)
    expect(await editTemplate(client, id, { body: 'Your number, please?' })).toMatchObject({
      success: true,
    })
    expect(await readTemplate(client, id)).toMatchObject({
      status: 'PENDING',
      qualityScore: 'UNKNOWN',
      content: { body: 'Your number, please?', buttons: ['REQUEST_CONTACT_INFO'] },
    })
    expect(await told()).toMatchObject([{ metaId: id, news: { word: 'PENDING' } }])
    await play(
      { play: 'approve_template', templateId: id },
      { play: 'pause_template', templateId: id, title: 'RATE_LIMITING_PAUSE' },
    )
    expect(await unpauseTemplate(client, id)).toMatchObject({ success: true, reason: null })
    expect(await unpauseTemplate(client, id)).toMatchObject({
      success: false,
      reason: 'The template is not paused by pacing',
    })
    expect(await archiveTemplates(client, wabaId, [id])).toMatchObject({ done: [id], failed: {} })
    expect(await unarchiveTemplates(client, wabaId, [id])).toMatchObject({ done: [id] })
    const gone = { name: wish.name, metaId: id }
    expect(await deleteTemplate(client, wabaId, gone)).toMatchObject({ success: true })
    const events = await told()
    expect(events.map(({ news }) => 'word' in news && news.word)).toEqual([
      'APPROVED',
      'ARCHIVED',
      'UNARCHIVED',
      'DELETED',
    ])
    const again = await deleteTemplate(client, wabaId, gone)
    if (again.kind !== 'error') throw new Error('Meta knew it.')
    expect(templateDisposition(again.error, 'delete')).toEqual({ kind: 'gone' })
  })

  it('reads all templates page by page, the languages as requests write them', async () => {
    const { client } = connected()
    const names: string[] = []
    let after: string | null = null
    do {
      const page = await listTemplates(client, wabaIds.clinics, { after, limit: 1 })
      if (page.kind !== 'ok') throw new Error(page.kind)
      names.push(...page.items.map(({ name, language }) => `${name} ${language}`))
      after = page.after
    } while (after !== null)
    expect(names).toEqual([
      'request_phone_number he',
      'hello_world en_US',
      'appointment_reminder he',
    ])
  })
})

it('a creation can be held at Meta by the id of its account', async () => {
  const { meta, client } = connected()
  const wabaId = wabaIds.clinics
  meta.holds.arm(wabaId, 'after')
  const making = createTemplate(client, wabaId, wish)
  await expect.poll(() => meta.holds.status().held).toBe(true)
  meta.holds.release(false, wabaId)
  expect(await making).toMatchObject({ kind: 'lost', sent: true })
  expect(await listTemplates(client, wabaId, { name: wish.name })).toMatchObject({
    items: [{ name: wish.name, status: 'PENDING' }],
  })
})
