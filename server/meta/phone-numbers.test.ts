import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { createGraphClient } from './graph-client'
import { listPhoneNumbers, type ListOptions } from './phone-numbers'

function row(id: number) {
  return { id: String(id), display_phone_number: `+1 555-${id}` }
}

function rows(from: number, count: number) {
  return Array.from({ length: count }, (_, index) => row(from + index))
}

/** Lists through a Meta that answers page by page; `bodies` repeats its last one. */
async function listing(bodies: readonly unknown[], options: ListOptions = {}, version = 'v25.0') {
  const asked: URLSearchParams[] = []
  const client = createGraphClient({
    fetch: async (request) => {
      asked.push(new URL(request.url).searchParams)
      const body = bodies[Math.min(asked.length, bodies.length) - 1]
      return new Response(typeof body === 'string' ? body : JSON.stringify(body))
    },
    graphUrl: 'https://graph.example',
    version,
    accessToken: 'token',
    now: () => new Date(0),
  })
  const answers = []
  for await (const answer of listPhoneNumbers(client, '102', options)) answers.push(answer)
  const ids = answers.flatMap((answer) =>
    answer.kind === 'page' ? answer.rows.map(({ phoneNumberId }) => phoneNumberId) : [],
  )
  return { answers, asked, ids, last: answers.at(-1) }
}

