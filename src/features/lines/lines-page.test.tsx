import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../tests/setup/component-api'

test('opens', async () => {
  await renderApp({ path: '/lines' })
  expect(await screen.findByRole('heading', { name: 'Lines' })).toBeVisible()
})
test('opens in Hebrew', async () => {
  await renderApp({ path: '/lines', language: 'he', role: 'viewer' })
  expect(await screen.findByRole('heading', { name: 'קווים' })).toBeVisible()
})
