import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Incident } from '../../../domain/api/incidents'
import { saveArtwork } from '../../../tests/setup/artworks'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, lineNamed, reaches, step } from '../../../tests/setup/requests'
import { withTypefaces } from '../../../tests/setup/typefaces'

const name = 'Rimonit Pharm'

/** Notes a billboard that shows the name which this line has. */
async function shown(run: Run): Promise<{ lineId: string; username: string }> {
  const line = await lineNamed(run, name)
  const username = line.username.value ?? ''
  await run.call(run.me, 'POST', '/api/v1/name-uses', {
    username,
    kind: 'artwork',
    title: 'Ayalon billboard',
    where: 'northbound',
  })
  return { lineId: line.id, username }
}

test('a release lists where the name is shown and wants a reason', async () => {
  const { user } = await renderApp({ path: async (run) => `/lines/${(await shown(run)).lineId}` })
  await user.click(await screen.findByRole('button', { name: /^Release / }))
  const dialog = within(screen.getByRole('dialog'))
  expect(await dialog.findByText(/is shown in 1 place/)).toBeVisible()
  expect(dialog.getByText('Ayalon billboard')).toBeVisible()
  await user.type(dialog.getByLabelText(/^To confirm, type/), 'rimonit.pharm{Enter}')
  expect(await dialog.findByText(/^Say why the name goes/)).toBeVisible()
  await user.type(dialog.getByLabelText('Why the name goes'), 'A new brand.')
  await user.click(dialog.getByRole('button', { name: /^Release / }))
  expect(await screen.findByText(/is being given up/)).toBeVisible()
})

test('a request for another name lists them first and wants its reason filled', async () => {
  const { user } = await renderApp({
    path: async (run) => `/requests/new?lineId=${(await shown(run)).lineId}&candidate=rimonit.new`,
  })
  expect(await screen.findByText(/is shown in 1 place/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Submit for review' }))
  expect(await screen.findByText(/^Say why: the name that the line has now/)).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Reason' }), 'Shorter.')
  await user.click(screen.getByRole('button', { name: 'Submit for review' }))
  expect(await screen.findByRole('heading', { level: 1, name: /rimonit.new/ })).toBeVisible()
})

test('the form warns of a name that is kept for a campaign', async () => {
  await renderApp({
    path: '/requests/new?candidate=rimonit.spring',
    prepare: (run) =>
      run.call(run.me, 'POST', '/api/v1/kept-names', {
        username: 'rimonit.spring',
        campaign: 'Spring sale',
        until: '2099-03-01',
      }),
  })
  expect(await screen.findByText('Spring sale')).toBeVisible()
})

test('a move lists them first and wants a reason', async () => {
  const { user } = await renderApp({
    path: async (run) => {
      const { username } = await shown(run)
      const maya = await run.addPerson('Maya Cohen', 'marketing')
      const { id } = await ask(run, { as: maya, line: 'Rimonit Dental', candidates: [username] })
      await step(run, run.me, id, 'approve')
      await reaches(run, id, 'needs_move')
      return `/requests/${id}`
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Move it here' }))
  const dialog = within(screen.getByRole('dialog'))
  await dialog.findByText(/is shown in 1 place/)
  await user.type(dialog.getByLabelText(/^To confirm, type/), 'rimonit.pharm{Enter}')
  expect(await dialog.findByText(/^Say why the name goes/)).toBeVisible()
})

test('what Meta took is told with where it is still shown and who knows', async () => {
  await renderApp({
    path: async (run) => {
      const { lineId } = await shown(run)
      const { phoneNumberId } = await lineNamed(run, name)
      await run.api.meta.play({ play: 'revoke', phoneNumberId })
      await vi.waitFor(async () => {
        const { items } = await run.call<{ items: Incident[] }>(run.me, 'GET', '/api/v1/incidents')
        if (items.length === 0) throw new Error('Not told yet.')
      })
      return `/lines/${lineId}`
    },
  })
  expect(await screen.findByText(/is shown in 1 place/)).toBeVisible()
  expect(screen.getByText('Who was told')).toBeVisible()
  expect(screen.getByText('Take the old name off signs, templates and links.')).toBeVisible()
  const uses = await screen.findByRole('list', { name: 'Where used' })
  expect(within(uses).getByText(/a name that is no longer on this line/)).toBeVisible()
})

test('a saved artwork of a name that Meta took is named there, with the way to it', async () => {
  const { user } = await renderApp({
    path: async (run) => {
      const { id, phoneNumberId, username } = await lineNamed(run, name)
      await saveArtwork(run, { username: username.value })
      await run.api.meta.play({ play: 'revoke', phoneNumberId })
      await vi.waitFor(async () => {
        const { items } = await run.call<{ items: Incident[] }>(run.me, 'GET', '/api/v1/incidents')
        if (items.length === 0) throw new Error('Not told yet.')
      })
      return `/lines/${id}`
    },
    prepare: async (run) => withTypefaces(run),
  })
  const taken = (await screen.findByText(/is shown in 1 place/)).closest('[role="status"]')
  if (!(taken instanceof HTMLElement)) throw new Error('It stands in a note.')
  await user.click(within(taken).getByRole('link', { name: 'Ayalon north' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Ayalon north' })).toBeVisible()
  expect(await screen.findByText('Meta took the name.')).toBeVisible()
})
