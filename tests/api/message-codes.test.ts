import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import {
  createArtwork,
  endArtwork,
  getSharedArtwork,
  shareArtwork,
} from '../../domain/api/artworks'
import { confirmLine, getLine, syncLines } from '../../domain/api/lines'
import * as contracts from '../../domain/api/message-codes'
import type { MessageCode } from '../../domain/api/message-codes'
import { listNotifications } from '../../domain/api/notifications'
import { playSandbox } from '../../domain/api/sandbox'
import { openDesk, until, type Input, type Person } from './desk'

const desk = await openDesk({ lines: 30 })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager, meta } = desk
const otherMarketing = await desk.addPerson('marketing')

let texts = 0
const freshText = () => `Saw you on Ayalon ${(texts += 1)}`

const post = (body: object) => desk.ok(marketing, contracts.createMessageCode, { body })
type Wish = { lineId?: string; site?: string; prefilledMessage?: string }
const ask = ({ lineId = desk.freshLine().id, ...more }: Wish = {}) =>
  post({ lineId, site: 'Ayalon north', prefilledMessage: freshText(), ...more })
const show = (id: string) => desk.ok(viewer, contracts.getMessageCode, { params: { id } })
const reaches = (id: string, state: MessageCode['state']) =>
  until(async () => {
    const code = await show(id)
    if (code.state !== state) throw new Error(`${code.state} (${code.problem}), not ${state}`)
    return code
  })
const active = async (more?: Wish) => reaches((await ask(more)).id, 'active')
const edit = ({ id, version }: MessageCode, body: object, who: Person = marketing) =>
  desk.call(who, contracts.editMessageCode, {
    params: { id },
    body,
    headers: { 'if-match': `"${version}"` },
  })
const remove = (id: string, who: Person = marketing) =>
  desk.call(who, contracts.deleteMessageCode, { params: { id } })
const list = (query: Input['query']) => desk.ok(viewer, contracts.listMessageCodes, { query })

/** Meta's own list for a line, as its front door answers it. */
async function atMeta(phoneNumberId: string) {
  const client = desk.api.deps.meta.sandbox
  if (!client) throw new Error('There is no simulated Meta.')
  const url = `${client.graphUrl}/${client.graphVersion}/${phoneNumberId}/message_qrdls`
  const headers = { authorization: `Bearer ${client.accessToken}` }
  const answer = await client.fetch(new Request(url, { headers }))
  const { data } = (await answer.json()) as { data: { code: string; prefilled_message: string }[] }
  return data.map(({ code, prefilled_message: text }) => ({ code, text }))
}

/** Holds the next question of a line until Meta has it, and lets it go on. */
async function held(phoneNumberId: string, letGo: { answer: boolean }) {
  await until(() => expect(meta.holds.status().held).toBe(true))
  meta.holds.release(letGo.answer, phoneNumberId)
}

