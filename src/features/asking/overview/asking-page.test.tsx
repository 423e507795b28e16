import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AskingSettings } from '../queries'
import { seedManyCustomers } from '../../../../mocks/meta/seed'
import {
  askSomebody,
  hear,
  lineThatAsks,
  meet,
  reaches,
  setQuiet,
} from '../../../../tests/setup/asked'
import { renderApp, type Run } from '../../../../tests/setup/component-api'

const world = () => seedManyCustomers(4)
const settings = ({ call, me }: Run) => call<AskingSettings>(me, 'GET', '/api/v1/settings/asking')

/** Three were asked: all have it, one shared. */
async function threeAsked(run: Run): Promise<void> {
  const { lineId } = await lineThatAsks(run)
  await setQuiet(run, false)
  const at = run.api.deps.now()
  for (const [place, name] of ['Dana', 'Yossi', 'Noa'].entries()) {
    const id = await askSomebody(run, lineId, { name, place })
    await reaches(run, id, 'delivered')
    if (place === 0) await hear(run, [{ id, facts: { sharedAt: at, shareOutcome: 'shared' } }])
  }
}

test('one press stops all asking, and another lets it go on', async () => {
  const run = await renderApp({ world: world(), path: '/asking', role: 'template_manager' })
  const { user } = run
  await user.dblClick(await screen.findByRole('button', { name: 'Stop all asking' }))
  expect(await screen.findByRole('heading', { name: 'All asking is stopped' })).toBeVisible()
  expect(await settings(run)).toMatchObject({ stopped: true })
  await waitFor(
    async () => {
      const resume = screen.queryByRole('button', { name: 'Let asking go on' })
      if (resume !== null) await user.click(resume)
      expect(screen.getByRole('heading', { name: 'Asking is on' })).toBeVisible()
    },
    { interval: 300 },
  )
  expect(await settings(run)).toMatchObject({ stopped: false })
})

test('marketing sees that it is stopped and who lets it go on', async () => {
  const run = await renderApp({ world: world(), path: '/asking', role: 'marketing' })
  const admin = await run.addPerson('Avi Admin', 'admin')
  expect(await screen.findByText(/^Who can stop it: Admin/)).toBeVisible()
  await run.call(admin, 'POST', '/api/v1/settings/asking/stop')
  expect(await screen.findByRole('heading', { name: 'All asking is stopped' })).toBeVisible()
  expect(screen.getByText(/^Who can let it go on: Admin/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Let asking go on' })).toBeNull()
})

test('the funnel is drawn and tabled with the same numbers, cut as the address says', async () => {
  const { user, router } = await renderApp({
    world: world(),
    path: '/asking',
    prepare: threeAsked,
  })
  const stages = within(await screen.findByRole('list', { name: 'Stages, all together' }))
  expect(stages.getByText('Delivered').closest('li')).toHaveTextContent('3 100% of those asked')
  expect(stages.getByText('Shared').closest('li')).toHaveTextContent('1 33% of those delivered')
  const table = within(await screen.findByRole('table', { name: 'The funnel in numbers' }))
  expect(table.getAllByRole('row')).toHaveLength(3)
  await user.click(screen.getByRole('button', { name: 'Language' }))
  expect(await table.findByRole('rowheader', { name: 'Hebrew' })).toBeVisible()
  expect(table.getByRole('row', { name: /^Hebrew/ })).toHaveTextContent('33% (6.1% to 79%)')
  expect(router.state.location.search).toEqual({ by: 'language' })
  await user.click(screen.getByRole('button', { name: '4 weeks' }))
  await waitFor(() => expect(router.state.location.search).toEqual({ by: 'language', weeks: '4' }))
})

test('one wording alone is compared with nothing', async () => {
  await renderApp({ world: world(), path: '/asking', prepare: threeAsked })
  expect(await screen.findByText(/was delivered in this period: there is nothing/)).toBeVisible()
  const chart = within(screen.getByRole('list', { name: 'Share of each wording with its range' }))
  expect(chart.getByRole('img')).toHaveAccessibleName(/true share between 6.1% and 79%, of 3/)
})

test('where nobody was asked it says what will stand here', async () => {
  await renderApp({ world: world(), path: '/asking', language: 'he' })
  expect(await screen.findByText('בתקופה הזו לא נשלחו בקשות.')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'בקשות מספר' })).toBeVisible()
})

test('the forecast is a range until somebody says whether the contact book is on', async () => {
  const run = await renderApp({
    world: world(),
    path: '/asking',
    prepare: async (before) => {
      const { lineId } = await lineThatAsks(before)
      for (const [place, seenDaysAgo] of [28, 28, 3].entries())
        await meet(before, lineId, { name: 'Dana', place, seenDaysAgo })
    },
  })
  expect(await screen.findByText(/^Between 0 and 3 customers lose/)).toBeVisible()
  expect(screen.getByRole('img', { name: /^Bar chart: 3 in 30 days, most on .*: 2/ })).toBeVisible()
  await run.user.click(screen.getByText('The same as a table'))
  expect(screen.getAllByRole('row', { name: / 2$/ })).toHaveLength(1)
  const link = screen.getByRole('link', { name: /whether the contact book is on/ })
  expect(link).toHaveAttribute('href', '/settings/asking#contact-book')
  await run.user.click(link)
  await run.user.click(await screen.findByRole('radio', { name: /It is off/ }))
  await run.user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(async () => expect(await settings(run)).toMatchObject({ contactBook: 'off' }))
  await run.router.navigate({ to: '/asking' })
  expect(await screen.findByText(/^3 customers lose the visible number/)).toBeVisible()
})
