import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '../../domain/api/audit'
import type { Endpoint } from '../../domain/api/endpoint'
import { lineSorts, listLines } from '../../domain/api/lines'
import { createApiKey, listApiKeys, listPeople } from '../../domain/api/people'
import {
  createUsernameRequests,
  listUsernameRequests,
  requestSorts,
} from '../../domain/api/username-requests'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 60 })
afterAll(desk.close)
const { admin, marketing } = desk

type Page = { items: { id: string }[]; nextCursor: string | null }
type Query = Record<string, string | number>

async function page(contract: Endpoint, query: Query): Promise<Page> {
  const answer = await desk.call(admin, contract, { query })
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json as Page
}

/** Every page, one after another; `between` happens after each. */
async function allPages(contract: Endpoint, query: Query, between?: () => Promise<unknown>) {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const next: Page = await page(contract, { ...query, ...(cursor !== null && { cursor }) })
    ids.push(...next.items.map(({ id }) => id))
    cursor = next.nextCursor
    await between?.()
  } while (cursor !== null)
  return ids
}

const lists: [string, Endpoint, Query][] = [
  ...lineSorts.map((sort): [string, Endpoint, Query] => [`lines by ${sort}`, listLines, { sort }]),
  ...requestSorts.map((sort): [string, Endpoint, Query] => [
    `requests by ${sort}`,
    listUsernameRequests,
    { sort },
  ]),
  ['filtered requests', listUsernameRequests, { state: 'in_review', q: 'rimonit' }],
  ['people', listPeople, {}],
  ['API keys', listApiKeys, {}],
  ['the audit', listAudit, {}],
  ['the filtered audit', listAudit, { action: 'username_request.create' }],
]

beforeAll(async () => {
  // Several made in the same moment: their order is told by their ids alone.
  await desk.ok(marketing, createUsernameRequests, {
    body: {
      lineIds: Array.from({ length: 12 }, () => desk.freshLine().id),
      candidates: ['rimonit.together'],
      campaignDate: '2027-04-01',
      submit: true,
    },
  })
  for (let index = 0; index < 5; index += 1) {
    await desk.createRequest(admin)
    await desk.ok(marketing, createUsernameRequests, {
      body: {
        lineIds: [desk.freshLine().id],
        candidates: [desk.freshName()],
        campaignDate: `2027-05-0${index + 1}`,
      },
    })
    await desk.ok(admin, createApiKey, { body: { name: `Key ${index}`, scopes: ['lines.read'] } })
  }
})

describe('pages', () => {
  it.each(lists)(
    'of %s hold everything once, in the order of the whole list',
    async (_name, contract, query) => {
      const whole = await page(contract, { ...query, limit: 200 })
      const ids = whole.items.map(({ id }) => id)
      expect(whole.nextCursor).toBeNull()
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBeGreaterThan(3)
      for (const limit of [1, 3, ids.length - 1, ids.length])
        if (limit > 1 || ids.length < 30)
          expect(await allPages(contract, { ...query, limit })).toEqual(ids)
    },
  )

  it('stay as they are while new rows arrive in front', async () => {
    const before = await page(listUsernameRequests, { limit: 200 })
    const seen = await allPages(listUsernameRequests, { limit: 4 }, () => desk.createRequest())
    expect(seen).toEqual(before.items.map(({ id }) => id))
  })

  it('show rows that arrive behind', async () => {
    let made = 0
    const seen = await allPages(
      listUsernameRequests,
      { limit: 10, sort: 'createdAt' },
      async () => {
        if (made < 2) await desk.createRequest()
        made += 1
      },
    )
    const after = await page(listUsernameRequests, { limit: 200, sort: 'createdAt' })
    expect(seen).toEqual(after.items.map(({ id }) => id))
  })

  it('hold fifty when nothing is said, and two hundred at most', async () => {
    expect((await page(listLines, {})).items).toHaveLength(50)
    expect((await page(listLines, { limit: 1 })).items).toHaveLength(1)
    expect((await page(listLines, { limit: 200 })).items).toHaveLength(60)
  })

  it.each(['0', '201', '-1', 'abc', '1.5', '', 'Infinity', '9'.repeat(400)])(
    'limit=%s is a broken field',
    async (limit) => {
      expect(await desk.refused(admin, listLines, { query: { limit } })).toMatchObject({
        status: 422,
        code: 'invalid_input',
        fields: [{ path: 'query.limit' }],
      })
    },
  )
})

describe('a cursor that we did not make for this list', () => {
  const forged = [
    'abc',
    '%',
    '💥',
    btoa('null'),
    btoa('[]'),
    btoa('["only one"]'),
    btoa('[1,2]'),
    btoa('{"value":"a","id":"b"}'),
    'A'.repeat(501),
  ]

  it.each(forged)('%s is a broken field in every list', async (cursor) => {
    for (const contract of [listLines, listUsernameRequests, listPeople, listApiKeys, listAudit])
      expect(await desk.refused(admin, contract, { query: { cursor } })).toMatchObject({
        status: 422,
        code: 'invalid_input',
        fields: [{ path: 'query.cursor' }],
      })
  })

  it.each(['not a date', "2026-01-01' or '1'='1", '2026-13-45', '\u0000', '9'.repeat(300)])(
    'with the value %j is refused where it must be a date or a number',
    async (value) => {
      const cursor = btoa(JSON.stringify([value, 'x']))
      for (const contract of [listUsernameRequests, listAudit])
        expect(await desk.refused(admin, contract, { query: { cursor } })).toMatchObject({
          status: 422,
          code: 'invalid_input',
        })
    },
  )
})

describe('a query parameter', () => {
  it.each([listLines, listUsernameRequests, listPeople, listApiKeys, listAudit])(
    'that $path does not know is refused by name',
    async (contract) => {
      expect(await desk.refused(admin, contract, { query: { colour: 'red' } })).toMatchObject({
        status: 422,
        fields: [{ path: 'query.colour', code: 'unknown_field' }],
      })
    },
  )

  it('that comes twice is refused by name', async () => {
    const answer = await desk.send(admin, 'GET', '/api/v1/lines?q=a&q=b')
    expect(answer).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'query.q', code: 'repeated' }] },
    })
  })

  it.each([
    ['state', 'nothing', 'query.state.0'],
    ['state', 'draft,,live', 'query.state.1'],
    ['state', '', 'query.state.0'],
    ['sort', 'colour', 'query.sort'],
  ])('%s=%s is a broken field', async (name, value, path) => {
    expect(
      await desk.refused(admin, listUsernameRequests, { query: { [name]: value } }),
    ).toMatchObject({ status: 422, fields: [{ path }] })
  })
})
