import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import { renderApp, type Run } from '../../../tests/setup/component-api'

const keep = async (run: Run, username: string) =>
  run.call(await run.addPerson('Maya Cohen', 'marketing'), 'POST', '/api/v1/kept-names', {
    username,
    campaign: 'Spring sale',
    until: '2099-03-01',
  })

test('what Meta keeps for us is read by a press, and can be asked for', async () => {
  const { user } = await renderApp({ path: '/names' })
  expect(await screen.findByText('No name that Meta keeps for you is known yet.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Read from Meta' }))
  const table = await screen.findByRole('table', { name: 'Kept by Meta' })
  const [ask] = within(table).getAllByRole('link', { name: /^Ask for/ })
  expect(ask).toHaveAttribute('href', expect.stringMatching(/^\/requests\/new\?candidate=/))
})

test('a name is kept for a campaign, kept no longer, and kept again', async () => {
  const { user } = await renderApp({ path: '/names?kind=kept' })
  await screen.findByText('No name is kept for a campaign.')
  await user.click(screen.getByRole('button', { name: 'Keep a name' }))
  await user.click(screen.getByRole('button', { name: 'Keep the name' }))
  expect(await screen.findByText('Type a username.')).toBeVisible()
  await user.type(screen.getByLabelText('Name'), 'rimonit.spring')
  await user.type(screen.getByLabelText('Campaign'), 'Spring sale')
  await user.type(screen.getByLabelText('Last day'), '2099-03-01')
  await user.click(screen.getByRole('button', { name: 'Keep the name' }))
  const table = await screen.findByRole('table', { name: 'For campaigns' })
  expect(within(table).getByText('Spring sale')).toBeVisible()
  await user.click(within(table).getByRole('button', { name: /rimonit.spring.* no longer/ }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('Spring sale')).toBeVisible()
})

test('the search narrows the names and can be taken back', async () => {
  const { user } = await renderApp({
    path: '/names?kind=kept&q=nothing',
    prepare: async (run) => void (await keep(run, 'rimonit.spring')),
  })
  await screen.findByText('Nothing matches.')
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
  expect(await screen.findByText('@rimonit.spring')).toBeVisible()
})

test('near misses say why, and lead to a request on a line that could hold them', async () => {
  await renderApp({ path: '/names?kind=near_miss' })
  const table = await screen.findByRole('table', { name: 'Near misses' })
  const [ask] = await within(table).findAllByRole('link', { name: /^Ask for/ })
  expect(ask).toHaveAttribute('href', expect.stringContaining('lineId='))
})

test('who only looks sees the names and no buttons', async () => {
  await renderApp({
    path: '/names?kind=kept',
    role: 'viewer',
    prepare: async (run) => void (await keep(run, 'rimonit.spring')),
  })
  expect(await screen.findByText('@rimonit.spring')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Keep/ })).toBeNull()
  expect(screen.queryByRole('link', { name: /^Ask\b/ })).toBeNull()
})

test('in Hebrew too', async () => {
  await renderApp({ path: '/names?kind=released', language: 'he' })
  expect(await screen.findByRole('heading', { level: 1, name: 'מאגר השמות' })).toBeVisible()
  await waitFor(() => expect(screen.getByText('אף קו שלכם לא ויתר על שם.')).toBeVisible())
})

test('a name has a page with who has it, what happened to it and where it is shown', async () => {
  const { user } = await renderApp({
    path: async (run) => {
      const { items } = await run.call<{ items: Line[] }>(run.me, 'GET', '/api/v1/lines?limit=200')
      const line = items.find(({ username }) => username.state === 'live')
      return `/names/${line?.username.value ?? ''}`
    },
  })
  expect(await screen.findByText(/has it\./)).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Add a use' }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.type(screen.getByLabelText('What it is'), 'Billboard')
  await user.type(screen.getByLabelText(/^Where people see it/), 'Ayalon')
  await user.type(screen.getByLabelText(/^Link/), 'javascript:1')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/A link begins with/)).toBeVisible()
  await user.clear(screen.getByLabelText(/^Link/))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  const uses = await screen.findByRole('list', { name: 'Where used' })
  expect(within(uses).getByText('Ayalon')).toBeVisible()
  await user.click(within(uses).getByRole('button', { name: /Billboard is no longer/ }))
  expect(await screen.findByText(/^Nothing is noted yet/)).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  expect(await screen.findByText('Ayalon')).toBeVisible()
})

test('what can be no username says so', async () => {
  await renderApp({ path: '/names/a%20b' })
  expect(await screen.findByText('This can be no username.')).toBeVisible()
})
