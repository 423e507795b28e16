import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import { reopenApp } from '../../../tests/setup/reopen-app'
import { ask, lineNamed } from '../../../tests/setup/requests'

afterEach(() => localStorage.clear())

function candidate(rank: number): HTMLElement {
  return screen.getByRole('textbox', { name: `Candidate ${rank}` })
}

/** What a screen reader says about the field besides its name. */
function verdict(rank: number) {
  return waitFor(() => {
    const field = candidate(rank)
    expect(field).toBeInvalid()
    return field
  })
}

async function choose(user: UserEvent, line: string) {
  const box = screen.getByRole('combobox', { name: 'Line' })
  await user.click(box)
  await user.type(box, line)
  await user.click(await screen.findByRole('option', { name: new RegExp(line) }))
}

async function allRequests({ me, call }: Run): Promise<UsernameRequest[]> {
  const path = '/api/v1/username-requests'
  return (await call<{ items: UsernameRequest[] }>(me, 'GET', path)).items
}

test('MaccabiHealth.com cannot end like a web address, and is mended in one click', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  await user.type(candidate(1), 'MaccabiHealth.com')
  expect(await verdict(1)).toHaveAccessibleDescription(
    /A username cannot end like a web address \(.*\.com.*\)/,
  )
  await user.click(screen.getByRole('button', { name: 'Make it @MaccabiHealth' }))
  expect(candidate(1)).toHaveValue('MaccabiHealth')
  expect(candidate(1)).toBeValid()
  expect(await screen.findByText(/The rest Meta decides/)).toBeVisible()
  expect(screen.getByRole('img', { name: /A sign with .*@MaccabiHealth/ })).toBeVisible()
  expect(screen.getByText('maccabihealth')).toBeVisible()
})

test.each([
  ['@MaccabiHealth', 'MaccabiHealth'],
  ['#MaccabiHealth', 'MaccabiHealth'],
  ['  MaccabiHealth\n', 'MaccabiHealth'],
  ['https://wa.me/MaccabiHealth', 'MaccabiHealth'],
  ['https://www.instagram.com/maccabi.health/?hl=he', 'maccabi.health'],
])('%j is pasted as the bare name', async (pasted, name) => {
  const { user } = await renderApp({ path: '/requests/new', settled: false })
  await user.click(candidate(1))
  await user.paste(pasted)
  expect(candidate(1)).toHaveValue(name)
})

test('what was typed survives a reload, is offered to be dropped, and belongs to one person only', async () => {
  const app = await renderApp({ path: '/requests/new' })
  await choose(app.user, 'Rimonit Dental')
  await app.user.type(candidate(1), 'RimonitSmile')
  await app.user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Billboards in Haifa')

  const again = await reopenApp('/requests/new')
  expect(candidate(1)).toHaveValue('RimonitSmile')
  expect(screen.getByRole('textbox', { name: /Reason/ })).toHaveValue('Billboards in Haifa')
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Line' })).toHaveValue('Rimonit Dental'),
  )
  expect(screen.getByText('What you typed before is back.')).toBeVisible()
  await again.user.click(screen.getByRole('button', { name: 'Start over' }))
  expect(candidate(1)).toHaveValue('')

  await again.user.type(candidate(1), 'RimonitSmile')
  app.api.signInAs(await app.addPerson('Yael Stern', 'marketing'))
  await reopenApp('/requests/new')
  expect(candidate(1)).toHaveValue('')
})

test('a link with another line offers what was typed before instead of putting it back', async () => {
  const app = await renderApp({ path: '/requests/new' })
  await app.user.type(candidate(1), 'RimonitSmile')
  const { id } = await lineNamed(app, 'Rimonit Ashdod Clinic')
  const { user } = await reopenApp(`/requests/new?lineId=${id}&candidate=RimonitAshdod`)
  expect(candidate(1)).toHaveValue('RimonitAshdod')
  await user.click(screen.getByRole('button', { name: 'Bring it back' }))
  expect(candidate(1)).toHaveValue('RimonitSmile')
})

