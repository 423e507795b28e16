import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../../mocks/meta/seed'
import { renderApp } from '../../../../tests/setup/component-api'

type Options = { status?: number; language?: 'en' | 'he' }

/** The network beyond the product: an address that answers like that. */
const open = ({ status = 200, language = 'en' }: Options = {}) =>
  renderApp({
    path: '/settings/webhooks',
    world: seedManyLines(1, 1),
    webhookFetch: async () => new Response('heard', { status }),
    language,
  })

async function add({ user }: Awaited<ReturnType<typeof open>>) {
  await user.click(await screen.findByRole('button', { name: 'Add a webhook' }))
  const form = within(screen.getByRole('dialog', { name: 'Add a webhook' }))
  await user.type(form.getByRole('textbox', { name: 'Address' }), 'https://crm.example/hooks')
  await user.click(form.getByRole('button', { name: 'Add the webhook' }))
  const made = within(await screen.findByRole('dialog', { name: /The secret of/ }))
  const secret = made.getByText(/^whsec_/).textContent ?? ''
  await user.click(made.getByRole('button', { name: 'I have copied the secret' }))
  await user.click(await screen.findByRole('link', { name: 'https://crm.example/hooks' }))
  await screen.findByRole('heading', { name: 'crm.example' })
  return secret
}

test('an address is added, its secret shown once, and a test shows what was sent and answered', async () => {
  const run = await open()
  expect(await screen.findByText(/No address is told anything yet/)).toBeVisible()
  const secret = await add(run)
  expect(run.container.innerHTML).not.toContain(secret)
  await run.user.click(screen.getByRole('button', { name: 'Send a test' }))
  const log = within(await screen.findByRole('list', { name: 'Deliveries' }))
  expect(await log.findByText('Taken')).toBeVisible()
  expect(log.getByText(/1 try · answered/)).toBeVisible()
  await run.user.click(log.getByText('What was sent and answered'))
  expect(await log.findByText(/"type": "webhook.test"/)).toBeVisible()
  expect(log.getByText('heard')).toBeVisible()
  await run.user.click(log.getByRole('button', { name: /^Send again: A test/ }))
  expect(await screen.findByText('It is sent again.')).toBeVisible()
})

test('what cannot be an address is said beside the field, before anything is sent', async () => {
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: 'Add a webhook' }))
  const form = within(screen.getByRole('dialog', { name: 'Add a webhook' }))
  const field = form.getByRole('textbox', { name: 'Address' })
  await user.type(field, 'http://crm.example/hooks{Enter}')
  expect(field).toHaveAccessibleDescription(/Use https/)
  expect(field).toHaveFocus()
})

test('an address that is gone stands as stopped, and is switched on again', async () => {
  const run = await open({ status: 410 })
  await add(run)
  await run.user.click(screen.getByRole('button', { name: 'Send a test' }))
  expect(await screen.findByText(/The address answered 410/)).toBeVisible()
  expect(screen.getByText('Given up', { selector: 'span' })).toBeVisible()
  await run.user.click(screen.getByRole('button', { name: 'Switch on' }))
  expect(await screen.findByRole('button', { name: 'Switch off' })).toBeVisible()
  await waitFor(() => expect(screen.queryByText(/The address answered 410/)).toBeNull())
})

test('a new secret is asked for first, and a deleted webhook is in the list no more', async () => {
  const run = await open()
  const old = await add(run)
  await run.user.click(screen.getByRole('button', { name: 'New secret…' }))
  await run.user.click(await screen.findByRole('button', { name: 'Make a new secret' }))
  const made = within(await screen.findByRole('dialog', { name: /The secret of/ }))
  expect((await made.findByText(/^whsec_/)).textContent).not.toBe(old)
  await run.user.click(made.getByRole('button', { name: 'I have copied the secret' }))
  expect(await screen.findByText(/the old secret signs as well/)).toBeVisible()
  await run.user.click(screen.getByRole('button', { name: 'Delete…' }))
  await run.user.click(await screen.findByRole('button', { name: 'Delete the webhook' }))
  expect(await screen.findByText(/No address is told anything yet/)).toBeVisible()
})

test('the page stands in Hebrew too', async () => {
  await open({ language: 'he' })
  expect(await screen.findByRole('button', { name: 'הוספת webhook' })).toBeVisible()
  expect(await screen.findByText(/עדיין אין כתובת שמקבלת עדכונים/)).toBeVisible()
})
