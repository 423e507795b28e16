import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Role } from '../../../domain/roles'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask } from '../../../tests/setup/requests'

async function openRequest(
  role: Role = 'admin',
  own = false,
  then?: (run: Run, id: string) => unknown,
) {
  return renderApp({
    role,
    path: async (run) => {
      const maya = await run.addPerson('Maya Cohen', 'marketing')
      const as = own ? run.me : maya
      const { id } = await ask(run, { as, line: 'Rimonit Dental', candidates: ['RimonitSmile'] })
      await then?.(run, id)
      return `/requests/${id}`
    },
  })
}

test('an admin makes a link, which is shown once, and ends it', async () => {
  const { user, container, queryClient } = await openRequest()
  await user.click(await screen.findByRole('button', { name: 'Make a link…' }))
  const form = within(screen.getByRole('dialog', { name: 'A link for a guest review' }))
  await user.click(form.getByRole('button', { name: 'Make the link' }))
  const name = form.getByRole('textbox', { name: 'Whom it is for' })
  expect(name).toHaveAccessibleDescription(/Fill this in/)
  await user.type(name, 'דנה לוי')
  await user.selectOptions(form.getByRole('combobox', { name: 'Ends after' }), '3 days')
  await user.click(form.getByRole('button', { name: 'Make the link' }))

  const made = within(await screen.findByRole('dialog', { name: /The link for דנה לוי/ }))
  const link = made.getByText(/\/guest-review\/.{40}/).textContent
  expect(made.getByRole('button', { name: 'Copy the link' })).toBeVisible()
  await user.click(made.getByRole('button', { name: 'I have copied the link' }))
  expect(container.innerHTML).not.toContain(link)
  expect(JSON.stringify(queryClient.getMutationCache().getAll())).not.toContain(link)

  const list = within(await screen.findByRole('list', { name: 'Links of this request' }))
  const item = list.getByRole('listitem')
  expect(item).toHaveTextContent(/דנה לוי.*Not used yet.*Ends in [23] days.*Made by Noa Barak/)
  await user.click(within(item).getByRole('button', { name: /End the link for/ }))
  const ending = within(screen.getByRole('dialog', { name: /End the link for דנה לוי\?/ }))
  await user.click(ending.getByRole('button', { name: /End the link for/ }))
  expect(await list.findByText('Ended')).toBeVisible()
})

test('what a guest decided shows on the timeline and beside the link', async () => {
  await openRequest('admin', false, async ({ api, call, me }, id) => {
    const path = `/api/v1/username-requests/${id}/guest-links`
    const body = { name: 'Dana Levi', expiresInDays: 7 }
    const { url } = await call<{ url: string }>(me, 'POST', path, body)
    const decided = await api.request(
      new Request(`http://localhost:3000/api/v1/guest-reviews/${url.split('/').at(-1)}/decide`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-handleboard-csrf': '1' },
        body: JSON.stringify({ decision: 'decline', version: 2, reason: 'wrong_line' }),
      }),
    )
    expect(decided.status).toBe(200)
  })
  const list = within(await screen.findByRole('list', { name: 'Links of this request' }))
  expect(list.getByRole('listitem')).toHaveTextContent(/Dana Levi.*Used.*Declined/)
  const timeline = screen.getByRole('region', { name: 'What happened' })
  expect(timeline).toHaveTextContent('Dana Levi (a guest, by a link) declined @RimonitSmile.')
  expect(timeline).toHaveTextContent('Reason: It belongs to another line')
  expect(screen.queryByRole('button', { name: 'Make a link…' })).toBeNull()
})

test('who may not review sees nothing of links', async () => {
  await openRequest('viewer')
  expect(await screen.findByRole('heading', { name: 'About this request' })).toBeVisible()
  expect(screen.queryByRole('region', { name: 'Guest review' })).toBeNull()
})
