import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Incident } from '../../../domain/api/incidents'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { lineNamed } from '../../../tests/setup/requests'

const name = 'Rimonit Pharm'

/** Meta takes the name of a line that has one, and puts another in its place. */
async function taken(run: Run): Promise<Incident> {
  const { phoneNumberId } = await lineNamed(run, name)
  await run.api.meta.play({ play: 'revoke', phoneNumberId, replacement: 'other.pharm' })
  return vi.waitFor(async () => {
    const { items } = await run.call<{ items: Incident[] }>(run.me, 'GET', '/api/v1/incidents')
    const [incident] = items
    if (incident === undefined) throw new Error('Not told yet.')
    return incident
  })
}

test('the lines say what Meta took, and the line is where it is acknowledged with a note', async () => {
  const { user } = await renderApp({
    path: '/lines',
    prepare: async (run) => void (await taken(run)),
  })
  expect(await screen.findByText('Meta took a username from one of the lines')).toBeVisible()
  await user.click(screen.getByRole('link', { name: new RegExp(`from ${name}`) }))
  expect(await screen.findByText(/In its place Meta put/)).toHaveTextContent('@other.pharm')
  await user.click(screen.getByRole('button', { name: 'Acknowledge' }))
  expect(await screen.findByText('Write what is done about it.')).toBeVisible()
  await user.type(screen.getByLabelText('What is done about it'), 'We asked Meta.')
  await user.click(screen.getByRole('button', { name: 'Acknowledge' }))
  await waitFor(() => expect(screen.queryByText(/In its place Meta put/)).toBeNull())
})

const path = async (run: Run) => `/lines/${(await taken(run)).line.id}`

test('who only asks for names sees it, and has nothing to acknowledge', async () => {
  await renderApp({ path, role: 'marketing' })
  expect(await screen.findByText(/In its place Meta put/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull()
})

test('who only looks is not bothered with it', async () => {
  await renderApp({ path, role: 'viewer' })
  expect(await screen.findByRole('heading', { level: 1, name })).toBeVisible()
  expect(screen.queryByText(/In its place Meta put/)).toBeNull()
})
