import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Artwork } from '../../../../domain/api/artworks'
import type { Line } from '../../../../domain/api/lines'
import { savedDesign, saveArtwork } from '../../../../tests/setup/artworks'
import { renderApp, type Run } from '../../../../tests/setup/component-api'

const rows = () => within(screen.getByRole('table', { name: 'Saved artworks' })).getAllByRole('row')

async function openList(search = '', prepare?: (run: Run) => Promise<void>, more: object = {}) {
  return renderApp({
    path: `/studio/artworks${search}`,
    ...(prepare === undefined ? {} : { prepare }),
    ...more,
  })
}

test('the list says whose an artwork is and whether it may be printed, and finds by name', async () => {
  const { user, router } = await openList('', async (run) => {
    const dana = await run.addPerson('Dana Levi', 'marketing')
    await saveArtwork(run)
    await saveArtwork(run, { name: 'Haifa van', username: 'rimonit.van' }, dana)
  })
  const row = await screen.findByRole('row', { name: /Haifa van/ })
  expect(row).toHaveTextContent('@rimonit.van')
  expect(row).toHaveTextContent('Draft')
  expect(row).toHaveTextContent('No line has the name, and nobody asked for it.')
  expect(row).toHaveTextContent('Dana Levi')
  expect(within(row).getByRole('link', { name: 'Open Haifa van in the studio' })).toHaveAttribute(
    'href',
    expect.stringMatching(
      /^\/studio\?handle=rimonit\.van&.*format=il-shelter.*artwork=.*version=1/,
    ),
  )
  await user.click(screen.getByRole('button', { name: 'Mine' }))
  await waitFor(() => expect(rows()).toHaveLength(2))
  expect(router.state.location.search).toEqual({ whose: 'mine' })
  await user.type(screen.getByRole('searchbox'), 'van')
  await user.click(await screen.findByRole('button', { name: 'Clear all filters' }))
  await waitFor(() => expect(rows()).toHaveLength(3))
})

test('an artwork is put away, brought back by undo, and copied', async () => {
  const { user } = await openList('', async (run) => void (await saveArtwork(run)))
  await user.click(await screen.findByRole('button', { name: 'Put Ayalon north away' }))
  expect(await screen.findByText('No artwork is saved yet')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await user.click(await screen.findByRole('button', { name: 'Copy Ayalon north' }))
  expect(await screen.findByRole('row', { name: /Ayalon north \(copy\)/ })).toBeVisible()
})

test('a copy has the own mark, which no list has', async () => {
  const svg = '<svg viewBox="0 0 24 24"><rect width="24" height="12"/></svg>'
  const ownMark = { name: 'logo.svg', svg }
  const { user, call, me } = await openList('', async (run) => {
    await saveArtwork(run, { design: { ...savedDesign, mark: 'own', ownMark } })
  })
  await user.click(await screen.findByRole('button', { name: 'Copy Ayalon north' }))
  await screen.findByRole('row', { name: /Ayalon north \(copy\)/ })
  const { items } = await call<{ items: Artwork[] }>(me, 'GET', '/api/v1/artworks?q=copy')
  const path = `/api/v1/artworks/${items[0]?.id}`
  expect(await call<Artwork>(me, 'GET', path)).toMatchObject({ design: { ownMark } })
})

test('what was put away is listed apart and can be brought back', async () => {
  const { user } = await openList('?state=ended', async (run) => {
    const { id } = await saveArtwork(run)
    run.api.signInAs(run.me)
    const ended = await run.api.request(
      new Request(`http://localhost:3000/api/v1/artworks/${id}`, {
        method: 'DELETE',
        headers: { 'x-handleboard-csrf': '1' },
      }),
    )
    expect(ended.status).toBe(204)
  })
  await user.click(await screen.findByRole('button', { name: 'Bring Ayalon north back' }))
  expect(await screen.findByRole('button', { name: 'Clear all filters' })).toBeVisible()
})

test('a live name is safe to print', async () => {
  await openList('', async (run) => {
    const path = '/api/v1/lines?usernameState=live'
    const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', path)
    await saveArtwork(run, { username: items[0]?.username.value })
  })
  const row = await screen.findByRole('row', { name: /Ayalon north/ })
  expect(row).toHaveTextContent('Safe to print')
  expect(row).not.toHaveTextContent('Draft')
})

test('who may only look can open an artwork and change nothing', async () => {
  const prepare = async (run: Run) => {
    const dana = await run.addPerson('Dana Levi', 'marketing')
    await saveArtwork(run, {}, dana)
  }
  await openList('', prepare, { role: 'viewer' })
  const row = await screen.findByRole('row', { name: /Ayalon north/ })
  expect(within(row).queryAllByRole('button')).toEqual([])
})

test('a list that cannot be read says so and is read again', async () => {
  const { user, server } = await openList('', async ({ server }) =>
    server.use(http.get('*/api/v1/artworks', () => new HttpResponse(null, { status: 503 }))),
  )
  const again = await screen.findByRole('button', { name: 'Try again' })
  server.resetHandlers()
  await user.click(again)
  expect(await screen.findByText('No artwork is saved yet')).toBeVisible()
})

test('the list speaks Hebrew', async () => {
  await openList('', async (run) => void (await saveArtwork(run)), { language: 'he' })
  expect(await screen.findByRole('row', { name: /Ayalon north/ })).toHaveTextContent('טיוטה')
  expect(screen.getByRole('heading', { level: 1, name: 'עיצובים שמורים' })).toBeVisible()
})