test('a double click makes one request', async () => {
  const { user, ...run } = await renderApp({ path: '/requests/new' })
  await choose(user, 'Rimonit Dental')
  await user.type(candidate(1), 'RimonitSmile')
  await user.dblClick(screen.getByRole('button', { name: 'Submit for review' }))
  expect(await screen.findByRole('heading', { level: 1, name: '@RimonitSmile' })).toBeVisible()
  expect(await allRequests(run)).toMatchObject([{ state: 'in_review', current: 'rimonitsmile' }])
  expect(localStorage.length).toBe(countOfLanguage())
})

/** The language is the one other thing that this device remembers here. */
function countOfLanguage(): number {
  return localStorage.getItem('handleboard.language') === null ? 0 : 1
}

test('after a lost answer the same button makes no second request', async () => {
  const { user, ...run } = await renderApp({ path: '/requests/new' })
  await choose(user, 'Rimonit Dental')
  await user.type(candidate(1), 'RimonitSmile')
  run.server.use(
    http.post(
      '*/api/v1/username-requests',
      async ({ request }) => {
        await run.api.request(request)
        return HttpResponse.error()
      },
      { once: true },
    ),
  )
  await user.click(screen.getByRole('button', { name: 'Submit for review' }))
  expect(await screen.findByText('Handleboard cannot be reached.')).toBeVisible()
  expect(candidate(1)).toHaveValue('RimonitSmile')
  await user.click(screen.getByRole('button', { name: 'Submit for review' }))
  expect(await screen.findByRole('heading', { level: 1, name: '@RimonitSmile' })).toBeVisible()
  expect(await allRequests(run)).toHaveLength(1)
})

test('Enter submits; what is missing is listed, marked, and the first of it has the focus', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  await user.type(candidate(1), 'a b{Enter}')
  expect(await screen.findByText('2 things to correct:')).toBeVisible()
  const line = screen.getByRole('combobox', { name: 'Line' })
  await waitFor(() => expect(line).toHaveFocus())
  expect(line).toHaveAccessibleDescription(/Choose the line that the username is for\./)
  const summary = within(screen.getByRole('alert'))
  await user.click(summary.getByRole('link', { name: /^Candidate 1: Only the letters/ }))
  expect(candidate(1)).toHaveFocus()
})

test('a line with an open request says why it cannot be chosen', async () => {
  const { user } = await renderApp({
    path: '/requests/new',
    prepare: async (run) => {
      await ask(run, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })
    },
  })
  const box = screen.getByRole('combobox', { name: 'Line' })
  await user.type(box, 'dental')
  const option = await screen.findByRole('option', { name: /Rimonit Dental.*Has an open request/ })
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  expect(option).toHaveAttribute('aria-disabled', 'true')
  await user.keyboard('{Enter}')
  await user.click(option)
  await user.keyboard('{Escape}')
  expect(box).toHaveValue('')
})

test('a link to a line with an open request leads to that request', async () => {
  const app = await renderApp({ path: '/requests' })
  const { id } = await ask(app, { line: 'Rimonit Dental', candidates: ['RimonitSmile'] })
  const line = await lineNamed(app, 'Rimonit Dental')
  await app.router.navigate({ to: '/requests/new', search: { lineId: line.id } })
  const link = await screen.findByRole('link', { name: 'Open that request' })
  expect(link).toHaveAttribute('href', `/requests/${id}`)
  expect(screen.getByRole('combobox', { name: 'Line' })).toBeInvalid()
})

test('a name on one of our own lines says that a move will be asked for', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  await user.type(candidate(1), 'Rimonit')
  const note = await screen.findByText(/Meta will ask for a move/)
  expect(note).toHaveTextContent('Your line Rimonit Courier has this username.')
})

