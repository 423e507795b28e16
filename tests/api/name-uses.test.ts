import { afterAll, describe, expect, it } from 'vitest'
import { listIncidents } from '../../domain/api/incidents'
import { getLine, releaseLine } from '../../domain/api/lines'
import {
  createNameUse,
  deleteNameUse,
  editNameUse,
  exportNameUses,
  listNameUses,
} from '../../domain/api/name-uses'
import { showName } from '../../domain/api/name-pool'
import { createUsernameRequests } from '../../domain/api/username-requests'
import { openDesk, until, type Person } from './desk'

const desk = await openDesk({ lines: 40 })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager, meta } = desk

const note = (username: string, more: object = {}, who: Person = marketing) =>
  desk.ok(who, createNameUse, {
    body: { username, kind: 'artwork', title: 'Billboard', where: 'Ayalon, northbound', ...more },
  })
const usesOf = async (query: Record<string, string>) =>
  (await desk.ok(viewer, listNameUses, { query })).items

/** A request whose name is visible. */
async function live() {
  const request = await desk.createRequest(marketing)
  const { phoneNumberId } = request
  await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
  await desk.take(admin, request.id, 'approve')
  await desk.reaches(request.id, 'live')
  await desk.settled(request.line.id)
  return request
}

describe('a place where a name is shown', () => {
  it('is noted with who noted it, and found by name, kind and text', async () => {
    const request = await live()
    const use = await note(`@${request.current.toUpperCase()}`, { url: 'https://print.example/1' })
    expect(use).toMatchObject({
      username: request.current,
      standing: 'held',
      createdBy: marketing.name,
      ended: null,
      version: 1,
    })
    expect(await usesOf({ username: request.current })).toEqual([use])
    expect(await usesOf({ lineId: request.line.id, kind: 'artwork', q: 'ayalon' })).toEqual([use])
    expect(await usesOf({ username: request.current, kind: 'note' })).toEqual([])
    expect(await desk.auditOf(`/api/v1/name-uses/${use.id}`)).toMatchObject([
      { action: 'name_use.create' },
    ])
  })

  it('is corrected, ended and opened again, each time by whoever saw the last of it', async () => {
    const use = await note(desk.freshName())
    expect(use.standing).toBe('not_yet')
    const edit = (version: number, body: object) =>
      desk.call(marketing, editNameUse, {
        params: { id: use.id },
        body,
        headers: { 'if-match': `"${version}"` },
      })
    expect(await edit(1, { ended: true })).toMatchObject({
      status: 200,
      json: { ended: { byName: marketing.name }, title: 'Billboard', version: 2 },
    })
    expect(await edit(1, { title: 'Late' })).toMatchObject({ status: 412 })
    expect(await usesOf({ username: use.username, ended: 'false' })).toEqual([])
    expect(await edit(2, { ended: false, where: null })).toMatchObject({
      json: { ended: null, where: null, version: 3 },
    })
    const actions = (await desk.auditOf(`/api/v1/name-uses/${use.id}`)).map(({ action }) => action)
    expect(actions).toEqual(['name_use.reopen', 'name_use.end', 'name_use.create'])
  })

  it('is taken away when it was a mistake', async () => {
    const use = await note(desk.freshName())
    const remove = () => desk.call(marketing, deleteNameUse, { params: { id: use.id } })
    expect((await remove()).status).toBe(204)
    expect((await remove()).status).toBe(404)
  })

  it('is listed by pages and as CSV', async () => {
    const name = desk.freshName()
    for (const title of ['One', 'Two', 'Three']) await note(name, { title })
    const first = await desk.ok(viewer, listNameUses, { query: { username: name, limit: 2 } })
    expect(first).toMatchObject({ total: 3, items: [{ title: 'Three' }, { title: 'Two' }] })
    const cursor = first.nextCursor ?? ''
    expect(await usesOf({ username: name, cursor })).toMatchObject([{ title: 'One' }])
    const { text } = await desk.call(viewer, exportNameUses, { query: { username: name } })
    expect(text.split('\r\n')).toHaveLength(5)
  })

  it.each([
    ['username', { username: 'א' }],
    ['title', { title: ' ' }],
    ['url', { url: 'javascript:alert(1)' }],
    ['kind', { kind: 'tattoo' }],
    ['colour', { colour: 'red' }],
  ])('with a wrong %s is refused beside its field', async (path, wrong) => {
    const body = { username: 'rimonit.fine', kind: 'note', title: 'Fine', ...wrong }
    const { fields } = await desk.refused(marketing, createNameUse, { body })
    expect(fields?.[0]?.path).toBe(path)
  })

  it('is read by all, and written by those who ask for names', async () => {
    const body = { username: 'rimonit.fine', kind: 'note', title: 'Fine' }
    for (const who of [viewer, templateManager])
      expect((await desk.call(who, createNameUse, { body })).status).toBe(403)
  })
})

