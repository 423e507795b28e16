import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { lineThatAsks, setQuiet } from '../../../tests/setup/asked'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { fewLines, people, writes } from '../../../tests/setup/customers'

/** Noga hides the number behind a username, Avraham has none. */
async function two(run: Run): Promise<void> {
  await writes(run, people.noga)
  await writes(run, people.avraham)
}

async function awake(run: Run): Promise<void> {
  await two(run)
  await lineThatAsks(run)
  await setQuiet(run, false)
}

const row = (name: RegExp) => screen.findByRole('row', { name })
const shown = async () => (await screen.findAllByRole('rowheader')).length

test('whoever wrote is listed with the line, the number as far as one may see it, and how it is known', async () => {
  await renderApp({ path: '/customers', prepare: two })
  const noga = within(await row(/נגה לוי/))
  expect(noga.getByText('Rimonit Health')).toBeVisible()
  expect(noga.getByText('not known')).toBeVisible()
  expect(noga.getByText('Never asked')).toBeVisible()
  const avraham = within(await row(/אברהם/))
  expect(avraham.getByText('hidden, ends in 006')).toBeInTheDocument()
  expect(avraham.getByText('Shown by Meta')).toBeVisible()
  expect(avraham.getByText('Phone known')).toBeVisible()
})

test('search and filters narrow the list, and the address keeps them', async () => {
  const { user, router } = await renderApp({ path: '/customers', prepare: two })
  expect(await shown()).toBe(2)
  await user.click(screen.getByRole('button', { name: 'Not known' }))
  await waitFor(async () => expect(await shown()).toBe(1))
  expect(router.state.location.search).toEqual({ hasPhone: 'false' })
  await user.click(screen.getByRole('button', { name: 'Not known', pressed: true }))
  await user.type(screen.getByRole('searchbox'), '006')
  await waitFor(async () => expect(await shown()).toBe(1))
  expect(await row(/אברהם/)).toBeVisible()
  expect(router.state.location.search).toEqual({ q: '006' })
  await user.type(screen.getByRole('searchbox'), '77777')
  expect(await screen.findByText('Nothing matches.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
  await waitFor(async () => expect(await shown()).toBe(2))
})

test('the chosen are asked after one has seen who is asked and who is not', async () => {
  const { user } = await renderApp({ path: '/customers', prepare: awake, world: fewLines() })
  await user.click(await screen.findByRole('checkbox', { name: 'Choose נגה לוי' }))
  await user.click(screen.getByRole('checkbox', { name: /^Choose אברהם/ }))
  expect(screen.getByText('2 chosen')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ask 2 for the number…' }))
  const will = await screen.findByRole('list', { name: '1 customer will be asked' })
  expect(will).toHaveTextContent('נגה לוי')
  expect(screen.getByRole('list', { name: '1 customer will not be asked' })).toHaveTextContent(
    /אברהם.*The phone number of this customer is known already/,
  )
  await user.click(screen.getByRole('button', { name: 'Ask 1 customer' }))
  expect(await screen.findByText('1 customer is asked.')).toBeVisible()
  expect(screen.queryByText('2 chosen')).toBeNull()
  const [close] = screen.getAllByRole('button', { name: 'Close' })
  await user.click(close as HTMLElement)
  const noga = within(await row(/נגה לוי/))
  expect(await noga.findByText('Asked, open')).toBeVisible()
})

test('all without a phone are asked in the background: how many is seen before, how far it came after', async () => {
  const { user, router } = await renderApp({
    path: '/customers',
    prepare: awake,
    world: fewLines(),
  })
  await user.click(await screen.findByRole('button', { name: 'Ask all without a phone…' }))
  expect(await screen.findByText('1 customer will be asked')).toBeVisible()
  expect(screen.getByText('all lines')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ask 1 customer' }))
  expect(await screen.findByText('All are asked')).toBeVisible()
  expect(screen.getByText('1 of 1 customer')).toBeVisible()
  expect(router.state.location.search).toHaveProperty('job')
  const noga = within(await row(/נגה לוי/))
  expect(await noga.findByText('Asked, open')).toBeVisible()
  const [close] = screen.getAllByRole('button', { name: 'Close' })
  await user.click(close as HTMLElement)
  await waitFor(() => expect(router.state.location.search).toEqual({}))
})

test('before anybody wrote it says how customers come, and where one plays one', async () => {
  await renderApp({ path: '/customers' })
  expect(await screen.findByText('Nobody has written yet.')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Play a customer in the sandbox' })).toBeVisible()
})

test('a list that cannot be read says so and can be tried again', async () => {
  const { user, server, router } = await renderApp({ path: '/lines', prepare: two })
  server.use(http.get('*/api/v1/customers', () => new HttpResponse('a proxy', { status: 502 })))
  await router.navigate({ to: '/customers' })
  const failed = within(await screen.findByRole('alert'))
  server.resetHandlers()
  await user.click(failed.getByRole('button', { name: 'Try again' }))
  expect(await shown()).toBe(2)
})

test('whoever only looks chooses nobody and asks nobody', async () => {
  await renderApp({ path: '/customers', prepare: two, role: 'viewer' })
  expect(await shown()).toBe(2)
  expect(screen.queryByRole('checkbox')).toBeNull()
  expect(screen.queryByRole('link', { name: 'Erased customers' })).toBeNull()
})

test('in Hebrew the list speaks Hebrew, and ids and usernames stay left to right', async () => {
  await renderApp({ path: '/customers', prepare: two, language: 'he' })
  const noga = within(await row(/נגה לוי/))
  expect(noga.getByText('לא התבקש')).toBeVisible()
  expect(noga.getByText(/^@/)).toHaveAttribute('dir', 'ltr')
})
