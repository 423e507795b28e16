import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { seedManyLines } from '../../../mocks/meta/seed'
import { renderApp } from '../../../tests/setup/component-api'
import type { Me } from '../../../domain/api/me'
import type { NotificationSettings } from '../../../domain/api/notifications'

const world = () => seedManyLines(1, 1)

test('another language keeps what is typed, and is kept for the person', async () => {
  const run = await renderApp({ path: '/settings/me', world: world() })
  const field = await screen.findByRole('textbox', { name: 'Your name' })
  await run.user.clear(field)
  await run.user.type(field, 'נועה')
  await run.user.click(screen.getByRole('radio', { name: 'עברית' }))
  expect(await screen.findByRole('textbox', { name: 'השם שלך' })).toHaveValue('נועה')
  await waitFor(async () => {
    const me = await run.call<Me>(run.me, 'GET', '/api/v1/me')
    expect(me.language).toBe('he')
  })
})

test('a name is saved and shows in the header', async () => {
  const { user } = await renderApp({ path: '/settings/me', world: world() })
  const field = await screen.findByRole('textbox', { name: 'Your name' })
  await user.clear(field)
  await user.type(field, 'Noa B.{Enter}')
  expect(await screen.findByRole('button', { name: 'Your account: Noa B.' })).toBeVisible()
})

test('a wrong present password is said beside its field', async () => {
  const { user } = await renderApp({ path: '/settings/me', world: world() })
  const present = await screen.findByLabelText('Present password', { selector: 'input' })
  await user.type(present, 'not my password')
  const next = screen.getByLabelText('New password', { selector: 'input' })
  await user.type(next, 'short{Enter}')
  expect(next).toHaveAccessibleDescription(/at least 10 characters; this one has 5/)
  await user.type(next, ' but now long{Enter}')
  await waitFor(() =>
    expect(present).toHaveAccessibleDescription('This is not your present password.'),
  )
})

test.each([
  ['in the app', 'A name is live In the app', 'on', true],
  ['by e-mail', 'A name is live By e-mail', 'mail', false],
] as const)(
  'a kind of notification is switched %s by a press, and back',
  async (_way, name, field, first) => {
    const run = await renderApp({ path: '/settings/me', world: world() })
    const live = () => screen.findByRole('checkbox', { name })
    const stored = async () => {
      const path = '/api/v1/me/notification-settings'
      const { items } = await run.call<NotificationSettings>(run.me, 'GET', path)
      return items.find(({ kind }) => kind === 'live')?.[field]
    }
    expect((await live()).matches(':checked')).toBe(first)
    for (const on of [!first, first]) {
      await run.user.click(await live())
      await waitFor(async () => expect(await stored()).toBe(on))
      await waitFor(async () => expect((await live()).matches(':checked')).toBe(on))
    }
  },
)
