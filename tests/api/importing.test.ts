import { afterAll, describe, expect, it } from 'vitest'
import { cancelJob, getJob, pauseJob, resumeJob, type Job } from '../../domain/api/jobs'
import type { Line } from '../../domain/api/lines'
import {
  importLimits,
  importUsernameRequests,
  listImportRows,
  type ImportCheck,
} from '../../domain/api/request-imports'
import { createNameUse } from '../../domain/api/name-uses'
import { listUsernameRequests } from '../../domain/api/username-requests'
import { openDesk, until, type Caller } from './desk'
import { addOtherWorkspace } from './other-workspace'

const desk = await openDesk({ lines: 190 })
afterAll(desk.close)
const { admin, marketing, viewer, templateManager } = desk

const media = { 'content-type': 'text/csv; charset=utf-8' }

function send(
  who: Caller,
  file: string,
  query: Record<string, string | number> = {},
  headers: Record<string, string> = {},
) {
  return desk.call(who, importUsernameRequests, {
    body: file,
    query,
    headers: { ...media, ...headers },
  })
}

async function check(file: string, query: Record<string, string | number> = {}) {
  const answer = await send(marketing, file, query)
  expect(answer.status).toBe(200)
  return answer.json as ImportCheck
}

async function start(file: string, query: Record<string, string> = {}, who: Caller = marketing) {
  const answer = await send(who, file, { dryRun: 'false', ...query })
  expect(answer).toMatchObject({ status: 202, json: { kind: 'requests_import' } })
  return answer.json as Job
}

const refusal = async (file: string, query: Record<string, string> = {}) =>
  (await send(marketing, file, query)).json

const fileOf = (lines: Line[], more = '') =>
  `line,candidate1\n${lines.map(({ id }) => `${id},${desk.freshName()}\n`).join('')}${more}`

const freshLines = (count: number) => Array.from({ length: count }, () => desk.freshLine())

function ends(id: string): Promise<Job> {
  return until(async () => {
    const job = await desk.ok(marketing, getJob, { params: { id } })
    if (job.finishedAt === null) throw new Error(`${job.state}: ${job.done} of ${job.total}.`)
    return job
  }, 30_000)
}

const rowsOf = (id: string, query: Record<string, string | number> = {}) =>
  desk.ok(marketing, listImportRows, { params: { id }, query: { limit: 200, ...query } })

const countAll = async () => (await desk.ok(admin, listUsernameRequests, {})).total

async function requestsOf({ id }: Line) {
  return (await desk.ok(admin, listUsernameRequests, { query: { lineId: id } })).items
}

describe('a dry run', () => {
  it('gives a verdict for each row and changes nothing', async () => {
    const [first, second] = freshLines(2)
    const taken = await desk.createRequest()
    const before = await countAll()
    const rows = [
      `${first?.id},Rimonit.First,,,Spring,01/03/2027`,
      `${second?.phoneNumber},ab,,,,`,
      `${second?.displayName},rimonit.second,,,,2020-01-01`,
      `${taken.line.id},rimonit.taken,,,,`,
      `+972500000000,rimonit.nobody,,,,`,
    ]
    const header = 'line,candidate1,candidate2,candidate3,reason,campaignDate'
    const answer = await check([header, ...rows].join('\r\n'))
    expect(answer).toMatchObject({ rows: 5, valid: 1, invalid: 4, warned: 0, nextCursor: null })
    expect(answer.verdicts).toMatchObject([
      {
        row: 2,
        line: { id: first?.id, displayName: first?.displayName },
        candidates: ['Rimonit.First'],
        problems: [],
        warnings: [{ column: 'candidate1', code: 'case_ignored' }],
      },
      { row: 3, line: { id: second?.id }, problems: [{ column: 'candidate1', code: 'too_short' }] },
      {
        row: 4,
        problems: [
          { column: 'line', code: 'duplicate_line', values: { row: 3 } },
          { column: 'campaignDate', code: 'in_the_past' },
        ],
      },
      { row: 5, problems: [{ column: 'line', code: 'open_request_exists' }] },
      { row: 6, line: null, problems: [{ column: 'line', code: 'unknown_line' }] },
    ])
    expect(await countAll()).toBe(before)
  })

  it('counts what is possible but worth a look, and lists it with the problems', async () => {
    const [first, second, third] = freshLines(3)
    const rows = [
      `${first?.id},rimonit.twice`,
      `${second?.id},rimonit.twice`,
      `${third?.id},R.Once`,
    ]
    const answer = await check(`line,candidate1\n${rows.join('\n')}`, { onlyProblems: 'true' })
    expect(answer).toMatchObject({ rows: 3, valid: 3, invalid: 0, warned: 1 })
    expect(answer.verdicts).toMatchObject([
      { row: 3, problems: [], warnings: [{ code: 'repeated_name', values: { row: 2 } }] },
    ])
  })

  it('is read page by page, also of the problems only', async () => {
    const rows = Array.from({ length: 450 }, (_none, index) => `nobody${index},rimonit.x${index}\n`)
    const file = fileOf(freshLines(1), rows.join(''))
    const seen: number[] = []
    let cursor: string | null = null
    do {
      const page: ImportCheck = await check(file, {
        onlyProblems: 'true',
        ...(cursor !== null && { cursor }),
      })
      seen.push(...page.verdicts.map(({ row }) => row))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(seen).toEqual(rows.map((_row, index) => index + 3))
    expect((await check(file, { limit: 1 })).verdicts).toMatchObject([{ row: 2, problems: [] }])
  })

  it('takes 5,000 rows', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_none, index) => `nobody${index},rimonit.y${index}\n`,
    )
    expect(await check(`line,candidate1\n${rows.join('')}`)).toMatchObject({ rows: 5000 })
  })

  it('of a file of more than a megabyte is taken, of more than ten is not', async () => {
    const row = `nobody,rimonit.large,${'x'.repeat(400)}\n`
    const file = (bytes: number) => `line,candidate1,reason\n${row.repeat(bytes / row.length)}`
    expect((await send(marketing, file(2_000_000))).status).toBe(200)
    expect(await refusal(file(importLimits.bytes + 1000))).toMatchObject({ code: 'too_large' })
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['', 'empty'],
    ['line,candidate1\n', 'no_rows'],
    ['phone,name\na,b\n', 'missing_column'],
    [`line,candidate1\n${'a,b\n'.repeat(importLimits.rows + 1)}`, 'too_many_rows'],
  ])('is refused with a sentence, and no job is made (%#)', async (file, code) => {
    for (const dryRun of ['true', 'false'])
      expect(await refusal(file, { dryRun })).toMatchObject({
        status: 422,
        code: 'invalid_input',
        fields: [{ path: 'file', code }],
      })
  })

  it('must be sent as CSV', async () => {
    const headers = { 'content-type': 'application/json' }
    expect(await send(marketing, '{}', {}, headers)).toMatchObject({ status: 415 })
  })
})

