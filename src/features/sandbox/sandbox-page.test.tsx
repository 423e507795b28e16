import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import type { Line } from '../../../domain/api/lines'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'

const clinic = '106540352250102'
const first = '106540352250101'

/** Both accounts, but few numbers: the whole business is much to draw for each fact. */
function fewNumbers() {
  const world = seedIsraeliBusiness()
  return { ...world, numbers: world.numbers.slice(0, 4) }
}

const open = (options: Parameters<typeof renderApp>[0]) =>
  renderApp({ world: fewNumbers(), ...options })

async function lineOf({ call, me }: Run, phoneNumberId: string): Promise<Line> {
  const { items } = await call<{ items: Line[] }>(me, 'GET', '/api/v1/lines?limit=200')
  const line = items.find((one) => one.phoneNumberId === phoneNumberId)
  if (line === undefined) throw new Error(`No line has the number ${phoneNumberId}.`)
  return line
}

async function askFor(run: Run, username: string, phoneNumberId: string): Promise<void> {
  const { id } = await lineOf(run, phoneNumberId)
  const body = { lineIds: [id], candidates: [username] }
  await run.call(run.me, 'POST', '/api/v1/username-requests', body)
}

/** The row of a number, by its digits as people read them. */
async function findRow(phone: string): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name: new RegExp(phone) })
  const row = button.closest('li')
  if (row === null) throw new Error('The number is in no row.')
  return row
}

const rowsInOrder = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .map((heading) => /\+972[\d ]+/.exec(heading.textContent ?? '')?.[0].trim())
    .filter((phone) => phone !== undefined)

test('a planned refusal shows as a chip and can be forgotten', async () => {
  const { api, user } = await open({ path: `/sandbox?number=${clinic}` })
  const row = within(await findRow('50 555 0102'))
  await user.selectOptions(row.getByRole('combobox', { name: 'Meta answers' }), '147001')
  expect(row.getByText(/asks for the next candidate/)).toBeVisible()
  await user.click(row.getByRole('button', { name: 'Plan this answer' }))

  const chips = await row.findByRole('list', { name: /Planned answers/ })
  expect(within(chips).getByText(/Refuse: the name is taken/)).toHaveTextContent('147001')
  const planned = () =>
    api.meta
      .world()
      .then(({ numbers }) => numbers.find((one) => one.phoneNumberId === clinic)?.nextAnswers)
  expect(await planned()).toEqual(['147001'])

  await user.click(within(chips).getByRole('button', { name: /^Forget: Refuse/ }))
  await waitFor(() => expect(row.queryByRole('list', { name: /Planned/ })).toBeNull())
  expect(await planned()).toEqual([])
})

test('forgetting one of two planned answers keeps the other, as often as it was planned', async () => {
  const { api, user } = await open({
    path: '/sandbox',
    prepare: async ({ api: { meta } }) => {
      await meta.play({ play: 'answer_next', phoneNumberId: clinic, answer: '2', times: 1 })
      await meta.play({ play: 'answer_next', phoneNumberId: clinic, answer: 'late', times: 3 })
    },
  })
  const row = within(await findRow('50 555 0102'))
  await user.click(row.getByRole('button', { name: /^Forget: Trouble/ }))
  await waitFor(() => expect(row.queryByText(/Trouble at Meta/)).toBeNull())
  const { numbers } = await api.meta.world()
  const { nextAnswers } = numbers.find((one) => one.phoneNumberId === clinic) ?? {}
  expect(nextAnswers).toEqual(['late', 'late', 'late'])
})

test('a number with an open request comes first and leads to the request', async () => {
  await open({ path: '/sandbox', prepare: (run) => askFor(run, 'rimonit.desk', clinic) })
  const link = await screen.findByRole('link', { name: /Open the request for .*@rimonit\.desk/ })
  expect(link).toHaveAttribute('href', expect.stringMatching(/^\/requests\/./))
  expect(rowsInOrder()[0]).toBe('+972 50 555 0102')
})

