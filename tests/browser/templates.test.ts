import type { Page } from '@playwright/test'
import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import type { SandboxPlay } from '../../domain/api/sandbox'
import type { MessageId } from '../../src/i18n/en'
import { expect, say, test, type Desk, type Language } from './desk'

const clinics = { wabaId: '104871265983201', name: 'Rimonit Health – Clinics' }
const recommendation = 'Say in the text why the customer’s phone number is needed.'

// The whole life of a template, as its people see it; Meta is played on the page of the sandbox.
const journeys = [
  { language: 'en', written: 'fr', scheme: 'light' },
  { language: 'he', written: 'ru', scheme: 'dark' },
] as const

for (const { language, written, scheme } of journeys)
  test(`a template is created, mended, paused, archived, repaired and deleted, in ${language}`, async ({
    desk,
  }) => {
    test.setTimeout(60_000)
    const t = (id: MessageId, values?: Record<string, string>) => say(language, id, values)
    const nameOf = new Intl.DisplayNames([language], { type: 'language' })
    const chosen = { languages: ['he', 'en', written], ownWording: true, wordings: [] }
    const family = { ...chosen, newAccounts: false }
    await desk.call('admin', 'PUT', '/api/v1/settings/templates', family)
    // Meta’s answer to the first creation is lost: there is time to look at the progress.
    await play(desk, {
      play: 'answer_next_template',
      wabaId: clinics.wabaId,
      answer: 'lost_before',
    })

    const page = await desk.open({
      as: 'template-manager',
      language,
      scheme,
      path: '/templates',
    })
    // The journey before this one leaves a language of its own.
    const cells = page.getByRole('cell').filter({ hasText: nameOf.of(written) ?? '' })
    const missing = cells.getByText(t('templates.missing'), { exact: true })
    await expect(missing.first()).toBeVisible()
    await page.getByRole('button', { name: t('templates.create.open') }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(nameOf.of(written) ?? '')
    await expect(dialog).toContainText(clinics.name)
    await dialog.getByRole('button').nth(1).click()
    const progress = page.getByRole('region', { name: t('templates.creating.title') })
    await expect(progress).toBeVisible()
    await page.reload()
    await expect(progress).toBeVisible()
    await expect(progress).toHaveCount(0, { timeout: 30_000 })
    await expect(cells.first()).toBeVisible()
    await expect(missing).toHaveCount(0)

    const { id, metaId } = await templateOf(desk, written)
    await rejectOnSandboxPage(desk, language, nameOf.of(written) ?? '')
    await page
      .getByRole('row')
      .filter({ hasText: clinics.name })
      .locator(`a[href="/templates/${id}"]`)
      .click()
    const stands = (state: PhoneRequestTemplate['state']) =>
      expect(page.getByRole('heading', { name: t(`template.is.${state}`) })).toBeVisible()
    await stands('rejected')
    await expect(page.getByText(t('template.reason.INVALID_FORMAT'))).toBeVisible()
    await expect(page.getByText(recommendation)).toBeVisible()

    await page.getByRole('button', { name: t('template.step.resubmit') }).click()
    await dialog.getByLabel(t('template.ownText')).check()
    await dialog.getByLabel(t('template.ownText.field')).fill('Mended: why we need the number.')
    await dialog.getByRole('button', { name: t('template.confirm.resubmit') }).click()
    await stands('pending')
    await play(desk, { play: 'approve_template', templateId: metaId })
    await stands('approved')
    await expect(page.getByText(recommendation)).toHaveCount(0)

    await play(desk, {
      play: 'pause_template',
      templateId: metaId,
      title: 'RATE_LIMITING_PAUSE',
    })
    await stands('paused')
    await take(page, t, 'unpause')
    await stands('approved')
    await take(page, t, 'archive')
    await stands('archived')
    await take(page, t, 'restore')
    await stands('approved')

    await play(desk, {
      play: 'rewrite_template',
      templateId: metaId,
      body: 'Mended: what Meta wrote.',
    })
    await expect(page.getByRole('heading', { name: t('template.differences') })).toBeVisible()
    await expect(page.locator('del').first()).toBeVisible()
    await expect(page.locator('ins').first()).toBeVisible()
    await page.goto(`${desk.url}/templates`)
    await page.getByRole('button', { name: t('templates.repair.open') }).click()
    await expect(dialog).toContainText(t('templates.repair.edit'))
    await dialog.getByRole('button').nth(1).click()
    await expect(dialog).toHaveCount(0)
    await page.goto(`${desk.url}/templates/${id}`)
    await stands('pending')
    await expect(page.getByRole('heading', { name: t('template.differences') })).toHaveCount(0)

    await take(page, t, 'delete')
    await stands('deleted')
    await page.goto(`${desk.url}/templates`)
    const row = page.getByRole('row').filter({ hasText: clinics.name })
    await expect(row.filter({ has: missing })).toBeVisible()
    // The other languages stand as they stood.
    await expect(row.locator('a[href^="/templates/"]').nth(1)).toBeVisible()
  })

type Say = (id: MessageId) => string

async function take(page: Page, t: Say, step: 'unpause' | 'archive' | 'restore' | 'delete') {
  await page.getByRole('button', { name: t(`template.step.${step}`) }).click()
  const confirm = page
    .getByRole('dialog')
    .getByRole('button', { name: t(`template.confirm.${step}`) })
  await confirm.click()
}

function play(desk: Desk, move: SandboxPlay): Promise<unknown> {
  return desk.call('admin', 'POST', '/api/v1/sandbox/plays', move)
}

/** That of the clinics, once Meta has it. */
async function templateOf(desk: Desk, written: string): Promise<{ id: string; metaId: string }> {
  const path = `/api/v1/phone-request-templates?wabaId=${clinics.wabaId}&language=${written}`
  const { items } = await desk.call<{ items: PhoneRequestTemplate[] }>('admin', 'GET', path)
  const [template] = items
  if (!template?.metaId) throw new Error(`Meta does not have ${written}.`)
  return { id: template.id, metaId: template.metaId }
}

async function rejectOnSandboxPage(desk: Desk, language: Language, written: string) {
  const t = (id: MessageId, values?: Record<string, string>) => say(language, id, values)
  const page = await desk.open({ as: 'admin', language, path: '/sandbox' })
  await page.getByLabel(t('sandbox.templates.search')).fill(written)
  const card = page
    .getByRole('listitem')
    .filter({ hasText: clinics.name })
    .filter({ hasText: written })
  const reason = t('sandbox.templates.reason.INVALID_FORMAT')
  await card
    .getByLabel(t('sandbox.templates.move'))
    .selectOption({ label: t('sandbox.templates.act.reject', { reason }) })
  await card.getByRole('button', { name: t('sandbox.templates.play') }).click()
  await expect(
    card.getByText(t('sandbox.templates.status.REJECTED'), { exact: true }),
  ).toBeVisible()
  await page.context().close()
}
