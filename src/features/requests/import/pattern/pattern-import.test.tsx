import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from '../../../../../tests/setup/component-api'

test('a pattern makes a username for each line, which are judged and created together', async () => {
  const { user, router } = await renderApp({ path: '/requests/import' })
  await user.click(await screen.findByRole('button', { name: 'A pattern for many lines' }))
  await user.click(await screen.findByLabelText('Brand'))
  await user.paste('rimonit')
  await user.click(screen.getByRole('button', { name: /Add .*\{brand\}.* to the pattern/ }))
  await user.click(screen.getByLabelText('Pattern of the first candidate'))
  await user.paste('.{city}')
  await user.click(screen.getByLabelText('Only lines that match'))
  await user.paste('Clinic')
  const table = await screen.findByRole('table', { name: 'Usernames by line' })
  await waitFor(() => expect(within(table).queryByText(/Pharm/)).toBeNull())
  const ashdod = within(table).getByRole('textbox', { name: /of Rimonit Ashdod Clinic/ })
  expect(ashdod).toHaveValue('rimonit.ashdod')
  const children = within(table).getByRole('textbox', { name: /of Rimonit Children’s Clinic/ })
  expect(children).toHaveValue('')
  expect(screen.getByText(/holds no place that we know/)).toBeVisible()
  await user.click(children)
  await user.paste('rimonit.kids')
  expect(screen.queryByText(/holds no place that we know/)).toBeNull()
  await waitFor(() =>
    expect(router.state.location.search).toMatchObject({ brand: 'rimonit', q: 'Clinic' }),
  )
  await user.click(screen.getByRole('button', { name: 'Check the usernames' }))
  expect(await screen.findByText(/rows can be created\.$/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Create drafts' }))
  expect(await screen.findByText('The import is finished.')).toBeVisible()
})
