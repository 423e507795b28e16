import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../domain/api/jobs'
import type { ImportRow } from '../../domain/api/request-imports'
import { until } from '../setup/until'
import { openDesk, type Desk } from './desk'
import type { Crash } from './effects'
import { expectNoStepTwice, expectNothingLeft, expectWholeAudit } from './facts'

/** Two batches: a full one and one that ends the job. */
const count = 27

describe('an import of requests', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk({ lines: count })))
  afterAll(() => desk.close())

  const fileOf = (run: string) => {
    const rows = desk.lines.map(({ phoneNumber }, row) => `${phoneNumber},rimonit.${run}.${row}\n`)
    return `line,candidate1\n${rows.join('')}nobody,rimonit.nobody\n`
  }

  const start = (run: string) =>
    desk.maker.unlessCut<Job>('POST', '/api/v1/username-requests/import?dryRun=false&submit=true', {
      body: fileOf(run),
      headers: { 'content-type': 'text/csv', 'idempotency-key': `import-${run}` },
    })

  async function importOnce(crash: Crash): Promise<'died' | 'lived'> {
    const run = `${crash.when}${crash.at}`
    await desk.armWhenCalm(crash)
    const acknowledged = await start(run)
    const lived = await livesToTheEnd(acknowledged?.body.id)
    const where = desk.product.lastWords()
    if (lived) await desk.product.arm(null)
    else await desk.restart()
    const job = (await start(run))?.body
    if (job === undefined) throw new Error('The import was not started.')
    if (acknowledged) expect(acknowledged.body.id).toBe(job.id)
    await expectWholeImport(job.id, where)
    return lived ? 'lived' : 'died'
  }

  /** A batch may take longer than the pause by which rest is told otherwise. */
  async function livesToTheEnd(id: string | undefined): Promise<boolean> {
    await until('it is over or dead', async () => {
      if (id === undefined || desk.product.isDead()) return desk.product.isDead()
      const job = await desk.maker.unlessCut<Job>('GET', `/api/v1/jobs/${id}`)
      return job !== null && job.body.finishedAt !== null
    })
    // A death right after the last batch may come a moment after its answer could be read.
    await wait(200)
    return !desk.product.isDead()
  }

  /** Each row has a request, each line has one, and there are no others. */
  async function expectWholeImport(id: string, where: string): Promise<void> {
    const job = await until('the import is over', async () => {
      const { body } = await desk.maker<Job>('GET', `/api/v1/jobs/${id}`)
      return body.finishedAt === null ? null : body
    })
    expect(job, where).toMatchObject({ state: 'done', done: count + 1, total: count + 1 })
    const { body } = await desk.maker<{ items: ImportRow[] }>(
      'GET',
      `/api/v1/jobs/${id}/rows?limit=200`,
    )
    const outcomes = body.items.map(({ outcome }) => outcome)
    const expected = [...desk.lines.map(() => 'created'), 'skipped']
    expect(outcomes, where).toEqual(expected)
    const made = body.items.flatMap(({ requestId, line }) =>
      requestId === null ? [] : [`${requestId} ${line?.id}`],
    )
    const open = await desk.product.query<{ pair: string }>(
      `select id || ' ' || line_id as pair from username_requests where state = 'in_review'`,
    )
    expect(open.map(({ pair }) => pair).toSorted(), where).toEqual(made.toSorted())
    await freeTheLines(body.items)
  }

  async function freeTheLines(rows: ImportRow[]): Promise<void> {
    for (const { requestId } of rows)
      if (requestId !== null)
        await desk.maker('POST', `/api/v1/username-requests/${requestId}/withdraw`, { body: {} })
  }

  it.each(['before', 'after'] as const)(
    'loses and doubles no request when the product is killed %s any step',
    async (when) => {
      let at = 1
      while ((await importOnce({ at, when })) === 'died') at += 1
      // The job with its rows, and each batch.
      expect(at).toBeGreaterThan(3)
      await expectWholeAudit(desk)
      await expectNoStepTwice(desk)
      await expectNothingLeft(desk)
    },
  )
})
