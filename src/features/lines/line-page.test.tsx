import { screen, waitFor, within } from '@testing-library/react'
import { eq } from 'drizzle-orm'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { accounts } from '../../../server/database/schema/workspaces'
import { lines } from '../../../server/database/schema/lines'
import { clockHour, readBudget } from '../../../server/lines/read-again'
import { renderApp, type Run } from '../../../tests/setup/component-api'

async function lineNamed({ me, call }: Run, name: string): Promise<Line> {
  const { items } = await call<{ items: Line[] }>(me, 'GET', '/api/v1/lines?limit=200')
  const found = items.find(({ displayName }) => displayName === name)
  if (found === undefined) throw new Error(`There is no line ${name}.`)
  return found
}

function pageOf(name: string) {
  return async (run: Run) => `/lines/${(await lineNamed(run, name)).id}`
}

function sectionOf(name: string) {
  return screen.findByRole('region', { name })
}

async function askFor(run: Run, name: string, candidate: string): Promise<UsernameRequest> {
  const { id } = await lineNamed(run, name)
  const path = '/api/v1/username-requests'
  const body = { lineIds: [id], candidates: [candidate], submit: true }
  const { items } = await run.call<{ items: [UsernameRequest] }>(run.me, 'POST', path, body)
  return items[0]
}

/** How often the simulated Meta was asked for this. */
async function callsTo({ api }: Pick<Run, 'api'>, ending: string): Promise<number> {
  const { calls } = await api.meta.world()
  return calls.filter(({ method, path }) => method === 'GET' && path.endsWith(ending)).length
}

test('a live name is said to be one, with when Meta last confirmed it', async () => {
  await renderApp({ path: pageOf('Rimonit Health') })
  const name = within(await sectionOf('Its username'))
  expect(name.getByText(/^Customers can see/)).toHaveTextContent(
    'Customers can see @rimonit.health on this line.',
  )
  expect(name.getByText(/^Last confirmed with Meta/)).toBeVisible()
  expect(document.title).toBe('Rimonit Health · Handleboard')
})

