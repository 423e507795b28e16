import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../mocks/meta/seed'
import { renderApp } from '../../../tests/setup/component-api'

type Options = Omit<Parameters<typeof renderApp>[0], 'path'>

async function open(options: Options = {}) {
  const run = await renderApp({ path: '/settings/people', world: seedManyLines(1, 1), ...options })
  const people = await screen.findByRole('table', { name: /People|אנשים/ })
  const row = (name: string) => within(people).getByRole('row', { name: new RegExp(name) })
  // jsdom has no popovers: the choices of a menu are there without being opened.
  const choose = (name: string, choice: string) =>
    run.user.click(within(row(name)).getByText(choice))
  return { ...run, row, choose }
}

test('the last admin cannot be made less, and the dialog says why', async () => {
  const { api, choose, user } = await open()
  await choose('Noa Barak', 'Change the role…')
  const dialog = within(screen.getByRole('dialog', { name: /Which role for Noa Barak/ }))
  expect(dialog.getByText(/If you give your own role up/)).toBeVisible()
  await user.click(dialog.getByRole('radio', { name: /Viewer/ }))
  await user.click(dialog.getByRole('button', { name: 'Make Noa Barak Viewer' }))
  const refusal = await dialog.findByRole('alert')
  expect(refusal).toHaveTextContent('The workspace needs at least one admin.')
  expect(refusal).toHaveTextContent('Make another person an admin first.')
  const me = await api.request(new Request('http://localhost:3000/api/v1/me'))
  expect(await me.json()).toMatchObject({ role: 'admin' })
})

test('a changed role shows in the list', async () => {
  const { choose, row, user } = await open({
    prepare: async ({ addPerson }) => void (await addPerson('Gil Mor', 'viewer')),
  })
  await choose('Gil Mor', 'Change the role…')
  const dialog = within(screen.getByRole('dialog', { name: /Which role for Gil Mor/ }))
  await user.click(dialog.getByRole('radio', { name: /Marketing/ }))
  await user.click(dialog.getByRole('button', { name: 'Make Gil Mor Marketing' }))
  await waitFor(() => expect(row('Gil Mor')).toHaveTextContent('Marketing'))
  expect(screen.getByText(/is now Marketing/)).toHaveTextContent('Gil Mor is now Marketing')
})

test('the link of an invitation is shown once, with its end', async () => {
  const { container, row, user, queryClient } = await open()
  await user.click(screen.getByRole('button', { name: 'Invite a person' }))
  const form = within(screen.getByRole('dialog', { name: 'Invite a person' }))
  await user.click(form.getByRole('button', { name: 'Make the invitation' }))
  expect(form.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(/Fill this in/)
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'רות כהן')
  await user.type(form.getByRole('textbox', { name: 'E-mail address' }), 'ruth@example.com')
  await user.click(form.getByRole('button', { name: 'Make the invitation' }))

  const made = within(await screen.findByRole('dialog', { name: /The link for רות כהן/ }))
  const link = made.getByText(/\/invitation\/.{20}/).textContent ?? ''
  expect(made.getByText(/It ends/)).toHaveTextContent(/in 6 days|in 7 days|next week/)
  await user.click(made.getByRole('button', { name: 'I have copied the link' }))
  expect(row('רות כהן')).toHaveTextContent('Invited')
  expect(container.innerHTML).not.toContain(link)
  expect(JSON.stringify(queryClient.getMutationCache().getAll())).not.toContain(link)
})

test('an address that is in use is said beside its field', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: 'Invite a person' }))
  const form = within(screen.getByRole('dialog', { name: 'Invite a person' }))
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Noa')
  const email = form.getByRole('textbox', { name: 'E-mail address' })
  await user.type(email, 'noa.barak@example.com{Enter}')
  await waitFor(() => expect(email).toHaveAccessibleDescription(/is invited or signs in already/))
})

test('ended access is told beforehand, and the same person can be invited again', async () => {
  const { choose, row, user } = await open({
    prepare: async ({ addPerson }) => void (await addPerson('Gil Mor', 'marketing')),
  })
  await choose('Gil Mor', 'End the access…')
  const dialog = within(screen.getByRole('dialog', { name: /End the access of Gil Mor/ }))
  expect(dialog.getByText(/signed out everywhere at once/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: /End the access of Gil Mor/ }))
  await waitFor(() => expect(row('Gil Mor')).toHaveTextContent('Ended'))

  await choose('Gil Mor', 'Invite again…')
  await user.click(screen.getByRole('button', { name: 'Make the invitation' }))
  expect(await screen.findByRole('dialog', { name: /The link for Gil Mor/ })).toBeVisible()
  await waitFor(() => expect(row('Gil Mor')).toHaveTextContent('Invited'))
})

test('the table of roles is the one the server asks', async () => {
  await open({ language: 'he' })
  const table = screen.getByRole('table', { name: 'מי רשאי לעשות מה' })
  const cells = (action: string) =>
    within(within(table).getByRole('row', { name: new RegExp(action) }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(cells('לנהל אנשים')).toEqual(['מותר', 'אסור', 'אסור', 'אסור'])
  expect(cells('לראות בקשות')).toEqual(['מותר', 'מותר', 'מותר', 'מותר'])
})

test('the list of people is taken away as CSV', async () => {
  const { user } = await open()
  const files: Blob[] = []
  Object.assign(URL, {
    createObjectURL: (file: Blob) => {
      files.push(file)
      return '#file'
    },
    revokeObjectURL: () => {},
  })
  await user.click(await screen.findByRole('button', { name: 'Export as CSV' }))
  await waitFor(() => expect(files).toHaveLength(1))
  expect(await files[0]?.text()).toContain('Noa Barak')
})
