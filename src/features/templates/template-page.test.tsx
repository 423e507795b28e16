import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type {
  createTemplates,
  PhoneRequestTemplate,
} from '../../../domain/api/phone-request-templates'
import { seedIsraeliBusiness } from '../../../mocks/meta/seed'
import { renderApp, type Run } from '../../../tests/setup/component-api'
import type { ApiAnswer } from '../../api/client'

function few() {
  const world = seedIsraeliBusiness()
  return { world: { ...world, numbers: world.numbers.slice(0, 2) } }
}

const path = '/api/v1/phone-request-templates'
const clinics = '104871265983201'

/** English on the clinics' account: Meta has it, and has not decided. */
async function made(run: Run): Promise<PhoneRequestTemplate & { metaId: string }> {
  const { call, me } = run
  const body = { wabaIds: [clinics], languages: ['en'] }
  const { items } = await call<ApiAnswer<typeof createTemplates>>(me, 'POST', path, body)
  return waitFor(async () => {
    const id = items[0]?.templateId ?? ''
    const template = await call<PhoneRequestTemplate>(me, 'GET', `${path}/${id}`)
    const { metaId, asked } = template
    if (metaId === null || asked !== null) throw new Error('It is not at Meta yet.')
    return { ...template, metaId }
  })
}

async function openMade(play?: (run: Run, templateId: string) => Promise<unknown>) {
  let templateId = ''
  const opened = await renderApp({
    ...few(),
    path: async (run) => {
      const template = await made(run)
      templateId = template.metaId
      await play?.(run, templateId)
      return `/templates/${template.id}`
    },
  })
  return { ...opened, templateId }
}

const rung = () => {
  const ladder = screen.getByRole('list', { name: 'The way to approval' })
  return ladder.querySelector('[aria-current="step"]')
}

test('a template says where it stands, what comes next and who must act, and follows Meta', async () => {
  const { api, templateId } = await openMade()
  expect(await screen.findByRole('heading', { name: 'Meta is reviewing it.' })).toBeVisible()
  expect(rung()).toHaveTextContent('In Meta’s review')
  expect(screen.getByText(/usually within minutes/)).toBeVisible()
  await api.meta.play({ play: 'approve_template', templateId })
  expect(await screen.findByRole('heading', { name: /^Meta approved it/ })).toBeVisible()
  expect(rung()).toHaveTextContent('Approved')
})

test('a rejection shows its reason, and the text can be sent again', async () => {
  const { user } = await openMade(({ api }, templateId) =>
    api.meta.play({ play: 'reject_template', templateId, reason: 'PROMOTIONAL' }),
  )
  expect(await screen.findByText(/Meta takes it for advertising/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Send again…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/^Do you allow this business/)).toBeVisible()
  expect(dialog.getByText(/Own texts are not allowed here/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Send again' }))
  expect(await screen.findByRole('heading', { name: 'Meta is reviewing it.' })).toBeVisible()
})

test('what Meta changed is marked, with words for those who do not see it', async () => {
  await openMade(async ({ api }, templateId) => {
    await api.meta.play({ play: 'approve_template', templateId })
    await api.meta.play({
      play: 'rewrite_template',
      templateId,
      body: 'Do you allow this shop to receive your phone number?',
    })
  })
  const panel = within(await screen.findByRole('region', { name: 'What Meta changed' }))
  const deletion = panel.getAllByRole('deletion')[0]
  expect(deletion).toHaveTextContent('Gone: business')
  expect(panel.getAllByRole('insertion')[0]).toHaveTextContent('New: shop')
})

test('deleting names the language and the account, and says what stays', async () => {
  const { user } = await openMade(({ api }, templateId) =>
    api.meta.play({ play: 'approve_template', templateId }),
  )
  await user.click(await screen.findByRole('button', { name: 'Delete this language…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('heading', { name: /^Delete English on / })).toBeVisible()
  expect(dialog.getByText(/Other languages and other accounts stay/)).toBeVisible()
  expect(dialog.getByText(/It was approved, so until about/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Delete this language' }))
  expect(await screen.findByRole('heading', { name: 'It was deleted.' })).toBeVisible()
  expect(await screen.findByText(/takes no new template of this name/)).toBeVisible()
})

test('an archived template counts the days and comes back', async () => {
  const { user } = await openMade(async ({ api }, templateId) => {
    await api.meta.play({ play: 'approve_template', templateId })
    await api.meta.play({ play: 'archive_template', templateId })
  })
  expect(await screen.findByText(/28 days are left/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Bring back…' }))
  await user.click(await screen.findByRole('button', { name: 'Bring back' }))
  expect(await screen.findByRole('heading', { name: /^Meta approved it/ })).toBeVisible()
})

test('the preview has the direction of the template, by day and by night', async () => {
  const { user } = await openMade()
  const figure = await screen.findByRole('figure')
  expect(figure).toHaveAttribute('dir', 'ltr')
  expect(within(figure).getByText('Share Contact Info')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Dark' }))
  expect(figure).toHaveAttribute('data-look', 'dark')
})

test('a template that is not there says so', async () => {
  const id = '01936b1e-0000-7000-8000-000000000000'
  await renderApp({ ...few(), path: `/templates/${id}` })
  expect(await screen.findByText('There is no such template.')).toBeVisible()
})