describe('listPhoneNumbers', () => {
  it("reads Meta's sample: a cursor without a next page on a short page is the end", async () => {
    const { answers, asked } = await listing([fixture('phones-01-list')])
    expect(asked).toHaveLength(1)
    expect(answers).toHaveLength(1)
    expect(answers[0]).toMatchObject({ kind: 'page', after: null, unreadableRows: 0 })
    expect(answers[0]).toMatchObject({
      rows: [
        {
          phoneNumberId: '1906385232743451',
          displayPhoneNumber: '+1 631-555-5555',
          phoneDigits: '16315555555',
          verifiedName: "Jasper's Market",
          status: 'connected',
          metaStatus: 'LINKED',
          quality: 'green',
          nameStatus: null,
          codeVerificationStatus: 'VERIFIED',
          messagingLimit: 'TIER_1K',
          officialAccount: true,
        },
        { phoneNumberId: '1913623884432103', status: 'pending', quality: 'unknown' },
      ],
    })
  })

  it('asks for the limit by the name that the version knows', async () => {
    const asks = async (version: string) => {
      const { asked } = await listing([{ data: [] }], {}, version)
      return asked[0]?.get('fields')?.split(',')
    }
    const [newer, older] = ['whatsapp_business_manager_messaging_limit', 'messaging_limit_tier']
    for (const version of ['v24.0', 'v25.0']) {
      expect(await asks(version)).toContain(newer)
      expect(await asks(version)).not.toContain(older)
    }
    expect(await asks('v23.0')).toContain(older)
    expect(await asks('v23.0')).not.toContain(newer)
  })

  it('asks for what a line needs alone when Meta refuses a field, and so on for the next pages', async () => {
    const refusal = {
      error: { code: 100, message: '(#100) Tried accessing nonexisting field (platform_type)' },
    }
    const page = {
      data: rows(1, 25),
      paging: { cursors: { after: 'b' }, next: 'https://x/?after=b' },
    }
    const { asked, ids } = await listing([refusal, page, { data: rows(26, 3) }])
    expect(asked.map((query) => query.get('fields')?.includes('platform_type'))).toEqual([
      true,
      false,
      false,
    ])
    expect(ids).toHaveLength(28)
  })

  it('says so when Meta refuses what a line needs too', async () => {
    const refusal = { error: { code: 100, message: 'Invalid parameter' } }
    const { asked, last } = await listing([refusal])
    expect(asked).toHaveLength(2)
    expect(last).toMatchObject({ kind: 'error', error: { code: 100 } })
  })

  it('reads what a username needs as it came, and nothing where Meta does not say', async () => {
    const full = {
      name_status: 'Sparkling',
      platform_type: 'CLOUD_API',
      whatsapp_business_manager_messaging_limit: 'TIER_2K',
    }
    const { answers } = await listing([
      {
        data: [
          { ...row(1), ...full },
          { ...row(2), platform_type: null, messaging_limit_tier: 7 },
        ],
      },
    ])
    expect(answers[0]).toMatchObject({
      rows: [
        { nameStatus: 'Sparkling', platformType: 'CLOUD_API', messagingLimit: 'TIER_2K' },
        { nameStatus: null, platformType: null, messagingLimit: null },
      ],
    })
  })

  it('follows the cursors until next is absent', async () => {
    const { ids, asked, last } = await listing([
      { data: rows(0, 25), paging: { cursors: { after: 'A' }, next: 'https://x/?after=A' } },
      { data: rows(25, 25), paging: { cursors: { after: 'B' }, next: 'https://x/?after=B' } },
      { data: rows(50, 3), paging: { cursors: { after: 'C' } } },
    ])
    expect(ids).toHaveLength(53)
    expect(asked.map((query) => [query.get('limit'), query.get('after')])).toEqual([
      ['25', null],
      ['25', 'A'],
      ['25', 'B'],
    ])
    expect(last).toMatchObject({ kind: 'page', after: null })
  })

  it('asks on after a full page that has a new cursor but no next, so that no line is lost', async () => {
    const { ids, asked } = await listing(
      [
        { data: rows(0, 2), paging: { cursors: { after: 'A' } } },
        { data: rows(2, 2), paging: { cursors: { after: 'B' } } },
        { data: [] },
      ],
      { pageSize: 2 },
    )
    expect(ids).toEqual(['0', '1', '2', '3'])
    expect(asked).toHaveLength(3)
  })

  it('ends quietly when a full page without next repeats its cursor', async () => {
    const { last, asked } = await listing(
      [{ data: rows(0, 2), paging: { cursors: { after: 'A' } } }],
      {
        pageSize: 2,
      },
    )
    expect(asked).toHaveLength(2)
    expect(last).toMatchObject({ kind: 'page', after: null })
  })

  it('goes on over a short or empty page that has a next page', async () => {
    const { ids } = await listing([
      { data: rows(0, 1), paging: { cursors: { after: 'A' }, next: 'https://x/?after=A' } },
      { data: [], paging: { cursors: { after: 'B' }, next: 'https://x/?after=B' } },
      { data: rows(1, 1) },
    ])
    expect(ids).toEqual(['0', '1'])
  })

  it('takes the cursor out of next when it stands only there, and never calls that address', async () => {
    const next = 'https://graph.facebook.com/v25.0/102/phone_numbers?access_token=EAA&after=Zz%3D'
    const { answers, asked, ids } = await listing([
      { data: rows(0, 1), paging: { next } },
      { data: rows(1, 1) },
    ])
    expect(asked[1]?.get('after')).toBe('Zz=')
    expect(asked[1]?.has('access_token')).toBe(false)
    expect(JSON.stringify(answers)).not.toContain('EAA')
    expect(ids).toEqual(['0', '1'])
  })

  it('says that the list is not whole when paging leads nowhere', async () => {
    const looping = {
      data: rows(0, 1),
      paging: { cursors: { after: 'A' }, next: 'https://x/?after=A' },
    }
    const other = {
      data: rows(0, 1),
      paging: { cursors: { after: 'B' }, next: 'https://x/?after=B' },
    }
    const incomplete = (reason: string) => ({ kind: 'incomplete', reason })
    expect((await listing([looping])).last).toEqual(incomplete('repeated_cursor'))
    expect((await listing([looping, other, looping])).last).toEqual(incomplete('repeated_cursor'))
    expect((await listing([looping], { after: 'A' })).asked).toHaveLength(1)
    expect((await listing([{ data: [], paging: { next: 'not an address' } }])).last).toEqual(
      incomplete('no_cursor'),
    )
    expect((await listing([looping, other], { maxPages: 2 })).last).toEqual(
      incomplete('too_many_pages'),
    )
  })

  it('counts rows it cannot read and keeps the others', async () => {
    const { answers, ids } = await listing([
      '{"data":[{"id":90071992547409931,"display_phone_number":"+1"},{"id":"2"},7,null]}',
    ])
    expect(ids).toEqual(['90071992547409931'])
    expect(answers[0]).toMatchObject({ unreadableRows: 3 })
  })

  it('ends with the error or the lost answer that stopped it', async () => {
    const first = {
      data: rows(0, 1),
      paging: { cursors: { after: 'A' }, next: 'https://x/?after=A' },
    }
    const { answers } = await listing([first, fixture('error-01-130429-throughput')])
    expect(answers.map((answer) => answer.kind)).toEqual(['page', 'error'])
    expect((await listing(['<html>'])).answers).toMatchObject([
      { kind: 'lost', reason: 'not_json' },
    ])
    expect((await listing(['{}'])).answers).toMatchObject([{ kind: 'lost', reason: 'unreadable' }])
  })

  it('asks for the fields it reads, within the page sizes Meta allows', async () => {
    const { asked } = await listing([{ data: [] }], { pageSize: 5000 })
    expect(asked[0]?.get('limit')).toBe('100')
    expect(asked[0]?.get('fields')?.split(',')).toContain('display_phone_number')
  })

  it('stops asking when the reader stops reading', async () => {
    let calls = 0
    const client = createGraphClient({
      fetch: async () => {
        calls++
        return new Response(
          JSON.stringify({
            data: rows(0, 1),
            paging: { cursors: { after: `${calls}` }, next: 'https://x' },
          }),
        )
      },
      graphUrl: 'https://graph.example',
      version: 'v25.0',
      accessToken: 'token',
      now: () => new Date(0),
    })
    for await (const answer of listPhoneNumbers(client, '102')) if (answer.kind === 'page') break
    expect(calls).toBe(1)
  })
})
