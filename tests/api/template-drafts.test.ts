import { afterAll, describe, expect, it } from 'vitest'
import * as contracts from '../../domain/api/phone-request-templates'
import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import { putTemplateSettings } from '../../domain/api/settings'
import { shippedWording } from '../../domain/template-wording'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, until, type Person } from './desk'

const wabaId = '104871265983201'
const desk = await openDesk({ world: seedIsraeliBusiness() })
afterAll(desk.close)
const { admin, templateManager: tamar, viewer, meta } = desk

const family = { languages: ['he', 'en'], ownWording: true, wordings: [], newAccounts: false }
const allowOwn = (ownWording: boolean) =>
  desk.ok(admin, putTemplateSettings, { body: { ...family, ownWording } })

const show = (id: string) => desk.ok(viewer, contracts.getTemplate, { params: { id } })

async function draft(language: string) {
  const body = { wabaIds: [wabaId], languages: [language], submit: false }
  const { items } = await desk.ok(tamar, contracts.createTemplates, { body })
  return show(items[0]?.templateId ?? '')
}

type Seen = Pick<PhoneRequestTemplate, 'id' | 'version'>
const edit = ({ id, version }: Seen, body: object, who: Person = tamar) =>
  desk.call(who, contracts.editTemplateDraft, {
    params: { id },
    body,
    headers: { 'if-match': `"${version}"` },
  })

async function sent({ id }: Seen) {
  const { version } = await show(id)
  const headers = { 'if-match': `"${version}"` }
  await desk.ok(tamar, contracts.submitTemplate, { params: { id }, headers })
  return until(async () => {
    const template = await show(id)
    expect(template).toMatchObject({ state: 'pending', asked: null })
    return template
  })
}

describe('a draft', () => {
  it('is changed before it is sent, and goes with its own text and category', async () => {
    await allowOwn(true)
    const before = await draft('fr')
    const body = 'Pouvons-nous avoir votre numéro ?'
    const answer = await edit(before, { body, category: 'MARKETING' })
    expect(answer.json).toMatchObject({
      state: 'draft',
      askedCategory: 'MARKETING',
      wording: { body, version: null, chosen: true },
    })
    expect(await sent(before)).toMatchObject({ category: 'MARKETING', differences: [] })
    const there = (await meta.world()).templates.find((one) => one.language === 'fr')
    expect(there).toMatchObject({ body, category: 'MARKETING' })
    const { version } = await show(before.id)
    expect((await edit({ id: before.id, version }, { body })).json).toMatchObject({
      code: 'step_not_allowed',
    })
  })

  it('gets the wording of the workspace back, and where own texts end it goes with that', async () => {
    await allowOwn(true)
    const [one, other] = [await draft('es'), await draft('de')]
    await edit(one, { body: '¿Su número?' })
    const back = await edit(await show(one.id), { body: null })
    const usual = { body: shippedWording('es'), version: 1, chosen: false }
    expect(back.json).toMatchObject({ wording: usual })
    await edit(other, { body: 'Ihre Nummer?' })
    await allowOwn(false)
    await sent(other)
    const there = (await meta.world()).templates.find((template) => template.language === 'de')
    expect(there).toMatchObject({ body: shippedWording('de') })
  })

  it('takes no own text where none is allowed, none that Meta would not take, and no other category', async () => {
    await allowOwn(false)
    const template = await draft('ar')
    expect(await edit(template, { body: 'Your number?' })).toMatchObject({
      status: 403,
      json: { code: 'not_allowed' },
    })
    await allowOwn(true)
    expect(await edit(template, { body: 'Hello {{1}}' })).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'body', code: 'variable' }] },
    })
    for (const body of [{ category: 'AUTHENTICATION' }, { state: 'approved' }])
      expect((await edit(template, body)).status).toBe(422)
    expect((await edit(template, { category: 'MARKETING' }, viewer)).status).toBe(403)
    expect((await show(template.id)).version).toBe(template.version)
  })

  it('changed by two: the second is told by whom', async () => {
    const template = await draft('ru')
    expect((await edit(template, { category: 'MARKETING' })).status).toBe(200)
    expect(await edit(template, { category: 'UTILITY' }, admin)).toMatchObject({
      status: 412,
      json: { code: 'stale', changed: { by: tamar.name, deed: 'edit', state: 'draft' } },
    })
  })
})

describe('the category of new templates', () => {
  it('is utility unless another one is asked for', async () => {
    const body = { wabaIds: [wabaId], languages: ['pt_PT'], category: 'MARKETING', submit: false }
    const { items } = await desk.ok(tamar, contracts.createTemplates, { body })
    expect(await show(items[0]?.templateId ?? '')).toMatchObject({ askedCategory: 'MARKETING' })
    expect(await draft('pt_BR')).toMatchObject({ askedCategory: 'UTILITY' })
    const wrong = { ...body, category: 'AUTHENTICATION' }
    expect(await desk.refused(tamar, contracts.createTemplates, { body: wrong })).toMatchObject({
      status: 422,
    })
  })
})
