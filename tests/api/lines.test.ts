import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { cancelJob, getJob } from '../../domain/api/jobs'
import { confirmLine, getLine, listLines, listSuggestions, syncLines } from '../../domain/api/lines'
import { seedIsraeliBusiness } from '../../mocks/meta/seed'
import { openDesk, until } from './desk'

const world = seedIsraeliBusiness()
const clock = { ahead: 0 }
const desk = await openDesk({
  world,
  names: true,
  now: () => new Date(Date.now() + clock.ahead),
})
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk

const list = (query: Record<string, string | number> = {}) =>
  desk.ok(viewer, listLines, { query: { limit: 200, ...query } })

async function lineOf(phoneNumberId: string) {
  const { items } = await list()
  const line = items.find((one) => one.phoneNumberId === phoneNumberId)
  if (!line) throw new Error(`There is no line ${phoneNumberId}.`)
  return line
}

/** Meta takes its time until the answer is called. */
function holdMeta(): () => void {
  const { sandbox } = desk.api.deps.meta
  if (!sandbox) throw new Error('The sandbox is not there.')
  const { fetch } = sandbox
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  sandbox.fetch = async (request) => {
    await held
    return fetch(request)
  }
  return () => {
    sandbox.fetch = fetch
    go()
  }
}

describe('lines', () => {
  it('are those of all accounts, with their names and where they stand', async () => {
    const { items, total, nextCursor } = await list()
    expect(total).toBe(24)
    expect(nextCursor).toBeNull()
    expect(items.map(({ displayName }) => displayName)).toHaveLength(24)
    const live = items.find((line) => line.username.value === 'rimonit.health')
    expect(live).toMatchObject({
      phoneNumber: '+972505550101',
      status: 'connected',
      quality: 'green',
      wabaName: 'Rimonit Health – Clinics',
      username: {
        state: 'live',
        metaStatus: 'approved',
        confirmedAt: expect.any(String) as string,
      },
      platforms: [
        { platform: 'whatsapp', username: 'rimonit.health', state: 'live' },
        { platform: 'facebook', username: null, state: 'unknown' },
        { platform: 'instagram', username: null, state: 'unknown' },
      ],
      openRequestId: null,
    })
  })

  it('keep the digits of ids that are too long for a number', async () => {
    expect((await lineOf('10654035225010617')).phoneNumberId).toBe('10654035225010617')
  })

  it.each<[Record<string, string>, number]>([
    [{ usernameState: 'live' }, 2],
    [{ usernameState: 'reserved' }, 2],
    [{ usernameState: 'none' }, 20],
    [{ usernameState: 'revoked' }, 0],
    [{ status: 'restricted' }, 1],
    [{ status: 'pending' }, 1],
    [{ wabaId: '104871265983201' }, 12],
    [{ wabaId: 'nothing' }, 0],
    [{ q: 'rimonit.' }, 2],
    [{ q: '@RIMONIT_HAIFA' }, 1],
    [{ q: 'מרפאת' }, 3],
    [{ q: '050-555-0101' }, 1],
    [{ q: '+972 50 555' }, 6],
    [{ q: '0101' }, 1],
    [{ q: '%' }, 0],
    [{ q: '_' }, 1],
    [{ q: '\\' }, 0],
    [{ q: '   ' }, 24],
    [{ q: "'; drop table lines; --" }, 0],
    [{ usernameState: 'none', q: 'clinic', status: 'connected' }, 3],
  ])('filtered by %j: %i', async (query, count) => {
    const page = await list(query)
    expect(page.items).toHaveLength(count)
    expect(page.total).toBe(count)
  })

  it.each(['name', '-name', 'phone', '-phone'])('sorted by %s', async (sort) => {
    const { items } = await list({ sort })
    const back = await list({ sort: sort.startsWith('-') ? sort.slice(1) : `-${sort}` })
    expect(items.map(({ id }) => id)).toEqual(back.items.map(({ id }) => id).toReversed())
    if (sort === 'phone') {
      const phones = items.map(({ phoneNumber }) => phoneNumber)
      expect(phones).toEqual(phones.toSorted())
    }
  })

  it('one that is not there: 404', async () => {
    for (const contract of [getLine, listSuggestions])
      expect(await desk.refused(viewer, contract, { params: { id: 'nothing' } })).toMatchObject({
        status: 404,
      })
    expect(await desk.refused(admin, confirmLine, { params: { id: 'nothing' } })).toMatchObject({
      status: 404,
    })
  })

  it('are read by everybody who is signed in, and by nobody else', async () => {
    for (const who of [admin, marketing, viewer, templateManager])
      expect((await desk.call(who, listLines)).status).toBe(200)
    expect((await desk.call(null, listLines)).status).toBe(401)
  })
})

describe('suggestions', () => {
  it('are the names that Meta keeps for the portfolio', async () => {
    const { id } = await lineOf('106540352250102')
    const { items, confirmedAt } = await desk.ok(viewer, listSuggestions, { params: { id } })
    expect(items).toEqual(world.suggestions)
    expect(Date.parse(confirmedAt)).toBeGreaterThan(0)
  })
})

