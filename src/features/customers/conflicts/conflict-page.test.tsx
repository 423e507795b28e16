import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp, type Run } from '../../../../tests/setup/component-api'
import { conflict } from '../../../../tests/setup/customers'

const conflictPath = async (run: Run) => `/customers/conflicts/${(await conflict(run)).id}`
const prepare = async (run: Run) => void (await conflict(run))

test('the list of customers tells how many conflicts wait, and leads there', async () => {
  const { user } = await renderApp({ path: '/customers', prepare })
  await user.click(await screen.findByRole('link', { name: '1 conflict' }))
  const row = within(await screen.findByRole('row', { name: /written down/ }))
  expect(row.getByText('To be decided')).toBeVisible()
  await user.click(row.getByRole('link'))
  expect(await screen.findByRole('heading', { level: 1, name: /^Whose number is/ })).toBeVisible()
})

test('both customers stand side by side, and what differs is said', async () => {
  await renderApp({ path: conflictPath })
  const sides = within(await screen.findByRole('table', { name: 'Both customers side by side' }))
  expect(sides.getByRole('columnheader', { name: /Had it first.*אברהם/ })).toBeVisible()
  expect(sides.getByRole('columnheader', { name: /Has it now too.*נגה לוי/ })).toBeVisible()
  expect(sides.getByRole('row', { name: /^Name\s*differs/ })).toBeVisible()
})

test('one of three is chosen with what follows from it, and the decision can be taken back', async () => {
  const { user } = await renderApp({ path: conflictPath })
  await user.click(await screen.findByRole('button', { name: 'Decide' }))
  expect(screen.getByRole('alert')).toHaveTextContent('Choose one of the three.')
  const moved = screen.getByRole('radio', { name: /^The number moved to the newer/ })
  expect(moved).toHaveAccessibleDescription(/the older has none/)
  await user.click(moved)
  await user.type(screen.getByRole('textbox', { name: /^Note/ }), 'She told us by phone')
  await user.click(screen.getByRole('button', { name: 'Give it to the newer' }))
  expect(await screen.findByText(/^Decided by/)).toHaveTextContent('Noa Barak')
  expect(screen.getByText('She told us by phone')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Take the decision back' }))
  expect(await screen.findByRole('button', { name: 'Decide' })).toBeVisible()
})

test('whoever may not decide sees both, and reads who decides', async () => {
  await renderApp({ path: conflictPath, role: 'viewer', language: 'he' })
  expect(await screen.findByText('ההחלטה היא של הניהול או של ניהול התבניות.')).toBeVisible()
  expect(screen.queryByRole('radio')).toBeNull()
})

test('without a conflict the list says so', async () => {
  await renderApp({ path: '/customers/conflicts' })
  expect(await screen.findByText('No conflict waits for a decision.')).toBeVisible()
})
