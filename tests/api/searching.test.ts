import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listUsernameRequests } from '../../domain/api/username-requests'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 10 })
afterAll(desk.close)
const { admin, marketing } = desk

/** More than a search counts to its end. */
const many = 10_050

beforeAll(async () => {
  const line = desk.freshLine()
  const { store } = desk.database
  await store.execute(sql`
    insert into username_requests (id, workspace_id, line_id, state, state_since, requester_id, requester_name,
      created_at, updated_at)
    select 'many-' || lpad(n::text, 6, '0'), line.workspace_id, line.id, case when n % 100 = 0 then 'declined' else 'withdrawn' end,
      now(), 'somebody', 'Somebody', timestamptz '2020-01-01Z' + n * interval '1 minute', now()
    from generate_series(1, ${many}) n, lines line where line.id = ${line.id}`)
  await store.execute(sql`
    insert into username_request_candidates (request_id, rank, username, display_case)
    select id, 1, 'pomegranate' || right(id, 6), 'Pomegranate' || right(id, 6)
    from username_requests where id like 'many-%'`)
})

const search = (query: Record<string, string | number>) =>
  desk.ok(admin, listUsernameRequests, { query })

describe('a search that matches more than is counted', () => {
  it.each(['pomegranate', 'Somebody', 'p'])('for %s says so', async (q) => {
    expect(await search({ q, limit: 1 })).toMatchObject({ total: 10_000, moreThanTotal: true })
  })

  it('comes in pages without a gap, in order, and with the other filters', async () => {
    const ids: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof search>> = await search({
        q: '@Pomegranate',
        state: 'declined',
        limit: 60,
        ...(cursor !== null && { cursor }),
      })
      expect(page).toMatchObject({ total: 100, moreThanTotal: false })
      ids.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor !== null)
    const expected = Array.from({ length: 100 }, (_, index) => `many-${10_000 - index * 100}`)
    expect(ids).toEqual(expected.map((id) => id.replace(/\d+/, (n) => n.padStart(6, '0'))))
  })
})

describe('a search that matches little', () => {
  it('is counted to the end among the many', async () => {
    const found = await search({ q: 'pomegranate00420' })
    expect(found).toMatchObject({ total: 10, moreThanTotal: false })
    expect(found.items).toHaveLength(10)
  })

  it('finds what was asked for a moment ago', async () => {
    const request = await desk.createRequest(marketing)
    expect((await search({ q: request.current })).items.map(({ id }) => id)).toEqual([request.id])
  })
})
