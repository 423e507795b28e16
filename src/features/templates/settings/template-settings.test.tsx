import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../../mocks/meta/seed'
import { renderApp } from '../../../../tests/setup/component-api'
import type { Family } from '../queries'

const world = () => seedManyLines(1, 1)
const path = '/settings/templates'

test('languages are added and taken away, and a new account is served by itself', async () => {
  const { call, me, user } = await renderApp({ path, world: world() })
  const save = await screen.findByRole('button', { name: 'Save' })
  expect(save).toBeDisabled()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Add a language' }), 'fr')
  await user.click(screen.getByRole('button', { name: 'Remove English' }))
  await user.click(screen.getByRole('checkbox', { name: /on each new account/ }))
  await user.click(save)
  expect(await screen.findByText(/What is at Meta stays/)).toBeVisible()
  expect(await call<Family>(me, 'GET', '/api/v1/settings/templates')).toMatchObject({
    languages: ['he', 'fr'],
    newAccounts: true,
    ownWording: false,
  })
})

test('an own text is held to Meta’s limits while it is typed', async () => {
  const { call, me, user } = await renderApp({ path, world: world() })
  await user.click(await screen.findByRole('checkbox', { name: /Allow own texts/ }))
  const field = screen.getByRole('textbox', { name: /^Own text in English/ })
  const hebrew = screen.getByRole('textbox', { name: /^Own text in Hebrew/ })
  expect(hebrew.closest('[dir]')).toHaveAttribute('dir', 'rtl')
  await user.type(field, 'Your number, {{{{1}}?')
  expect(await screen.findByText(/This template has no variables/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(field).toHaveFocus())
  await user.clear(field)
  await user.type(field, 'May we have your number?')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/What is at Meta stays/)).toBeVisible()
  expect(await call<Family>(me, 'GET', '/api/v1/settings/templates')).toMatchObject({
    ownWording: true,
    wordings: [{ language: 'en', body: 'May we have your number?' }],
  })
})

test('a wrong text that is out of sight does not keep the rest from being saved', async () => {
  const { call, me, user } = await renderApp({ path, world: world() })
  const allow = await screen.findByRole('checkbox', { name: /Allow own texts/ })
  await user.click(allow)
  await user.type(screen.getByRole('textbox', { name: /^Own text in English/ }), 'A {{{{1}}')
  await user.click(allow)
  await user.click(screen.getByRole('checkbox', { name: /on each new account/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/What is at Meta stays/)).toBeVisible()
  expect(await call<Family>(me, 'GET', '/api/v1/settings/templates')).toMatchObject({
    newAccounts: true,
    wordings: [],
  })
})

test('a template manager changes the languages, but not whether own texts are allowed', async () => {
  await renderApp({ path, world: world(), role: 'template_manager' })
  expect(await screen.findByRole('checkbox', { name: /Allow own texts/ })).toBeDisabled()
  expect(screen.getByText('Only an admin can change this.')).toBeVisible()
  const languages = screen.getByRole('region', { name: 'Languages on every account' })
  expect(within(languages).getByRole('button', { name: 'Remove Hebrew' })).toBeEnabled()
})
