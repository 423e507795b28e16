import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { seedIsraeliBusiness } from '../../../../mocks/meta/seed'
import { renderApp, type Run } from '../../../../tests/setup/component-api'
import { lineNamed } from '../../../../tests/setup/requests'

/** The whole business is much to draw for each fact. */
function few() {
  const world = seedIsraeliBusiness()
  return { world: { ...world, numbers: world.numbers.slice(0, 4) } }
}

async function twoPages(run: Run): Promise<void> {
  for (const [name, assetId] of [
    ['Rimonit Health', '102938475610101'],
    ['Rimonit Haifa Clinic', '102938475610103'],
  ] as const) {
    const { id } = await lineNamed(run, name)
    await run.call(run.me, 'PUT', `/api/v1/lines/${id}/platform-assets/facebook`, { assetId })
  }
}

async function rowOf(line: string) {
  const row = (await screen.findByText(line)).closest('tr')
  if (row === null) throw new Error(`${line} is in no row.`)
  return within(row)
}
const table = () => screen.findByRole('table', { name: 'Platforms' })

test('each line stands beside its Page and account, with what is to be done', async () => {
  await renderApp({ ...few(), path: '/platforms', prepare: twoPages })
  const haifa = await rowOf('Rimonit Haifa Clinic')
  expect(haifa.getByText('@rimonit_haifa')).toBeVisible()
  expect(haifa.getByText('@RimonitHaifa')).toBeVisible()
  expect(haifa.getByText('Another name')).toBeVisible()
  expect(haifa.getByText('Not connected')).toBeVisible()
  expect(haifa.getByText('Make the two names one')).toBeVisible()
  const health = await rowOf('Rimonit Health')
  expect(health.getByText('Same name')).toBeVisible()
  expect(health.getByRole('link', { name: 'Rimonit Health' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/lines\//),
  )
})

test('the address holds the filter; what matches nothing says so and can be cleared', async () => {
  const { user, router } = await renderApp({
    ...few(),
    path: '/platforms?verdict=different',
    prepare: twoPages,
  })
  expect(within(await table()).getAllByRole('row')).toHaveLength(2)
  await user.click(screen.getByRole('button', { name: 'Instagram' }))
  expect(router.state.location.search).toEqual({ verdict: 'different', platform: 'instagram' })
  expect(await screen.findByText('Nothing matches.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
  await waitFor(async () => expect(within(await table()).getAllByRole('row').length).toBe(5))
  await user.type(screen.getByRole('searchbox'), 'RimonitHaifa')
  await waitFor(() => expect(router.state.location.search).toEqual({ q: 'RimonitHaifa' }))
  await waitFor(async () => expect(within(await table()).getAllByRole('row')).toHaveLength(2))
})

test('a name that drifts is shown without a reload, and a notification leads to its line', async () => {
  const run = await renderApp({ ...few(), path: '/platforms', prepare: twoPages })
  const { api, user, router } = run
  const health = await rowOf('Rimonit Health')
  await api.meta.play({ play: 'rename_asset', assetId: '102938475610101', username: null })
  const { id } = await lineNamed(run, 'Rimonit Health')
  await run.call(run.me, 'POST', `/api/v1/lines/${id}/platform-assets/facebook/look`)
  expect(await health.findByText('No name there')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Notifications: 1 unread' }))
  await user.click(
    await screen.findByRole('link', {
      name: 'On Facebook the name @Rimonit.Health beside Rimonit Health is gone.',
    }),
  )
  await waitFor(() => expect(router.state.location.pathname).toBe(`/lines/${id}`))
})

test('a board that cannot be read can be tried again', async () => {
  const { user, server, router } = await renderApp({ ...few(), path: '/lines' })
  server.use(http.get('*/api/v1/platform-board', () => HttpResponse.error()))
  await router.navigate({ to: '/platforms' })
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 })
  server.resetHandlers()
  await user.click(again)
  expect(await table()).toBeVisible()
})

test('it is in the navigation of a viewer, in Hebrew as well', async () => {
  await renderApp({ ...few(), path: '/platforms', role: 'viewer', language: 'he' })
  expect(await screen.findByRole('link', { name: 'פלטפורמות' })).toBeVisible()
  expect(await screen.findByRole('table', { name: 'פלטפורמות' })).toBeVisible()
})
