import { desc, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { getLine } from '../../domain/api/lines'
import { getMetaConnection } from '../../domain/api/settings'
import { inbox } from '../../server/database/schema/flow'
import { openDesk, readAnswer, until } from './desk'

const desk = await openDesk({ lines: 30 })
afterAll(desk.close)
const { admin, viewer, meta } = desk

const encoder = new TextEncoder()

async function sign(body: Uint8Array<ArrayBuffer>, secret = desk.api.appSecret): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, body))
  return `sha256=${[...mac].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

async function post(body: Uint8Array<ArrayBuffer> | string, signature?: string | null) {
  const bytes = typeof body === 'string' ? encoder.encode(body) : body
  const given = signature === undefined ? await sign(bytes) : signature
  const headers = new Headers({ 'content-type': 'application/json' })
  if (given !== null) headers.set('x-hub-signature-256', given)
  return readAnswer(
    await desk.api.request(
      new Request('http://localhost:3000/webhooks/meta', { method: 'POST', headers, body: bytes }),
    ),
  )
}

const stored = async () => {
  const [row] = await desk.database.store.select({ count: sql<number>`count(*)::int` }).from(inbox)
  return row?.count ?? 0
}

/** The newest delivery, when it was applied or given up. */
const applied = () =>
  until(async () => {
    const [row] = await desk.database.store.select().from(inbox).orderBy(desc(inbox.id)).limit(1)
    if (!row || row.state === 'waiting') throw new Error('It is still waiting.')
    return row
  })

const lineOf = (id: string) => desk.ok(viewer, getLine, { params: { id } })

type Change = { field?: string; value: unknown }
const now = () => Math.floor(Date.now() / 1000)
function delivery(wabaId: string, changes: Change[], time: unknown = now()) {
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        time,
        changes: changes.map(({ field = 'business_username_updates', value }) => ({
          field,
          value,
        })),
      },
    ],
  })
}

/** A line and the delivery that says that name of it. */
function naming(more: Record<string, unknown> = {}, field?: string) {
  const line = desk.freshLine()
  const username = desk.freshName()
  const value = {
    display_phone_number: line.phoneNumber.slice(1),
    username,
    status: 'approved',
    ...more,
  }
  return {
    line,
    username,
    body: delivery(line.wabaId, [field === undefined ? { value } : { field, value }]),
  }
}

describe('the handshake', () => {
  const shake = (query: Record<string, string>) =>
    desk.send(null, 'GET', '/webhooks/meta', { query })
  const good = {
    'hub.mode': 'subscribe',
    'hub.verify_token': 'in-process verify token',
    'hub.challenge': '1158201444',
  }

  it('gives the challenge back as plain text', async () => {
    const answer = await shake(good)
    expect(answer).toMatchObject({ status: 200, text: '1158201444' })
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  })

  it('never as something that a browser would run', async () => {
    const answer = await shake({ ...good, 'hub.challenge': '<script>alert(1)</script>' })
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  })

  it.each([
    ['another token', { 'hub.verify_token': 'guess' }],
    ['an empty token', { 'hub.verify_token': '' }],
    ['another mode', { 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.challenge': '' }],
    ['a huge challenge', { 'hub.challenge': 'x'.repeat(5000) }],
  ])('with %s is refused', async (_what, wrong) => {
    expect(await shake({ ...good, ...wrong })).toMatchObject({
      status: 403,
      json: { code: 'webhook_verify_token' },
    })
  })
})

describe('a delivery', () => {
  it('is stored, acknowledged with an empty 200 and then applied', async () => {
    const { line, username, body } = naming()
    const answer = await post(body)
    expect(answer).toMatchObject({ status: 200, text: '' })
    await until(async () =>
      expect((await lineOf(line.id)).username).toMatchObject({ value: username, state: 'live' }),
    )
    expect(await applied()).toMatchObject({ state: 'applied', remark: null, body })
    const { lastWebhookAt } = await desk.ok(admin, getMetaConnection)
    expect(Date.parse(lastWebhookAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
  })

  it.each<[string, (body: string) => Promise<string | null>]>([
    ['no signature', async () => null],
    ['an empty signature', async () => ''],
    ['the signature of another secret', (body) => sign(encoder.encode(body), 'guess')],
    ['the signature of another body', (body) => sign(encoder.encode(`${body} `))],
    ['a truncated signature', async (body) => (await sign(encoder.encode(body))).slice(0, -1)],
    ['SHA-1', async (body) => (await sign(encoder.encode(body))).replace('sha256', 'sha1')],
    ['the bare digest', async (body) => (await sign(encoder.encode(body))).slice(7)],
    ['upper case', async (body) => (await sign(encoder.encode(body))).toUpperCase()],
    ['zeros', async () => `sha256=${'0'.repeat(64)}`],
  ])('with %s is refused and nothing is stored', async (_what, signature) => {
    const before = await stored()
    const { line, body } = naming()
    expect(await post(body, await signature(body))).toMatchObject({
      status: 401,
      json: { code: 'webhook_signature' },
    })
    expect(await stored()).toBe(before)
    expect((await lineOf(line.id)).username.value).toBeNull()
  })

  it('whose signed body was truncated is refused', async () => {
    const { body } = naming()
    const signature = await sign(encoder.encode(body))
    expect((await post(body.slice(0, -2), signature)).status).toBe(401)
  })

  it('is checked over the bytes as they came', async () => {
    // Meta escapes what is not ASCII: parsed and written again it would be another text.
    const { line, body } = naming({ note: 'שלום' })
    const escaped = body.replace(
      /[^\x20-\x7e]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    expect(escaped).not.toBe(body)
    expect((await post(escaped)).status).toBe(200)
    await until(async () => expect((await lineOf(line.id)).username.state).toBe('live'))
  })

  it.each(['business_username_updates', 'business_username_update'])(
    'under the name %s is understood',
    async (field) => {
      const { line, username, body } = naming({}, field)
      await post(body)
      await until(async () => expect((await lineOf(line.id)).username.value).toBe(username))
    },
  )

  it('finds its line by digits only, however the number is written', async () => {
    const line = desk.freshLine()
    const username = desk.freshName()
    const written = line.phoneNumber.replace(/^\+972(\d\d)(\d{3})/, '+972 $1-$2-')
    const value = { display_phone_number: written, username, status: 'reserved' }
    await post(delivery(line.wabaId, [{ value }]))
    await until(async () =>
      expect((await lineOf(line.id)).username).toMatchObject({
        value: username,
        state: 'reserved',
      }),
    )
  })

  it('with a status we do not know keeps the name, shows Meta’s word and has the line read', async () => {
    const { line, body } = naming({ status: 'under_review_by_robots' })
    await post(body)
    await until(async () => expect((await lineOf(line.id)).username.confirmedAt).not.toBeNull())
    const seen = (await desk.auditOf(`/api/v1/lines/${line.id}`)).map(({ after }) => after)
    expect(seen).toContainEqual({ username: null, state: 'unknown' })
    await until(async () => expect((await lineOf(line.id)).username.state).toBe('none'))
  })

  it('for an account or a number of nobody is kept with a remark', async () => {
    const line = desk.freshLine()
    const value = {
      display_phone_number: line.phoneNumber,
      username: 'some.name',
      status: 'approved',
    }
    await post(delivery('999', [{ value }]))
    expect(await applied()).toMatchObject({ state: 'applied', remark: 'no line for account 999' })
    const unknown = { ...value, display_phone_number: '15550000000' }
    await post(delivery(line.wabaId, [{ value: unknown }]))
    expect((await applied()).remark).toBe(`no line for account ${line.wabaId}`)
    expect((await lineOf(line.id)).username.value).toBeNull()
  })

  it('that comes ten times changes once', async () => {
    const { line, body } = naming()
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(body)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    await until(async () => expect((await lineOf(line.id)).username.state).toBe('live'))
    await applied()
    expect(await desk.auditOf(`/api/v1/lines/${line.id}`)).toHaveLength(1)
  })

  it('that is out of order does not bring an old name back', async () => {
    const line = desk.freshLine()
    const [first, second] = [desk.freshName(), desk.freshName()]
    const named = (username: string, time: number) =>
      delivery(
        line.wabaId,
        [{ value: { display_phone_number: line.phoneNumber, username, status: 'approved' } }],
        time,
      )
    await meta.play({ play: 'change_in_app', phoneNumberId: line.phoneNumberId, username: second })
    await post(named(second, now() - 60))
    await until(async () => expect((await lineOf(line.id)).username.value).toBe(second))
    await post(named(first, now() - 120))
    await applied()
    expect((await lineOf(line.id)).username.value).toBe(second)
  })

  it('may hold a thousand updates, and each counts', async () => {
    const lines = Array.from({ length: 5 }, () => desk.freshLine())
    const wabaId = lines[0]?.wabaId ?? ''
    const own = lines.filter((line) => line.wabaId === wabaId)
    const statuses = Array.from({ length: 1000 - own.length }, (_none, index) => ({
      field: 'messages',
      value: {
        statuses: [{ id: `wamid.${index}`, status: 'delivered', timestamp: String(now()) }],
      },
    }))
    const names = own.map((line) => ({
      value: {
        display_phone_number: line.phoneNumber,
        username: desk.freshName(),
        status: 'approved',
      },
    }))
    expect((await post(delivery(wabaId, [...statuses, ...names]))).status).toBe(200)
    for (const [index, line] of own.entries())
      await until(async () =>
        expect((await lineOf(line.id)).username.value).toBe(names[index]?.value.username),
      )
    expect((await applied()).state).toBe('applied')
  })

  it('keeps every digit of an id that is too long for a number', async () => {
    const line = desk.freshLine()
    const body = delivery(line.wabaId, [
      {
        field: 'message_template_status_update',
        value: { message_template_id: 'BIG', event: 'APPROVED' },
      },
    ]).replace('"BIG"', '12345678901234567890')
    await post(body)
    expect((await applied()).body).toContain('"message_template_id":12345678901234567890')
  })

  it.each([
    ['no JSON', '{"object":"whatsapp_business_account","entry":['],
    ['an empty body', ''],
    ['another kind of JSON', '"hello"'],
    ['no entries', '{"object":"whatsapp_business_account"}'],
    ['deep nesting', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('signed but %s is kept and acknowledged: asking again would not help', async (_what, body) => {
    expect((await post(body)).status).toBe(200)
    expect((await applied()).state).toBe('unreadable')
  })

  it.each([
    ['an entry without an account', { entry: [{ time: 1, changes: [] }] }],
    ['an entry that is none', { entry: [7] }],
    ['a change without a field', { entry: [{ id: '1', time: 1, changes: [{ value: {} }] }] }],
    [
      'a name without a number',
      {
        entry: [
          {
            id: '1',
            time: 1,
            changes: [{ field: 'business_username_updates', value: { status: 'approved' } }],
          },
        ],
      },
    ],
  ])('with %s is kept with a remark', async (_what, body) => {
    await post(JSON.stringify({ object: 'whatsapp_business_account', ...body }))
    expect(await applied()).toMatchObject({
      state: 'applied',
      remark: expect.stringMatching(/^unreadable/) as string,
    })
  })

  it('with NUL characters and broken UTF-8 is kept too', async () => {
    const bytes = new Uint8Array([
      ...encoder.encode('{"a":"'),
      0,
      0xff,
      0xfe,
      ...encoder.encode('"}'),
    ])
    expect((await post(bytes)).status).toBe(200)
    expect((await applied()).state).toBe('unreadable')
  })

  it('of more than 4 MB is refused, and so is one that does not say how long it is', async () => {
    const before = await stored()
    const body = encoder.encode('x'.repeat(4 * 1024 * 1024 + 1))
    expect(await post(body)).toMatchObject({ status: 413, json: { code: 'too_large' } })
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(encoder.encode('x'.repeat(64 * 1024)))
      },
    })
    const answer = await readAnswer(
      await desk.api.request(
        new Request('http://localhost:3000/webhooks/meta', {
          method: 'POST',
          headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
          body: endless,
          duplex: 'half',
        } as RequestInit),
      ),
    )
    expect(answer).toMatchObject({ status: 413, json: { code: 'too_large' } })
    expect(sent).toBeLessThan(100)
    expect(await stored()).toBe(before)
  })

  it('of exactly 3 MB, Meta’s own limit, is taken', async () => {
    const line = desk.freshLine()
    const frame = delivery(line.wabaId, [{ field: 'messages', value: { text: '' } }])
    const body = frame.replace(
      '"text":""',
      `"text":"${'x'.repeat(3 * 1024 * 1024 - frame.length)}"`,
    )
    expect((await post(body)).status).toBe(200)
    expect((await applied()).state).toBe('applied')
  })
})
