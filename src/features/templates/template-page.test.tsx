import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type {
  createTemplates,
  PhoneRequestTemplate,
} from '../../../domain/api/phone-request-templates'
import type { TemplateState } from '../../../domain/template'
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

/** What Meta does is told by webhook: one after the other, each arrives before the next. */
async function reaches({ call, me }: Run, id: string, state: TemplateState): Promise<void> {
  await waitFor(async () => {
    const template = await call<PhoneRequestTemplate>(me, 'GET', `${path}/${id}`)
    if (template.state !== state) throw new Error(`It is ${template.state}.`)
  })
}

async function approved(run: Run, template: { id: string; metaId: string }): Promise<void> {
  await run.api.meta.play({ play: 'approve_template', templateId: template.metaId })
  await reaches(run, template.id, 'approved')
}

type Made = Awaited<ReturnType<typeof made>>

async function openMade(play?: (run: Run, template: Made) => Promise<unknown>) {
  let templateId = ''
  const opened = await renderApp({
    ...few(),
    path: async (run) => {
      const template = await made(run)
      templateId = template.metaId
      await play?.(run, template)
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
  const { user } = await openMade(({ api }, { metaId: templateId }) =>
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
  await openMade(async (run, template) => {
    await approved(run, template)
    const { metaId: templateId } = template
    await run.api.meta.play({
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
  const { user } = await openMade(approved)
  await screen.findByRole('heading', { name: /^Meta approved it/ })
  await user.click(screen.getByRole('button', { name: 'Delete this language…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('heading', { name: /^Delete English on / })).toBeVisible()
  expect(dialog.getByText(/Other languages and other accounts stay/)).toBeVisible()
  expect(dialog.getByText(/It was approved, so until about/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Delete this language' }))
  expect(await screen.findByRole('heading', { name: 'It was deleted.' })).toBeVisible()
  expect(await screen.findByText(/takes no new template of this name/)).toBeVisible()
})

test('deleting one that is in review again after an edit says that its name will be blocked', async () => {
  const { user } = await openMade(approved)
  await user.click(await screen.findByRole('button', { name: 'Send again…' }))
  const again = within(await screen.findByRole('dialog'))
  await user.click(again.getByRole('button', { name: 'Send again' }))
  await screen.findByRole('heading', { name: 'Meta is reviewing it.' })
  await user.click(await screen.findByRole('button', { name: 'Delete this language…' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/It was approved, so until about/)).toBeVisible()
})

test('an archived template counts the days and comes back', async () => {
  const { user } = await openMade(async (run, template) => {
    await approved(run, template)
    const { metaId: templateId } = template
    await run.api.meta.play({ play: 'archive_template', templateId })
    await reaches(run, template.id, 'archived')
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

test('a refused creation says why in a sentence, and what is left to do', async () => {
  const { user, call, me } = await renderApp({
    ...few(),
    path: '/templates',
    prepare: async ({ api }) => {
      await api.meta.play({ play: 'answer_next_template', wabaId: clinics, answer: '2388019' })
    },
  })
  await call(me, 'POST', path, { wabaIds: [clinics], languages: ['en'] })
  await screen.findByText('The last call failed')
  await user.click(screen.getByRole('link', { name: 'Draft' }))
  expect(await screen.findByText(/as many templates as Meta permits/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Send to Meta…' })).toBeEnabled()
})

test('a viewer reads all of it and is told who may change it', async () => {
  await renderApp({
    ...few(),
    role: 'viewer',
    language: 'he',
    path: async (run) => {
      const manager = await run.addPerson('Tamar Levi', 'template_manager')
      const template = await made({ ...run, me: manager })
      await approved(run, template)
      await run.api.meta.play({
        play: 'pause_template',
        templateId: template.metaId,
        title: 'RATE_LIMITING_PAUSE',
      })
      return `/templates/${template.id}`
    },
  })
  expect(await screen.findByText(/את ההשהיה הזאת צריך לסיים/)).toBeVisible()
  expect(screen.getByText(/^שינויים נעשים בתפקידים/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'סיום ההשהיה…' })).toBeNull()
})

test('a template that is not there says so', async () => {
  const id = '01936b1e-0000-7000-8000-000000000000'
  await renderApp({ ...few(), path: `/templates/${id}` })
  expect(await screen.findByText('There is no such template.')).toBeVisible()
})

test('a pause says until when it lasts and that it ends by itself; only a paced one is ended here', async () => {
  const { api, templateId } = await openMade(async (run, template) => {
    await approved(run, template)
    const { metaId } = template
    await run.api.meta.play({ play: 'pause_template', templateId: metaId, title: 'FIRST_PAUSE' })
  })
  expect(await screen.findByText(/^The pause lasts until .* and ends by itself\.$/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'End the pause…' })).toBeNull()
  await api.meta.play({ play: 'unpause_template', templateId })
  await screen.findByRole('heading', { name: /^Meta approved it/ })
  await api.meta.play({ play: 'pause_template', templateId, title: 'RATE_LIMITING_PAUSE' })
  expect(await screen.findByRole('button', { name: 'End the pause…' })).toBeVisible()
  expect(screen.getByText(/Meta wants this pause ended by a call/)).toBeVisible()
})

test('a look again says when Meta last confirmed it, and that it could not be asked', async () => {
  const { user, api, templateId } = await openMade()
  await screen.findByRole('heading', { name: 'Meta is reviewing it.' })
  expect(screen.getByText(/^Last confirmed with Meta/)).toBeVisible()
  const { sandbox } = api.deps.meta
  if (!sandbox) throw new Error('There is no simulated Meta.')
  const { fetch } = sandbox
  sandbox.fetch = (request) =>
    request.url.includes(templateId) ? Promise.reject(new TypeError('away')) : fetch(request)
  await user.click(screen.getByRole('button', { name: 'Look again' }))
  expect(await screen.findByText(/this is still what it last said/)).toBeVisible()
  sandbox.fetch = fetch
  await user.click(screen.getByRole('button', { name: 'Look again' }))
  expect(await screen.findByText('Confirmed with Meta just now.')).toBeInTheDocument()
  expect(screen.queryByText(/this is still what it last said/)).toBeNull()
})

test('who comes too late is told who was faster, what it is now, and the way to it', async () => {
  const { user, api, templateId } = await openMade(({ api: { meta } }, { metaId }) =>
    meta.play({ play: 'reject_template', templateId: metaId, reason: 'SCAM' }),
  )
  await user.click(await screen.findByRole('button', { name: 'Send again…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await dialog.findByText(/^Do you allow this business/)
  await api.meta.play({ play: 'approve_template', templateId })
  await waitFor(() => expect(rung()).toHaveTextContent('Approved'))
  await user.click(dialog.getByRole('button', { name: 'Send again' }))
  expect(await dialog.findByText('This was changed meanwhile. Nothing was done.')).toBeVisible()
  expect(dialog.getByText(/^Meta told something new of it/)).toBeVisible()
  expect(dialog.getByText(/^It stands so now: Approved\./)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Show how it is now' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('heading', { name: /^Meta approved it/ })).toBeVisible()
})

test('a draft is edited before it is sent, with a category and what follows from it', async () => {
  const { user } = await renderApp({
    ...few(),
    path: async ({ call, me }) => {
      const family = { languages: ['he', 'en'], ownWording: true, wordings: [], newAccounts: false }
      await call(me, 'PUT', '/api/v1/settings/templates', family)
      const body = { wabaIds: [clinics], languages: ['fr'], submit: false }
      const { items } = await call<ApiAnswer<typeof createTemplates>>(me, 'POST', path, body)
      return `/templates/${items[0]?.templateId ?? ''}`
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Edit the draft…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('checkbox'))
  const field = dialog.getByRole('textbox')
  await user.clear(field)
  await user.type(field, 'Votre numéro ?')
  await user.click(dialog.getByRole('radio', { name: 'Marketing' }))
  expect(dialog.getByText(/charges for them as marketing/)).toBeVisible()
  await user.click(dialog.getByRole('button', { name: 'Save the draft' }))
  expect(await screen.findByText('The draft is saved. Meta was not asked yet.')).toBeVisible()
  await user.click(await screen.findByRole('button', { name: /^Send to Meta/ }))
  const send = within(await screen.findByRole('dialog'))
  expect(await send.findByText('Votre numéro ?')).toBeVisible()
})
