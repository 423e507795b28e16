import { afterAll, describe, expect, it } from 'vitest'
import * as contracts from '../../domain/api/artworks'
import type { Artwork } from '../../domain/api/artworks'
import { listIncidents } from '../../domain/api/incidents'
import { releaseLine } from '../../domain/api/lines'
import { largestMarkBytes } from '../../domain/billboard/drawing/own-mark'
import { deleteNameUse, editNameUse, listNameUses } from '../../domain/api/name-uses'
import { openDesk, type Caller, type Input, type Person } from './desk'

const clock = { ahead: 0 }
const desk = await openDesk({ lines: 30, now: () => new Date(Date.now() + clock.ahead) })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager, meta } = desk
const otherMarketing = await desk.addPerson('marketing')

const design = {
  sign: 'at',
  language: 'en',
  phrase: 'Send us a message:',
  lines: 1,
  palette: 'black-on-white',
  mark: 'whatsapp',
  formats: ['us-bulletin-14x48', 'uk-48'],
  customSize: null,
  qr: null,
  compare: ['Rimonit.Two'],
}

const save = (more: object = {}, who: Person = marketing) =>
  desk.ok(who, contracts.createArtwork, {
    body: { name: 'Ayalon north', username: desk.freshName(), design, ...more },
  })
const show = (id: string, who: Caller = viewer) =>
  desk.ok(who, contracts.getArtwork, { params: { id } })
const edit = (id: string, version: number, body: object, who: Person = marketing) =>
  desk.call(who, contracts.editArtwork, {
    params: { id },
    body,
    headers: { 'if-match': `"${version}"` },
  })
const list = async (query: Input['query']) =>
  (await desk.ok(viewer, contracts.listArtworks, { query })).items.map(({ id }) => id)
const usesOf = async (username: string) =>
  (await desk.ok(viewer, listNameUses, { query: { username } })).items
const end = (id: string, who: Person = marketing) =>
  desk.call(who, contracts.endArtwork, { params: { id } })
const share = (id: string, who: Person = marketing, expiresInDays = 30) =>
  desk.call(who, contracts.shareArtwork, { params: { id }, body: { expiresInDays } })
const look = (token: string, client = '192.0.2.1') =>
  desk.call(null, contracts.getSharedArtwork, {
    params: { token },
    headers: { 'x-handleboard-client': client },
  })

async function live() {
  const request = await desk.createRequest(marketing)
  const { phoneNumberId } = request
  await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
  await desk.take(admin, request.id, 'approve')
  await desk.reaches(request.id, 'live')
  await desk.settled(request.line.id)
  return request
}