describe('a name that is shown somewhere', () => {
  it('goes only with a reason, which its request and the name keep', async () => {
    const request = await live()
    const params = { id: request.line.id }
    const use = await note(request.current)
    expect(
      await desk.refused(admin, releaseLine, { params, body: { username: request.current } }),
    ).toMatchObject({ status: 422, fields: [{ path: 'reason', code: 'reason_required' }] })
    const body = { username: request.current, reason: 'The brand has a new name.' }
    expect((await desk.call(admin, releaseLine, { params, body })).status).toBe(202)
    const { timeline } = await desk.reaches(request.id, 'released')
    expect(timeline.at(-1)).toMatchObject({ event: 'release', note: body.reason })
    const former = await desk.ok(viewer, showName, { params: { username: request.current } })
    expect(former).toMatchObject({
      line: null,
      openUses: 1,
      former: [{ ending: 'released', byName: admin.name, reason: body.reason }],
      requests: [{ id: request.id, state: 'released', isCurrent: true }],
    })
    expect(await usesOf({ lineId: request.line.id })).toMatchObject([
      { id: use.id, standing: 'no_longer' },
    ])
  })

  it('goes without one when its uses are over', async () => {
    const request = await live()
    const { id } = await note(request.current)
    const headers = { 'if-match': '"1"' }
    await desk.ok(admin, editNameUse, { params: { id }, body: { ended: true }, headers })
    const body = { username: request.current }
    const params = { id: request.line.id }
    expect((await desk.call(admin, releaseLine, { params, body })).status).toBe(202)
  })

  it('is replaced by another one only with a reason', async () => {
    const request = await live()
    await note(request.current)
    const wish = { lineIds: [request.line.id], candidates: [desk.freshName()] }
    const create = (more: object) =>
      desk.call(marketing, createUsernameRequests, { body: { ...wish, ...more } })
    expect(await create({ submit: true })).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'reason', code: 'reason_required' }] },
    })
    const draft = await create({ submit: false })
    const id = (draft.json as { items: { id: string }[] }).items[0]?.id ?? ''
    expect(await desk.take(marketing, id, 'submit')).toMatchObject({ status: 422 })
    const reason = 'Shorter.'
    expect(await desk.take(marketing, id, 'submit', { body: { reason } })).toMatchObject({
      status: 200,
      json: { state: 'in_review' },
    })
    expect((await desk.show(id)).timeline.at(-1)?.note).toBe(reason)
    await desk.take(marketing, id, 'withdraw')
    const again = await create({ submit: true, reason: 'A new brand.' })
    const made = (again.json as { items: { id: string }[] }).items[0]?.id ?? ''
    expect((await desk.show(made)).timeline.at(-1)).toMatchObject({
      event: 'submit',
      note: 'A new brand.',
    })
  })

  it('moves to another line only with a reason', async () => {
    const request = await live()
    await note(request.current)
    const wish = await desk.createRequest(marketing, { candidates: [request.current] })
    await desk.take(admin, wish.id, 'approve')
    await desk.reaches(wish.id, 'needs_move')
    expect(await desk.take(admin, wish.id, 'confirm-move')).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'reason' }] },
    })
    const body = { reason: 'The shop has moved.' }
    expect((await desk.take(admin, wish.id, 'confirm-move', { body })).status).toBe(200)
    await desk.reaches(request.id, 'released')
    await until(async () => {
      const { former, line } = await desk.ok(viewer, showName, {
        params: { username: request.current },
      })
      expect(line?.id).toBe(wish.line.id)
      expect(former).toMatchObject([{ ending: 'moved', line: { id: request.line.id } }])
    })
    expect((await desk.ok(viewer, getLine, { params: { id: request.line.id } })).username).toEqual(
      expect.objectContaining({ value: null }),
    )
  })

  it('is told with the incident when Meta takes it, and who was told', async () => {
    const request = await live()
    await note(request.current)
    await meta.play({ play: 'revoke', phoneNumberId: request.phoneNumberId })
    await desk.reaches(request.id, 'revoked')
    const query = { lineId: request.line.id }
    const [incident] = (await desk.ok(viewer, listIncidents, { query })).items
    expect(incident?.openUses).toBe(1)
    expect(incident?.told.map(({ name }) => name)).toEqual(
      expect.arrayContaining([admin.name, marketing.name]),
    )
  })
})
