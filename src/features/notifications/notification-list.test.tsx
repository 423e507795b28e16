import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { renderApp, type Person, type Run } from '../../../tests/setup/component-api'
import { ask, step } from '../../../tests/setup/requests'

let maya: Person

/** Two requests of somebody else wait for review. */
async function twoWait(run: Run) {
  maya = await run.addPerson('Maya Cohen', 'marketing')
  await ask(run, { as: maya, line: 'Rimonit Dental', candidates: ['RimonitSmile'] })
  await ask(run, { as: maya, line: 'Rimonit Ashdod Clinic', candidates: ['RimonitSea'] })
}

const bell = (name: string) =>
  screen.findByRole('button', { name: `Notifications: ${name} unread` })
const dialog = () => screen.findByRole('dialog', { name: 'Notifications' })

test('the bell counts in words, and a sentence leads to its request and is read by that', async () => {
  const { user, router } = await renderApp({ path: '/lines', prepare: twoWait })
  await user.click(await bell('2'))
  const list = await dialog()
  expect(await within(list).findAllByRole('listitem')).toHaveLength(2)
  expect(within(list).getAllByText('New')).toHaveLength(2)
  await user.click(
    within(list).getByRole('link', { name: '@RimonitSmile on Rimonit Dental waits for review.' }),
  )
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/requests\/[\w-]+$/))
  expect(await bell('1')).toBeVisible()
})

test('one or all are marked as read', async () => {
  const { user } = await renderApp({ path: '/lines', prepare: twoWait })
  await user.click(await bell('2'))
  const list = await dialog()
  await user.click(await within(list).findByRole('button', { name: /Mark as read: .*@RimonitSea/ }))
  await waitFor(() => expect(within(list).getAllByText('New')).toHaveLength(1))
  await user.click(within(list).getByRole('button', { name: 'Mark all as read' }))
  await waitFor(() => expect(within(list).queryByText('New')).toBeNull())
  await user.click(within(list).getByRole('button', { name: 'Close' }))
  expect(await bell('none')).toBeVisible()
})

test('what happens meanwhile is counted without a reload', async () => {
  const run = await renderApp({
    path: '/lines',
    prepare: async (begun) => void (maya = await begun.addPerson('Maya Cohen', 'marketing')),
  })
  expect(await bell('none')).toBeVisible()
  const wish = { line: 'Rimonit Dental', candidates: ['RimonitSmile'] }
  const { id } = await ask(run, { ...wish, as: maya })
  expect(await bell('1')).toBeVisible()
  await run.call(run.me, 'POST', '/api/v1/notifications/read', { all: true })
  expect(await bell('none')).toBeVisible()
  await step(run, run.me, id, 'decline', { note: 'No.' })
})

test('that there is nothing is said, and what failed can be tried again', async () => {
  const { user, server } = await renderApp({ path: '/lines' })
  const button = await bell('none')
  server.use(http.get('*/api/v1/notifications', () => HttpResponse.error()))
  await user.click(button)
  const list = await dialog()
  const again = await within(list).findByRole('button', { name: 'Try again' })
  server.resetHandlers()
  await user.click(again)
  expect(await within(list).findByText('Nothing to tell you.')).toBeVisible()
})

test('in Hebrew the count has a form of its own', async () => {
  const { user } = await renderApp({ path: '/lines', language: 'he', prepare: twoWait })
  await user.click(await screen.findByRole('button', { name: 'התראות: שתיים חדשות' }))
  const list = await screen.findByRole('dialog', { name: 'התראות' })
  expect(await within(list).findAllByText('חדש')).toHaveLength(2)
})
