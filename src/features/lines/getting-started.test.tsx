import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import { renderApp } from '../../../tests/setup/component-api'

const checklist = { name: 'Getting started' }

test('the first steps tick themselves: a line was looked at, a name asked for', async () => {
  const { router, call, me } = await renderApp({ path: '/lines' })
  const steps = within(await screen.findByRole('region', checklist))
  expect(await steps.findByText('1 of 4 done')).toBeVisible()
  const { items } = await call<{ items: Line[] }>(me, 'GET', '/api/v1/lines?limit=1')
  const lineId = items[0]?.id ?? ''
  await router.navigate({ to: '/lines/$lineId', params: { lineId } })
  await screen.findByRole('heading', { name: items[0]?.displayName })
  await call(me, 'POST', '/api/v1/username-requests', { lineIds: [lineId], candidates: ['rimon'] })
  await router.navigate({ to: '/lines' })
  expect(await screen.findByText('3 of 4 done')).toBeVisible()
})

test('the first steps can be put away, and brought back', async () => {
  const { user } = await renderApp({ path: '/lines', role: 'marketing' })
  await user.click(await screen.findByRole('button', { name: 'Put this list away' }))
  expect(screen.queryByRole('region', checklist)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Bring it back' }))
  expect(await screen.findByRole('region', checklist)).toBeVisible()
})

test('nobody is shown a step that their role does not allow', async () => {
  await renderApp({ path: '/lines', role: 'marketing' })
  const steps = within(await screen.findByRole('region', checklist))
  expect(steps.getByRole('link', { name: 'Ask for a username' })).toBeVisible()
  expect(steps.queryByText('Invite your people')).toBeNull()
})