describe('an import', () => {
  it('makes a request of each valid row, and says which rows it skipped', async () => {
    const lines = freshLines(30)
    const job = await start(fileOf(lines, 'nobody,rimonit.none\n'), { submit: 'true' })
    expect(job).toMatchObject({ total: 31, finishedAt: null })
    expect(await ends(job.id)).toMatchObject({ state: 'done', done: 31, total: 31, message: null })
    const { items, counts } = await rowsOf(job.id)
    expect(counts).toEqual({ waiting: 0, created: 30, refused: 0, skipped: 1 })
    expect(items.map(({ row }) => row)).toEqual(items.map((_item, index) => index + 2))
    for (const [index, line] of lines.entries())
      expect(await requestsOf(line)).toMatchObject([
        { id: items[index]?.requestId, state: 'in_review', requester: { id: marketing.id } },
      ])
    expect((await rowsOf(job.id, { outcome: 'skipped' })).items).toMatchObject([
      { row: 32, outcome: 'skipped', requestId: null, problems: [{ code: 'unknown_line' }] },
    ])
    expect(await desk.auditOf(`/api/v1/jobs/${job.id}`)).toMatchObject([
      {
        action: 'username_request.import',
        actor: { id: marketing.id },
        after: { rows: 31, skipped: 1, submit: true },
      },
    ])
    const { timeline } = await desk.show(items[0]?.requestId ?? '')
    expect(timeline).toMatchObject([
      { event: 'create', actor: { id: marketing.id } },
      { event: 'submit', actor: { id: marketing.id } },
    ])
  })

  it('makes drafts when that is wished', async () => {
    const line = desk.freshLine()
    const wish = 'Rimonit.Draft,rimonit.second,,Spring,1.3.2027'
    const header = 'line,candidate1,candidate2,candidate3,reason,campaignDate'
    const job = await start(`${header}\n${line.displayName},${wish}\n`)
    await ends(job.id)
    expect(await requestsOf(line)).toMatchObject([
      {
        state: 'draft',
        candidates: [{ displayCase: 'Rimonit.Draft' }, { username: 'rimonit.second' }],
        reason: 'Spring',
        campaignDate: '2027-03-01',
      },
    ])
  })

  it('of rows that are all wrong is over at once', async () => {
    const job = await start('line,candidate1\nnobody,rimonit.none\n')
    expect(await ends(job.id)).toMatchObject({ state: 'done', done: 1, total: 1 })
  })

  it('rests, goes on and ends with each row made once; a line taken meanwhile is refused', async () => {
    const lines = freshLines(80)
    const job = await start(fileOf(lines))
    const pause = () => desk.ok(marketing, pauseJob, { params: { id: job.id } })
    expect(await pause()).toMatchObject({ state: 'paused' })
    const { counts } = await rowsOf(job.id)
    expect(counts.waiting).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await rowsOf(job.id)).counts).toEqual(counts)
    expect(await desk.refused(marketing, pauseJob, { params: { id: job.id } })).toMatchObject({
      code: 'step_not_allowed',
    })
    const last = lines.at(-1)
    if (last === undefined) throw new Error('There are no lines.')
    const taken = await desk.createRequest(admin, { line: last })
    await desk.ok(marketing, resumeJob, { params: { id: job.id } })
    expect(await ends(job.id)).toMatchObject({ state: 'done', done: 80 })
    expect((await rowsOf(job.id)).counts).toMatchObject({ created: 79, refused: 1 })
    expect((await rowsOf(job.id, { outcome: 'refused' })).items).toMatchObject([
      { row: 81, line: { id: last.id }, problems: [{ code: 'open_request_exists' }] },
    ])
    for (const line of lines) expect(await requestsOf(line)).toHaveLength(1)
    expect(await requestsOf(last)).toMatchObject([{ id: taken.id }])
    const deeds = await desk.auditOf(`/api/v1/jobs/${job.id}`)
    expect(deeds.map(({ action }) => action)).toEqual([
      'job.resume',
      'job.pause',
      'username_request.import',
    ])
  })

  it('that is cancelled keeps what is made and makes nothing more', async () => {
    const lines = freshLines(40)
    const job = await start(fileOf(lines))
    await desk.ok(marketing, pauseJob, { params: { id: job.id } })
    expect(await desk.ok(marketing, cancelJob, { params: { id: job.id } })).toMatchObject({
      state: 'cancelled',
    })
    const { counts } = await rowsOf(job.id)
    expect(counts.created + counts.waiting).toBe(40)
    expect(counts.waiting).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await rowsOf(job.id)).counts).toEqual(counts)
    expect(await desk.refused(marketing, resumeJob, { params: { id: job.id } })).toMatchObject({
      code: 'step_not_allowed',
    })
  })

  it('that is sent again with its key is the same one; another file or wish is refused', async () => {
    const line = desk.freshLine()
    const file = `line,candidate1\n${line.id},${desk.freshName()}\n`
    const headers = { 'idempotency-key': 'import-once' }
    const query = { dryRun: 'false' }
    const first = await send(marketing, file, query, headers)
    const second = await send(marketing, file, query, headers)
    expect([first.status, second.status]).toEqual([202, 202])
    expect(second.json).toEqual(first.json)
    await ends((first.json as Job).id)
    expect(await requestsOf(line)).toHaveLength(1)
    const mismatch = { status: 409, json: { code: 'idempotency_mismatch' } }
    expect(await send(marketing, `${file}\n`, query, headers)).toMatchObject(mismatch)
    expect(await send(marketing, file, { ...query, submit: 'true' }, headers)).toMatchObject(
      mismatch,
    )
  })
})