describe('an artwork', () => {
  it('is saved with the capitals as typed, and its name is noted as shown there', async () => {
    const username = desk.freshName()
    const artwork = await save({ username: `@${username.toUpperCase()}` })
    expect(artwork).toMatchObject({
      username,
      displayCase: username.toUpperCase(),
      design,
      owner: { id: marketing.id, name: marketing.name },
      nameState: 'not_ours',
      safeToPrint: false,
      ended: null,
      share: null,
      version: 1,
    })
    expect(await show(artwork.id)).toEqual(artwork)
    expect(await usesOf(username)).toMatchObject([
      { kind: 'artwork', title: 'Ayalon north', artworkId: artwork.id, ended: null },
    ])
    expect(await desk.auditOf(`/api/v1/artworks/${artwork.id}`)).toMatchObject([
      { action: 'artwork.create' },
    ])
  })

  it('has the largest letters and no own pixels where nothing was said of them', async () => {
    const { id } = await save()
    expect((await show(id)).design).toEqual({
      ...design,
      size: 100,
      customPixels: null,
      ownMark: null,
    })
    const own = { size: 57, formats: [], customPixels: { width: 640, height: 480 } }
    expect((await save({ design: { ...design, ...own } })).design).toMatchObject(own)
    const tooSmall = { name: 'Tiny', username: desk.freshName(), design: { ...design, size: 19 } }
    const refused = await desk.call(marketing, contracts.createArtwork, { body: tooSmall })
    expect(refused).toMatchObject({ status: 422, json: { fields: [{ path: 'design.size' }] } })
  })

  it('with the same key is saved once', async () => {
    const body = { name: 'Once', username: desk.freshName(), design }
    const input = { body, headers: { 'idempotency-key': 'artwork-once' } }
    const first = await desk.ok(marketing, contracts.createArtwork, input)
    expect(await desk.ok(marketing, contracts.createArtwork, input)).toEqual(first)
    expect(await list({ username: body.username })).toEqual([first.id])
  })

  it('is changed by whoever saw the last of it, and its name follows', async () => {
    const artwork = await save()
    const username = desk.freshName()
    expect(await edit(artwork.id, 1, { name: 'Ayalon south', username })).toMatchObject({
      status: 200,
      json: { name: 'Ayalon south', username, displayCase: username, design, version: 2 },
    })
    expect((await edit(artwork.id, 1, { name: 'Late' })).status).toBe(412)
    expect(await usesOf(artwork.username)).toEqual([])
    expect(await usesOf(username)).toMatchObject([{ title: 'Ayalon south' }])
    const capitals = username.toUpperCase()
    expect(await edit(artwork.id, 2, { displayCase: capitals })).toMatchObject({
      json: { username, displayCase: capitals },
    })
  })

  it('two changes at the same time make one', async () => {
    const { id } = await save()
    const answers = await Promise.all([edit(id, 1, { name: 'A' }), edit(id, 1, { name: 'B' })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    expect((await show(id)).version).toBe(2)
  })

  it('keeps what it was, and becomes that again', async () => {
    const artwork = await save()
    await edit(artwork.id, 1, { name: 'Other', design: { ...design, phrase: 'Hello' } })
    const params = { id: artwork.id }
    const versions = async (query = {}) =>
      desk.ok(viewer, contracts.listArtworkVersions, { params, query })
    const newest = await versions({ limit: 1 })
    expect(newest.items).toMatchObject([{ version: 2, name: 'Other', byName: marketing.name }])
    const older = await versions({ cursor: newest.nextCursor ?? '' })
    expect(older).toMatchObject({ items: [{ version: 1, design }], nextCursor: null })
    const restore = (version: string, ifMatch: number) =>
      desk.call(marketing, contracts.restoreArtworkVersion, {
        params: { ...params, version },
        headers: { 'if-match': `"${ifMatch}"` },
      })
    expect((await restore('1', 1)).status).toBe(412)
    for (const nothing of ['3', '0', 'x', '1e0'])
      expect((await restore(nothing, 2)).status).toBe(404)
    expect(await restore('1', 2)).toMatchObject({
      status: 200,
      json: { name: artwork.name, design, version: 3 },
    })
  })

  it('is put away and brought back, and so is the note of its name', async () => {
    const artwork = await save()
    expect((await end(artwork.id)).status).toBe(204)
    expect((await end(artwork.id)).status).toBe(204)
    const { username } = artwork
    expect(await list({ username })).toEqual([])
    expect(await list({ username, state: 'ended' })).toEqual([artwork.id])
    expect(await usesOf(username)).toMatchObject([{ ended: { byName: marketing.name } }])
    expect(await edit(artwork.id, 1, { name: 'No' })).toMatchObject({
      status: 409,
      json: { code: 'step_not_allowed', allowed: ['restore'] },
    })
    await desk.ok(marketing, contracts.restoreArtwork, { params: { id: artwork.id } })
    expect(await list({ username })).toEqual([artwork.id])
    expect(await usesOf(username)).toMatchObject([{ ended: null }])
    const actions = (await desk.auditOf(`/api/v1/artworks/${artwork.id}`)).map((e) => e.action)
    expect(actions).toEqual(['artwork.restore', 'artwork.end', 'artwork.create'])
  })

  it('is found by pages, text and owner', async () => {
    const made: Artwork[] = []
    for (const name of ['Carmel one', 'Carmel two', 'Carmel three'])
      made.push(await save({ name }, otherMarketing))
    const ids = made.map(({ id }) => id).toReversed()
    const query = { q: 'carmel', limit: 2 }
    const first = await desk.ok(viewer, contracts.listArtworks, { query })
    expect(first.total).toBe(3)
    const rest = await list({ ...query, cursor: first.nextCursor ?? '' })
    expect([...first.items.map(({ id }) => id), ...rest]).toEqual(ids)
    expect(await list({ ownerId: otherMarketing.id })).toEqual(ids)
  })
})

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${inside}</svg>`
const square = svg('<rect width="24" height="24"/>')
const own = (text: string, name = 'logo.svg') => ({
  ...design,
  mark: 'own',
  ownMark: { name, svg: text },
})

describe('the own mark of an artwork', () => {
  it('is kept with each version, told with the artwork and behind its link, and in no list', async () => {
    const artwork = await save({ design: own(square) })
    expect(artwork.design).toMatchObject(own(square))
    const newer = svg('<circle cx="9" cy="9" r="3"/>')
    expect((await edit(artwork.id, 1, { design: own(newer) })).status).toBe(200)
    expect((await show(artwork.id)).design.ownMark).toEqual({ name: 'logo.svg', svg: newer })
    const params = { id: artwork.id }
    const { items } = await desk.ok(viewer, contracts.listArtworkVersions, { params })
    expect(items.map((item) => item.design.ownMark?.svg)).toEqual([newer, square])
    const { url } = (await share(artwork.id)).json as { url: string }
    const seen = await look(url.split('/').at(-1) ?? '', '192.0.2.7')
    expect(seen.json).toMatchObject({ design: { ownMark: { svg: newer } } })
    expect(seen.text).not.toContain('logo.svg')

    const { username } = artwork
    const listed = await desk.ok(viewer, contracts.listArtworks, { query: { username } })
    expect(listed.items).toMatchObject([{ id: artwork.id, design: { mark: 'own' } }])
    const file = await desk.call(viewer, contracts.exportArtworkVersions, { params })
    for (const text of [JSON.stringify(listed), file.text]) expect(text).not.toContain('<svg')
    const back = await desk.ok(marketing, contracts.restoreArtworkVersion, {
      params: { ...params, version: '1' },
      headers: { 'if-match': '"2"' },
    })
    expect(back.design.ownMark?.svg).toBe(square)
  })

  it('may be as large as its limit, however it is written, and no larger', async () => {
    const filled = (bytes: number) => {
      const start = svg(`<rect width="24" height="24"/><!--`).replace('</svg>', '')
      return `${start}${'"'.repeat(bytes - start.length - 9)}--></svg>`
    }
    const largest = filled(largestMarkBytes)
    expect(new TextEncoder().encode(largest)).toHaveLength(largestMarkBytes)
    const { id } = await save({ design: own(largest) })
    expect((await edit(id, 1, { design: own(largest) })).status).toBe(200)
    expect((await show(id)).design.ownMark?.svg).toBe(largest)
    expect(await edit(id, 2, { design: own(filled(largestMarkBytes + 1)) })).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'design.ownMark.svg', code: 'too_large' }] },
    })
  })

  it.each([
    ['element_not_allowed', svg('<script>alert(1)</script>')],
    ['element_not_allowed', svg('<image href="https://example.com/a.png"/>')],
    ['attribute_not_allowed', svg('<path d="M0 0h9v9z" onload="x()"/>')],
    ['stroke_not_allowed', svg('<path stroke="red" d="M0 0h9v9z"/>')],
    ['colour_not_allowed', svg('<path fill="url(#a)" d="M0 0h9v9z"/>')],
    ['see_through', svg('<path opacity="0.5" d="M0 0h9v9z"/>')],
    ['style_not_allowed', svg('<path style="filter:none" d="M0 0h9v9z"/>')],
    ['outside_box', svg('<rect width="99" height="9"/>')],
    ['bad_shape', svg('<path d="M0 0q"/>')],
    ['nothing_drawn', svg('')],
    ['no_size', '<svg><rect width="9" height="9"/></svg>'],
    ['too_many_shapes', svg('<rect width="9" height="9"/>'.repeat(501))],
    ['not_plain_svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${square}`],
    ['not_plain_svg', svg('<title>\u0000</title><rect width="9" height="9"/>')],
    ['not_plain_svg', svg('<title>\uD83D</title><rect width="9" height="9"/>')],
    ['not_plain_svg', 'no SVG'],
  ])('is refused as %s: %s', async (code, text) => {
    const body = { name: 'Bad', username: 'rimonit.bad', design: own(text) }
    const { fields } = await desk.refused(marketing, contracts.createArtwork, { body })
    expect(fields).toMatchObject([{ path: 'design.ownMark.svg', code }])
    expect(fields?.[0]?.message).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    ['design.ownMark', 'not_own', { mark: 'whatsapp' }],
    ['design.ownMark.name', 'too_small', { ownMark: { name: ' ', svg: square } }],
    ['design.ownMark.name', 'hidden_character', { ownMark: { name: 'a\u202Eb', svg: square } }],
    ['design.ownMark.url', 'unknown_field', { ownMark: { name: 'a', svg: square, url: 'b' } }],
  ])('%s is refused as %s', async (path, code, wrong) => {
    const body = { name: 'Bad', username: 'rimonit.bad', design: { ...own(square), ...wrong } }
    const { fields } = await desk.refused(marketing, contracts.createArtwork, { body })
    expect(fields).toMatchObject([{ path, code }])
  })
})

