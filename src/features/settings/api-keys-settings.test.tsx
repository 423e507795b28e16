import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../mocks/meta/seed'
import { renderApp } from '../../../tests/setup/component-api'

const open = () => renderApp({ path: '/settings/api-keys', world: seedManyLines(1, 1) })

test('a key is shown once, works, and is refused from the moment it ends', async () => {
  const { api, container, user, queryClient } = await open()
  await user.click(await screen.findByRole('button', { name: 'Make an API key' }))
  const form = within(screen.getByRole('dialog', { name: 'Make an API key' }))
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'chatbot')
  await user.click(form.getByRole('checkbox', { name: /See lines and their names/ }))
  await user.selectOptions(form.getByRole('combobox', { name: 'It ends after' }), '30')
  await user.click(form.getByRole('button', { name: 'Make the key' }))

  const made = within(await screen.findByRole('dialog', { name: /The key “chatbot”/ }))
  const secret = made.getByText(/^hb_.{40}/).textContent ?? ''
  expect(made.getByText(/shown only this once/)).toBeVisible()
  const useKey = async () => {
    const authorization = `Bearer ${secret}`
    const request = new Request('http://localhost:3000/api/v1/lines', {
      headers: { authorization },
    })
    return (await api.request(request)).status
  }
  expect(await useKey()).toBe(200)

  await user.click(made.getByRole('button', { name: 'I have copied the key' }))
  expect(container.innerHTML).not.toContain(secret)
  expect(JSON.stringify(queryClient.getMutationCache().getAll())).not.toContain(secret)

  await user.click(await screen.findByRole('button', { name: 'End the key “chatbot”…' }))
  const dialog = within(screen.getByRole('dialog', { name: /End the key “chatbot”/ }))
  await user.click(dialog.getByRole('button', { name: 'End “chatbot”' }))
  const row = await screen.findByRole('row', { name: /chatbot/ })
  await waitFor(() => expect(row).toHaveTextContent('Ended'))
  expect(await useKey()).toBe(401)
})

test('a key without a scope is not made', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Make an API key' }))
  const form = within(screen.getByRole('dialog', { name: 'Make an API key' }))
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'chatbot{Enter}')
  expect(await form.findByText('Choose at least one scope.')).toBeVisible()
  await waitFor(() => expect(form.getByRole('checkbox', { name: /See lines and/ })).toHaveFocus())
})
