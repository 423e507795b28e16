import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createSimulatedMeta } from '../../../mocks/meta/meta'
import { seedIsraeliBusiness, seedManyLines } from '../../../mocks/meta/seed'
import { renderApp } from '../../../tests/setup/component-api'

const token = 'EAA-the-real-token'
const account = '300000000000001'

/** Meta itself, for a workspace that goes live: another world, another token. */
function realMeta() {
  return createSimulatedMeta({
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    accessToken: token,
    appSecret: 'the real secret',
    world: seedManyLines(2, 1),
    deliver: async () => new Response(),
    webhookUrl: 'http://localhost/webhooks/meta',
  })
}

const fewLines = () => {
  const world = seedIsraeliBusiness()
  return { ...world, numbers: world.numbers.slice(0, 2) }
}

async function openForm() {
  const run = await renderApp({
    path: '/settings/meta',
    world: fewLines(),
    prepare: async ({ api }) => {
      api.deps.metaFetch = realMeta().fetch
    },
  })
  const { user } = run
  await user.click(await screen.findByRole('button', { name: 'Connect to Meta…' }))
  const fill = async (label: RegExp, text: string) => {
    const field = screen.getByLabelText(label, { selector: 'input, textarea' })
    await user.clear(field)
    await user.paste(text)
    return field
  }
  const connect = () =>
    user.click(screen.getByRole('button', { name: 'Check with Meta and connect' }))
  const goLive = async () => {
    await connect()
    await user.type(await screen.findByRole('textbox', { name: /type live/ }), 'live')
    await user.click(screen.getByRole('button', { name: 'Connect and go live' }))
  }
  return { ...run, fill, connect, goLive }
}

test('what is missing is said beside its field before anybody is asked', async () => {
  const { fill, connect } = await openForm()
  const ids = await fill(/Account ids/, '12x')
  await connect()
  expect(ids).toHaveAccessibleDescription(/12x.* is not an account id/)
  await waitFor(() => expect(ids).toHaveFocus())
  expect(screen.queryByRole('dialog', { name: /Go live/ })).toBeNull()
})

test('going live says what happens to the sandbox and wants the word typed', async () => {
  const { fill, connect } = await openForm()
  await fill(/Account ids/, account)
  await fill(/Access token/, token)
  await fill(/^App secret/, 'the real secret')
  await connect()
  const dialog = within(await screen.findByRole('dialog', { name: 'Go live with 1 account?' }))
  expect(dialog.getByText(/The 2 lines of the sandbox leave your lists/)).toBeVisible()
  expect(await dialog.findByText(/No request is open there/)).toBeVisible()
  expect(dialog.getByRole('button', { name: 'Connect and go live' })).toBeDisabled()
})

test('a token that Meta refuses is marked with Meta’s code, and the workspace stays a sandbox', async () => {
  const { fill, goLive } = await openForm()
  await fill(/Account ids/, account)
  const field = await fill(/Access token/, 'wrong')
  await fill(/^App secret/, 'the real secret')
  await goLive()
  await waitFor(() => expect(field).toHaveAccessibleDescription(/code 190/))
  expect(screen.getAllByText('Sandbox', { exact: true }).length).toBeGreaterThan(0)
})

test('an account that Meta does not show is marked by its id', async () => {
  const { fill, goLive } = await openForm()
  const field = await fill(/Account ids/, `${account}, 42`)
  await fill(/Access token/, token)
  await fill(/^App secret/, 'the real secret')
  await goLive()
  await waitFor(() => expect(field).toHaveAccessibleDescription(/42.* with code 100/))
})

test('once connected the workspace is live, and its secrets never come back to the page', async () => {
  const { fill, goLive, user, container, queryClient } = await openForm()
  await fill(/Account ids/, account)
  await fill(/Access token/, token)
  await fill(/^App secret/, 'the real secret')
  await fill(/^Verify token/, 'the verify token')
  await goLive()
  const change = await screen.findByRole('button', { name: 'Change the connection…' })
  await waitFor(() => expect(screen.queryByText(/Meta is simulated here/)).toBeNull())
  await user.click(change)
  expect(screen.getByLabelText(/Access token/, { selector: 'input' })).toHaveValue('')
  const known = JSON.stringify(
    queryClient
      .getQueryCache()
      .getAll()
      .map(({ state }) => state),
  )
  const values = [...container.querySelectorAll('input')].map(({ value }) => value)
  for (const secret of [token, 'the real secret', 'the verify token']) {
    expect(container.innerHTML).not.toContain(secret)
    expect(values).not.toContain(secret)
    expect(known).not.toContain(secret)
  }
})

test('a connection from the environment is shown and cannot be changed here', async () => {
  const { container } = await renderApp({
    path: '/settings/meta',
    settled: false,
    live: {
      credentials: {
        accessToken: token,
        appSecret: 'the real secret',
        verifyToken: null,
        wabaIds: [account],
        graphVersion: 'v25.0',
      },
      fetch: realMeta().fetch,
    },
  })
  expect(await screen.findByText(/come from the environment of the server/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /connection…|Connect/ })).toBeNull()
  expect(container.innerHTML).not.toContain(token)
})

test('a template manager may look, and is told who can change it', async () => {
  await renderApp({ path: '/settings/meta', role: 'template_manager', world: fewLines() })
  expect(await screen.findByText(/Who can change it: Admin/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Connect/ })).toBeNull()
  expect(screen.queryByRole('link', { name: 'People' })).toBeNull()
})