describe('a link to a number', () => {
  it('needs the line whose number it is, and keeps it', async () => {
    const { id: lineId } = desk.freshLine()
    const linked = { ...design, qr: { kind: 'phone_link' } }
    const body = { name: 'Bad', username: desk.freshName(), design: linked }
    const refusal = { path: 'lineId', code: 'phone_link_without_line' }
    const { fields } = await desk.refused(marketing, contracts.createArtwork, { body })
    expect(fields).toMatchObject([refusal])
    const { id } = await save({ design: linked, lineId })
    expect(await show(id)).toMatchObject({ design: linked, line: { id: lineId } })
    expect(await edit(id, 1, { lineId: null })).toMatchObject({
      status: 422,
      json: { fields: [refusal] },
    })
  })

  it('is not told to strangers', async () => {
    const line = desk.freshLine()
    const qr = { kind: 'phone_link' }
    const { id } = await save({ design: { ...design, qr }, lineId: line.id })
    const { url } = (await share(id)).json as { url: string }
    const seen = await look(url.split('/').at(-1) ?? '', '192.0.2.8')
    expect(seen).toMatchObject({ status: 200, json: { design: { qr } } })
    expect(seen.text).not.toContain(line.id)
    expect(seen.text).not.toContain(line.phoneNumber.replace('+', ''))
  })
})

