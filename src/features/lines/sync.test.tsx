import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Job } from '../../../domain/api/jobs'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'
import { createSimulatedMeta } from '../../../mocks/meta/meta'
import { renderApp, type Run } from '../../../tests/setup/component-api'

/** Meta asks to be left alone: a reading waits instead of going on. */
async function throttle({ api }: Pick<Run, 'api'>, minutes: number): Promise<void> {
  const { accounts } = await api.meta.world()
  for (const { wabaId } of accounts) await api.meta.play({ play: 'throttle', wabaId, minutes })
}

/** Text to be seen: what is only said to screen readers does not count. */
const seen = { ignore: '[aria-live]' }
const begin = { name: 'Read again from Meta' }

test('reading again from Meta ends with how many lines came, until that is hidden', async () => {
  const { user, router } = await renderApp({ path: '/lines' })
  await user.click(await screen.findByRole('button', begin))
  expect(await screen.findByText('24 lines were read from Meta.', seen)).toBeVisible()
  expect(router.state.location.search).toHaveProperty('job')
  await user.click(screen.getByRole('button', { name: 'Hide this message' }))
  await waitFor(() => expect(screen.queryByText('24 lines were read from Meta.', seen)).toBeNull())
  expect(router.state.location.search).toEqual({})
})

test('a reading that is under way can be stopped', async () => {
  const { user } = await renderApp({ path: '/lines', prepare: (run) => throttle(run, 5) })
  await user.click(await screen.findByRole('button', begin))
  await user.click(await screen.findByRole('button', { name: 'Stop reading' }))
  expect(
    await screen.findByText('Reading was stopped before the first line came.', seen),
  ).toBeVisible()
})

test('the address keeps a reading in view over a reload', async () => {
  const started: Job[] = []
  await renderApp({
    path: () => `/lines?job=${started[0]?.id}`,
    async prepare(run) {
      await throttle(run, 5)
      started.push(await run.call<Job>(run.me, 'POST', '/api/v1/lines/sync'))
    },
  })
  expect(await screen.findByText('Asking Meta for its first lines…', seen)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Stop reading' })).toBeEnabled()
  expect(screen.getByRole('button', { name: 'Reading from Meta' })).toBeDisabled()
})

test('a reading is still in view after a look at another page', async () => {
  const { user, router } = await renderApp({
    path: '/lines',
    prepare: (run) => throttle(run, 5),
  })
  await user.click(await screen.findByRole('button', begin))
  await screen.findByRole('button', { name: 'Stop reading' })
  await router.navigate({ to: '/settings/me' })
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop reading' })).toBeNull())
  await router.navigate({ to: '/lines' })
  expect(await screen.findByRole('button', { name: 'Stop reading' })).toBeVisible()
})

test('an account that could not be read is named, with its own problem', async () => {
  const missing = '999888777666555'
  const meta = createSimulatedMeta({
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    accessToken: 'token',
    appSecret: 'secret',
    world: seedIsraeliBusiness(),
  })
  const wabaIds = [...(await meta.world()).accounts.map(({ wabaId }) => wabaId), missing]
  const { user } = await renderApp({
    path: '/lines',
    settled: false,
    live: {
      credentials: {
        accessToken: 'token',
        appSecret: null,
        verifyToken: null,
        wabaIds,
        graphVersion: 'v25.0',
      },
      fetch: meta.fetch,
    },
  })
  await user.click(await screen.findByRole('button', begin))
  expect(await screen.findByText('Not everything could be read from Meta.', seen)).toBeVisible()
  expect(screen.getByText('What was read is stored.', { exact: false })).toBeVisible()
  const [problem] = screen
    .getAllByRole('listitem')
    .filter((item) => item.textContent?.includes(missing))
  expect(problem).toHaveTextContent(`Account ${missing}Meta answered with code`)
  meta.dispose()
})

test('a job that nobody knows any more is not watched', async () => {
  await renderApp({ path: '/lines?job=gone' })
  expect(await screen.findByText('24 lines')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('button', begin)).toBeEnabled()
})