test('a row stays in its place when it becomes interesting, until the person brings it up', async () => {
  const { api, user } = await open({ path: '/sandbox' })
  await findRow('50 555 0102')
  const before = rowsInOrder()
  await api.meta.play({ play: 'answer_next', phoneNumberId: clinic, answer: '2', times: 1 })
  const bring = await screen.findByRole('button', { name: /Bring 1 number/ })
  expect(rowsInOrder()).toEqual(before)
  await user.click(bring)
  expect(rowsInOrder()[0]).toBe('+972 50 555 0102')
})

test('a name that is revoked is told, with the way to its line', async () => {
  const { api, user } = await open({ path: `/sandbox?number=${first}` })
  const row = within(await findRow('50 555 0101'))
  await user.click(row.getByRole('button', { name: 'Revoke…' }))
  const dialog = within(screen.getByRole('dialog', { name: /Revoke @rimonit\.health/ }))
  await user.click(dialog.getByRole('button', { name: /Revoke @rimonit\.health/ }))
  expect(await screen.findByText(/Meta took .*@rimonit\.health.* away/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Open the line' })).toBeVisible()
  expect(row.getByText('No name')).toBeVisible()
  const { numbers } = await api.meta.world()
  expect(numbers.find((one) => one.phoneNumberId === first)?.username).toBeNull()
})

test('a name that another number holds is refused beside the field', async () => {
  const { user } = await open({ path: `/sandbox?number=${clinic}` })
  const row = within(await findRow('50 555 0102'))
  await user.click(row.getByRole('button', { name: 'Give a name in the app…' }))
  const field = screen.getByRole('textbox', { name: 'New username' })
  await user.type(field, '@Rimonit.Health{Enter}')
  await waitFor(() => expect(field).toHaveAccessibleDescription(/Meta did not take this name/))
  expect(screen.getByRole('dialog', { name: /Change the name/ })).toBeVisible()
})

test('starting over waits for its words and empties what was planned', async () => {
  const { api, user } = await open({
    path: '/sandbox',
    prepare: async ({ api: { meta } }) => {
      await meta.play({ play: 'answer_next', phoneNumberId: clinic, answer: '2', times: 2 })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Start over…' }))
  const confirm = screen.getByRole('button', { name: 'Start over' })
  expect(confirm).toBeDisabled()
  await user.type(screen.getByRole('textbox', { name: /start over/ }), 'start over')
  await user.click(confirm)
  expect(await screen.findByRole('button', { name: 'Read the lines again' })).toBeVisible()
  const { numbers } = await api.meta.world()
  expect(numbers.flatMap(({ nextAnswers }) => nextAnswers)).toEqual([])
})

test('a throttled account says until when, and can be let go', async () => {
  const { api, user } = await open({ path: '/sandbox', language: 'he' })
  const [throttle] = await screen.findAllByRole('button', { name: 'האטה' })
  if (throttle === undefined) throw new Error('No account can be throttled.')
  await user.click(throttle)
  await user.click(await screen.findByRole('button', { name: 'סיום ההאטה' }))
  await waitFor(() => expect(screen.queryByText(/מסרב לכל קריאה/)).toBeNull())
  const { accounts } = await api.meta.world()
  expect(accounts.map(({ throttledUntil }) => throttledUntil)).toEqual([null, null])
})

test('the calls that reached Meta are listed, and held still on request', async () => {
  const { api, queryClient, user } = await open({ path: '/sandbox' })
  const table = within(await screen.findByRole('table', { name: 'Newest calls' }))
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  await api.meta.fetch(new Request('https://graph.facebook.com/v25.0/1/username'))
  await queryClient.refetchQueries({ queryKey: ['sandbox'] })
  expect(table.queryByText(/\/v25\.0\/1\/username/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Go on' }))
  expect(table.getByText(/\/v25\.0\/1\/username/).closest('tr')).toHaveTextContent('104')
})

test('in a live workspace the page says that Meta decides', async () => {
  await open({
    path: '/sandbox',
    settled: false,
    live: {
      credentials: {
        accessToken: 'a token',
        appSecret: 'a secret',
        verifyToken: null,
        wabaIds: ['1'],
        graphVersion: 'v25.0',
      },
      fetch: () => Promise.reject(new TypeError('no network')),
    },
  })
  expect(await screen.findByText('In a live workspace Meta decides.')).toBeVisible()
  expect(screen.queryByRole('button', { name: /Start over/ })).toBeNull()
})