describe('who may', () => {
  it('everybody sees artworks, those who ask for names save them', async () => {
    const body = { name: 'No', username: desk.freshName(), design }
    for (const who of [viewer, templateManager]) {
      expect((await desk.call(who, contracts.listArtworks)).status).toBe(200)
      expect((await desk.call(who, contracts.createArtwork, { body })).status).toBe(403)
    }
  })

  it('somebody else’s is changed by an admin only', async () => {
    const { id } = await save()
    const refused = { status: 403, json: { code: 'not_allowed' } }
    expect(await edit(id, 1, { name: 'Theirs' }, otherMarketing)).toMatchObject(refused)
    expect(await end(id, otherMarketing)).toMatchObject(refused)
    expect(await share(id, otherMarketing)).toMatchObject(refused)
    expect(await edit(id, 1, { name: 'Ours' }, admin)).toMatchObject({ status: 200 })
  })

  it('the note of its name is not changed by hand', async () => {
    const { username, id: artworkId } = await save()
    const [use] = await usesOf(username)
    const params = { id: use?.id ?? '' }
    const headers = { 'if-match': '"1"' }
    for (const refusal of [
      await desk.refused(admin, editNameUse, { params, headers, body: { ended: true } }),
      await desk.refused(admin, deleteNameUse, { params }),
    ]) {
      expect(refusal.code).toBe('step_not_allowed')
      expect(refusal.detail).toContain(`/api/v1/artworks/${artworkId}`)
    }
  })
})

