import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { exportFunnel, getFunnel } from '../../domain/api/phone-requests'
import { funnelStages, stagesOf, type PhoneRequestFacts } from '../../domain/phone-request'
import { funnelDays, phoneRequests } from '../../server/database/schema/phone-requests'
import { factsOf } from '../../server/phone-requests/rows'
import { openAskingDesk } from './asking-desk'

const desk = await openAskingDesk()
afterAll(desk.close)
const { viewer } = desk
const { store } = desk.database

const line = desk.freshLine()

const minutes = (count: number) => new Date(Date.now() + count * 60_000)

/** What may be told of a request, in any order, again, and late. */
const histories: Partial<PhoneRequestFacts>[][] = [
  [{ sentAt: minutes(1) }, { deliveredAt: minutes(2) }, { readAt: minutes(3) }],
  [{ readAt: minutes(3) }, { deliveredAt: minutes(2) }, { readAt: minutes(3) }],
  [{ failedAt: minutes(1) }, { deliveredAt: minutes(2) }],
  [{ failedAt: minutes(1) }, { failedAt: minutes(2) }],
  [
    { sharedAt: minutes(4), shareOutcome: 'conflict' },
    { sharedAt: minutes(4), shareOutcome: 'shared' },
  ],
  [
    { deliveredAt: minutes(1) },
    { expiredAt: minutes(9) },
    { sharedAt: minutes(10), shareOutcome: 'without_phone' },
  ],
  [{ unsureAt: minutes(1) }],
  [],
]

describe('the funnel', () => {
  it('counts what a recount of all requests counts, after a history in disorder', async () => {
    const line = desk.freshLine()
    for (const history of [...histories, ...histories]) {
      const { id } = await desk.ask(await desk.meet(line.id))
      await desk.leaves(id)
      for (const facts of history) await desk.apply([{ id, facts }])
    }
    const rows = await store
      .select()
      .from(phoneRequests)
      .where(sql`line_id = ${line.id}`)
    const counters = await store
      .select()
      .from(funnelDays)
      .where(sql`line_id = ${line.id} and language <> ''`)
    for (const stage of funnelStages) {
      const recounted = rows.filter((row) => stagesOf(factsOf(row)).includes(stage)).length
      expect(
        counters.reduce((sum, row) => sum + row[stage], 0),
        stage,
      ).toBe(recounted)
    }
    const { total, items } = await desk.ok(viewer, getFunnel, { query: { lineId: line.id } })
    expect(total).toMatchObject({ asked: 16, shared: 4, matched: 2 })
    expect(items).toHaveLength(1)
    expect(total.shareRate?.rate).toBeCloseTo(4 / total.delivered)
  })

  it('is told by line, language, wording and week, arrivals only where they are known', async () => {
    await store.insert(funnelDays).values(
      [
        { day: '2026-09-06', language: '', wording: '', arrived: 9 },
        { day: '2026-09-06', language: 'he', wording: '1', asked: 100, delivered: 90, shared: 70 },
        { day: '2026-09-12', language: 'he', wording: '2', asked: 100, delivered: 90, shared: 20 },
        { day: '2026-09-13', language: 'en', wording: 'own', asked: 10, delivered: 5, shared: 1 },
      ].map((row) => ({ ...row, lineId: line.id, workspaceId: viewer.workspaceId })),
    )
    const by = async (group: string) =>
      desk.ok(viewer, getFunnel, {
        query: { by: group, lineId: line.id, from: '2026-09-01', to: '2026-09-30' },
      })
    const keys = async (group: string) =>
      (await by(group)).items.map(({ key, arrived, asked }) => [key, arrived, asked])
    expect(await keys('week')).toEqual([
      ['2026-09-06', 9, 200],
      ['2026-09-13', 0, 10],
    ])
    expect(await keys('language')).toEqual([
      ['he', 0, 200],
      ['en', 0, 10],
    ])
    expect(await keys('wording')).toEqual([
      ['1', 0, 100],
      ['2', 0, 100],
      ['own', 0, 10],
    ])
    expect((await by('line')).items).toMatchObject([{ key: line.id, label: line.displayName }])
    expect((await by('wording')).differs).toBe(true)
    const file = await desk.call(viewer, exportFunnel, {
      query: { by: 'wording', lineId: line.id, from: '2026-09-01', to: '2026-09-30' },
    })
    expect(file.text.trim().split('\r\n')).toHaveLength(5)
  })

  it('refuses a period that ends before it begins', async () => {
    const query = { from: '2026-09-30', to: '2026-09-01' }
    expect((await desk.refused(viewer, getFunnel, { query })).fields).toMatchObject([
      { path: 'query.from', code: 'after_to' },
    ])
  })
})
