import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PhoneRequestTemplate } from '../../domain/api/phone-request-templates'
import { templateLanguages } from '../../domain/template-languages'
import type { TemplateState } from '../../domain/template'
import { createCaller, signIn, type Answer, type Caller } from '../setup/caller'
import { until } from '../setup/until'
import { admin } from './crashing-settings'
import { comesToRest, openDesk, type Desk } from './desk'
import type { Crash } from './effects'
import { expectWholeAudit } from './facts'

const path = '/api/v1/phone-request-templates'
/** A name that was never approved is free again once it is deleted. */
const deleted = 'af'

/** As many texts as a workspace may have. */
const texts = templateLanguages.slice(0, 50)

type Bench = { desk: Desk; call: Caller }
type Created = { items: { outcome: string; templateId: string | null }[] }

/** A desk with two accounts, a text for many languages, and a person who runs the templates. */
async function openTemplates(): Promise<Bench> {
  const desk = await openDesk({ lines: 2 })
  const cookie = await signIn(desk.product.url, admin)
  const call = createCaller(() => desk.product.url, { cookie })
  const wordings = texts.map((language) => ({ language, body: `Your number (${language})` }))
  const family = { languages: [deleted], ownWording: true, wordings, newAccounts: false }
  await call('PUT', '/api/v1/settings/templates', { body: family })
  await until('the templates are read', async () => {
    const { body } = await call<{ items: { confirmedAt: string | null }[] }>(
      'GET',
      `${path}/accounts`,
    )
    return body.items.length > 0 && body.items.every(({ confirmedAt }) => confirmedAt !== null)
  })
  return { desk, call }
}

const listed = async ({ call }: Bench) =>
  (await call<{ items: PhoneRequestTemplate[] }>('GET', `${path}?limit=200`)).body.items

const atMeta = async ({ desk }: Bench) => (await desk.meta.world()).templates

/** Whether it died on the way; it lives again afterwards. */
async function livesOn({ desk, call }: Bench): Promise<{ died: boolean; where: string }> {
  const lived = await comesToRest(desk)
  const where = desk.product.lastWords()
  if (lived) await desk.product.arm(null)
  else await desk.restart()
  await call('GET', '/api/v1/me')
  return { died: !lived, where }
}

/** Arms when nothing goes on. */
async function arm({ desk, call }: Bench, crash: Crash): Promise<void> {
  await call('GET', '/api/v1/me')
  await desk.armWhenCalm(crash)
}

const reaches = (bench: Bench, ids: readonly string[], state: TemplateState) =>
  until(`all are ${state}`, async () => {
    const found = await Promise.all(
      ids.map((id) => bench.call<PhoneRequestTemplate>('GET', `${path}/${id}`)),
    )
    const done = found.every(({ body }) => body.state === state && body.asked === null)
    return done && found.map(({ body }) => body)
  })

/** Each of ours is at Meta once, under the id that we know, and Meta has none that we do not know. */
async function expectEachOnce(bench: Bench, where: string): Promise<void> {
  const ours = await listed(bench)
  const theirs = await atMeta(bench)
  const known = ours.flatMap(({ metaId }) => metaId ?? [])
  expect(theirs.map(({ templateId }) => templateId).toSorted(), where).toEqual(known.toSorted())
  const places = theirs.map(({ wabaId, language }) => `${wabaId} ${language}`)
  expect(new Set(places).size, where).toBe(places.length)
}

async function expectNothingAsked({ desk }: Bench): Promise<void> {
  expect(await desk.product.query(`select id from templates where step <> 'done'`)).toEqual([])
  await expectWholeAudit(desk)
}

/** A template that Meta has, in a language of its own. */
async function make(bench: Bench, language: string): Promise<PhoneRequestTemplate> {
  const [wabaId] = bench.desk.settings.wabaIds
  const body = { wabaIds: [wabaId], languages: [language] }
  const made = await bench.call<Created>('POST', path, { body })
  const ids = made.body.items.flatMap(({ templateId }) => templateId ?? [])
  const [template] = await until('Meta has it', async () => {
    const all = await listed(bench)
    const found = all.filter(({ id }) => ids.includes(id))
    return found.every(({ metaId, asked }) => metaId !== null && asked === null) && found
  })
  if (template === undefined) throw new Error(`${language} was not made.`)
  return template
}

/** Asks for a step, in a product that dies at the given effect; asks again where nobody acknowledged it. */
async function takeOnce(bench: Bench, crash: Crash, take: () => Promise<Answer<unknown> | null>) {
  await arm(bench, crash)
  const first = await take()
  const ending = await livesOn(bench)
  const answer = first ?? (await take())
  // A repeat of what was done before the death is refused: it is done already.
  const repeated = first === null ? [409, 412] : []
  const isRight = answer !== null && (answer.status < 300 || repeated.includes(answer.status))
  expect(isRight, JSON.stringify(answer?.body)).toBe(true)
  return ending
}

