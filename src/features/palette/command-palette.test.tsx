import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../tests/setup/component-api'
import { people, writes } from '../../../tests/setup/customers'
import { ask } from '../../../tests/setup/requests'

async function openPalette(options: Partial<Parameters<typeof renderApp>[0]> = {}) {
  const run = await renderApp({ path: '/lines', ...options })
  await screen.findByRole('heading', { level: 1 })
  await run.user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: 'A line, a name, a page or an action' })
  await waitFor(() => expect(field).toHaveFocus())
  return { ...run, field }
}

const options = () => within(screen.getByRole('listbox')).queryAllByRole('option')

test('Ctrl K opens it, a line is found by its name, and Enter goes there', async () => {
  const { user, router } = await openPalette()
  await user.keyboard('Dental')
  // On a busy machine the first letters are a search of their own.
  await waitFor(() =>
    expect(screen.getByRole('option', { name: /Rimonit Dental/ })).toHaveAttribute(
      'aria-selected',
      'true',
    ),
  )
  await user.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/lines\/[\w-]+$/))
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('a request is found by its name, with where it stands', async () => {
  const { user, router } = await openPalette({
    prepare: async (run) =>
      void (await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })),
  })
  await user.keyboard('rimonitsmile')
  await user.click(await screen.findByRole('option', { name: /@RimonitSmile.*In review/ }))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/requests\/[\w-]+$/))
})

test('a customer is found by the name, with the line', async () => {
  const { user, router } = await openPalette({
    prepare: async (run) => void (await writes(run, people.noga)),
  })
  await user.keyboard('נגה')
  await user.click(await screen.findByRole('option', { name: /נגה לוי.*Rimonit Health/ }))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/customers\/[\w-]+$/))
})

test('arrows go round, and an action is done', async () => {
  const { user, field } = await openPalette()
  await user.keyboard('dark')
  await waitFor(() => expect(options()).toHaveLength(1))
  await user.keyboard('{ArrowDown}{ArrowUp}')
  expect(field).toHaveAttribute('aria-activedescendant', options()[0]?.id)
  await user.keyboard('{Enter}')
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('the saved artworks are a place, after those of the navigation', async () => {
  const { user, router } = await openPalette()
  await user.keyboard('artworks')
  await waitFor(() => expect(options()).toHaveLength(1))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(router.state.location.pathname).toBe('/studio/artworks'))
})

test('only places of one’s own are in it, and what is not there is said', async () => {
  const { user } = await openPalette({ role: 'viewer' })
  const names = options().map(({ textContent }) => textContent)
  expect(names).toContain('Lines')
  expect(names).not.toContain('Review')
  expect(names).not.toContain('Ask for a username')
  await user.keyboard('zzzz')
  expect(await screen.findByText(/Nothing is called that/)).toBeVisible()
})

test('Escape closes it and gives the focus back', async () => {
  const { user } = await renderApp({ path: '/lines' })
  const button = await screen.findByRole('button', { name: 'Go to, or do' })
  await user.click(button)
  await screen.findByRole('combobox')
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('a question mark lists the keys, and is one where somebody types', async () => {
  const { user } = await renderApp({ path: '/requests' })
  await user.type(await screen.findByRole('searchbox'), '?')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('searchbox')).toHaveValue('?')
  await user.click(document.body)
  await user.keyboard('?')
  const dialog = await screen.findByRole('dialog', { name: 'Keys' })
  expect(dialog).toHaveTextContent('Ask for changesC')
})

test('a page under another is found too', async () => {
  const { user } = await openPalette()
  await user.keyboard('compare')
  expect(await screen.findByRole('option', { name: 'Compare names on a board' })).toBeVisible()
})
