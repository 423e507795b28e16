import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lines, metaUnderTest, wabaIds } from './meta-under-test'
import defaultFields from './payloads/phones-03-node-default-fields.json'
import { seedManyLines } from './seed'

const cursors = z.strictObject({ before: z.string(), after: z.string() })
const page = z.strictObject({
  data: z.array(z.record(z.string(), z.unknown())),
  paging: z.strictObject({ cursors, next: z.string().optional() }).optional(),
})

async function readPage(response: Response) {
  return page.parse(await response.json())
}

describe('the numbers of an account', () => {
  it('come 25 at a time, and next leads through all of them once', async () => {
    const { meta, request } = metaUnderTest({ world: seedManyLines(130, 2) })
    let path: string | undefined = '/v25.0/300000000000001/phone_numbers'
    const sizes: number[] = []
    const seen = new Set<unknown>()
    while (path !== undefined) {
      const { data, paging } = await readPage(await meta.fetch(request('GET', path)))
      sizes.push(data.length)
      for (const number of data) seen.add(number['id'])
      const next: URL | null = paging?.next === undefined ? null : new URL(paging.next)
      path = next === null ? undefined : next.pathname + next.search
    }
    expect(sizes).toEqual([25, 25, 15])
    expect(seen.size).toBe(65)
  })

  it('the cursor after is enough to go on, and the last page has no next', async () => {
    const { meta, request } = metaUnderTest({ world: seedManyLines(100, 1) })
    const list = async (query: string) =>
      readPage(await meta.fetch(request('GET', `/v25.0/300000000000001/phone_numbers${query}`)))
    const first = await list('?limit=99&fields=id')
    expect(first.paging?.next).toContain('fields=id')
    const last = await list(`?limit=99&after=${first.paging?.cursors.after}`)
    expect(last.data).toHaveLength(1)
    expect(last.paging?.cursors.after).toBe(last.paging?.cursors.before)
    expect(last.paging).not.toHaveProperty('next')
    expect(await list('?limit=100')).not.toHaveProperty('paging.next')
  })

  it('an account without numbers has an empty page without paging', async () => {
    const { ask } = metaUnderTest({ world: seedManyLines(1, 2) })
    expect((await ask('GET', '300000000000002/phone_numbers')).body).toEqual({ data: [] })
  })

  it.each(['limit=0', 'limit=101', 'limit=ten', 'limit=', 'after=zzz', 'sort=creation_time'])(
    '%s is code 100',
    async (query) => {
      const { ask } = metaUnderTest()
      const { status, body } = await ask('GET', `${wabaIds.clinics}/phone_numbers?${query}`)
      expect([status, body]).toMatchObject([400, { error: { code: 100 } }])
    },
  )
})

describe('fields', () => {
  it('without a wish are those of the reference page', async () => {
    const { ask } = metaUnderTest()
    const { body } = await ask('GET', lines.main)
    expect(Object.keys(body)).toEqual(Object.keys(defaultFields))
    const list = await ask('GET', `${wabaIds.clinics}/phone_numbers?limit=1`)
    expect(list.body).toMatchObject({ data: [body] })
  })

  it('are only those asked for, and the id', async () => {
    const { ask } = metaUnderTest()
    expect((await ask('GET', `${lines.main}?fields=status,name_status`)).body).toEqual({
      id: lines.main,
      status: 'CONNECTED',
      name_status: 'APPROVED',
    })
  })

  it('what a username needs is among them: the limit of the portfolio, the platform, the display name', async () => {
    const fields = 'name_status,platform_type,code_verification_status'
    const limit = 'whatsapp_business_manager_messaging_limit'
    const { ask, request, meta } = metaUnderTest()
    const told = (id: string) => ask('GET', `${id}?fields=${fields},${limit}`)
    expect((await told(lines.main)).body).toEqual({
      id: lines.main,
      name_status: 'APPROVED',
      platform_type: 'CLOUD_API',
      code_verification_status: 'VERIFIED',
      [limit]: 'TIER_2K',
    })
    const { body } = await told(lines.unregistered)
    expect(body).toMatchObject({ name_status: 'PENDING_REVIEW', platform_type: 'NOT_APPLICABLE' })
    expect(body).not.toHaveProperty(limit)
    const older = await meta.fetch(request('GET', `/v23.0/${lines.main}?fields=${limit}`))
    expect(older.status).toBe(400)
    const tier = await meta.fetch(
      request('GET', `/v23.0/${lines.main}?fields=messaging_limit_tier`),
    )
    expect(await tier.json()).toMatchObject({ messaging_limit_tier: 'TIER_2K' })
  })

  it('the username is never among them, although it may be asked for', async () => {
    const { ask } = metaUnderTest()
    const { body } = await ask('GET', `${lines.main}?fields=username`)
    expect(body).toEqual({ id: lines.main })
  })

  it.each([
    `${lines.main}?fields=nickname`,
    `${lines.main}?fields=id,,status`,
    `${lines.main}?fields=`,
    `${wabaIds.clinics}?fields=toString`,
    `${wabaIds.clinics}/phone_numbers?fields=id,colour`,
  ])('%s is code 100', async (path) => {
    const { status, body } = await metaUnderTest().ask('GET', path)
    expect([status, body]).toMatchObject([400, { error: { code: 100 } }])
  })

  it('an account tells its name', async () => {
    const { ask } = metaUnderTest()
    expect((await ask('GET', `${wabaIds.clinics}?fields=id,name`)).body).toEqual({
      id: wabaIds.clinics,
      name: 'Rimonit Health – Clinics',
    })
  })
})

describe('subscribed apps', () => {
  it('an app that subscribes is listed, once', async () => {
    const { ask } = metaUnderTest()
    const path = `${wabaIds.clinics}/subscribed_apps`
    expect((await ask('DELETE', path)).body).toEqual({ success: true })
    expect((await ask('GET', path)).body).toEqual({ data: [] })
    expect((await ask('POST', path)).body).toEqual({ success: true })
    expect((await ask('POST', path, { body: {} })).body).toEqual({ success: true })
    expect((await ask('GET', path)).body).toMatchObject({
      data: [{ whatsapp_business_api_data: { id: '670843887433847', name: 'Handleboard' } }],
    })
  })
})
