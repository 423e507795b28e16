import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../mocks/meta/seed'
import { renderApp } from '../../../tests/setup/component-api'

const world = () => seedManyLines(1, 1)

test('review is turned off by an admin, and says what then happens', async () => {
  const { api, user } = await renderApp({ path: '/settings/review', world: world() })
  const save = await screen.findByRole('button', { name: 'Save' })
  expect(save).toBeDisabled()
  await user.click(screen.getByRole('radio', { name: /goes to Meta at once/ }))
  expect(screen.getByText(/in review already stay there/)).toBeVisible()
  await user.click(save)
  expect(await screen.findByText(/It counts for every request/)).toBeVisible()
  const me = await api.request(new Request('http://localhost:3000/api/v1/me'))
  expect(await me.json()).toMatchObject({ reviewRequired: false })
})

test('a template manager reads the review setting without a form', async () => {
  const run = { path: '/settings/review', role: 'template_manager', world: world() } as const
  await renderApp(run)
  expect(await screen.findByText(/Now in force: It is reviewed first/)).toBeVisible()
  expect(screen.queryByRole('radio')).toBeNull()
})
