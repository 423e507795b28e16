import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../mocks/meta/seed'
import { renderApp, type Run } from '../../../tests/setup/component-api'

const world = () => seedManyLines(1, 1)

/** A marketing person becomes a viewer: one entry, with what was and what is. */
async function changeRole({ addPerson, call, me }: Run): Promise<void> {
  const { id } = await addPerson('Gil Mor', 'marketing')
  await call(me, 'PATCH', `/api/v1/users/${id}`, { role: 'viewer' })
}

test('the audit tells who changed a role, from what to what', async () => {
  const { user, router } = await renderApp({
    path: '/settings/audit',
    world: world(),
    prepare: changeRole,
  })
  const list = within(await screen.findByRole('list', { name: 'Audit' }))
  const [newest] = list.getAllByRole('listitem')
  if (newest === undefined) throw new Error('The audit is empty.')
  expect(newest).toHaveTextContent('Noa Barak')
  expect(newest).toHaveTextContent('Changed a role')
  await user.click(within(newest).getByText('Before and after'))
  const row = await within(newest).findByRole('row', { name: /role/ })
  expect(row).toHaveTextContent('rolemarketingviewer')

  await user.selectOptions(screen.getByRole('combobox', { name: 'Action' }), 'lines.sync')
  await waitFor(() => expect(screen.queryByText(/Gil Mor.*Changed/)).toBeNull())
  expect(router.state.location.search).toEqual({ action: 'lines.sync' })
})
