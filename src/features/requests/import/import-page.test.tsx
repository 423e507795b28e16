import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Job } from '../../../../domain/api/jobs'
import { jobs } from '../../../../server/database/schema/flow'
import { toJob } from '../../../../server/jobs/rows'
import { renderApp } from '../../../../tests/setup/component-api'

const file = (text: string) => new File([text], 'requests.csv', { type: 'text/csv' })

const rows = [
  'line,candidate1',
  'Rimonit Dental,rimonit.dental',
  'Rimonit Courier,ab',
  'Nobody,rimonit.nobody',
]

const field = /CSV file, chosen or dropped here/

test('a file is judged row by row, then created, and the summary says what was skipped', async () => {
  const { user, router } = await renderApp({ path: '/requests/import' })
  await user.upload(await screen.findByLabelText(field), file(rows.join('\n')))
  expect(await screen.findByText('1 row can be created.')).toBeVisible()
  expect(screen.getByText('2 rows have problems and would be skipped.')).toBeVisible()
  expect(screen.getByRole('row', { name: /Rimonit Courier.*at least 3 characters/ })).toBeVisible()
  expect(screen.getByRole('row', { name: /There is no line .“Nobody”/ })).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: 'Only rows with problems or warnings' }))
  expect(await screen.findByRole('row', { name: /Rimonit Dental.*Can be created/ })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Create drafts' }))
  expect(await screen.findByText('The import is finished.')).toBeVisible()
  expect(screen.getByText('3 of 3 rows')).toBeVisible()
  expect(await screen.findByText(/^Created: 1\. Skipped: 2\./)).toBeVisible()
  expect(router.state.location.search).toHaveProperty('job')
  await user.click(screen.getByRole('button', { name: 'Another file' }))
  expect(await screen.findByLabelText(field)).toBeVisible()
})

test('a file that cannot be read is refused in its place', async () => {
  const { user } = await renderApp({ path: '/requests/import' })
  await user.upload(await screen.findByLabelText(field), file('phone,name\na,b\n'))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The first row lacks “line”, “candidate1”.')
  expect(screen.queryByRole('button', { name: 'Create drafts' })).toBeNull()
})

test('an import that is paused comes back by its address, and can go on', async () => {
  const begun: Job[] = []
  const { user } = await renderApp({
    path: () => `/requests/import?job=${begun[0]?.id}`,
    async prepare({ api, me }) {
      const { now, newId, database } = api.deps
      const [row] = await database.store
        .insert(jobs)
        .values({
          id: newId(),
          workspaceId: me.workspaceId,
          kind: 'requests_import',
          state: 'paused',
          importing: { submit: false, by: me },
          total: 0,
          runAt: now(),
          createdAt: now(),
        })
        .returning()
      if (row) begun.push(toJob(row))
    },
  })
  expect(await screen.findByText('The import is paused.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  await waitFor(() => expect(screen.getByText('The import is finished.')).toBeVisible())
})