const whens = ['before', 'after'] as const
const patience = 280_000

describe('templates in a product that is killed', () => {
  let bench: Bench
  const unused = texts.filter((language) => language !== deleted)
  beforeAll(async () => void (bench = await openTemplates()))
  afterAll(() => bench.desk.close())

  const fresh = () => {
    const language = unused.pop()
    if (language === undefined) throw new Error('There is no language left.')
    return language
  }

  async function createOnce(crash: Crash): Promise<boolean> {
    const body = { languages: [fresh()] }
    const options = { body, headers: { 'idempotency-key': `create-${crash.when}-${crash.at}` } }
    const create = () => bench.call.unlessCut<Created>('POST', path, options)
    const { died, where } = await takeOnce(bench, crash, create)
    const items = (await create())?.body.items ?? []
    expect(
      items.map(({ outcome }) => outcome),
      where,
    ).toEqual(['created', 'created'])
    await reaches(
      bench,
      items.map(({ templateId }) => templateId ?? ''),
      'pending',
    )
    await expectEachOnce(bench, where)
    return died
  }

  it.each(whens)(
    'are made everywhere once, killed %s any step',
    async (when) => {
      let at = 1
      while (await createOnce({ at, when })) at += 1
      // The wish, and for each account a claim, a call and what came of it.
      expect(at).toBeGreaterThan(6)
      await expectNothingAsked(bench)
    },
    patience,
  )

  it.each([
    { name: 'has made it and not answered', when: 'after', goesOn: true },
    { name: 'has not made it yet and never will', when: 'before', goesOn: false },
    { name: 'has not made it yet and does after the death', when: 'before', goesOn: true },
  ] as const)('are made once when Meta $name', async ({ name, when, goesOn }) => {
    const { desk, call } = bench
    const [wabaId = ''] = desk.settings.wabaIds
    await comesToRest(desk)
    desk.meta.holds.arm(wabaId, when)
    const body = { wabaIds: [wabaId], languages: [fresh()] }
    const { body: made } = await call<Created>('POST', path, { body })
    await until('Meta holds it', () => desk.meta.holds.status().held)
    await desk.product.kill()
    desk.meta.holds.release(goesOn)
    await desk.restart()
    await reaches(
      bench,
      made.items.map(({ templateId }) => templateId ?? ''),
      'pending',
    )
    await expectEachOnce(bench, name)
    await expectNothingAsked(bench)
  })

  async function editOnce(crash: Crash): Promise<boolean> {
    const [wabaId = ''] = bench.desk.settings.wabaIds
    await bench.desk.meta.play({ play: 'answer_next_template', wabaId, answer: 'approved' })
    const { id, version, metaId } = await make(bench, fresh())
    const body = { body: `Another text, killed ${crash.when} ${crash.at}` }
    const options = { body, headers: { 'if-match': `"${version}"` } }
    const { died, where } = await takeOnce(bench, crash, () =>
      bench.call.unlessCut('POST', `${path}/${id}/resubmit`, options),
    )
    const [edited] = await reaches(bench, [id], 'pending')
    expect(edited, where).toMatchObject({ problem: null, wording: body, differences: [] })
    const theirs = (await atMeta(bench)).find(({ templateId }) => templateId === metaId)
    expect(theirs, where).toMatchObject({ status: 'PENDING', ...body })
    return died
  }

  it.each(whens)(
    'are edited once, killed %s any step',
    async (when) => {
      let at = 1
      while (await editOnce({ at, when })) at += 1
      expect(at).toBeGreaterThan(4)
      await expectNothingAsked(bench)
    },
    patience,
  )

  async function deleteOnce(crash: Crash): Promise<boolean> {
    const { id, version, metaId } = await make(bench, deleted)
    const options = { headers: { 'if-match': `"${version}"` } }
    const { died, where } = await takeOnce(bench, crash, () =>
      bench.call.unlessCut('DELETE', `${path}/${id}`, options),
    )
    const [gone] = await reaches(bench, [id], 'deleted')
    expect(gone?.problem, where).toBeNull()
    expect((await atMeta(bench)).map(({ templateId }) => templateId)).not.toContain(metaId)
    await expectEachOnce(bench, where)
    return died
  }

  it.each(whens)(
    'are deleted alone, killed %s any step',
    async (when) => {
      let at = 1
      while (await deleteOnce({ at, when })) at += 1
      expect(at).toBeGreaterThan(4)
      await expectNothingAsked(bench)
    },
    patience,
  )
})