describe('looking again, now', () => {
  it('shows what changed at Meta, and when it was confirmed', async () => {
    const before = await lineOf('106540352250109')
    await desk.database.store.execute(sql`update lines set next_read_at = now() + '1 day'`)
    const changed = {
      play: 'change_in_app',
      phoneNumberId: '106540352250109',
      username: 'rimonit.children',
    } as const
    await desk.meta.play(changed)
    const after = await desk.ok(marketing, confirmLine, { params: { id: before.id } })
    expect(after.username).toMatchObject({ value: 'rimonit.children', state: 'live' })
    expect(Date.parse(after.username.confirmedAt ?? '')).toBeGreaterThan(
      Date.parse(before.username.confirmedAt ?? ''),
    )
    expect(await desk.auditOf(`/api/v1/lines/${before.id}`)).toMatchObject([
      {
        action: 'line.username',
        before: { username: null, state: 'none' },
        after: { username: 'rimonit.children', state: 'live' },
      },
    ])
  })

  it('is not for a viewer', async () => {
    const { id } = await lineOf('106540352250102')
    expect(await desk.refused(viewer, confirmLine, { params: { id } })).toMatchObject({
      status: 403,
    })
  })

  it('while Meta does not answer changes nothing and says so', async () => {
    const line = await lineOf('106540352250102')
    const { sandbox } = desk.api.deps.meta
    if (!sandbox) throw new Error('The sandbox is not there.')
    const { fetch } = sandbox
    sandbox.fetch = () => Promise.reject(new TypeError('fetch failed'))
    const refusal = await desk.refused(admin, confirmLine, { params: { id: line.id } })
    const noSuggestions = await desk.refused(viewer, listSuggestions, { params: { id: line.id } })
    sandbox.fetch = fetch
    expect(refusal).toMatchObject({ status: 409, code: 'meta_unreachable' })
    expect(noSuggestions).toMatchObject({ status: 409, code: 'meta_unreachable' })
    expect((await lineOf('106540352250102')).username).toEqual(line.username)
  })

  it('more often than Meta likes has to wait for the next hour', async () => {
    const { id } = await lineOf('118293847560202')
    await desk.database.store.execute(
      sql`update accounts set reads = 140, reads_hour = ${Math.floor(desk.api.deps.now().getTime() / 3_600_000)}`,
    )
    const refusal = await desk.refused(admin, confirmLine, { params: { id } })
    expect(refusal).toMatchObject({ status: 429, code: 'too_many_requests' })
    const seconds = Number(refusal.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(3600)
    clock.ahead += 3_600_000
    expect((await desk.call(admin, confirmLine, { params: { id } })).status).toBe(200)
  })
})

describe('reading all lines again', () => {
  const done = (id: string) =>
    until(async () => {
      const job = await desk.ok(viewer, getJob, { params: { id } })
      if (job.state === 'queued' || job.state === 'running') throw new Error(job.state)
      return job
    })

  it('is a job that says how far it is, and the audit says who began it', async () => {
    const started = await desk.call(templateManager, syncLines)
    expect(started).toMatchObject({ status: 202, json: { kind: 'lines_sync' } })
    const { id } = started.json as { id: string }
    expect(await done(id)).toMatchObject({ state: 'done', done: 24, message: null })
    expect(await desk.auditOf(`/api/v1/jobs/${id}`)).toMatchObject([
      { action: 'lines.sync', actor: { id: templateManager.id } },
    ])
  })

  it('people who begin it while it is under way get the same job', async () => {
    const go = holdMeta()
    const answers = await Promise.all([
      desk.ok(admin, syncLines),
      desk.ok(marketing, syncLines),
      desk.ok(templateManager, syncLines),
    ])
    go()
    const ids = new Set(answers.map(({ id }) => id))
    expect(ids.size).toBe(1)
    for (const id of ids) expect(await desk.auditOf(`/api/v1/jobs/${id}`)).toHaveLength(1)
    await done(answers[0].id)
  })

  it('is not for a viewer', async () => {
    expect(await desk.refused(viewer, syncLines)).toMatchObject({ status: 403 })
  })

  it('can be stopped, once; what is done stays', async () => {
    const go = holdMeta()
    const { id } = await desk.ok(admin, syncLines)
    expect(await desk.refused(viewer, cancelJob, { params: { id } })).toMatchObject({ status: 403 })
    expect(await desk.ok(marketing, cancelJob, { params: { id } })).toMatchObject({
      state: 'cancelled',
      finishedAt: expect.any(String) as string,
    })
    go()
    expect(await desk.refused(marketing, cancelJob, { params: { id } })).toMatchObject({
      status: 409,
      code: 'step_not_allowed',
    })
    expect((await desk.auditOf(`/api/v1/jobs/${id}`)).map(({ action }) => action)).toEqual([
      'job.cancel',
      'lines.sync',
    ])
    const next = await desk.ok(admin, syncLines)
    expect(next.id).not.toBe(id)
    await done(next.id)
    expect(await desk.ok(viewer, getJob, { params: { id } })).toMatchObject({ state: 'cancelled' })
    expect((await list()).total).toBe(24)
  })

  it('a job that is not there: 404', async () => {
    expect(await desk.refused(viewer, getJob, { params: { id: 'none' } })).toMatchObject({
      status: 404,
    })
    expect(await desk.refused(admin, cancelJob, { params: { id: 'none' } })).toMatchObject({
      status: 404,
    })
  })
})
