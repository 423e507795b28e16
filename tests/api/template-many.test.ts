import { afterAll, describe, expect, it } from 'vitest'
import { getJob } from '../../domain/api/jobs'
import { listTemplates } from '../../domain/api/phone-request-templates'
import * as ofAccounts from '../../domain/api/template-accounts'
import { seedManyLines } from '../../mocks/meta/seed'
import type { Template } from '../../mocks/meta/template-state'
import { openDesk, until } from './desk'

const [first, second] = ['300000000000001', '300000000000002']
const name = 'request_phone_number'

const seeded = (place: number, more: Partial<Template> = {}): Template => ({
  templateId: String(88_100_000_000_000_000n + BigInt(place)),
  wabaId: first,
  name: `other_${place}`,
  language: 'en',
  category: 'MARKETING',
  previousCategory: null,
  status: 'APPROVED',
  rejectedReason: 'NONE',
  quality: 'GREEN',
  components: [{ type: 'BODY', text: 'Sale!' }],
  parameterFormat: 'POSITIONAL',
  pause: null,
  announced: null,
  archivedAt: null,
  edits: [],
  wasApproved: true,
  ...more,
})

const world = seedManyLines(4, 2)
world.templates.push(
  ...Array.from({ length: 5998 }, (_none, place) => seeded(place)),
  // On the last page of all.
  seeded(9001, { name, language: 'he' }),
  seeded(9002, { name, language: 'en' }),
)
const desk = await openDesk({ world })
afterAll(desk.close)
const { templateManager: tamar, viewer } = desk

const ours = async () =>
  (await desk.ok(viewer, listTemplates, { query: { wabaId: first } })).items
    .map(({ language, state }) => `${language} ${state}`)
    .toSorted()
const accountOf = async (wabaId: string) =>
  (await desk.ok(viewer, ofAccounts.listTemplateAccounts)).items.find(
    (item) => item.wabaId === wabaId,
  )

async function synced() {
  const { id } = await desk.ok(tamar, ofAccounts.syncTemplates)
  return until(async () => {
    const job = await desk.ok(tamar, getJob, { params: { id } })
    if (job.finishedAt === null) throw new Error(job.state)
    return job
  }, 40_000)
}

describe('six thousand templates on an account', () => {
  it('are read page by page, a hundred to a call', async () => {
    await until(async () => expect((await accountOf(first))?.confirmedAt).not.toBeNull(), 40_000)
    expect(await accountOf(first)).toMatchObject({ others: 5998, problem: null })
    expect(await ours()).toEqual(['en approved', 'he approved'])
  }, 60_000)

  it('of which a page fails: what came is kept, the account is named, and nothing is taken for deleted', async () => {
    const { sandbox } = desk.api.deps.meta
    if (!sandbox) throw new Error('There is no simulated Meta.')
    const { fetch } = sandbox
    let pages = 0
    sandbox.fetch = (request) => {
      const { pathname } = new URL(request.url)
      const isOfFirst = pathname.endsWith(`/${first}/message_templates`)
      if (!isOfFirst || (pages += 1) < 30) return fetch(request)
      const error = { code: 10, message: 'No permission', type: 'OAuthException' }
      return Promise.resolve(Response.json({ error }, { status: 403 }))
    }
    const before = await accountOf(first)
    const job = await synced()
    sandbox.fetch = fetch
    expect(job).toMatchObject({ state: 'failed', done: 2900 })
    expect(job.message).toContain(first)
    expect(job.message).not.toContain(second)
    const after = await accountOf(first)
    expect(after).toMatchObject({ others: 5998, confirmedAt: before?.confirmedAt })
    expect(after?.problem).toContain('code 10')
    expect((await accountOf(second))?.problem).toBeNull()
    expect(await ours()).toEqual(['en approved', 'he approved'])
  }, 60_000)
})