test('a line without a name says so, and who may ask for one', async () => {
  await renderApp({ path: pageOf('Rimonit Dental'), role: 'viewer' })
  const name = within(await sectionOf('Its username'))
  expect(name.getByText('No username yet')).toBeVisible()
  expect(name.getByText('Admin and Marketing')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Ask for a username' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull()
})

test('looking again asks Meta once, and says when that was', async () => {
  const run = await renderApp({
    path: pageOf('Rimonit Health'),
    prepare: async ({ api }) => {
      const yesterday = new Date(Date.now() - 86_400_000)
      await api.deps.database.store.update(lines).set({ usernameConfirmedAt: yesterday })
    },
  })
  const { phoneNumberId } = await lineNamed(run, 'Rimonit Health')
  const before = await callsTo(run, `/${phoneNumberId}/username`)
  expect(await screen.findByText('yesterday')).toBeVisible()
  await run.user.click(screen.getByRole('button', { name: 'Look again' }))
  const name = within(await sectionOf('Its username'))
  expect(await name.findByText('just now')).toBeVisible()
  expect(await callsTo(run, `/${phoneNumberId}/username`)).toBe(before + 1)
})

test('when the reads of the hour are used up, it says from when one can look again', async () => {
  const { user } = await renderApp({
    path: pageOf('Rimonit Health'),
    async prepare({ api }) {
      const used = { reads: readBudget.awaited, readsHour: clockHour(new Date()) }
      await api.deps.database.store.update(accounts).set(used)
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Look again' }))
  const notice = await screen.findByRole('alert')
  expect(notice).toHaveTextContent('The reads of this account are used up for this hour.')
  expect(notice).toHaveTextContent(/You can look again from \d{1,2} \w+ \d{4}, \d{2}:\d{2}/)
  expect(screen.getByRole('button', { name: 'Look again' })).toBeDisabled()
})

test('when Meta does not answer, what it last said stays', async () => {
  const { user, server } = await renderApp({ path: pageOf('Rimonit Health') })
  server.use(
    http.post('*/api/v1/lines/*/confirm', () =>
      HttpResponse.json({ code: 'meta_unreachable', status: 409 }, { status: 409 }),
    ),
  )
  await user.click(await screen.findByRole('button', { name: 'Look again' }))
  expect(await screen.findByText(/this is still what it last said/)).toBeVisible()
  const name = within(await sectionOf('Its username'))
  expect(name.getAllByText('@rimonit.health')).not.toHaveLength(0)
})

test('a word of Meta that nobody knows is shown, and nothing is claimed', async () => {
  await renderApp({
    path: pageOf('Rimonit Dental'),
    async prepare(run) {
      const { id } = await lineNamed(run, 'Rimonit Dental')
      const odd = { usernameState: 'unknown', usernameMetaStatus: 'in_limbo' } as const
      await run.api.deps.database.store.update(lines).set(odd).where(eq(lines.id, id))
    },
  })
  const name = within(await sectionOf('Its username'))
  expect(name.getByText(/so nothing is claimed/)).toBeVisible()
  expect(name.getByText('in_limbo')).toBeVisible()
})

test('about Facebook and Instagram nothing is claimed that nobody knows', async () => {
  await renderApp({ path: pageOf('Rimonit Health') })
  const platforms = within(await sectionOf('On the three platforms'))
  expect(await platforms.findAllByText('Not connected')).toHaveLength(2)
  expect(platforms.getAllByText(/so nothing is claimed/)).toHaveLength(2)
  expect(platforms.getByText('Live')).toBeVisible()
})

test('an open request says where it stands and who acts, and leads to itself', async () => {
  const made: UsernameRequest[] = []
  await renderApp({
    path: pageOf('Rimonit Dental'),
    role: 'marketing',
    prepare: async (run) => void made.push(await askFor(run, 'Rimonit Dental', 'RimonitDental')),
  })
  const name = within(await sectionOf('Its username'))
  expect(await name.findByText('A reviewer')).toBeVisible()
  expect(name.getByText(/waits for a review/)).toHaveTextContent('@RimonitDental')
  const link = name.getByRole('link', { name: 'Open request' })
  expect(link).toHaveAttribute('href', `/requests/${made[0]?.id}`)
  expect(screen.queryByRole('link', { name: 'Ask for a username' })).toBeNull()
})

test('the history holds the requests of this line and of no other', async () => {
  await renderApp({
    path: pageOf('Rimonit Dental'),
    async prepare(run) {
      const first = await askFor(run, 'Rimonit Dental', 'rimonit.smile')
      await run.call(run.me, 'POST', `/api/v1/username-requests/${first.id}/withdraw`, {})
      await askFor(run, 'Rimonit Dental', 'rimonit.dental')
      await askFor(run, 'Rimonit Ashdod Clinic', 'rimonit.ashdod')
    },
  })
  const history = within(await sectionOf('Requests of this line'))
  await history.findByText('@rimonit.dental')
  const items = history.getAllByRole('listitem').map((item) => item.textContent)
  expect(items).toEqual([
    expect.stringMatching(/^@rimonit\.dental.*In review/),
    expect.stringMatching(/^@rimonit\.smile.*Withdrawn/),
  ])
})

test('suggestions cost a call: they come by a press only, and lead to a request with the name filled in', async () => {
  const run = await renderApp({ path: pageOf('Rimonit Dental'), role: 'marketing' })
  const ask = await screen.findByRole('button', { name: 'Ask Meta for suggestions' })
  expect(await callsTo(run, '/username_suggestions')).toBe(0)
  await run.user.click(ask)
  const found = await screen.findAllByRole('link', { name: /^Ask for .*@/ })
  const { id } = await lineNamed(run, 'Rimonit Dental')
  const username = found[0]?.textContent?.replace('@', '')
  expect(found[0]).toHaveAttribute('href', `/requests/new?lineId=${id}&candidate=${username}`)
  expect(await callsTo(run, '/username_suggestions')).toBe(1)
})

test('whoever may not ask sees the suggestions, without a way to ask', async () => {
  const { user } = await renderApp({ path: pageOf('Rimonit Dental'), role: 'viewer' })
  await user.click(await screen.findByRole('button', { name: 'Ask Meta for suggestions' }))
  expect(await screen.findByText(/^Meta suggests \d+ names:/)).toBeVisible()
  expect(screen.queryByRole('link', { name: /^Ask for/ })).toBeNull()
})

test('a line that is not there says so, and leads back to the lines', async () => {
  await renderApp({ path: '/lines/nowhere' })
  const notice = await screen.findByRole('alert')
  expect(notice).toHaveTextContent('There is no line at this address.')
  expect(within(notice).getByRole('link', { name: 'Go to the lines' })).toHaveAttribute(
    'href',
    '/lines',
  )
})

test('a name that Meta takes away is said while one looks', async () => {
  const run = await renderApp({ path: pageOf('Rimonit Health') })
  const name = within(await sectionOf('Its username'))
  await name.findByText(/^Customers can see/)
  const { phoneNumberId } = await lineNamed(run, 'Rimonit Health')
  await run.api.meta.play({ play: 'revoke', phoneNumberId })
  expect(await name.findByText('Meta took the username of this line away.')).toBeVisible()
  await waitFor(() => expect(name.getByText('No username yet')).toBeVisible())
})

test('in Hebrew the page keeps handles, numbers and ids in their own direction', async () => {
  await renderApp({ path: pageOf('Rimonit Health'), language: 'he' })
  const facts = await sectionOf('על הקו הזה')
  for (const text of ['+972 50 555 0101', '104871265983201', '106540352250101'])
    expect(within(facts).getByText(text)).toHaveAttribute('dir', 'ltr')
  const name = within(await sectionOf('שם המשתמש שלו'))
  for (const handle of name.getAllByText('@rimonit.health'))
    expect(handle).toHaveAttribute('dir', 'ltr')
  expect(document.documentElement.dir).toBe('rtl')
})

test('an admin gives a name up after typing it once more, and the page follows Meta', async () => {
  const run = await renderApp({ path: pageOf('Rimonit Health') })
  const { user } = run
  await user.click(await screen.findByRole('button', { name: /Release .*@rimonit\.health/ }))
  const dialog = within(screen.getByRole('dialog'))
  const confirm = dialog.getByRole('button', { name: /Release .*@rimonit\.health/ })
  expect(confirm).toBeDisabled()
  await user.type(dialog.getByRole('textbox'), 'rimonit.helth')
  expect(confirm).toBeDisabled()
  await user.clear(dialog.getByRole('textbox'))
  await user.type(dialog.getByRole('textbox'), '@Rimonit.Health')
  await user.click(confirm)
  expect(await screen.findByText('No username yet')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Release/ })).toBeNull()
})

test('a name that Meta keeps says why, and what to do', async () => {
  const { user } = await renderApp({ path: pageOf('Rimonit Courier') })
  await user.click(await screen.findByRole('button', { name: /Release .*@rimonit/ }))
  const dialog = within(screen.getByRole('dialog'))
  await user.type(dialog.getByRole('textbox'), 'rimonit{Enter}')
  expect(await screen.findByText(/was not given up/)).toBeVisible()
  expect(screen.getByText(/try again when it is live/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Try again…' })).toBeEnabled()
})

test.each(['viewer', 'marketing', 'template_manager'] as const)(
  'a %s gives no name up',
  async (role) => {
    await renderApp({ path: pageOf('Rimonit Health'), role })
    await sectionOf('Its username')
    expect(screen.queryByRole('button', { name: /Release/ })).toBeNull()
  },
)
