import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { Line } from '../../../domain/api/lines'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import type { InProcessApi } from '../../../mocks/in-process-api'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'
import type { World } from '../../../mocks/meta/world'
import { renderApp, type Run } from '../../../tests/setup/component-api'

async function lineNamed({ me, call }: Run, name: string): Promise<Line> {
  const { items } = await call<{ items: Line[] }>(me, 'GET', '/api/v1/lines?limit=200')
  const found = items.find(({ displayName }) => displayName === name)
  if (found === undefined) throw new Error(`There is no line ${name}.`)
  return found
}

/** The names in the list, from the top. By selector: to ask 24 rows for their roles takes jsdom a second. */
async function shownNames(): Promise<(string | null)[]> {
  const links = () => [...document.querySelectorAll('tbody th[scope=row] a')]
  await waitFor(() => expect(links()).not.toEqual([]))
  return links().map((link) => link.textContent)
}

/** The row of the list that says this. */
async function rowOf(text: string): Promise<HTMLElement> {
  const row = (await screen.findByText(text)).closest('tr')
  if (row === null) throw new Error(`${text} is not in a row of the list.`)
  return row
}

const list = '*/api/v1/lines'
const brokenAnswer = () => new HttpResponse('a proxy', { status: 502 })

/** Meta shows a reserved name to customers, and says so by a webhook. */
async function makeVisible(api: InProcessApi, displayPhoneNumber: string): Promise<void> {
  const { numbers } = await api.meta.world()
  const number = numbers.find((one) => one.displayPhoneNumber === displayPhoneNumber)
  if (number === undefined) throw new Error(`Meta has no number ${displayPhoneNumber}.`)
  await api.meta.play({ play: 'make_visible', phoneNumberId: number.phoneNumberId })
}

/** Accounts without a number. */
function emptyWorld(): World {
  return { ...seedIsraeliBusiness(), numbers: [] }
}

test('search finds a line by its local number, as it is typed', async () => {
  const { user, router } = await renderApp({ path: '/lines' })
  await rowOf('Rimonit Dental')
  await user.type(screen.getByRole('searchbox'), '052-555-0107')
  await waitFor(async () => expect(await shownNames()).toEqual(['Rimonit Ashdod Clinic']))
  expect(router.state.location.search).toEqual({ q: '052-555-0107' })
  expect(screen.getByText('1 line')).toBeVisible()
})

test('the address holds the filters, and a press on a chip lets go of one', async () => {
  const { user, router } = await renderApp({ path: '/lines?usernameState=live&sort=-name' })
  expect(await shownNames()).toEqual(['Rimonit Health', 'Rimonit Haifa Clinic'])
  const chip = screen.getByRole('button', { name: 'Live', pressed: true })
  await user.click(chip)
  expect(await screen.findByText('24 lines')).toBeVisible()
  expect(router.state.location.search).toEqual({ sort: '-name' })
})

test('a filter that nothing matches can be cleared', async () => {
  const { user } = await renderApp({ path: '/lines?usernameState=revoked&q=nobody' })
  expect(await screen.findByText('No line matches.')).toBeVisible()
  const [clear] = screen.getAllByRole('button', { name: 'Clear all filters' })
  await user.click(clear ?? document.body)
  expect(await screen.findByText('24 lines')).toBeVisible()
})

test('while the cleared list is on its way, nobody is told that there are no lines', async () => {
  const { user, server, api } = await renderApp({ path: '/lines?q=nobody' })
  await screen.findByText('No line matches.')
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  server.use(http.get(list, ({ request }) => held.then(() => api.request(request))))
  const box = screen.getByRole('searchbox')
  await user.clear(box)
  expect(screen.queryByText('No lines have been read yet.')).toBeNull()
  expect(box).toHaveFocus()
  answer()
  expect(await screen.findByText('24 lines')).toBeVisible()
  expect(box).toHaveFocus()
})

test('the lines of one account can be picked by name, also without a view of the settings', async () => {
  const { user } = await renderApp({ path: '/lines', role: 'viewer' })
  await user.click(await screen.findByRole('button', { name: 'Rimonit Health – Clinics' }))
  expect(await screen.findByText('12 lines')).toBeVisible()
})

test('a press on a heading turns the order around', async () => {
  const { user } = await renderApp({ path: '/lines' })
  const [first] = await shownNames()
  expect(first).toBe('Rimonit Ashdod Clinic')
  await user.click(screen.getByRole('button', { name: 'Name' }))
  await waitFor(async () => expect((await shownNames()).at(-1)).toBe(first))
})

