import { afterAll, describe, expect, it } from 'vitest'
import {
  createSavedView,
  deleteSavedView,
  editSavedView,
  listSavedViews,
  viewLimits,
} from '../../domain/api/saved-views'
import { openDesk, type Person } from './desk'

const desk = await openDesk({ lines: 2 })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

const view = { page: 'requests', name: 'Waiting for me', search: { state: 'in_review' } }
const create = (who: Person, body: Record<string, unknown> = {}) =>
  desk.ok(who, createSavedView, { body: { ...view, ...body } })
const namesOf = async (who: Person, query = {}) =>
  (await desk.ok(who, listSavedViews, { query })).items.map(({ name }) => name)

describe('a saved view', () => {
  it('is kept for oneself, and shown to others once it is shared', async () => {
    const mine = await create(viewer, { name: 'Live ones', search: { state: 'live', q: 'חיפה' } })
    expect(mine).toMatchObject({
      page: 'requests',
      search: { state: 'live', q: 'חיפה' },
      shared: false,
      mine: true,
      owner: { name: viewer.name },
    })
    expect(await namesOf(marketing)).not.toContain('Live ones')
    const params = { id: mine.id }
    await desk.ok(viewer, editSavedView, { params, body: { shared: true } })
    const { items } = await desk.ok(marketing, listSavedViews, { query: { page: 'requests' } })
    expect(items).toMatchObject([{ id: mine.id, mine: false, owner: { name: viewer.name } }])
    expect(await namesOf(marketing, { page: 'lines' })).toEqual([])
  })

  it('has a name of its own on its page', async () => {
    const first = await create(marketing, { name: 'Twice' })
    expect(
      await desk.refused(marketing, createSavedView, { body: { ...view, name: ' Twice ' } }),
    ).toMatchObject({ status: 409, code: 'already_exists' })
    await create(marketing, { name: 'Twice', page: 'lines' })
    await create(viewer, { name: 'Twice' })
    const other = await create(marketing, { name: 'Once' })
    const params = { id: other.id }
    expect(
      await desk.refused(marketing, editSavedView, { params, body: { name: 'Twice' } }),
    ).toMatchObject({ status: 409 })
    const same = { params: { id: first.id }, body: { name: 'Twice', search: { q: 'new' } } }
    expect(await desk.ok(marketing, editSavedView, same)).toMatchObject({ search: { q: 'new' } })
  })

  it('is changed by its owner alone, and deleted by its owner or, when shared, an admin', async () => {
    const shared = await create(marketing, { name: 'For all', shared: true })
    const own = await create(marketing, { name: 'For me' })
    const params = { id: shared.id }
    expect(
      await desk.refused(viewer, editSavedView, { params, body: { shared: false } }),
    ).toMatchObject({ status: 403 })
    expect(await desk.refused(viewer, deleteSavedView, { params })).toMatchObject({ status: 403 })
    expect(await desk.refused(admin, editSavedView, { params, body: { name: 'x' } })).toMatchObject(
      { status: 403 },
    )
    await desk.ok(admin, deleteSavedView, { params })
    expect(await desk.refused(admin, deleteSavedView, { params })).toMatchObject({ status: 404 })
    expect(await desk.refused(admin, deleteSavedView, { params: { id: own.id } })).toMatchObject({
      status: 404,
    })
  })

  it('is refused with a page, a name or parameters that there are not', async () => {
    const many = Object.fromEntries(
      Array.from({ length: viewLimits.parameters + 1 }, (_, index) => [`p${index}`, 'x']),
    )
    for (const body of [
      { ...view, page: 'weather' },
      { ...view, name: ' ' },
      { ...view, name: 'x'.repeat(viewLimits.name + 1) },
      { ...view, search: many },
      { ...view, search: { q: 7 } },
      { ...view, colour: 'red' },
    ])
      expect(await desk.refused(admin, createSavedView, { body })).toMatchObject({ status: 422 })
  })

  it('comes in pages by name, and there are so many for each person', async () => {
    const person = await desk.addPerson('marketing')
    for (let count = 0; count < viewLimits.each; count += 1)
      await create(person, { name: `View ${String(count).padStart(3, '0')}` })
    expect(
      await desk.refused(person, createSavedView, { body: { ...view, name: 'One more' } }),
    ).toMatchObject({ status: 422, fields: [{ code: 'too_many' }] })
    const first = await desk.ok(person, listSavedViews, { query: { limit: 60 } })
    const second = await desk.ok(person, listSavedViews, {
      query: { limit: 60, cursor: first.nextCursor ?? '' },
    })
    const names = [...first.items, ...second.items].filter(({ mine }) => mine)
    expect(names.map(({ name }) => name)).toEqual(names.map(({ name }) => name).toSorted())
    expect(names).toHaveLength(viewLimits.each)
  })
})
