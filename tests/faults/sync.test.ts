import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Job } from '../../domain/api/jobs'
import type { Line } from '../../domain/api/lines'
import { until } from '../setup/until'
import { comesToRest, openDesk, type Desk } from './desk'
import { expectNothingLeft, expectWholeAudit } from './facts'

/** Two accounts with two pages each. */
const count = 52

describe('reading the lines again', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk({ lines: count })))
  afterAll(() => desk.close())

  const pagesAsked = async () => {
    const { calls } = await desk.meta.world()
    return calls.filter(({ path }) => path.endsWith('/phone_numbers')).length
  }

  async function syncOnce(at: number): Promise<'died' | 'lived'> {
    // A sync has every name read again: that is kept for later, so that only the sync is counted.
    await desk.product.query(`update accounts set paused_until = '2100-01-01' returning id`)
    await desk.armWhenCalm({ at, when: 'after' })
    const headers = { 'idempotency-key': `sync-${at}` }
    const start = () => desk.maker.unlessCut<Job>('POST', '/api/v1/lines/sync', { headers })
    const pagesBefore = await pagesAsked()
    const acknowledged = await start()
    const lived = await comesToRest(desk)
    const where = desk.product.lastWords()
    if (lived) await desk.product.arm(null)
    else await desk.restart()
    const job = (await start())?.body
    if (job === undefined) throw new Error('The sync was not started.')
    if (acknowledged) expect(acknowledged.body.id).toBe(job.id)
    await expectWholeSync(job.id, where)
    // Asked twice are at most the pages of one account, where only its end was missing. From the start it would be 8.
    expect((await pagesAsked()) - pagesBefore, where).toBeLessThanOrEqual(6)
    return lived ? 'lived' : 'died'
  }

  async function expectWholeSync(id: string, where: string): Promise<void> {
    const job = await until('the sync is over', async () => {
      const { body } = await desk.maker<Job>('GET', `/api/v1/jobs/${id}`)
      return body.state === 'queued' || body.state === 'running' ? null : body
    })
    expect(job, where).toMatchObject({ state: 'done', done: count, message: null })
    const { body } = await desk.maker<{ items: Line[] }>('GET', '/api/v1/lines?limit=200')
    expect(body.items, where).toHaveLength(count)
    expect(
      body.items.filter((line) => line.syncedAt < job.createdAt),
      where,
    ).toEqual([])
  }

  it('goes on at its page when the product is killed after any step', async () => {
    let at = 1
    // Every step of the first account; the second has the same ones.
    while ((await syncOnce(at)) === 'died') at += at < 10 ? 1 : 4
    expect(at).toBeGreaterThan(12)
    await expectWholeAudit(desk)
    await expectNothingLeft(desk)
  })
})