test('a viewer sees where each name stands, and nothing to ask or to read again', async () => {
  await renderApp({ path: '/lines', role: 'viewer' })
  const row = await rowOf('Rimonit Haifa Clinic')
  expect(within(row).getByText('@rimonit_haifa')).toBeVisible()
  expect(within(row).getByText('Live')).toBeVisible()
  expect(within(row).getByText('no open request')).toBeVisible()
  expect(screen.queryByRole('link', { name: /Ask for/ })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Read again from Meta' })).toBeNull()
})

test('a line with an open request leads to it, any other to a new one', async () => {
  const made: UsernameRequest[] = []
  await renderApp({
    path: '/lines',
    role: 'marketing',
    async prepare(run) {
      const { id } = await lineNamed(run, 'Rimonit Dental')
      const { items } = await run.call<{ items: UsernameRequest[] }>(
        run.me,
        'POST',
        '/api/v1/username-requests',
        { lineIds: [id], candidates: ['rimonit.dental'], submit: true },
      )
      made.push(...items)
    },
  })
  const dental = within(await rowOf('Rimonit Dental'))
  const open = dental.getByRole('link', { name: 'Open request of Rimonit Dental' })
  expect(open).toHaveAttribute('href', `/requests/${made[0]?.id}`)
  expect(dental.queryByRole('link', { name: /Ask for/ })).toBeNull()
  const ashdod = within(await rowOf('Rimonit Ashdod Clinic'))
  const ask = ashdod.getByRole('link', { name: 'Ask for a username for Rimonit Ashdod Clinic' })
  expect(ask.getAttribute('href')).toMatch(/^\/requests\/new\?lineId=/)
})

test('a failed list says why and comes back by another try', async () => {
  const { user, server } = await renderApp({
    path: '/lines',
    prepare: async (run) => run.server.use(http.get(list, brokenAnswer)),
  })
  expect(await screen.findByText('The answer could not be read.')).toBeVisible()
  server.resetHandlers()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await rowOf('Rimonit Dental')).toBeVisible()
})

test('a next page that fails keeps the lines that came, and can be tried again', async () => {
  let broken = true
  const { user } = await renderApp({
    path: '/lines',
    async prepare({ server, api }) {
      server.use(
        http.get(list, ({ request }) => {
          const url = new URL(request.url)
          if (broken && url.searchParams.has('cursor')) return brokenAnswer()
          url.searchParams.set('limit', '10')
          return api.request(new Request(url, request))
        }),
      )
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Show more' }))
  expect(await screen.findByText('The next lines could not be loaded.')).toBeVisible()
  expect(await shownNames()).toHaveLength(10)
  broken = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(async () => expect(await shownNames()).toHaveLength(20))
})

test('a list that cannot be read again stays, and says that it is from before', async () => {
  const { api, server } = await renderApp({ path: '/lines' })
  await rowOf('Rimonit Pharm')
  server.use(http.get(list, brokenAnswer))
  await makeVisible(api, '+972 50-555-0201')
  expect(await screen.findByText(/What you see is from before/)).toBeVisible()
  expect(await shownNames()).toHaveLength(24)
})

test('what changes at Meta appears by itself', async () => {
  const { api } = await renderApp({ path: '/lines' })
  const row = await rowOf('@rimonit.pharm')
  expect(within(row).getByText('Reserved')).toBeVisible()
  await makeVisible(api, '+972 50-555-0201')
  expect(await within(row).findByText('Live')).toBeVisible()
})

test('a row under the pointer stays where it is until the pointer leaves', async () => {
  const { api, user } = await renderApp({ path: '/lines?usernameState=reserved' })
  const before = await shownNames()
  expect(before).toEqual(['Rimonit Courier', 'Rimonit Pharm'])
  await user.hover(await rowOf('Rimonit Pharm'))
  await makeVisible(api, '+972 54-555-0207')
  expect(await screen.findByText(/1 line was added or left/)).toBeVisible()
  expect(await shownNames()).toEqual(before)
  await user.hover(screen.getByRole('heading', { level: 1 }))
  await waitFor(async () => expect(await shownNames()).toEqual(['Rimonit Pharm']))
})

test('the changed list can be shown at once by the keyboard too', async () => {
  const { api, user } = await renderApp({ path: '/lines?usernameState=reserved' })
  await user.hover(await rowOf('Rimonit Pharm'))
  await makeVisible(api, '+972 54-555-0207')
  screen.getByRole('searchbox').focus()
  await user.click(await screen.findByRole('button', { name: 'Show the list as it is now' }))
  await waitFor(async () => expect(await shownNames()).toEqual(['Rimonit Pharm']))
})

test('before anything was read, the page says what lines are and offers to read them', async () => {
  await renderApp({ path: '/lines', world: emptyWorld(), settled: false })
  expect(await screen.findByText('No lines have been read yet.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Read the lines from Meta' })).toBeEnabled()
})

test('before anything was read, a viewer is told who can read them', async () => {
  await renderApp({ path: '/lines', world: emptyWorld(), settled: false, role: 'viewer' })
  const who = await screen.findByText(
    'Whoever may read them: Admin, Template manager and Marketing.',
  )
  expect(who).toBeVisible()
  expect(screen.queryByRole('button', { name: /from Meta/ })).toBeNull()
})

test('Hebrew counts one, two and many lines', async () => {
  const { user } = await renderApp({ path: '/lines?q=rimonit.health', language: 'he' })
  expect(await screen.findByText('קו אחד')).toBeVisible()
  const box = screen.getByRole('searchbox')
  await user.clear(box)
  expect(await screen.findByText('24 קווים')).toBeVisible()
  await user.type(box, 'Rimonit Labs')
  expect(await screen.findByText('שני קווים')).toBeVisible()
})
