import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Line } from '../../../../domain/api/lines'
import { savedDesign, saveArtwork } from '../../../../tests/setup/artworks'
import { renderApp, type Run } from '../../../../tests/setup/component-api'
import { withTypefaces } from '../../../../tests/setup/typefaces'

type Options = Partial<Parameters<typeof renderApp>[0]>

async function openShared(
  options: Options = {},
  more: (run: Run) => Promise<object> | object = () => ({}),
) {
  const app = await renderApp({
    ...options,
    path: async (run) => {
      withTypefaces(run)
      const artwork = await saveArtwork(run, await more(run))
      const path = `/api/v1/artworks/${artwork.id}/share`
      const { url } = await run.call<{ url: string }>(run.me, 'POST', path, { expiresInDays: 7 })
      return new URL(url).pathname
    },
  })
  await screen.findByRole('heading', { level: 1, name: 'Ayalon north' })
  return app
}

async function liveName(run: Run): Promise<object> {
  const path = '/api/v1/lines?usernameState=live'
  const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', path)
  return { username: items[0]?.username.value }
}

test('a stranger sees the artwork in its formats and letter by letter, and that it is a draft', async () => {
  await openShared({})
  expect(await screen.findAllByRole('img', { name: /Rimonit\.New/ })).toHaveLength(2)
  expect(screen.getByText(/Do not print this yet/)).toBeVisible()
  expect(screen.getByText(/shows you this artwork/)).toHaveTextContent('Handleboard')
  const letters = screen.getByRole('list', { name: 'The name, letter by letter' })
  const items = within(letters).getAllByRole('listitem')
  expect(items.map(({ textContent }) => textContent).slice(0, 2)).toEqual(['Rcapital', 'iletter'])
  expect(items[7]).toHaveTextContent('.dot')
  expect(screen.getByText(/This link ends/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /PDF|PNG|SVG/ })).toBeNull()
  expect(screen.queryByRole('navigation')).toBeNull()
})

test('a live name is said to be safe to print', async () => {
  await openShared({}, liveName)
  expect(await screen.findByText(/it is safe to print/)).toBeVisible()
  expect(screen.queryByText(/Do not print/)).toBeNull()
})

test('a link to a number is not told, and it is said that the printed one has it', async () => {
  await openShared({}, async (run) => {
    const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', '/api/v1/lines?limit=1')
    return { design: { ...savedDesign, qr: { kind: 'phone_link' } }, lineId: items[0]?.id }
  })
  expect(await screen.findAllByRole('img', { name: /Rimonit\.New/ })).toHaveLength(2)
  expect(screen.getByText(/also carries a code that opens a chat/)).toBeVisible()
})

test('boards that take no code are said to carry none', async () => {
  await openShared({}, async (run) => {
    const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', '/api/v1/lines?limit=1')
    const formats = ['us-bulletin-14x48']
    return { design: { ...savedDesign, formats, qr: { kind: 'phone_link' } }, lineId: items[0]?.id }
  })
  expect(await screen.findAllByRole('img', { name: /Rimonit\.New/ })).toHaveLength(1)
  expect(screen.queryByText(/carries a code/)).toBeNull()
})

test('a mark whose file was not saved is said to be missing', async () => {
  await openShared({}, () => ({ design: { ...savedDesign, mark: 'own' } }))
  expect(screen.getByText(/also carries the business’s own mark/)).toBeVisible()
})

test('the page speaks Hebrew', async () => {
  await openShared({ language: 'he' })
  expect(screen.getByRole('list', { name: 'השם, אות אחר אות' })).toBeVisible()
})

test('a link that is over says so and where to get another', async () => {
  await renderApp({ path: '/shared-artwork/this-is-not-a-token' })
  expect(await screen.findByText('This link has ended')).toBeVisible()
})

test('looks that come too often are told to wait', async () => {
  await renderApp({
    path: '/shared-artwork/some-token',
    prepare: async ({ server }) =>
      server.use(
        http.get('*/api/v1/shared-artworks/*', () =>
          HttpResponse.json(
            { code: 'too_many_requests', status: 429, title: 'Too many requests' },
            { status: 429, headers: { 'retry-after': '60' } },
          ),
        ),
      ),
  })
  expect(await screen.findByRole('alert')).toHaveTextContent(/60/)
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible()
})
