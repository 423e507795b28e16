import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { lineThatAsks, setQuiet } from '../../../tests/setup/asked'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { fewLines, people, writes, type PersonOfMeta } from '../../../tests/setup/customers'

/** The page of a person who wrote. */
function pageOf(person: PersonOfMeta) {
  return async (run: Run) => `/customers/${(await writes(run, person)).id}`
}

const asking = (quiet: boolean) => async (run: Run) => {
  await lineThatAsks(run)
  await setQuiet(run, quiet)
}

test('the whole number is shown on request, and the audit log keeps who looked', async () => {
  const run = await renderApp({ path: pageOf(people.avraham) })
  const { user, router, call, me } = run
  const { pathname } = router.state.location
  expect(
    await screen.findByText('They have no username, so nothing hides the number.'),
  ).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show the whole number' }))
  expect(await screen.findByText('+972 54 555 1006')).toBeVisible()
  const audit = await call<{ items: { action: string }[] }>(me, 'GET', '/api/v1/audit')
  expect(audit.items.map(({ action }) => action)).toContain('customer.reveal')
  await router.navigate({ to: '/customers' })
  await screen.findAllByRole('rowheader')
  await router.navigate({ to: pathname })
  expect(await screen.findByRole('button', { name: 'Show the whole number' })).toBeVisible()
  expect(screen.queryByText('+972 54 555 1006')).toBeNull()
})

test('whoever may not see numbers is offered none', async () => {
  await renderApp({ path: pageOf(people.avraham), role: 'marketing' })
  expect(await screen.findAllByText('Shown by Meta')).not.toHaveLength(0)
  for (const name of ['Show the whole number', 'Export all about them', 'Erase…'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('a hidden customer is asked, and the request stands on the page with its way', async () => {
  const { user } = await renderApp({
    path: pageOf(people.noga),
    prepare: asking(false),
    world: fewLines(),
  })
  expect(
    await screen.findByText('Meta does not show the number with what this customer writes.'),
  ).toBeVisible()
  expect(screen.getByText(/^A username hides the number/)).toBeVisible()
  expect(await screen.findByText('They are asked in this language: Hebrew.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ask for the phone number' }))
  expect(
    await screen.findByRole('heading', {
      name: 'This customer was asked, and the answer may still come.',
    }),
  ).toBeVisible()
  const way = within(await screen.findByRole('list', { name: 'How far it came' }))
  expect(way.getByText('Asked')).toBeVisible()
  await waitFor(() => expect(way.getAllByText('may come').length).toBeLessThan(4))
})

test('what stands in the way is told with its end and what to do', async () => {
  await renderApp({ path: pageOf(people.noga), prepare: asking(true), world: fewLines() })
  expect(
    await screen.findByRole('heading', { name: 'This customer cannot be asked now.' }),
  ).toBeVisible()
  const obstacles = screen.getByRole('list', { name: 'What stands in the way' })
  expect(obstacles).toHaveTextContent(/These are quiet hours. Until .*Ask when they are over/)
  expect(screen.queryByRole('button', { name: 'Ask for the phone number' })).toBeNull()
})

test('a number that was told in another way is written down, whole or not at all', async () => {
  const { user } = await renderApp({ path: pageOf(people.noga) })
  await user.click(await screen.findByRole('button', { name: 'Write a number down' }))
  const field = screen.getByRole('textbox', { name: 'Phone number' })
  await user.type(field, '050 123 4567{Enter}')
  expect(screen.getByText('Write the whole number with + and the country.')).toBeVisible()
  await user.clear(field)
  await user.type(field, '+972 50-123-4567{Enter}')
  expect(await screen.findByText('The number is written down.')).toBeVisible()
  expect(screen.getAllByText('Written down')[0]).toBeVisible()
  expect(
    await screen.findByRole('heading', { name: 'The phone number is known: nobody needs to ask.' }),
  ).toBeVisible()
})

test('erasing wants the name typed, and leaves an entry without who', async () => {
  const { user, router } = await renderApp({ path: pageOf(people.noga) })
  await user.click(await screen.findByRole('button', { name: 'Erase…' }))
  const confirm = screen.getByRole('button', { name: 'Erase נגה לוי' })
  expect(confirm).toBeDisabled()
  await user.type(screen.getByRole('textbox', { name: /type נגה לוי/ }), 'נגה לוי')
  await user.click(confirm)
  await waitFor(() => expect(router.state.location.pathname).toBe('/customers'))
  await user.click(await screen.findByRole('button', { name: 'Erased customers' }))
  const row = await screen.findByRole('row', { name: /Rimonit Health.*Noa Barak/ })
  expect(row).not.toHaveTextContent('נגה')
})

test('a customer who is not here is told so', async () => {
  await renderApp({ path: '/customers/nobody' })
  expect(await screen.findByText('This customer is not here.')).toBeVisible()
})
