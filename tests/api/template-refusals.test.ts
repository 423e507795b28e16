import { afterAll, describe, expect, it } from 'vitest'
import * as contracts from '../../domain/api/phone-request-templates'
import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import { templateProblemOf, templateSubcodes } from '../../domain/template-problems'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { en } from '../../src/i18n/en'
import { he } from '../../src/i18n/he'
import { openDesk, until } from './desk'

const wabaId = '104871265983201'
const desk = await openDesk({ world: seedIsraeliBusiness() })
afterAll(desk.close)
const { templateManager: tamar, viewer } = desk

const show = (id: string) => desk.ok(viewer, contracts.getTemplate, { params: { id } })
const holds = (id: string, what: object) =>
  until(async () => {
    const template = await show(id)
    expect(template).toMatchObject(what)
    return template
  })

async function create(language: string): Promise<string> {
  const body = { wabaIds: [wabaId], languages: [language] }
  const { items } = await desk.ok(tamar, contracts.createTemplates, { body })
  return items[0]?.templateId ?? ''
}

const ifMatch = ({ id, version }: PhoneRequestTemplate) => ({
  params: { id },
  headers: { 'if-match': `"${version}"` },
})

const said = 'Meta says why.'

/** Meta as it is, but that it refuses what is posted on templates; answers how often it was asked. */
async function refusing(subcode: number, work: () => Promise<void>): Promise<number> {
  const { sandbox } = desk.api.deps.meta
  if (!sandbox) throw new Error('There is no simulated Meta.')
  const { fetch } = sandbox
  let asked = 0
  sandbox.fetch = async (request) => {
    if (request.method !== 'POST') return fetch(request)
    asked += 1
    const error = {
      message: 'Invalid parameter',
      type: 'OAuthException',
      code: 100,
      error_subcode: subcode,
      error_user_msg: said,
    }
    return Response.json({ error }, { status: 400 })
  }
  await work().finally(() => (sandbox.fetch = fetch))
  return asked
}

describe('each refusal of Meta’s', () => {
  it.each(templateSubcodes)(
    '%d leaves a draft that says why, in Meta’s words too',
    async (subcode) => {
      const code = templateProblemOf(subcode)
      await refusing(subcode, async () => {
        const id = await create('fr')
        const draft = await holds(id, { state: 'draft', asked: null, problem: { code } })
        expect(draft.problem).toEqual({ code, details: said })
        expect(draft.steps).toEqual(['submit', 'delete'])
        await desk.ok(tamar, contracts.deleteTemplate, ifMatch(draft))
      })
    },
  )

  it('has a sentence of its own with a next step, in both languages', () => {
    for (const texts of [en, he]) {
      const sentences = templateSubcodes.map(
        (subcode) => texts[`template.problem.${templateProblemOf(subcode)}`],
      )
      expect(new Set(sentences).size).toBe(templateSubcodes.length)
      for (const sentence of sentences) expect(sentence).toMatch(/[.:] \S/)
    }
  })

  it('of a name that is said to be there, but is not, asks a few times and then stops', async () => {
    const asked = await refusing(2388024, async () => {
      const id = await create('es')
      await holds(id, { state: 'draft', problem: { code: 'language_exists' } })
    })
    expect(asked).toBeLessThanOrEqual(3)
  })

  it('2388039 to an edit leaves the template as it stands', async () => {
    const { items } = await until(async () => {
      const query = { wabaId, language: 'he' }
      const page = await desk.ok(viewer, contracts.listTemplates, { query })
      expect(page.items[0]).toMatchObject({ state: 'approved', asked: null })
      return page
    })
    const [template] = items
    if (!template) throw new Error('There is no Hebrew template.')
    await refusing(2388039, async () => {
      await desk.ok(tamar, contracts.resubmitTemplate, { ...ifMatch(template), body: {} })
      await holds(template.id, {
        state: 'approved',
        asked: null,
        problem: { code: 'status_forbids_edit', details: said },
        nextEdit: { possible: true, left: 10 },
      })
    })
  })
})
