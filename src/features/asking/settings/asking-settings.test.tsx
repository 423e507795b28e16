import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AskingSettings } from '../queries'
import { seedIsraeliBusiness } from '../../../../mocks/meta/seed'
import { renderApp, type Run } from '../../../../tests/setup/component-api'

const path = '/settings/asking'
const settingsPath = '/api/v1/settings/asking'

/** The whole business is much to draw for each fact. */
function few() {
  const world = seedIsraeliBusiness()
  return { world: { ...world, numbers: world.numbers.slice(0, 2) } }
}

const stored = ({ call, me }: Run) => call<AskingSettings>(me, 'GET', settingsPath)

test('rules are changed and stored, and the quiet times come out anew below', async () => {
  const run = await renderApp({ ...few(), path })
  const { user } = run
  const save = await screen.findByRole('button', { name: 'Save' })
  expect(save).toBeDisabled()
  expect((await screen.findAllByText('Shabbat')).length).toBeGreaterThan(1)
  await user.click(screen.getByRole('checkbox', { name: /Quiet at night/ }))
  await user.click(screen.getByRole('checkbox', { name: /Quiet on Shabbat/ }))
  await user.click(screen.getByRole('checkbox', { name: /holidays of Israel/ }))
  const coolDown = screen.getByRole('spinbutton', { name: 'Cool-down in days' })
  await user.clear(coolDown)
  await user.type(coolDown, '14')
  await user.click(screen.getByRole('radio', { name: /It is on/ }))
  await user.click(save)
  expect((await screen.findAllByText(/It counts from the next message on/)).length).toBeGreaterThan(
    0,
  )
  expect(await screen.findByText(/No quiet hours in the next 14 days/)).toBeVisible()
  expect(await stored(run)).toMatchObject({
    coolDownDays: 14,
    contactBook: 'on',
    quietHours: { nightly: null, shabbat: false, holidays: false },
  })
  expect(save).toBeDisabled()
})

test('a number out of its range is said beside its field and nothing is sent', async () => {
  const run = await renderApp({ ...few(), path })
  const { user } = run
  const most = await screen.findByRole('spinbutton', { name: /Requests to one customer/ })
  await user.clear(most)
  await user.type(most, '99{Enter}')
  await waitFor(() => expect(most).toHaveFocus())
  expect(most).toHaveAccessibleDescription(/Type a whole number from 1 to 10/)
  expect(await stored(run)).toMatchObject({ mostAsks: 2 })
})

test('a time zone is found by its place or its name, and taken by Enter', async () => {
  const run = await renderApp({ ...few(), path })
  const { user } = run
  const zone = await screen.findByRole('combobox', { name: 'Time zone' })
  expect(zone).toHaveValue('Asia/Jerusalem')
  await user.clear(zone)
  await user.type(zone, 'lisb')
  await user.keyboard('{Enter}')
  expect(zone).toHaveValue('Europe/Lisbon')
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(async () =>
    expect(await stored(run)).toMatchObject({ quietHours: { timeZone: 'Europe/Lisbon' } }),
  )
  expect(await screen.findByText(/in the time of/)).toHaveTextContent('Europe/Lisbon')
})

test('a form that was open when asking was stopped does not start it again', async () => {
  const run = await renderApp({ ...few(), path })
  const { user, call, me } = run
  await user.click(await screen.findByRole('radio', { name: /It is off/ }))
  await call(me, 'POST', `${settingsPath}/stop`)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(async () =>
    expect(await stored(run)).toMatchObject({ contactBook: 'off', stopped: true }),
  )
  expect(await screen.findByText('All asking is stopped at the moment.')).toBeVisible()
})

test('a line asks by itself after one press, and its cap is set in a form', async () => {
  const { user } = await renderApp({ ...few(), path })
  const table = within(await screen.findByRole('table', { name: 'Asking on each line' }))
  const [auto] = table.getAllByRole('switch')
  if (auto === undefined) throw new Error('No line is there.')
  expect(auto).not.toBeChecked()
  await user.click(auto)
  expect((await screen.findAllByText(/now asks by itself/)).length).toBeGreaterThan(0)
  await waitFor(() => expect(table.getAllByRole('switch')[0]).toBeChecked())
  await user.click(table.getAllByRole('button', { name: /^Change how/ })[0] ?? auto)
  const dialog = within(await screen.findByRole('dialog', { name: /^How .* asks$/ }))
  const cap = dialog.getByRole('spinbutton', { name: 'Requests a day at most' })
  await user.clear(cap)
  await user.type(cap, '-1')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(cap).toHaveAccessibleDescription(/from 0 to 100,000/))
  await user.clear(cap)
  await user.type(cap, '0')
  await user.click(dialog.getByRole('button', { name: 'Save' }))
  expect(await table.findByText('0 of 0')).toBeVisible()
  expect(table.getByText('Its cap is 0')).toBeVisible()
})

test('marketing reads the rules, in Hebrew as well, and changes none', async () => {
  await renderApp({ ...few(), path, role: 'marketing', language: 'he' })
  expect(await screen.findByText(/מי יכול לשנות/)).toBeVisible()
  expect(screen.getByRole('checkbox', { name: /שקט בשבת/ })).toBeDisabled()
  expect(screen.queryByRole('button', { name: 'שמירה' })).toBeNull()
  expect(await screen.findByRole('table', { name: 'בקשות בכל קו' })).toBeVisible()
})