describe('who may', () => {
  it('is whoever may make requests', async () => {
    const line = desk.freshLine()
    for (const who of [viewer, templateManager])
      for (const dryRun of ['true', 'false'])
        expect(await send(who, fileOf([line]), { dryRun })).toMatchObject({ status: 403 })
    expect(await requestsOf(line)).toEqual([])
  })

  it('an import is stopped by who began it or an admin', async () => {
    const job = await start(fileOf(freshLines(1)))
    const colleague = await desk.addPerson('marketing')
    for (const who of [viewer, templateManager, colleague])
      for (const step of [pauseJob, resumeJob, cancelJob])
        expect(await desk.refused(who, step, { params: { id: job.id } })).toMatchObject({
          status: 403,
        })
    const file = fileOf(freshLines(1))
    const other = await start(file, {}, colleague)
    for (const { id } of [job, other]) await ends(id)
    expect(await desk.refused(admin, cancelJob, { params: { id: other.id } })).toMatchObject({
      code: 'step_not_allowed',
    })
  })

  it('knows no line of another workspace, and its rows are not shown there', async () => {
    const other = await addOtherWorkspace(desk)
    const answer = await check(
      `line,candidate1\n${other.ids.lines},rimonit.a\n+972509999999,rimonit.b\nOther Line,rimonit.c\n`,
    )
    expect(answer).toMatchObject({ valid: 0, invalid: 3 })
    for (const { line, problems } of answer.verdicts)
      expect({ line, problems }).toMatchObject({ line: null, problems: [{ code: 'unknown_line' }] })
    const job = await start(fileOf(freshLines(1)))
    for (const contract of [listImportRows, pauseJob, resumeJob, cancelJob])
      expect(await desk.refused(other.admin, contract, { params: { id: job.id } })).toMatchObject({
        status: 404,
      })
    await ends(job.id)
  })
})

it('a row that replaces a name in use without a reason is refused alone', async () => {
  const request = await desk.createRequest(marketing)
  await desk.take(admin, request.id, 'approve')
  await desk.reaches(request.id, 'reserved')
  const body = { username: request.current, kind: 'artwork', title: 'Billboard' }
  await desk.ok(marketing, createNameUse, { body })
  const other = desk.freshLine()
  const row = `${request.line.id},${desk.freshName()}`
  const file = `line,candidate1,reason\n${row},\n${other.id},${desk.freshName()},\n`
  const { verdicts } = await check(file)
  expect(verdicts[0]).toMatchObject({ problems: [], warnings: [{ code: 'reason_required' }] })
  const job = await start(file, { submit: 'true' })
  await ends(job.id)
  expect((await rowsOf(job.id)).items).toMatchObject([
    { outcome: 'refused', problems: [{ column: 'reason', code: 'reason_required' }] },
    { outcome: 'created' },
  ])
})
