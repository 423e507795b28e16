import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../tests/setup/component-api'

test('what is seen is kept under a name, shown again by a press, and deleting it is undone', async () => {
  const { user, router } = await renderApp({ path: '/requests?state=live&q=haifa' })
  await user.click(await screen.findByRole('button', { name: 'Saved views' }))
  await user.click(await screen.findByLabelText(/Keep what you see as/))
  await user.paste('Live in Haifa')
  await user.click(screen.getByRole('button', { name: 'Keep this view' }))
  const show = await screen.findByRole('button', { name: 'Live in Haifa' })
  expect(show).toHaveAttribute('aria-current', 'true')
  await user.click(screen.getByRole('button', { name: 'Delete the view Live in Haifa' }))
  await user.click(await screen.findByRole('button', { name: 'Undo' }))
  await screen.findByRole('button', { name: 'Live in Haifa' })
  await router.navigate({ to: '/requests', search: {} })
  await user.click(await screen.findByRole('button', { name: 'Live in Haifa' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ state: 'live', q: 'haifa' }))
})

test('without a filter there is nothing to keep, and a name that is taken is refused at the field', async () => {
  const { user, router } = await renderApp({ path: '/requests' })
  await user.click(await screen.findByRole('button', { name: 'Saved views' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText(/Filter, search or sort the list first/)).toBeVisible()
  await router.navigate({ to: '/requests', search: { state: 'live' } })
  for (let time = 0; time < 2; time += 1) {
    await user.click(await dialog.findByLabelText(/Keep what you see as/))
    await user.paste('Live')
    await user.click(dialog.getByRole('button', { name: 'Keep this view' }))
    await dialog.findByRole('button', { name: 'Live' })
  }
  expect(await dialog.findByText(/You have a view of this name here/)).toBeVisible()
})