describe('bad input', () => {
  const bidi = '\u202E'
  it.each([
    ['design.phrase', 'hidden_character', { phrase: `Hello${bidi}` }],
    ['design.phrase', 'hidden_character', { phrase: 'two\nlines' }],
    ['design.phrase', 'hidden_character', { phrase: 'half \uD83D' }],
    ['design.phrase', 'too_big', { phrase: 'x'.repeat(121) }],
    ['design.customSize.widthMm', 'too_small', { customSize: { widthMm: 0, heightMm: 1 } }],
    ['design.customSize.heightMm', 'too_big', { customSize: { widthMm: 1, heightMm: 100_001 } }],
    ['design.formats', 'too_small', { formats: [] }],
    ['design.formats', 'duplicate', { formats: ['uk-48', 'uk-48'] }],
    ['design.formats', 'too_big', { formats: Array.from({ length: 21 }, (_, n) => `f${n}`) }],
    ['design.compare.0', 'not_a_username', { compare: ['שלום'] }],
    ['design.palette.ground', 'invalid_format', { palette: { ground: 'red', ink: '#000000' } }],
    ['design.qr.codeId', 'not_found', { qr: { kind: 'message_code', codeId: 'nothing' } }],
    ['design.colour', 'unknown_field', { colour: 'red' }],
  ])('%s is refused as %s', async (path, code, wrong) => {
    const body = { name: 'Bad', username: 'rimonit.bad', design: { ...design, ...wrong } }
    expect(await desk.refused(marketing, contracts.createArtwork, { body })).toMatchObject({
      status: 422,
      fields: [{ path, code }],
    })
  })

  it.each([
    ['username', 'too_short', { username: 'ab' }],
    ['displayCase', 'different_username', { displayCase: 'Rimonit.Bed' }],
    [
      'displayCase',
      'different_username',
      { username: 'rimonit.ok', displayCase: 'rimonit.o\u212A' },
    ],
    ['lineId', 'not_found', { lineId: 'nothing' }],
    ['requestId', 'not_found', { requestId: 'nothing' }],
    ['name', 'too_small', { name: '  ' }],
  ])('a wrong %s is refused as %s', async (path, code, wrong) => {
    const body = { name: 'Bad', username: 'rimonit.bad', design, ...wrong }
    expect(await desk.refused(marketing, contracts.createArtwork, { body })).toMatchObject({
      status: 422,
      fields: [{ path, code }],
    })
  })

  it('an own size alone is enough, and colours of one’s own', async () => {
    const own = { formats: [], customSize: { widthMm: 1, heightMm: 100_000 } }
    const palette = { ground: '#FFFFFF', ink: '#000000' }
    const { design: saved } = await save({ design: { ...design, ...own, palette } })
    expect(saved).toMatchObject({ ...own, palette })
  })
})

describe('the name on an artwork', () => {
  it('is asked for, then live and safe to print, until it is being given up', async () => {
    const request = await desk.createRequest(marketing)
    const username = request.current ?? ''
    const { id } = await save({ username, requestId: request.id, lineId: request.line.id })
    expect(await show(id)).toMatchObject({
      nameState: 'asked',
      safeToPrint: false,
      line: { displayName: request.line.displayName },
    })
    const { phoneNumberId } = request
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'live')
    const isLive = {
      nameState: 'live',
      safeToPrint: true,
      confirmedAt: expect.any(String) as string,
    }
    expect(await show(id)).toMatchObject(isLive)
    const listed = await desk.ok(viewer, contracts.listArtworks, { query: { username } })
    expect(listed.items).toMatchObject([{ id, ...isLive }])
    const { url } = (await share(id)).json as { url: string }
    const token = url.split('/').at(-1) ?? ''
    expect(await look(token, '192.0.2.9')).toMatchObject({ json: isLive })
    const body = { username, reason: 'A new brand.' }
    await desk.call(admin, releaseLine, { params: { id: request.line.id }, body })
    expect((await show(id)).safeToPrint).toBe(false)
    expect(await look(token, '192.0.2.9')).toMatchObject({ json: { safeToPrint: false } })
    await desk.reaches(request.id, 'released')
    expect(await show(id)).toMatchObject({ nameState: 'not_ours', safeToPrint: false })
  })

  it('is revoked: the incident counts the artworks that show it', async () => {
    const request = await live()
    const username = request.current ?? ''
    const { id } = await save({ username })
    await meta.play({ play: 'revoke', phoneNumberId: request.phoneNumberId })
    await desk.reaches(request.id, 'revoked')
    expect(await show(id)).toMatchObject({ nameState: 'revoked', safeToPrint: false })
    const query = { lineId: request.line.id }
    const { items } = await desk.ok(viewer, listIncidents, { query })
    expect(items).toMatchObject([{ username, openUses: 1 }])
    expect(await usesOf(username)).toMatchObject([{ artworkId: id, standing: 'no_longer' }])
    expect(await list({ username })).toEqual([id])
  })
})

