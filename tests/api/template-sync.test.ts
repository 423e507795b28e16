import { eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { getJob } from '../../domain/api/jobs'
import * as contracts from '../../domain/api/phone-request-templates'
import * as ofAccounts from '../../domain/api/template-accounts'
import { putTemplateSettings } from '../../domain/api/settings'
import { seedManyLines } from '../../mocks/meta/seed'
import type { Template } from '../../mocks/meta/template-state'
import { accounts } from '../../server/database/schema/workspaces'
import { openDesk, until, type Input } from './desk'
import { deliverStatuses } from './template-delivery'

const [first, second] = ['300000000000001', '300000000000002']
const name = 'request_phone_number'

const seeded = (templateId: number, more: Partial<Template>): Template => ({
  templateId: String(88_100_000_000_000_000n + BigInt(templateId)),
  wabaId: first,
  name: `other_${templateId}`,
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
const others = Array.from({ length: 250 }, (_none, index) => seeded(index, {}))
world.templates.push(
  ...others,
  seeded(900, { name, language: 'he' }),
  seeded(901, { name, language: 'en', wabaId: second }),
)
const desk = await openDesk({ world })
afterAll(desk.close)
const { templateManager: tamar, viewer } = desk

const list = async (query: Input['query']) =>
  (await desk.ok(viewer, contracts.listTemplates, { query })).items
const accountOf = async (wabaId: string) => {
  const { items } = await desk.ok(viewer, ofAccounts.listTemplateAccounts)
  const found = items.find((item) => item.wabaId === wabaId)
  if (!found) throw new Error('There is no such account.')
  return found
}

async function synced() {
  const { id } = await desk.ok(tamar, ofAccounts.syncTemplates)
  return until(async () => {
    const job = await desk.ok(tamar, getJob, { params: { id } })
    if (job.finishedAt === null) throw new Error(job.state)
    return job
  })
}

type Sandbox = NonNullable<typeof desk.api.deps.meta.sandbox>
type OthersPage = z.output<typeof ofAccounts.listOtherTemplates.answer>

/** Meta as it is, but for the list calls that `answer` takes. */
async function faultyMeta(
  answer: (url: URL) => Response | Error | null,
  work: () => Promise<void>,
) {
  const sandbox: Sandbox | null = desk.api.deps.meta.sandbox
  if (!sandbox) throw new Error('There is no simulated Meta.')
  const { fetch } = sandbox
  sandbox.fetch = async (request) => {
    const url = new URL(request.url)
    const isList = request.method === 'GET' && url.pathname.endsWith('/message_templates')
    const given = isList ? answer(url) : null
    if (given instanceof Error) throw given
    return given ?? fetch(request)
  }
  await work().finally(() => {
    sandbox.fetch = fetch
  })
}

describe('reading all templates', () => {
  it('goes over all pages, with one list call for each', async () => {
    await until(async () => expect((await accountOf(second)).confirmedAt).not.toBeNull())
    expect(await accountOf(first)).toMatchObject({ others: 250, counts: { approved: 1 } })
    const calls: string[] = []
    await faultyMeta(
      (url) => {
        calls.push(url.pathname)
        return null
      },
      async () => expect(await synced()).toMatchObject({ state: 'done', done: 252 }),
    )
    expect(calls.filter((path) => path.includes(first))).toHaveLength(3)
    expect(calls.filter((path) => path.includes(second))).toHaveLength(1)
  })

  it('shows those of others page by page, without one twice', async () => {
    const names: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { limit: 100, ...(cursor !== undefined && { cursor }) }
      const page: OthersPage = await desk.ok(viewer, ofAccounts.listOtherTemplates, { query })
      names.push(...page.items.map((item) => item.name))
      cursor = page.nextCursor
    }
    expect([names.length, new Set(names).size]).toEqual([250, 250])
  })

  it('that fails in the middle keeps what came, names the account, and reads the others', async () => {
    const before = await accountOf(first)
    const refusal = { error: { code: 10, message: 'No permission', type: 'OAuthException' } }
    await faultyMeta(
      (url) =>
        url.pathname.includes(first) && url.searchParams.has('after')
          ? Response.json(refusal, { status: 403 })
          : null,
      async () => {
        const job = await synced()
        expect(job.state).toBe('failed')
        expect(job.message).toContain(first)
      },
    )
    const after = await accountOf(first)
    expect(after).toMatchObject({ others: 250, confirmedAt: before.confirmedAt })
    expect(after.problem).toContain('10')
    expect((await accountOf(second)).problem).toBeNull()
    await synced()
    expect((await accountOf(first)).problem).toBeNull()
  })

  it('goes on with the same page after an answer that was lost', async () => {
    let lost = 0
    await faultyMeta(
      (url) => (url.searchParams.has('after') && (lost += 1) === 1 ? new TypeError('away') : null),
      async () => expect(await synced()).toMatchObject({ state: 'done', done: 252 }),
    )
    expect(lost).toBeGreaterThan(1)
  })

  it('gives a new account the family by itself, where that is the policy', async () => {
    const body = { languages: ['he', 'en'], ownWording: false, wordings: [], newAccounts: true }
    await desk.ok(tamar, putTemplateSettings, { body })
    await synced()
    expect(await list({ wabaId: second, language: 'he' })).toEqual([])
    await desk.database.store
      .update(accounts)
      .set({ templatesSyncedAt: null })
      .where(eq(accounts.wabaId, second))
    await synced()
    await until(async () => {
      const [made] = await list({ wabaId: second, language: 'he' })
      expect(made?.state).toBe('pending')
    })
    expect(await list({ wabaId: first, language: 'en' })).toEqual([])
  })
})

describe('the pace of creations', () => {
  it('is a hundred in an hour for each account; the others wait for theirs', async () => {
    const { store } = desk.database
    await store.execute(sql`
      insert into templates (id, workspace_id, waba_id, name, language, state, state_since, body, asked_category,
        at_meta, created_at, task, run_at, create_asked_at)
      select id || '-' || n, workspace_id, waba_id, name, 'x' || n, 'deleted', state_since, body, asked_category,
        at_meta, created_at, 'create', run_at, now()
      from templates, generate_series(1, 100) n where waba_id = ${first} and language = 'he'`)
    const body = { languages: ['fr'] }
    await desk.ok(tamar, contracts.createTemplates, { body })
    await until(async () => {
      const [made] = await list({ wabaId: second, language: 'fr' })
      expect(made?.state).toBe('pending')
    })
    const [waiting] = await list({ wabaId: first, language: 'fr' })
    expect(waiting).toMatchObject({ state: 'submitting', asked: 'create', nextTryAt: null })
    expect((await accountOf(first)).waiting).toBe(1)
    await store.execute(sql`
      update templates set create_asked_at = now() - interval '2 hours' where state = 'deleted'`)
    await until(async () => {
      const [made] = await list({ wabaId: first, language: 'fr' })
      expect(made?.state).toBe('pending')
    })
  })
})

type Told = { id: string; language: string; event: string; time: number; wabaId?: string }
const now = () => Math.floor(Date.now() / 1000)

const deliver = (told: Told[], subject = name) =>
  deliverStatuses(
    desk,
    told.map((one) => ({ wabaId: first, name: subject, ...one })),
  )

describe('a webhook', () => {
  it('for a template that was not seen yet brings it in, in its language, with its whole id', async () => {
    await deliver([{ id: '88100000000000901', language: 'pt-BR', event: 'APPROVED', time: now() }])
    const [template] = await list({ wabaId: first, language: 'pt_BR' })
    // Nobody knows it at Meta, so the reading that follows buries it.
    const all = template ?? (await list({ wabaId: first, state: 'deleted', language: 'pt_BR' }))[0]
    expect(all?.metaId).toBe('88100000000000901')
  })

  it('for a template of another name, or another account, changes nothing', async () => {
    const before = await list({})
    const told = { id: '77', language: 'sv', event: 'APPROVED', time: now() }
    await deliver([told], 'hello_world')
    expect((await deliver([{ ...told, wabaId: '5' }])).remark).toBe('no account 5')
    expect((await list({})).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  it('that is older than what is known changes nothing; in any order the newest counts', async () => {
    const [template] = await list({ wabaId: first, language: 'he' })
    if (!template?.metaId) throw new Error('There is no Hebrew template.')
    const at = (event: string, time: number) => ({
      id: template.metaId ?? '',
      language: 'he',
      event,
      time,
    })
    await deliver([at('REJECTED', now() - 3600)])
    expect((await list({ wabaId: first, language: 'he' }))[0]).toMatchObject({
      state: 'approved',
      version: template.version,
    })
    const soon = now() + 1
    await until(() => expect(now()).toBeGreaterThanOrEqual(soon + 2))
    await deliver([at('PAUSED', soon + 2), at('REJECTED', soon), at('PAUSED', soon + 2)])
    await until(async () => {
      const [paused] = await list({ wabaId: first, language: 'he' })
      expect(paused).toMatchObject({ metaStatus: 'PAUSED' })
    })
  })

  it('of a thousand updates is applied as a whole', async () => {
    const [template] = await list({ wabaId: second, language: 'en' })
    const time = now()
    const told = Array.from({ length: 1000 }, (_none, index) => ({
      id: template?.metaId ?? '',
      language: 'en',
      event: index % 2 === 0 ? 'FLAGGED' : 'REINSTATED',
      time: time - index,
      wabaId: second,
    }))
    expect(await deliver(told)).toMatchObject({ state: 'applied', remark: null })
    await until(async () => {
      const [after] = await list({ wabaId: second, language: 'en' })
      expect(after).toMatchObject({ state: 'approved', lastEvent: 'FLAGGED', asked: null })
    })
  })
})
