import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PlatformRow } from '../../../../domain/api/platform-assets'
import { renderApp, type Run } from '../../../../tests/setup/component-api'
import { lineNamed } from '../../../../tests/setup/requests'

const page = '102938475610101'
const closedPage = '102938475610299'

const section = async () =>
  within(await screen.findByRole('region', { name: 'On the three platforms' }))
const item = async (name: string) => {
  const list = await section()
  const heading = await list.findByRole('heading', { name })
  const found = heading.closest('li')
  if (found === null) throw new Error(`${name} is in no list.`)
  return within(found)
}
const pathOf = async (run: Run, name: string) => `/lines/${(await lineNamed(run, name)).id}`

async function connected(run: Run, name: string, platform: string, assetId: string) {
  const { id } = await lineNamed(run, name)
  const path = `/api/v1/lines/${id}/platform-assets/${platform}`
  await run.call<PlatformRow>(run.me, 'PUT', path, { assetId })
  return `/lines/${id}`
}

test('an admin connects a Page by a pasted link, looks again and takes it off', async () => {
  const { user, api } = await renderApp({ path: (run) => pathOf(run, 'Rimonit Health') })
  await user.click((await item('Facebook')).getByRole('button', { name: 'Connect a Page' }))
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Connect a Facebook Page to Rimonit Health' }),
  )
  const field = dialog.getByRole('textbox', { name: 'ID of the Page, or a link with it' })
  const submit = dialog.getByRole('button', { name: 'Read its name and connect' })
  await user.type(field, 'rimonit.health')
  await user.click(submit)
  expect(dialog.getByText(/A name is not enough/)).toBeVisible()
  await waitFor(() => expect(field).toHaveFocus())
  await user.clear(field)
  await user.type(field, closedPage)
  await user.click(submit)
  expect(await dialog.findByText(/does not let Handleboard read it/)).toBeVisible()
  await user.clear(field)
  await user.type(field, `https://www.facebook.com/profile.php?id=${page}`)
  await user.click(submit)
  const facebook = await item('Facebook')
  expect(await facebook.findByText('Same name')).toBeVisible()
  expect(facebook.getByText('@Rimonit.Health')).toBeVisible()
  expect(facebook.getByText(page)).toBeVisible()

  await api.meta.play({ play: 'rename_asset', assetId: page, username: 'rimonit.fund' })
  await user.click(facebook.getByRole('button', { name: 'Look again: Facebook' }))
  expect(await facebook.findByText('Another name')).toBeVisible()
  expect(facebook.getByText('@rimonit.fund')).toBeVisible()
  expect(facebook.getByText(/Next: Make the two names one/)).toBeVisible()

  await user.click(facebook.getByRole('button', { name: 'Disconnect: Facebook' }))
  await user.click(await screen.findByRole('button', { name: 'Disconnect the Page' }))
  expect(await facebook.findByText('Not connected')).toBeVisible()
})

test('a Page of another line is refused beside the field', async () => {
  const { user } = await renderApp({
    path: (run) => pathOf(run, 'Rimonit Dental'),
    prepare: async (run) => void (await connected(run, 'Rimonit Health', 'facebook', page)),
  })
  await user.click((await item('Facebook')).getByRole('button', { name: 'Connect a Page' }))
  await user.type(screen.getByRole('textbox', { name: /ID of the Page/ }), `${page}{Enter}`)
  expect(await screen.findByText(/It is connected to another line/)).toBeVisible()
})

test('others see what is connected, and connect nothing', async () => {
  await renderApp({
    path: (run) => pathOf(run, 'Rimonit Health'),
    role: 'viewer',
    async prepare(run) {
      const admin = await run.addPerson('Avi Mizrahi', 'admin')
      const { id } = await lineNamed(run, 'Rimonit Health')
      await run.call(admin, 'PUT', `/api/v1/lines/${id}/platform-assets/facebook`, {
        assetId: page,
      })
    },
  })
  expect(await (await item('Facebook')).findByText('Same name')).toBeVisible()
  expect((await section()).queryByRole('button')).toBeNull()
})

test('what Meta no longer shows stands with the reason', async () => {
  const { user, api } = await renderApp({
    path: (run) => connected(run, 'Rimonit Health', 'facebook', page),
  })
  const { sandbox } = api.deps.meta
  if (!sandbox) throw new Error('The sandbox is not there.')
  sandbox.fetch = async () =>
    Response.json({ error: { code: 10, message: 'No permission', type: 'OAuthException' } })
  const facebook = await item('Facebook')
  await user.click(await facebook.findByRole('button', { name: 'Look again: Facebook' }))
  expect(await facebook.findByText(/What stands here is from before/)).toBeVisible()
  expect(facebook.getByText('Same name')).toBeVisible()
})

test('in Hebrew the names keep their own direction', async () => {
  await renderApp({
    path: (run) => connected(run, 'Rimonit Health', 'instagram', '17841405550000101'),
    language: 'he',
  })
  const region = within(await screen.findByRole('region', { name: 'בשלוש הפלטפורמות' }))
  await waitFor(() => expect(region.getByText('אותו שם')).toBeVisible())
  for (const handle of region.getAllByText('@rimonit.health'))
    expect(handle).toHaveAttribute('dir', 'ltr')
})
