import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Artwork } from '../../../../domain/api/artworks'
import type { Line } from '../../../../domain/api/lines'
import { savedDesign, saveArtwork } from '../../../../tests/setup/artworks'
import { renderApp, type Run } from '../../../../tests/setup/component-api'
import { withTypefaces } from '../../../../tests/setup/typefaces'

type Options = Partial<Parameters<typeof renderApp>[0]>

async function openArtwork(
  make: (run: Run) => Promise<Artwork> = saveArtwork,
  options: Options = {},
) {
  const app = await renderApp({
    ...options,
    path: async (run) => {
      withTypefaces(run)
      return `/studio/artworks/${(await make(run)).id}`
    },
  })
  await screen.findByRole('heading', { level: 1, name: 'Ayalon north' })
  return app
}

async function withTwoVersions(run: Run): Promise<Artwork> {
  const artwork = await saveArtwork(run, { name: 'First words' })
  run.api.signInAs(run.me)
  const changed = await run.api.request(
    new Request(`http://localhost:3000/api/v1/artworks/${artwork.id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        'x-handleboard-csrf': '1',
        'if-match': '"1"',
      },
      body: JSON.stringify({ name: 'Ayalon north' }),
    }),
  )
  expect(changed.status).toBe(200)
  return artwork
}

test('an artwork is drawn in each of its formats, with its facts', async () => {
  await openArtwork()
  expect(await screen.findAllByRole('img', { name: /Rimonit\.New/ })).toHaveLength(2)
  expect(screen.getAllByRole('figure')).toHaveLength(2)
  expect(screen.getAllByText('Draft')[0]).toBeVisible()
  expect(screen.getByRole('link', { name: '@Rimonit.New' })).toHaveAttribute(
    'href',
    '/names/rimonit.new',
  )
})

test('a phrase that no board can carry is said, not left out of the picture', async () => {
  await openArtwork((run) =>
    saveArtwork(run, { design: { ...savedDesign, phrase: 'a '.repeat(50).trim() } }),
  )
  expect(await screen.findAllByText(/cannot be drawn as it was saved/)).toHaveLength(2)
  expect(screen.queryByRole('img', { name: /Rimonit\.New/ })).toBeNull()
})

async function liveLine(run: Run): Promise<Line> {
  const path = '/api/v1/lines?usernameState=live'
  const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', path)
  const [line] = items
  if (line === undefined) throw new Error('The simulated Meta has live names.')
  return line
}

test('the code of an artwork is told, and the link to a number by its line', async () => {
  await openArtwork(async (run) => {
    const design = { ...savedDesign, qr: { kind: 'phone_link' } }
    return saveArtwork(run, { design, lineId: (await liveLine(run)).id })
  })
  expect(await screen.findByText(/^https:\/\/wa\.me\/\d{10,}$/)).toBeVisible()
  expect(screen.getAllByRole('img', { name: /Rimonit\.New/ })).toHaveLength(2)
})

test('a code that is gone is said', async () => {
  const { server } = await openArtwork(async (run) => {
    const lineId = (await liveLine(run)).id
    const body = { lineId, site: 'Shelter', prefilledMessage: 'Hello' }
    const { id: codeId } = await run.call<{ id: string }>(
      run.me,
      'POST',
      '/api/v1/message-codes',
      body,
    )
    run.server.use(
      http.get(`*/api/v1/message-codes/${codeId}`, () =>
        HttpResponse.json({ code: 'not_found', status: 404 }, { status: 404 }),
      ),
    )
    return saveArtwork(run, { design: { ...savedDesign, qr: { kind: 'message_code', codeId } } })
  })
  expect(await screen.findByText(/There is no such code or line here/)).toBeVisible()
  server.resetHandlers()
})

test('a mark whose file was not saved is said', async () => {
  await openArtwork((run) => saveArtwork(run, { design: { ...savedDesign, mark: 'own' } }))
  expect(await screen.findByText(/the file was not saved with it/)).toBeVisible()
})

test('an artwork is safe to print while its name is live, and a draft when Meta takes it', async () => {
  const { api, call, me } = await openArtwork(async (run) =>
    saveArtwork(run, { username: (await liveLine(run)).username.value }),
  )
  expect((await screen.findAllByText('Safe to print'))[0]).toBeVisible()
  expect(screen.queryByText('Draft')).toBeNull()
  const { items } = await call<{ items: Artwork[] }>(me, 'GET', '/api/v1/artworks')
  const path = '/api/v1/lines?usernameState=live'
  const { items: lines } = await call<{ items: Line[] }>(me, 'GET', path)
  const line = lines.find(({ username }) => username.value === items[0]?.username)
  await api.meta.play({ play: 'revoke', phoneNumberId: line?.phoneNumberId ?? '' })
  expect(await screen.findByText('Meta took the name.')).toBeVisible()
  expect(screen.queryByText('Safe to print')).toBeNull()
})

test('the page of a name links to the artworks that show it', async () => {
  const { user, router } = await renderApp({
    path: '/names/rimonit.new',
    prepare: async (run) => {
      withTypefaces(run)
      await saveArtwork(run)
    },
  })
  await user.click(await screen.findByRole('link', { name: 'Ayalon north' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Ayalon north' })).toBeVisible()
  expect(router.state.location.pathname).toMatch(/^\/studio\/artworks\/[\w-]+$/)
})

test('other places of the name stand beside it', async () => {
  await openArtwork(async (run) => {
    const use = { username: 'rimonit.new', kind: 'note', title: 'Door sign', where: 'Haifa' }
    await run.call(run.me, 'POST', '/api/v1/name-uses', use)
    return saveArtwork(run)
  })
  expect(await screen.findByText('Door sign')).toBeVisible()
  expect(screen.getByRole('link', { name: /2 places show/ })).toBeVisible()
})

test('an earlier version is made the newest again', async () => {
  const { user } = await openArtwork(withTwoVersions)
  await user.click(await screen.findByRole('button', { name: 'Make it version 1 again' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'First words' })).toBeVisible()
  const list = screen.getByRole('list', { name: 'Versions' })
  await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(3))
})

test('a share link is shown once, then it is said until when, and it can be ended', async () => {
  const { user } = await openArtwork()
  await user.click(await screen.findByRole('button', { name: 'Make a link…' }))
  const dialog = await screen.findByRole('dialog', { name: 'A link to this artwork' })
  await user.selectOptions(within(dialog).getByRole('combobox'), '7 days')
  await user.click(within(dialog).getByRole('button', { name: 'Make the link' }))
  const link = await within(dialog).findByText(/\/shared-artwork\//)
  await user.click(within(dialog).getByRole('button', { name: 'I have copied the link' }))
  expect(link).not.toBeInTheDocument()
  expect(await screen.findByText(/made a link/)).toHaveTextContent('Noa Barak')
  await user.click(screen.getByRole('button', { name: 'End the link…' }))
  await user.click(await screen.findByRole('button', { name: 'End the link' }))
  expect(await screen.findByText('There is no open link.')).toBeVisible()
})

test('somebody else’s artwork can be looked at and copied, not shared', async () => {
  await openArtwork(
    async (run) => saveArtwork(run, {}, await run.addPerson('Dana Levi', 'marketing')),
    { role: 'marketing' },
  )
  expect(await screen.findByRole('button', { name: 'Copy Ayalon north' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Make a link…' })).toBeNull()
})

test('an artwork that is not there says so', async () => {
  await renderApp({ path: '/studio/artworks/01999999-9999-7999-8999-999999999999' })
  expect(await screen.findByRole('alert')).toBeVisible()
})
