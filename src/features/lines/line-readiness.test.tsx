import { screen, waitFor, within } from '@testing-library/react'
import { eq } from 'drizzle-orm'
import { delay, http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { lines } from '../../../server/database/schema/lines'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { ask, lineNamed } from '../../../tests/setup/requests'

function pageOf(name: string) {
  return async (run: Run) => `/lines/${(await lineNamed(run, name)).id}`
}

const panel = async (name = 'Before asking for a username') =>
  within(await screen.findByRole('region', { name }))

async function itemOf(name: string) {
  const all = await panel()
  const heading = await all.findByRole('heading', { name })
  const item = heading.closest('li')
  if (item === null) throw new Error(`${name} is in no list.`)
  return within(item)
}

/** As if Meta had told this about the line when it was read. */
function told(name: string, facts: Partial<typeof lines.$inferInsert>) {
  return async (run: Run) => {
    const { id } = await lineNamed(run, name)
    await run.api.deps.database.store.update(lines).set(facts).where(eq(lines.id, id))
  }
}

test('a line where nothing is known to stand in the way says so in a word, and promises no name', async () => {
  const { user } = await renderApp({ path: pageOf('Rimonit Dental') })
  const readiness = await panel()
  expect(await readiness.findByText('Ready to ask')).toBeVisible()
  expect(readiness.getByText(/Nothing that is known stands in the way/)).toBeVisible()
  expect(readiness.getByText(/Whether a name is free, it says only when it is asked/)).toBeVisible()
  await user.click(readiness.getByText('Item by item'))
  expect(readiness.getAllByRole('listitem')).toHaveLength(8)
  expect((await itemOf('Facebook Page')).getByText('Not known')).toBeVisible()
})

test('a limit that is too low blocks: why, who must act and where', async () => {
  await renderApp({
    path: pageOf('Rimonit Dental'),
    prepare: told('Rimonit Dental', { messagingLimit: 'TIER_250' }),
  })
  const readiness = await panel()
  expect(await readiness.findByText('Not ready')).toBeVisible()
  expect(readiness.getByText(/^One thing must be mended first/)).toBeVisible()
  const item = await itemOf('Messaging limit')
  expect(item.getByText('In the way')).toBeVisible()
  expect(item.getByText(/not above 250 customers a day/)).toBeVisible()
  expect(item.getByText('Your business manager at Meta')).toBeVisible()
  expect(item.getByRole('link', { name: 'Meta Business settings' })).toHaveAttribute(
    'href',
    'https://business.facebook.com/settings',
  )
})

test('the message to whoever must act is copied in the language that they read', async () => {
  const { user } = await renderApp({ path: pageOf('Rimonit Labs Results') })
  const item = await itemOf('Display name')
  await user.click(item.getByText('A message to whoever must act'))
  expect(item.getByText(/^Hello, Meta declined the display name/)).toBeVisible()
  await user.click(item.getByRole('radio', { name: 'עברית' }))
  const hebrew = item.getByText(/^שלום, Meta לא אישרה/)
  expect(hebrew).toHaveAttribute('dir', 'rtl')
  expect(hebrew).toHaveTextContent('\u2066+972505550210\u2069')
  await user.click(item.getByRole('button', { name: 'Copy message: Display name' }))
  expect(await item.findByText('Copied')).toBeVisible()
  expect(await navigator.clipboard.readText()).toBe(hebrew.textContent)
})

test('what Meta has not told is not known, in its own word where it has one', async () => {
  await renderApp({
    path: pageOf('Rimonit Dental'),
    prepare: told('Rimonit Dental', { messagingLimit: 'TIER_MOON', nameStatus: null }),
  })
  const readiness = await panel()
  expect(await readiness.findByText('Not known yet')).toBeVisible()
  expect(readiness.getByText(/Nothing is guessed/)).toBeVisible()
  expect((await itemOf('Messaging limit')).getByText('TIER_MOON')).toBeVisible()
  expect((await itemOf('Display name')).getByText('Meta has not told.')).toBeVisible()
  expect(readiness.queryByRole('button', { name: /^Copy message/ })).toBeNull()
})

test('an open request is one of the items, with the way to it', async () => {
  const run = await renderApp({
    path: pageOf('Rimonit Dental'),
    prepare: async (before) => {
      await ask(before, { line: 'Rimonit Dental', candidates: ['rimonit.smile'], submit: true })
    },
  })
  const { openRequestId } = await lineNamed(run, 'Rimonit Dental')
  const item = await itemOf('Open request')
  expect(item.getByText('A reviewer')).toBeVisible()
  expect(item.getByRole('link', { name: 'The request' })).toHaveAttribute(
    'href',
    `/requests/${openRequestId}`,
  )
})

test('where the settings are closed to somebody, the place is a word and no link', async () => {
  await renderApp({
    path: pageOf('Rimonit Dental'),
    role: 'viewer',
    prepare: async ({ api }) => {
      await api.deps.database.store.execute(
        `update accounts set problem = 'Meta answered with code 190', problem_reason = 'connection'`,
      )
    },
  })
  const item = await itemOf('Permission at Meta')
  expect(item.getByText('Handleboard, Meta connection')).toBeVisible()
  expect(item.queryByRole('link')).toBeNull()
})

test('while it is looked up it says so, and when that fails it can be tried again', async () => {
  const run = await renderApp({ path: '/lines' })
  const { user, server, router } = run
  let fails = true
  server.use(
    http.get('*/api/v1/lines/*/readiness', async () => {
      if (!fails) return undefined
      await delay(300)
      return HttpResponse.json({ code: 'internal', status: 500 }, { status: 500 })
    }),
  )
  const { id: lineId } = await lineNamed(run, 'Rimonit Dental')
  await router.navigate({ to: '/lines/$lineId', params: { lineId } })
  const readiness = await panel()
  expect(await readiness.findByText('Looking what stands in the way…')).toBeInTheDocument()
  await readiness.findByRole('alert')
  fails = false
  await user.click(readiness.getByRole('button', { name: 'Try again' }))
  expect(await readiness.findByText('Ready to ask')).toBeVisible()
})

test('in Hebrew it says who acts and how many things, in the forms of the language', async () => {
  await renderApp({
    path: pageOf('Rimonit Dental'),
    language: 'he',
    prepare: told('Rimonit Dental', { nameStatus: 'DECLINED', status: 'restricted' }),
  })
  const readiness = await panel('לפני שמבקשים שם משתמש')
  expect(await readiness.findByText(/^יש שני דברים שכדאי לבדוק/)).toBeVisible()
  expect(readiness.getAllByText('אצל מי שמנהל את העסק ב־Meta')).toHaveLength(2)
})

const formFor = (name: string) => async (run: Run) =>
  `/requests/new?lineId=${(await lineNamed(run, name)).id}`

test('the form of a request leads to what stands in the way of its line', async () => {
  const run = await renderApp({ path: formFor('Rimonit Labs Results') })
  const { id } = await lineNamed(run, 'Rimonit Labs Results')
  expect(await screen.findByText(/worth a look before asking/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Look at what stands in the way' })).toHaveAttribute(
    'href',
    `/lines/${id}`,
  )
})

test('the form says nothing about a line that is ready', async () => {
  const run = await renderApp({ path: formFor('Rimonit Dental') })
  const { id } = await lineNamed(run, 'Rimonit Dental')
  const known = () => run.queryClient.getQueryData(['line', id, 'readiness'])
  await waitFor(() => expect(known()).toMatchObject({ verdict: 'ready' }))
  expect(screen.queryByRole('link', { name: 'Look at what stands in the way' })).toBeNull()
})
