import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { seedManyCustomers } from '../../../../mocks/meta/seed'
import {
  askSomebody,
  hear,
  lineThatAsks,
  nextFails,
  reaches,
  setQuiet,
} from '../../../../tests/setup/asked'
import { renderApp, type Run } from '../../../../tests/setup/component-api'

const ledger = '/asking/ledger'
const world = () => seedManyCustomers(3)
const list = async (name = 'Everyone who was asked') =>
  within(await screen.findByRole('table', { name }))

/** Dana was asked and has it; Yossi’s waits for the end of the quiet hours. */
async function danaAndYossi(run: Run): Promise<{ dana: string; yossi: string }> {
  const { lineId } = await lineThatAsks(run)
  await setQuiet(run, false)
  const dana = await askSomebody(run, lineId, { name: 'Dana Levi', place: 0 })
  await reaches(run, dana, 'delivered')
  await setQuiet(run, true)
  return { dana, yossi: await askSomebody(run, lineId, { name: 'יוסי כהן', place: 1 }) }
}

test('an empty ledger says how somebody comes into it', async () => {
  await renderApp({ world: world(), path: ledger })
  expect(await screen.findByText('Nobody was asked yet.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go to the customers' })).toBeVisible()
})

test('who was asked is listed with state and way, and the address narrows the list', async () => {
  const { user, router } = await renderApp({
    world: world(),
    path: ledger,
    prepare: async (run) => void (await danaAndYossi(run)),
  })
  const rows = await list()
  const dana = within(await rows.findByRole('row', { name: /Dana Levi/ }))
  expect(dana.getAllByText('Delivered')[0]).toBeVisible()
  expect(dana.getByText(/^Sent: .+ \d+:\d+$/)).toBeInTheDocument()
  expect(dana.getByText('Shared: not yet')).toBeInTheDocument()
  const yossi = within(rows.getByRole('row', { name: /יוסי כהן/ }))
  expect(yossi.getByText(/^Waits: quiet hours, tried again in/)).toBeVisible()
  const state = screen.getByRole('combobox', { name: 'State' })
  await user.selectOptions(state, 'Queued')
  await waitFor(() => expect(rows.queryByRole('row', { name: /Dana Levi/ })).toBeNull())
  expect(router.state.location.search).toEqual({ state: 'queued' })
  await user.selectOptions(state, 'Failed')
  await user.click(await screen.findByRole('button', { name: 'Clear all filters' }))
  expect(await (await list()).findByRole('row', { name: /Dana Levi/ })).toBeVisible()
})

test('what waits is taken back, after a question', async () => {
  const { user } = await renderApp({
    world: world(),
    path: ledger,
    prepare: async (run) => void (await danaAndYossi(run)),
  })
  const rows = await list()
  expect(await rows.findAllByRole('button')).toHaveLength(1)
  await user.click(rows.getByRole('button', { name: 'Take back the request to יוסי כהן' }))
  const dialog = within(await screen.findByRole('dialog', { name: /^Take back the request/ }))
  await user.click(dialog.getByRole('button', { name: 'Take back' }))
  expect(await rows.findByText('A person took it back.')).toBeVisible()
  expect(rows.queryByRole('button')).toBeNull()
})

test('one that left while the question stood is said to have left', async () => {
  const run = await renderApp({
    world: world(),
    path: async (before) => `${ledger}/${(await danaAndYossi(before)).yossi}`,
  })
  const { user } = run
  expect(await screen.findByText('It waits to be given to Meta.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take back' }))
  const dialog = within(await screen.findByRole('dialog'))
  await setQuiet(run, false)
  await waitFor(() => expect(screen.getByText(/^It is on the customer’s/)).toBeInTheDocument())
  await user.click(dialog.getByRole('button', { name: 'Take back' }))
  expect(await dialog.findByText(/on its way to Meta already/)).toBeVisible()
})

test('a failure stands with its reason, what follows, and Meta’s words', async () => {
  await renderApp({
    world: world(),
    path: async (run) => {
      const { lineId } = await lineThatAsks(run)
      await setQuiet(run, false)
      await nextFails(run, lineId, 131049)
      const id = await askSomebody(run, lineId, { name: 'Dana Levi', place: 0 })
      await reaches(run, id, 'failed')
      return `${ledger}/${id}`
    },
  })
  const notice = await screen.findByText('Why it failed')
  expect(notice).toBeVisible()
  expect(screen.getByText(/as many marketing messages for now as Meta lets through/)).toBeVisible()
  expect(screen.getByText(/Wait at least a day/)).toBeVisible()
  expect(screen.getByText('The customer is left alone for a day at least.')).toBeVisible()
  expect(screen.getByText(/^Meta’s words/)).toBeVisible()
  expect(screen.getByText('131049')).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Dana Levi' })).toBeVisible()
})

test('no answer is neither a yes nor a no, in Hebrew as well, and a viewer takes nothing back', async () => {
  await renderApp({
    world: world(),
    role: 'viewer',
    language: 'he',
    path: async (run) => {
      const admin = await run.addPerson('Avi Admin', 'admin')
      const asAdmin = { ...run, me: admin }
      const { dana: id } = await danaAndYossi(asAdmin)
      await hear(asAdmin, [{ id, facts: { expiredAt: run.api.deps.now() } }])
      return `${ledger}/${id}`
    },
  })
  expect(await screen.findByText('לא הגיעה תשובה בזמן. זה לא כן ולא לא.')).toBeVisible()
  expect(screen.getByText('אין תשובה')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'ביטול הבקשה' })).toBeNull()
})

test('a request that is not there says so, and a list that failed is tried again', async () => {
  const { user, server, router } = await renderApp({ world: world(), path: `${ledger}/none` })
  expect(await screen.findByText('There is no such request.')).toBeVisible()
  server.use(http.get('*/api/v1/phone-requests', () => HttpResponse.error()))
  await router.navigate({ to: '/asking/ledger' })
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 8000 })
  server.resetHandlers()
  await user.click(again)
  expect(await screen.findByText('Nobody was asked yet.')).toBeVisible()
})
