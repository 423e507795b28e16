import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { Artwork } from '../../../../domain/api/artworks'
import type { Line } from '../../../../domain/api/lines'
import type { UsernameRequest } from '../../../../domain/api/username-requests'
import { saveArtwork, savedDesign } from '../../../../tests/setup/artworks'
import { renderApp, type Run } from '../../../../tests/setup/component-api'
import { ask, metaWillAnswer, reaches, step } from '../../../../tests/setup/requests'
import { withTypefaces } from '../../../../tests/setup/typefaces'

afterEach(() => sessionStorage.clear())

type Options = Partial<Parameters<typeof renderApp>[0]>

async function openStudio(path: (run: Run) => Promise<string> | string, options: Options = {}) {
  const app = await renderApp({
    ...options,
    path,
    prepare: async (run) => {
      withTypefaces(run)
      await options.prepare?.(run)
    },
  })
  await screen.findByRole('heading', { level: 2, name: /^1\./ })
  return app
}

const opened = ({ id, version }: Artwork, more = '') =>
  `/studio?handle=Rimonit.New&language=en&phrase=Send+us+a+message:&palette=white_on_navy` +
  `&format=il-shelter&artwork=${id}&version=${version}${more}`

const artworksOf = async ({ call, me }: Run) =>
  (await call<{ items: Artwork[] }>(me, 'GET', '/api/v1/artworks')).items

test('a design is saved under a name, and a change of it as its next version', async () => {
  const app = await openStudio(() => '/studio?handle=Rimonit.New&format=a5&size=60')
  const { user, router } = app
  await user.click(await screen.findByRole('button', { name: 'Save…' }))
  const dialog = await screen.findByRole('dialog', { name: 'Save an artwork' })
  const name = within(dialog).getByRole('textbox', { name: 'Name of the artwork' })
  expect(name).toHaveValue('@Rimonit.New Flyer A5')
  await user.clear(name)
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(within(dialog).getByText('Fill this in.')).toBeVisible()
  await user.type(name, 'Summer')
  await user.click(within(dialog).getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/Everything is saved\./)).toHaveTextContent(
    'Saved as Summer, version 1.',
  )
  const [saved] = await artworksOf(app)
  expect(saved).toMatchObject({
    name: 'Summer',
    displayCase: 'Rimonit.New',
    line: null,
    design: { formats: ['a5'], size: 60 },
  })
  expect(router.state.location.search).toMatchObject({ artwork: saved?.id, version: '1' })
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()

  await user.click(screen.getByRole('button', { name: 'One line' }))
  expect(await screen.findByText(/There are changes that are not saved/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/version 2/)).toHaveTextContent('Everything is saved.')
  expect(await artworksOf(app)).toMatchObject([{ version: 2, design: { lines: 1 } }])
})

test('a name that a line carries is saved for that line', async () => {
  const app = await openStudio(async ({ call, me }) => {
    const path = '/api/v1/lines?usernameState=live'
    const { items } = await call<{ items: Line[] }>(me, 'GET', path)
    return `/studio?handle=${items[0]?.username.value}`
  })
  await app.user.click(await screen.findByRole('button', { name: 'Save…' }))
  expect(await screen.findByRole('checkbox', { name: /It belongs to the line/ })).toBeChecked()
  const dialog = screen.getByRole('dialog')
  await app.user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await screen.findByText(/Everything is saved\./)
  const [saved] = await artworksOf(app)
  expect(saved?.line).not.toBeNull()
})