test('candidates are moved by the keyboard, and the focus goes with them', async () => {
  const { user } = await renderApp({ path: '/requests/new', settled: false })
  await user.type(candidate(1), 'first')
  await user.click(screen.getByRole('button', { name: 'Add another candidate' }))
  await waitFor(() => expect(candidate(2)).toHaveFocus())
  await user.type(candidate(2), 'second')
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  expect(candidate(1)).toHaveValue('second')
  expect(candidate(2)).toHaveValue('first')
  await waitFor(() => expect(candidate(1)).toHaveFocus())
  expect(screen.getByText(/@second.* is now number 1\./)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Remove candidate 1' }))
  expect(candidate(1)).toHaveValue('first')
  expect(screen.queryByRole('textbox', { name: 'Candidate 2' })).toBeNull()
})

test('the names that Meta keeps come on request and become candidates', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  expect(screen.getByText('Choose a line first.')).toBeVisible()
  await choose(user, 'Rimonit Dental')
  await user.click(screen.getByRole('button', { name: 'Show them' }))
  await user.click(
    await screen.findByRole('button', { name: /Add .*@rimonit\.care.* as a candidate/ }),
  )
  expect(candidate(1)).toHaveValue('rimonit.care')
})

test('what is sent to Meta is shown before it is sent: the number and the bare name, nothing else', async () => {
  const { user, ...run } = await renderApp({ path: '/requests/new' })
  const { phoneNumberId } = await lineNamed(run, 'Rimonit Dental')
  await choose(user, 'Rimonit Dental')
  await user.type(candidate(1), 'RimonitSmile')
  await user.click(screen.getByText('What is sent to Meta'))
  const code = await screen.findByText(new RegExp(`POST /${phoneNumberId}/username`))
  expect(code.textContent.replace(/\s+/g, ' ')).toBe(
    `POST /${phoneNumberId}/username { "username": "rimonitsmile" }`,
  )
})

test('without review the button says that it goes to Meta', async () => {
  const { user } = await renderApp({
    path: '/requests/new',
    prepare: async ({ call, me }) => {
      await call(me, 'PUT', '/api/v1/settings/review', { reviewRequired: false })
    },
  })
  await choose(user, 'Rimonit Dental')
  await user.type(candidate(1), 'RimonitSmile')
  await user.click(screen.getByRole('button', { name: 'Send to Meta' }))
  expect(
    await screen.findByRole('heading', { name: /accepted @RimonitSmile for this line/ }),
  ).toBeVisible()
})

test('a campaign date in the past is refused beside its field', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  await choose(user, 'Rimonit Dental')
  await user.type(candidate(1), 'RimonitSmile')
  const day = screen.getByLabelText(/When the name is needed/)
  fireEvent.change(day, { target: { value: '2020-01-01' } })
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  await waitFor(() => expect(day).toHaveFocus())
  expect(day).toHaveAccessibleDescription(/Choose a day that is still to come\./)
})

test('Enter while the search is under way chooses no line that nobody meant', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  const box = screen.getByRole('combobox', { name: 'Line' })
  await user.click(box)
  await screen.findByRole('option', { name: /Rimonit Ashdod Clinic/ })
  fireEvent.change(box, { target: { value: 'dental' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  expect(box).toHaveAttribute('aria-expanded', 'true')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
  await user.keyboard('{Enter}')
  expect(box).toHaveValue('Rimonit Dental')
})

test('leaving asks only where this device cannot keep what was typed', async () => {
  const { user, router } = await renderApp({ path: '/requests/new', settled: false })
  await user.type(candidate(1), 'kept')
  await user.click(screen.getByRole('link', { name: 'Lines' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/lines'))

  await router.navigate({ to: '/requests/new' })
  await screen.findByRole('textbox', { name: 'Candidate 1' })
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('closed', 'SecurityError')
  })
  await user.type(candidate(1), '_not')
  await user.click(screen.getByRole('link', { name: 'Lines' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }))
  await user.click(dialog.getByRole('button', { name: 'Cancel' }))
  expect(candidate(1)).toHaveValue('kept_not')
  await user.click(screen.getByRole('link', { name: 'Lines' }))
  await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
  await waitFor(() => expect(router.state.location.pathname).toBe('/lines'))
})