describe('a share link', () => {
  const day = 24 * 60 * 60_000
  const ended = { status: 410, json: { code: 'guest_link_ended' } }
  async function shared(days?: number) {
    const artwork = await save()
    const { url } = (await share(artwork.id, marketing, days)).json as { url: string }
    return { artwork, url, token: url.split('/').at(-1) ?? '' }
  }

  it('shows the artwork to anybody, and no id', async () => {
    const { artwork, token, url } = await shared()
    expect(url).toMatch(/^http.*\/shared-artwork\/[\w-]{40,}$/)
    const seen = await look(token)
    expect(seen).toMatchObject({
      status: 200,
      json: { name: artwork.name, username: artwork.username, design, nameState: 'not_ours' },
    })
    for (const id of [artwork.id, marketing.id, marketing.name, marketing.workspaceId])
      expect(seen.text).not.toContain(id)
    expect((await show(artwork.id)).share).toMatchObject({ createdBy: marketing.name })
    const rows = await desk.database.store.execute('select * from artwork_shares')
    const audit = await desk.auditOf(`/api/v1/artworks/${artwork.id}`)
    expect(JSON.stringify([rows, audit])).not.toContain(token)
  })

  it('is one at a time, also of two at once; ended, it shows nothing', async () => {
    const artwork = await save()
    const two = await Promise.all([share(artwork.id), share(artwork.id)])
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 409])
    const made = two.find(({ status }) => status === 201)?.json as { url: string }
    const token = made.url.split('/').at(-1) ?? ''
    const stop = () =>
      desk.call(marketing, contracts.endArtworkShare, { params: { id: artwork.id } })
    expect((await stop()).status).toBe(204)
    expect((await stop()).status).toBe(204)
    expect(await look(token)).toMatchObject(ended)
    expect((await share(artwork.id)).status).toBe(201)
    const actions = (await desk.auditOf(`/api/v1/artworks/${artwork.id}`)).map((e) => e.action)
    expect(actions.filter((action) => action === 'artwork.end_share')).toHaveLength(1)
  })

  it('runs out, and another one is made', async () => {
    const { artwork, token } = await shared(1)
    clock.ahead = day + 60_000
    expect(await look(token)).toMatchObject(ended)
    expect((await show(artwork.id)).share).toBeNull()
    expect((await share(artwork.id)).status).toBe(201)
    clock.ahead = 0
  })

  it('ends with its artwork, and does not come back with it', async () => {
    const { artwork, token } = await shared()
    await end(artwork.id)
    expect(await look(token)).toMatchObject(ended)
    expect((await share(artwork.id)).status).toBe(409)
    await desk.ok(marketing, contracts.restoreArtwork, { params: { id: artwork.id } })
    expect(await look(token)).toMatchObject(ended)
  })

  it('lives a year at most, and not for ever', async () => {
    const { id } = await save()
    for (const days of [0, 366, 1.5]) expect((await share(id, marketing, days)).status).toBe(422)
  })

  it('is looked for by chance only so often', async () => {
    let looks = 0
    while ((await look('no-such-token', '198.51.100.9')).status === 410) looks += 1
    expect(looks).toBe(120)
    expect((await look('no-such-token')).status).toBe(410)
  })
})
