import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { renderApp } from '../../../../tests/setup/component-api'

afterEach(() => localStorage.clear())

function candidate(name: string | RegExp = 'Candidate 1'): HTMLElement {
  return screen.getByRole('textbox', { name })
}

async function open(user: UserEvent, summary: RegExp): Promise<HTMLElement> {
  const found = await screen.findByText(summary)
  await user.click(found)
  return found
}

test('a name that reads as something else is told so, and one click shows it with capitals', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  await user.type(candidate(), 'expertsexchange')
  const summary = await open(user, /said aloud: fair, 60 of 100/)
  const finding = (await screen.findByText(/can also be read as/)).closest('li')
  expect(finding).toHaveTextContent(/expert sex change.*minus 40 points/)

  await user.click(screen.getByRole('button', { name: 'Make it @ExpertsExchange' }))
  expect(candidate()).toHaveValue('ExpertsExchange')
  expect(summary).toHaveTextContent('On signs and said aloud: strong, 92 of 100')
  expect(summary).toHaveFocus()
  expect(screen.queryByRole('button', { name: /Make it/ })).toBeNull()
  expect(screen.getByText(/make it clear/)).toBeVisible()
})

test('what is worth holding too stands there, each name from left to right', async () => {
  const { user } = await renderApp({ path: '/requests/new', language: 'he' })
  await user.type(candidate('מועמד 1'), 'maccabi_health')
  await open(user, /על שלטים ובעל פה/)
  const names = await screen.findByRole('list', { name: 'כדאי להחזיק גם' })
  for (const name of ['@maccabihealth', '@makabi_health', '@maccabi.health'])
    expect(within(names).getByText(name)).toHaveAttribute('dir', 'ltr')
  expect(screen.getByText(/קו תחתון נעלם על שלטים/)).toBeVisible()
})

test('nothing is said of a name that Meta would refuse, nor of an empty row', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  expect(screen.queryByText(/On signs and said aloud/)).toBeNull()
  await user.type(candidate(), 'RimonitSmile')
  expect(await screen.findByText(/strong, 100 of 100/)).toBeVisible()
  await user.type(candidate(), '.com')
  await waitFor(() => expect(candidate()).toBeInvalid())
  expect(screen.queryByText(/On signs and said aloud/)).toBeNull()
})

test('the reasons stay open while another name is typed', async () => {
  const { user } = await renderApp({ path: '/requests/new' })
  await user.type(candidate(), 'goodshop')
  await open(user, /strong, 97 of 100/)
  expect(await screen.findByText(/8 characters/)).toBeVisible()
  await user.type(candidate(), '_tel')
  expect(await screen.findByText(/An underscore fades/)).toBeVisible()
  expect(screen.getByText(/12 characters/)).toBeVisible()
})