describe('a message code', () => {
  it('is written down first, made by Meta, and keeps its address when its text changes', async () => {
    const line = desk.freshLine()
    const asked = await ask({ lineId: line.id })
    expect(asked).toMatchObject({
      state: 'on_its_way',
      code: null,
      messageAtMeta: null,
      line: { id: line.id, displayName: line.displayName },
      owner: { id: marketing.id, name: marketing.name },
    })
    const made = await reaches(asked.id, 'active')
    expect(made).toMatchObject({
      code: expect.stringMatching(/^\w{14}$/) as string,
      deepLinkUrl: `https://wa.me/message/${made.code}`,
      messageAtMeta: asked.prefilledMessage,
      problem: null,
      nextTryAt: null,
    })
    const text = 'Hello from the wall'
    const answer = await edit(made, { prefilledMessage: text })
    expect(answer).toMatchObject({
      status: 202,
      json: { state: 'on_its_way', messageAtMeta: asked.prefilledMessage, code: made.code },
    })
    const { code, deepLinkUrl } = made
    const after = await reaches(asked.id, 'active')
    expect(after).toMatchObject({ code, deepLinkUrl, messageAtMeta: text })
    expect(await atMeta(line.phoneNumberId)).toEqual([{ code, text }])
    const actions = (await desk.auditOf(`/api/v1/message-codes/${asked.id}`)).map((e) => e.action)
    expect(actions).toEqual([
      'message_code.meta_active',
      'message_code.edit',
      'message_code.meta_active',
      'message_code.create',
    ])
  })

  it('gets another site without Meta, and only from whoever saw the last of it', async () => {
    const made = await active()
    expect(await edit(made, { site: 'Ayalon south' })).toMatchObject({
      status: 200,
      json: { site: 'Ayalon south', state: 'active' },
    })
    expect((await edit(made, { site: 'Late' })).status).toBe(412)
  })

  it('with the same key is asked for once', async () => {
    const line = desk.freshLine()
    const body = { lineId: line.id, site: 'Once', prefilledMessage: freshText() }
    const input = { body, headers: { 'idempotency-key': 'code-once' } }
    const first = await desk.ok(marketing, contracts.createMessageCode, input)
    expect(await desk.ok(marketing, contracts.createMessageCode, input)).toEqual(first)
    await reaches(first.id, 'active')
    expect(await atMeta(line.phoneNumberId)).toHaveLength(1)
  })

  it('is deleted at Meta, once', async () => {
    const line = desk.freshLine()
    const made = await active({ lineId: line.id })
    expect(await remove(made.id)).toMatchObject({ status: 202, json: { state: 'deleting' } })
    await reaches(made.id, 'deleted')
    expect(await remove(made.id)).toMatchObject({ status: 200, json: { state: 'deleted' } })
    expect(await atMeta(line.phoneNumberId)).toEqual([])
    const lineId = line.id
    expect((await list({ lineId })).items).toEqual([])
    expect((await list({ lineId, state: 'deleted' })).items).toMatchObject([{ id: made.id }])
    const now = await show(made.id)
    expect(await edit(now, { site: 'No' })).toMatchObject({ status: 409 })
  })

  it('is found by line, text and pages', async () => {
    const line = desk.freshLine()
    const ids: string[] = []
    for (const site of ['One', 'Two', 'Three']) ids.push((await ask({ lineId: line.id, site })).id)
    const first = await list({ lineId: line.id, limit: 2 })
    expect(first.total).toBe(3)
    const rest = await list({ lineId: line.id, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids.toReversed())
    expect((await list({ lineId: line.id, q: 'thre' })).items).toMatchObject([{ site: 'Three' }])
  })
})

describe('a lost answer', () => {
  it('is looked up: Meta makes one code, not two', async () => {
    const line = desk.freshLine()
    meta.holds.arm(line.phoneNumberId, 'after')
    const { id } = await ask({ lineId: line.id })
    await held(line.phoneNumberId, { answer: false })
    const made = await reaches(id, 'active')
    expect(await atMeta(line.phoneNumberId)).toMatchObject([{ code: made.code }])
  })

  it('that never reached Meta is asked for again', async () => {
    const line = desk.freshLine()
    meta.holds.arm(line.phoneNumberId, 'before')
    const { id } = await ask({ lineId: line.id })
    await held(line.phoneNumberId, { answer: false })
    const made = await reaches(id, 'active')
    expect(await atMeta(line.phoneNumberId)).toMatchObject([{ code: made.code }])
  })

  it('two sites with the same text never share a code', async () => {
    const line = desk.freshLine()
    const prefilledMessage = freshText()
    const first = await active({ lineId: line.id, prefilledMessage })
    meta.holds.arm(line.phoneNumberId, 'after')
    const { id } = await ask({ lineId: line.id, prefilledMessage, site: 'The other' })
    await held(line.phoneNumberId, { answer: false })
    const second = await reaches(id, 'active')
    expect(second.code).not.toBe(first.code)
    expect(await atMeta(line.phoneNumberId)).toHaveLength(2)
  })

  it('is found beyond the first page of Meta’s list', async () => {
    const line = desk.freshLine()
    for (let site = 0; site < 26; site += 1) await ask({ lineId: line.id, site: `Site ${site}` })
    await until(async () => {
      const query = { lineId: line.id, state: 'active', limit: 1 }
      expect((await list(query)).total).toBe(26)
    })
    meta.holds.arm(line.phoneNumberId, 'after')
    const { id } = await ask({ lineId: line.id })
    await held(line.phoneNumberId, { answer: false })
    await reaches(id, 'active')
    const codes = await list({ lineId: line.id, limit: 200 })
    expect(new Set(codes.items.map(({ code }) => code)).size).toBe(27)
  }, 20_000)

  it('of a change or a deletion is asked for again', async () => {
    const line = desk.freshLine()
    const made = await active({ lineId: line.id })
    meta.holds.arm(line.phoneNumberId, 'after')
    await edit(made, { prefilledMessage: 'Changed' })
    await held(line.phoneNumberId, { answer: false })
    await reaches(made.id, 'active')
    meta.holds.arm(line.phoneNumberId, 'after')
    await remove(made.id)
    await held(line.phoneNumberId, { answer: false })
    await reaches(made.id, 'deleted')
    expect(await atMeta(line.phoneNumberId)).toEqual([])
  })
})

describe('what Meta does not do', () => {
  it('fails with its reason, and is asked for again with the next change', async () => {
    const line = desk.freshLine()
    const made = await active({ lineId: line.id })
    // Somebody deletes it in Meta's own tools.
    await desk.database.store.execute(
      sql`update message_codes set code = 'GONE0000000000' where id = ${made.id}`,
    )
    await edit(made, { prefilledMessage: 'Changed' })
    const failed = await reaches(made.id, 'failed')
    expect(failed).toMatchObject({
      problem: 'code_not_found',
      messageAtMeta: made.prefilledMessage,
    })
    await desk.database.store.execute(
      sql`update message_codes set code = ${made.code} where id = ${made.id}`,
    )
    expect((await edit(failed, { prefilledMessage: 'Changed' })).status).toBe(202)
    expect(await reaches(made.id, 'active')).toMatchObject({
      messageAtMeta: 'Changed',
      problem: null,
    })
  })

  it('waits while an account is throttled, and goes on afterwards', async () => {
    const line = desk.freshLine()
    const { wabaId } = line
    await meta.play({ play: 'throttle', wabaId, minutes: 1 })
    const { id } = await ask({ lineId: line.id })
    await until(async () => expect((await show(id)).nextTryAt).not.toBeNull())
    expect((await show(id)).state).toBe('on_its_way')
    await meta.play({ play: 'throttle', wabaId, minutes: 0 })
    await reaches(id, 'active')
    expect(await atMeta(line.phoneNumberId)).toHaveLength(1)
  })

  it('while it is on its way nothing else is asked about the same code', async () => {
    const line = desk.freshLine()
    meta.holds.arm(line.phoneNumberId, 'before')
    const asked = await ask({ lineId: line.id })
    const refused = { status: 409, json: { code: 'step_not_allowed' } }
    expect(await edit(asked, { prefilledMessage: 'Other' })).toMatchObject(refused)
    expect(await remove(asked.id)).toMatchObject(refused)
    await held(line.phoneNumberId, { answer: true })
    await reaches(asked.id, 'active')
  })
})

describe('who may, and what', () => {
  it('everybody reads codes; their owner and admins change them', async () => {
    const made = await active()
    for (const who of [viewer, templateManager]) {
      const body = { lineId: made.line.id, site: 'No', prefilledMessage: 'No' }
      expect((await desk.call(who, contracts.createMessageCode, { body })).status).toBe(403)
      expect((await remove(made.id, who)).status).toBe(403)
    }
    expect((await edit(made, { site: 'No' }, otherMarketing)).status).toBe(403)
    expect((await remove(made.id, otherMarketing)).status).toBe(403)
    expect((await edit(made, { site: 'Yes' }, admin)).status).toBe(200)
  })

  it.each([
    ['prefilledMessage', 'too_big', { prefilledMessage: 'x'.repeat(141) }],
    ['prefilledMessage', 'too_small', { prefilledMessage: '   ' }],
    ['prefilledMessage', 'hidden_character', { prefilledMessage: 'a\u2066b' }],
    ['site', 'too_small', { site: '' }],
    ['colour', 'unknown_field', { colour: 'red' }],
  ])('a wrong %s is refused as %s', async (path, code, wrong) => {
    const body = { lineId: 'any', site: 'Wall', prefilledMessage: 'Hello', ...wrong }
    expect(await desk.refused(marketing, contracts.createMessageCode, { body })).toMatchObject({
      status: 422,
      fields: [{ path, code }],
    })
  })

  it('a line that is not there has no codes', async () => {
    const body = { lineId: 'nothing', site: 'Wall', prefilledMessage: 'Hello' }
    expect(await desk.refused(marketing, contracts.createMessageCode, { body })).toMatchObject({
      status: 404,
      fields: [{ path: 'lineId' }],
    })
  })

  it('a line takes 2,000', async () => {
    const { line } = await active()
    await desk.database.store.execute(sql`
      insert into message_codes (id, workspace_id, line_id, site, prefilled_message, code, state, owner_id, owner_name,
        created_at, updated_at, task, step, run_at)
      select id || '-' || n, workspace_id, line_id, site, prefilled_message, 'CODE' || n, state, owner_id, owner_name,
        created_at, updated_at, task, step, run_at
      from message_codes, generate_series(1, 1999) n where line_id = ${line.id}`)
    const body = { lineId: line.id, site: 'Wall', prefilledMessage: 'Hello' }
    expect(await desk.refused(marketing, contracts.createMessageCode, { body })).toMatchObject({
      status: 422,
      fields: [{ path: 'lineId', code: 'too_many' }],
    })
    // Meta knows none of these.
    await desk.database.store.execute(sql`delete from message_codes where code like 'CODE%'`)
  })
})

describe('a code on an artwork', () => {
  const design = (codeId: string) => ({
    sign: 'at',
    language: 'he',
    phrase: 'תשלחו לנו הודעה:',
    lines: 1,
    palette: 'black-on-white',
    mark: 'none',
    formats: ['uk-6'],
    customSize: null,
    qr: { kind: 'message_code', codeId },
    compare: [],
  })

  it('is not deleted as long as the artwork shows it, and put on none once it is', async () => {
    const { id } = await active()
    const username = desk.freshName()
    const body = { name: 'Wall', username, design: design(id) }
    const artwork = await desk.ok(marketing, createArtwork, { body })
    const refusal = await desk.refused(marketing, contracts.deleteMessageCode, { params: { id } })
    expect(refusal.code).toBe('step_not_allowed')
    expect(refusal.detail).toContain(artwork.id)
    await desk.call(marketing, endArtwork, { params: { id: artwork.id } })
    expect((await remove(id)).status).toBe(202)
    expect((await desk.call(marketing, createArtwork, { body })).status).toBe(422)
  })

  it('is told by its address behind a link, and no more once Meta does not know it', async () => {
    const code = await active()
    const body = { name: 'Wall', username: desk.freshName(), design: design(code.id) }
    const { id } = await desk.ok(marketing, createArtwork, { body })
    const input = { params: { id }, body: { expiresInDays: 7 } }
    const { url } = await desk.ok(marketing, shareArtwork, input)
    const params = { token: url.split('/').at(-1) ?? '' }
    const seen = async () => (await desk.call(null, getSharedArtwork, { params })).json
    const qr = { kind: 'message_code', url: code.deepLinkUrl }
    expect(await seen()).toMatchObject({ design: { qr } })
    await inMetasTool('DELETE', code)
    await edit(code, { prefilledMessage: 'Changed' })
    await reaches(code.id, 'failed')
    expect(await seen()).toMatchObject({ design: { qr: { ...qr, url: null } } })
  })
})

/** Somebody deletes or rewrites a code in a tool of Meta's own. */
async function inMetasTool(method: 'DELETE' | 'POST', { line, code }: MessageCode, text = '') {
  const client = desk.api.deps.meta.sandbox
  if (!client) throw new Error('There is no simulated Meta.')
  const { phoneNumberId } = await desk.ok(viewer, getLine, { params: { id: line.id } })
  const url = `${client.graphUrl}/${client.graphVersion}/${phoneNumberId}/message_qrdls`
  const headers = {
    authorization: `Bearer ${client.accessToken}`,
    'content-type': 'application/json',
  }
  const request =
    method === 'DELETE'
      ? new Request(`${url}/${code}`, { method, headers })
      : new Request(url, {
          method,
          headers,
          body: JSON.stringify({ code, prefilled_message: text }),
        })
  const answer = await client.fetch(request)
  expect(answer.status).toBe(200)
}

describe('what somebody did to a code in a tool of Meta’s own', () => {
  const confirm = (lineId: string, who: Person = marketing) =>
    desk.ok(who, contracts.confirmMessageCodes, { params: { id: lineId } })
  const gone = { state: 'failed', problem: 'code_not_found', messageAtMeta: null }
  const toldOf = async (id: string, who: Person) =>
    (await desk.ok(who, listNotifications, { query: { limit: 200 } })).items.filter(
      ({ kind, resource }) => kind === 'message_code_gone' && resource === `/api/v1/lines/${id}`,
    )

  it('is found when the codes of the line are looked at: a deleted one is told to its owner, once', async () => {
    const [deleted, rewritten] = [await active(), await active()]
    await inMetasTool('DELETE', deleted)
    await inMetasTool('POST', rewritten, 'Another text')
    expect(await confirm(deleted.line.id)).toMatchObject({ known: 1, gone: 1 })
    expect(await confirm(deleted.line.id)).toMatchObject({ known: 1, gone: 0 })
    await confirm(rewritten.line.id)
    expect(await show(deleted.id)).toMatchObject({ ...gone, code: deleted.code })
    expect(await show(rewritten.id)).toMatchObject({
      state: 'active',
      prefilledMessage: rewritten.prefilledMessage,
      messageAtMeta: 'Another text',
    })
    for (const who of [marketing, admin])
      expect(await toldOf(deleted.line.id, who)).toMatchObject([
        { subject: { lineName: deleted.line.displayName } },
      ])
    expect(await toldOf(deleted.line.id, otherMarketing)).toEqual([])
    expect(await toldOf(rewritten.line.id, marketing)).toEqual([])
    const verbs = async (id: string) =>
      (await desk.auditOf(`/api/v1/message-codes/${id}`)).map(({ action }) => action)
    expect((await verbs(deleted.id)).filter((a) => a === 'message_code.meta_gone')).toHaveLength(1)
    expect(await verbs(rewritten.id)).toContain('message_code.meta_changed')
  })

  it('leaves a code that is gone to be deleted, without Meta having to know it', async () => {
    const code = await active()
    await inMetasTool('DELETE', code)
    await confirm(code.line.id)
    expect((await remove(code.id)).status).toBe(202)
    await reaches(code.id, 'deleted')
    expect(await confirm(code.line.id)).toMatchObject({ known: 0, gone: 0 })
  })

  it('is found by itself after the line was confirmed', async () => {
    const code = await active()
    await inMetasTool('DELETE', code)
    await desk.ok(marketing, confirmLine, { params: { id: code.line.id } })
    expect(await reaches(code.id, 'failed')).toMatchObject(gone)
  })

  it('is found by itself after all lines were read', async () => {
    const code = await active()
    await inMetasTool('DELETE', code)
    await desk.ok(marketing, syncLines)
    expect(await reaches(code.id, 'failed')).toMatchObject(gone)
  })

  it('is read page by page, and a code that is on its way is left alone', async () => {
    const line = desk.freshLine()
    const made = []
    for (let site = 0; site < 26; site += 1) made.push(await ask({ lineId: line.id }))
    for (const { id } of made) await reaches(id, 'active')
    meta.holds.arm(line.phoneNumberId, 'before')
    const asked = await ask({ lineId: line.id })
    await until(() => expect(meta.holds.status().held).toBe(true))
    expect(await confirm(line.id)).toMatchObject({ known: 26, gone: 0 })
    expect((await show(asked.id)).state).toBe('on_its_way')
    await held(line.phoneNumberId, { answer: true })
    await reaches(asked.id, 'active')
  })

  it('is not asked for by who may not read lines again', async () => {
    const { line } = await active()
    const input = { params: { id: line.id } }
    expect(await desk.refused(viewer, contracts.confirmMessageCodes, input)).toMatchObject({
      status: 403,
    })
  })
})

it('a sandbox that starts over has none of our codes any more, and that is noticed', async () => {
  const code = await active()
  await desk.ok(admin, playSandbox, { body: { play: 'start_over' } })
  expect(await reaches(code.id, 'failed')).toMatchObject({
    problem: 'code_not_found',
    messageAtMeta: null,
  })
})
