import { screen, waitFor, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import type { listTemplates } from '../../../domain/api/phone-request-templates'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import type { ApiAnswer } from '../../api/client'

/** The whole business is much to draw for each fact. */
function few() {
  const world = seedIsraeliBusiness()
  return { world: { ...world, numbers: world.numbers.slice(0, 2) } }
}

const clinics = '104871265983201'
const path = '/api/v1/phone-request-templates'

/** What is at Meta already, read by itself. */
async function templatesRead({ call, me }: Run): Promise<void> {
  await waitFor(async () => {
    const { total } = await call<ApiAnswer<typeof listTemplates>>(me, 'GET', path)
    expect(total).toBe(2)
  })
}

const matrix = () => screen.findByRole('table', { name: 'Templates by account and language' })

test('each account shows each language with its state, and what is missing', async () => {
  await renderApp({ ...few(), path: '/templates', prepare: templatesRead })
  const table = within(await matrix())
  expect(table.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Account',
    'Hebrew he',
    'English en',
  ])
  expect(table.getByRole('link', { name: 'Approved' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/templates\//),
  )
  expect(table.getByRole('link', { name: 'Paused' })).toBeVisible()
  expect(table.getAllByText('Missing')).toHaveLength(2)
  expect(await table.findByText('2 more templates, not ours')).toBeVisible()
})

test('what is missing is listed first and then created', async () => {
  const { user } = await renderApp({ ...few(), path: '/templates', prepare: templatesRead })
  await matrix()
  await user.click(screen.getByRole('button', { name: 'Create what is missing…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('2 templates would be created')).toBeVisible()
  expect(dialog.getByText('2 are there already.')).toBeVisible()
  expect(dialog.getByRole('radio', { name: 'Utility' })).toBeChecked()
  await user.click(dialog.getByRole('button', { name: 'Create 2 templates' }))
  const table = within(await matrix())
  await waitFor(() => expect(table.queryByText('Missing')).toBeNull())
  await waitFor(() => expect(table.getAllByText('In Meta’s review')).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: 'Create what is missing…' }))
  const again = within(await screen.findByRole('dialog'))
  expect(await again.findByText('There is nothing to create.')).toBeVisible()
})

test('all are read again, and the reading is in the address', async () => {
  const { user, router } = await renderApp({
    ...few(),
    path: '/templates',
    prepare: templatesRead,
  })
  await matrix()
  await user.click(screen.getByRole('button', { name: 'Read all again' }))
  await waitFor(() => expect(router.state.location.search).toHaveProperty('job'))
  const title = 'All accounts were read to the end.'
  const box = (await screen.findAllByText(title)).find((text) => text.tagName === 'P')
  expect(box).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(router.state.location.search).toEqual({}))
})

test('what Meta changed is counted, and sent again once the list was seen', async () => {
  const { api, user } = await renderApp({
    ...few(),
    path: '/templates',
    prepare: templatesRead,
  })
  await matrix()
  await user.click(screen.getByRole('button', { name: 'Create what is missing…' }))
  await user.click(await screen.findByRole('button', { name: 'Create 2 templates' }))
  await waitFor(() => expect(screen.getAllByText('In Meta’s review')).toHaveLength(2))
  const { templates } = await api.meta.world()
  const made = templates.find(({ status }) => status === 'PENDING')
  const templateId = made?.templateId ?? ''
  await api.meta.play({ play: 'approve_template', templateId })
  await waitFor(() => expect(screen.getAllByText('Approved')).toHaveLength(2))
  await api.meta.play({ play: 'rewrite_template', templateId, body: 'Another text of Meta’s.' })
  expect(await screen.findByText('Meta changed 1 template')).toBeVisible()
  expect(screen.getByText('Changed by Meta')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'See what can be repaired…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Repair 1 template' }))
  await waitFor(() => expect(screen.queryByText('Meta changed 1 template')).toBeNull())
})

test('what Meta has no time for yet is counted, also after a reload, and can be kept as a draft', async () => {
  const { user } = await renderApp({
    ...few(),
    path: '/templates',
    prepare: async (run) => {
      await templatesRead(run)
      const { api, call, me } = run
      await api.meta.play({ play: 'answer_next_template', wabaId: clinics, answer: '80008' })
      await call(me, 'POST', path, { wabaIds: [clinics], languages: ['en'] })
      await waitFor(async () => {
        const query = `${path}?wabaId=${clinics}&language=en`
        const { items } = await call<ApiAnswer<typeof listTemplates>>(me, 'GET', query)
        expect(items[0]?.nextTryAt).not.toBeNull()
      })
    },
  })
  expect(await screen.findByText('1 template is still to be created at Meta')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Keep the rest as drafts' }))
  expect(await screen.findByText('1 template is kept as a draft.')).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Draft' })).toBeVisible()
})

test('templates that cannot be read can be tried again', async () => {
  const { user, server, router } = await renderApp({ ...few(), path: '/lines' })
  server.use(http.get(`*${path}`, () => HttpResponse.error()))
  await router.navigate({ to: '/templates' })
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 })
  server.resetHandlers()
  await user.click(again)
  expect(await matrix()).toBeVisible()
})

test('a viewer looks and changes nothing, in Hebrew as well', async () => {
  await renderApp({ ...few(), path: '/templates', role: 'viewer', language: 'he' })
  expect(await screen.findByRole('link', { name: 'תבניות' })).toBeVisible()
  expect(await screen.findByRole('table', { name: 'תבניות לפי חשבון ושפה' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'יצירת מה שחסר…' })).toBeNull()
})

test('templates of others are listed and nothing more', async () => {
  await renderApp({ ...few(), path: '/templates/others', prepare: templatesRead })
  expect(await screen.findByText('appointment_reminder')).toBeVisible()
  expect(screen.getByText('hello_world')).toBeVisible()
})
