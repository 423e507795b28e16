import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../mocks/meta/seed'
import { renderApp } from '../../../tests/setup/component-api'

const world = () => seedManyLines(1, 1)

test('a viewer has a page of their own and no other settings', async () => {
  await renderApp({ path: '/settings', role: 'viewer', world: world() })
  expect(await screen.findByRole('heading', { name: 'You' })).toBeVisible()
  expect(screen.queryByRole('navigation', { name: 'Settings' })).toBeNull()
})