test('what cannot be saved yet says why', async () => {
  const { user } = await openStudio(() => '/studio')
  await user.click(await screen.findByRole('button', { name: 'Save…' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Type a name first.')).toBeVisible()
})

test('somebody else’s artwork can be saved as a copy only', async () => {
  const app = await openStudio(
    async (run) => {
      const dana = await run.addPerson('Dana Levi', 'marketing')
      return opened(await saveArtwork(run, {}, dana))
    },
    { role: 'marketing' },
  )
  expect(await screen.findByText(/It belongs to/)).toHaveTextContent(/belongs to Dana Levi/)
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  await app.user.click(screen.getByRole('button', { name: 'Save a copy…' }))
  const dialog = await screen.findByRole('dialog')
  await app.user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(screen.queryByText(/It belongs to/)).toBeNull())
  const [copy] = await artworksOf(app)
  expect(copy).toMatchObject({
    owner: { name: 'Noa Barak' },
    // The format that the studio does not show comes along.
    design: { formats: savedDesign.formats },
  })
})

test('who may only look is offered nothing to save', async () => {
  await openStudio(() => '/studio?handle=rimonit', { role: 'viewer' })
  expect(await screen.findByRole('link', { name: 'Saved artworks' })).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull()
})

test('what was saved meanwhile is not written over, and can be loaded', async () => {
  const app = await openStudio(async (run) => {
    const artwork = await saveArtwork(run)
    const path = `/api/v1/artworks/${artwork.id}/versions/1/restore`
    run.api.signInAs(run.me)
    const again = await run.api.request(
      new Request(`http://localhost:3000${path}`, {
        method: 'POST',
        headers: { 'x-handleboard-csrf': '1', 'if-match': '"1"' },
      }),
    )
    expect(again.status).toBe(200)
    return opened(artwork, '&lines=1')
  })
  expect(await screen.findByText(/was saved again meanwhile: it is at version 2/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled()
  await app.user.click(screen.getByRole('button', { name: 'Load the newer version' }))
  expect(await screen.findByText(/version 2\./)).toHaveTextContent('Everything is saved.')
  expect(screen.getByRole('button', { name: 'Two lines', pressed: true })).toBeVisible()
})

test.each(['', '&mark=own'])(
  'an artwork that is not there says so, and the studio works on: %s',
  async (more) => {
    await openStudio(
      () => `/studio?handle=rimonit&artwork=01999999-9999-7999-8999-999999999999${more}`,
    )
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save…' })).toBeEnabled()
  },
)

const svg = '<svg viewBox="0 0 24 24"><rect width="24" height="12"/></svg>'
const ownMark = { name: 'logo.svg', svg }

const firstLine = async ({ call, me }: Run) => {
  const { items } = await call<{ items: Line[] }>(me, 'GET', '/api/v1/lines?limit=1')
  return items[0]?.id ?? ''
}

test('an own mark and the link to a number are saved with the artwork, for the line of the number', async () => {
  sessionStorage.setItem('handleboard.ownMark', JSON.stringify({ name: 'logo.svg', source: svg }))
  const app = await openStudio(
    async (run) =>
      `/studio?handle=Rimonit.New&format=a4&mark=own&code=phone:${await firstLine(run)}`,
  )
  await screen.findByText(/^https:\/\/wa\.me\/\d{10,}$/)
  await app.user.click(screen.getByRole('button', { name: 'Save…' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/belongs to the line whose number/)).toBeVisible()
  await app.user.click(within(dialog).getByRole('button', { name: 'Save' }))
  await screen.findByText(/Everything is saved\./)
  const [listed] = await artworksOf(app)
  const path = `/api/v1/artworks/${listed?.id}`
  expect(await app.call<Artwork>(app.me, 'GET', path)).toMatchObject({
    line: { id: await firstLine(app) },
    design: { mark: 'own', ownMark, qr: { kind: 'phone_link' } },
  })
  await app.user.click(screen.getByRole('button', { name: 'Take it away' }))
  expect(await screen.findByText(/There are changes that are not saved/)).toBeVisible()
})

test('an address with nothing but the artwork loads it, its mark and its code', async () => {
  const app = await openStudio(async (run) => {
    const lineId = await firstLine(run)
    const design = { ...savedDesign, mark: 'own', ownMark, qr: { kind: 'phone_link' } }
    const { id } = await saveArtwork(run, { design, lineId })
    return `/studio?artwork=${id}`
  })
  expect(await screen.findByText(/Everything is saved\./)).toHaveTextContent('Ayalon north')
  expect(app.router.state.location.search).toMatchObject({
    handle: 'Rimonit.New',
    format: 'il-shelter',
    mark: 'own',
    code: `phone:${await firstLine(app)}`,
    version: '1',
  })
  expect(app.router.history.length).toBe(1)
  expect(screen.getByText('logo.svg')).toBeVisible()
  expect(await screen.findByText(/^https:\/\/wa\.me\/\d{10,}$/)).toBeVisible()
})

test('an address with nothing but an artwork that is not there says so, and leads on', async () => {
  const { user } = await renderApp({
    path: '/studio?artwork=01999999-9999-7999-8999-999999999999',
    prepare: async (run) => withTypefaces(run),
  })
  expect(await screen.findByRole('alert')).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Begin without it' }))
  expect(await screen.findByRole('heading', { level: 2, name: /^1\./ })).toBeVisible()
})

test('a code that is not there any more is on no artwork that is saved', async () => {
  const { user } = await openStudio(() => '/studio?handle=rimonit&format=a4&code=nothing')
  await screen.findByText(/There is no such code or line here/)
  await user.click(screen.getByRole('button', { name: 'Save…' }))
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/chosen code is not there any more/)).toBeVisible()
})

test('what the studio and the artwork say of a name changes as soon as it is live', async () => {
  const username = 'rimonit.soon'
  const app = await openStudio(async (run) => {
    await metaWillAnswer(run, 'Rimonit Dental', 'approved')
    await ask(run, { line: 'Rimonit Dental', candidates: [username] })
    return `/studio?artwork=${(await saveArtwork(run, { username })).id}`
  })
  expect(await screen.findByText(/is not live, so every file carries/)).toBeVisible()
  const { items } = await app.call<{ items: UsernameRequest[] }>(
    app.me,
    'GET',
    '/api/v1/username-requests',
  )
  const id = items[0]?.id ?? ''
  await step(app, app.me, id, 'approve')
  await reaches(app, id, 'live')
  expect(await screen.findByText(/is live: the files carry no mark/)).toBeVisible()
  await app.user.click(screen.getByRole('link', { name: 'Ayalon north' }))
  expect((await screen.findAllByText('Safe to print'))[0]).toBeVisible()
  expect(screen.queryByText('Draft')).toBeNull()
})
