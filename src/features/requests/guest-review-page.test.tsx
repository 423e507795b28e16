import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { createGuestLink } from '../../../domain/api/guest-reviews'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { ApiAnswer } from '../../api/client'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, editElsewhere, step } from '../../../tests/setup/requests'

type Made = ApiAnswer<typeof createGuestLink>
const wish = {
  line: 'Rimonit Dental',
  candidates: ['RimonitSmile', 'RimonitTeeth'],
  reason: 'לקמפיין החורף',
  campaignDate: '2030-05-01',
}

async function linkFor(run: Run, id: string, language?: 'en' | 'he') {
  const path = `/api/v1/username-requests/${id}/guest-links`
  const body = { name: 'Dana Levi', expiresInDays: 7, language }
  const { url } = await run.call<Made>(run.me, 'POST', path, body)
  return new URL(url).pathname
}

/** Opens the page of a guest's link to Maya's request. */
async function openGuestPage(
  language?: 'en' | 'he',
  then?: (run: Run, id: string) => Promise<unknown>,
) {
  let id = ''
  const app = await renderApp({
    path: async (run) => {
      const maya = await run.addPerson('Maya Cohen', 'marketing')
      id = (await ask(run, { as: maya, ...wish })).id
      const path = await linkFor(run, id, language)
      await then?.(run, id)
      return path
    },
  })
  const show = () =>
    app.call<UsernameRequestDetails>(app.me, 'GET', `/api/v1/username-requests/${id}`)
  return { ...app, id, show }
}

const dialog = async () => within(await screen.findByRole('dialog'))

test('a guest sees the one request, the phone masked, and approves it once with a comment', async () => {
  const { user, show, container, queryClient } = await openGuestPage()
  expect(
    await screen.findByRole('heading', { level: 1, name: 'A username to review' }),
  ).toBeVisible()
  expect(screen.getByText('Rimonit Dental')).toBeVisible()
  expect(screen.getByText('@RimonitSmile')).toHaveAttribute('dir', 'ltr')
  expect(screen.getByText('@RimonitTeeth')).toBeVisible()
  expect(screen.getByText('לקמפיין החורף')).toHaveAttribute('dir', 'auto')
  expect(screen.getByText(/^•••\d{3}$/)).toBeVisible()
  const { line } = await show()
  expect(container.textContent.replace(/\D/g, '')).not.toContain(line.phoneNumber.slice(1))
  expect(screen.queryByRole('navigation')).toBeNull()

  await user.click(screen.getByRole('button', { name: 'Approve…' }))
  const asked = await dialog()
  const comment = asked.getByRole('textbox', { name: 'Comment (optional)' })
  expect(comment).toHaveFocus()
  await user.type(comment, 'Fine by legal.')
  await user.click(asked.getByRole('button', { name: 'Approve the request' }))
  expect(await screen.findByText(/You approved/)).toHaveTextContent('You approved @RimonitSmile.')
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
  expect((await show()).timeline).toContainEqual(
    expect.objectContaining({
      event: 'approve',
      note: 'Fine by legal.',
      actor: expect.objectContaining({ kind: 'guest', name: 'Dana Levi' }) as unknown,
    }),
  )
  await queryClient.invalidateQueries()
  expect(screen.getByText(/This link does nothing more/)).toBeVisible()
})

test('declining wants a reason; in Hebrew as the link was made, right to left', async () => {
  const { user, show } = await openGuestPage('he')
  expect(await screen.findByRole('heading', { level: 1, name: 'שם משתמש לבדיקה' })).toBeVisible()
  expect(document.documentElement.dir).toBe('rtl')
  await user.click(screen.getByRole('button', { name: 'דחייה…' }))
  const asked = await dialog()
  await user.click(asked.getByRole('button', { name: 'דחיית הבקשה' }))
  expect(asked.getByText('יש לבחור סיבה, או לכתוב אחת.')).toBeVisible()
  await user.selectOptions(
    asked.getByRole('combobox', { name: 'סיבה' }),
    'זה דומה מדי לשם אחר שלנו',
  )
  await user.click(asked.getByRole('button', { name: 'דחיית הבקשה' }))
  expect(await screen.findByText(/נדחה\./)).toHaveTextContent('@RimonitSmile נדחה.')
  expect((await show()).timeline.at(-1)).toMatchObject({ event: 'decline', reason: 'too_similar' })
})

test('a link that is over says so and what to do', async () => {
  await renderApp({ path: '/guest-review/no-such-token-at-all-anywhere' })
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('This link was used, has ended or has run out.')
  expect(alert).toHaveTextContent('Ask whoever sent it to you for a new one.')
  expect(within(alert).queryByRole('button')).toBeNull()
})

test('a request that was decided meanwhile has nothing to press, and says its state', async () => {
  await openGuestPage('en', (run, id) => step(run, run.me, id, 'decline', { note: 'No.' }))
  expect(await screen.findByText('This request no longer waits for review.')).toBeVisible()
  expect(screen.getByText(/It is now: Declined/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Approve|Decline/ })).toBeNull()
})

test('what changed after it was read is not decided, but shown as it is now', async () => {
  const { user, id, show, ...run } = await openGuestPage()
  await user.click(await screen.findByRole('button', { name: 'Approve…' }))
  const asked = await dialog()
  await step(run, run.me, id, 'request-changes', { note: 'Another one.' })
  await editElsewhere(run, id, ['RimonitSmiles'])
  await step(run, run.me, id, 'submit')
  await user.click(asked.getByRole('button', { name: 'Approve the request' }))
  await user.click(await asked.findByRole('button', { name: /show|Look|See|Reload/i }))
  expect(await screen.findByText('@RimonitSmiles')).toBeVisible()
  expect((await show()).state).toBe('in_review')
})

test('a guest comments without deciding, and finds it again', async () => {
  const { user, show } = await openGuestPage()
  await user.click(await screen.findByRole('button', { name: 'Send the comment' }))
  const field = screen.getByRole('textbox', { name: 'Comment' })
  expect(field).toBeInvalid()
  await user.type(field, 'Is it cleared?')
  await user.click(screen.getByRole('button', { name: 'Send the comment' }))
  const said = await screen.findByRole('list', { name: 'Comments' })
  expect(within(said).getByText('Is it cleared?')).toBeVisible()
  expect(field).toHaveValue('')
  expect((await show()).timeline.at(-1)).toMatchObject({ event: 'comment', note: 'Is it cleared?' })
})
