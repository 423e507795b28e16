import { describe, expect, it } from 'vitest'
import type { SandboxPlay } from '../../domain/api/sandbox'
import { appSecret, lines, metaUnderTest, wabaIds } from './meta-under-test'
import approved from './payloads/webhook-username-01-approved.json'
import deleted from './payloads/webhook-username-03-deleted.json'
import revoked from './payloads/webhook-username-04-deleted-revoked.json'
import { seedIsraeliBusiness } from './seed'
import type { World } from './world'

/** A callback that keeps what it is sent, and answers what the test wants. */
function callback(answer: (call: number) => Response | Promise<Response> = () => new Response()) {
  const bodies: unknown[] = []
  const requests: { text: string; signature: string; url: string; method: string }[] = []
  async function deliver(request: Request): Promise<Response> {
    const text = request.method === 'GET' ? '' : await request.text()
    const signature = request.headers.get('x-hub-signature-256') ?? ''
    requests.push({ text, signature, url: request.url, method: request.method })
    if (text !== '') bodies.push(JSON.parse(text))
    return answer(requests.length)
  }
  return { bodies, requests, deliver }
}

async function isSignedWith(secret: string, text: string, signature: string): Promise<boolean> {
  const bytes = (value: string) => new TextEncoder().encode(value)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes(secret), algorithm, false, ['verify'])
  const hex = /^sha256=([0-9a-f]{64})$/.exec(signature)?.[1] ?? ''
  const mac = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return crypto.subtle.verify('HMAC', key, mac, bytes(text))
}

type Sample = typeof approved | typeof deleted | typeof revoked

/** The sample of the contract, for another number and another value. */
function like(sample: Sample, wabaId: string, value: object) {
  const [entry] = sample.entry
  const [change] = entry?.changes ?? []
  const time = Date.parse('2026-11-22T10:00:00Z') / 1000
  return {
    ...sample,
    entry: [
      {
        ...entry,
        id: wabaId,
        time,
        changes: [{ ...change, value: { ...change?.value, ...value } }],
      },
    ],
  }
}

describe('a move that changes a name is told to the callback', () => {
  async function told(play: SandboxPlay) {
    const { bodies, deliver } = callback()
    const { meta } = metaUnderTest({ deliver })
    expect(await meta.play(play)).toBe('done')
    await meta.settled()
    return bodies
  }

  it('a reserved name becomes visible', async () => {
    const bodies = await told({ play: 'make_visible', phoneNumberId: lines.pharm })
    const value = { display_phone_number: '972505550201', username: 'rimonit.pharm' }
    expect(bodies).toEqual([like(approved, wabaIds.pharmacies, value)])
  })

  it('a name is revoked', async () => {
    const bodies = await told({ play: 'revoke', phoneNumberId: lines.haifa })
    const value = { display_phone_number: '97245550103' }
    expect(bodies).toEqual([like(revoked, wabaIds.clinics, value)])
  })

  it('a name is revoked and another put in its place', async () => {
    const replacement = 'haifa2731'
    const bodies = await told({ play: 'revoke', phoneNumberId: lines.haifa, replacement })
    const value = { display_phone_number: '97245550103', username: replacement, context: 'revoked' }
    expect(bodies).toEqual([like(approved, wabaIds.clinics, value)])
  })

  it('a name is removed in the app', async () => {
    const bodies = await told({ play: 'remove_in_app', phoneNumberId: lines.haifa })
    const value = { display_phone_number: '97245550103' }
    expect(bodies).toEqual([like(deleted, wabaIds.clinics, value)])
  })

  it('a name is changed in the app', async () => {
    const username = 'rimonit.carmel'
    const bodies = await told({ play: 'change_in_app', phoneNumberId: lines.haifa, username })
    const value = { display_phone_number: '97245550103', username }
    expect(bodies).toEqual([like(approved, wabaIds.clinics, value)])
  })

  it.each<SandboxPlay>([
    { play: 'make_visible', phoneNumberId: lines.haifa },
    { play: 'make_visible', phoneNumberId: lines.appointments },
    { play: 'revoke', phoneNumberId: lines.appointments },
    { play: 'revoke', phoneNumberId: lines.haifa, replacement: 'rimonit' },
    { play: 'remove_in_app', phoneNumberId: lines.appointments },
    { play: 'change_in_app', phoneNumberId: lines.haifa, username: 'rimonit_haifa' },
    { play: 'change_in_app', phoneNumberId: lines.haifa, username: 'rimonit' },
    { play: 'change_in_app', phoneNumberId: lines.haifa, username: 'health' },
    { play: 'change_in_app', phoneNumberId: lines.haifa, username: 'www.rimonit' },
  ])('but not one that changes nothing: %j', async (play) => {
    expect(await told(play)).toEqual([])
  })

  it('nor a name set or given up through the API', async () => {
    const { bodies, deliver } = callback()
    const { meta, claim, ask } = metaUnderTest({ deliver })
    await claim(lines.main, 'rimonit', 'force_transfer')
    await ask('DELETE', `${lines.haifa}/username`)
    await meta.settled()
    expect(bodies).toEqual([])
  })

  it('nor one of an account that the app is not subscribed to', async () => {
    const { bodies, deliver } = callback()
    const { meta, ask } = metaUnderTest({ deliver })
    await ask('DELETE', `${wabaIds.clinics}/subscribed_apps`)
    await meta.play({ play: 'revoke', phoneNumberId: lines.haifa })
    await meta.settled()
    expect(bodies).toEqual([])
  })
})

describe('delivery', () => {
  it('is signed over the raw body with the app secret', async () => {
    const { requests, deliver } = callback()
    const webhookUrl = 'https://names.example/webhooks/meta'
    const { meta } = metaUnderTest({ deliver, webhookUrl })
    await meta.play({ play: 'revoke', phoneNumberId: lines.haifa })
    await meta.settled()
    const [request] = requests
    expect(request).toMatchObject({ url: webhookUrl, method: 'POST' })
    const { text = '', signature = '' } = request ?? {}
    expect(await isSignedWith(appSecret, text, signature)).toBe(true)
    expect(await isSignedWith(appSecret, `${text} `, signature)).toBe(false)
  })

  it('is tried again, ever more seldom, until the callback answers 2xx', async () => {
    const waits: number[] = []
    const answers = [
      () => Promise.reject(new TypeError('fetch failed')),
      () => new Response(null, { status: 500 }),
      () => new Response(null, { status: 302 }),
      () => new Response(null, { status: 204 }),
    ]
    const { requests, deliver } = callback((call) => answers[call - 1]?.() ?? new Response())
    const delay = async (ms: number) => void waits.push(ms)
    const { meta } = metaUnderTest({ deliver, delay })
    await meta.play({ play: 'revoke', phoneNumberId: lines.haifa })
    await meta.settled()
    expect(waits).toEqual([1000, 2000, 4000])
    expect(new Set(requests.map(({ text }) => text)).size).toBe(1)
    expect(requests).toHaveLength(4)
  })

  it('ends after seven days', async () => {
    let waited = 0
    const delay = async (ms: number) => void (waited += ms)
    const { deliver } = callback(() => new Response(null, { status: 500 }))
    const { meta } = metaUnderTest({ deliver, delay })
    await meta.play({ play: 'revoke', phoneNumberId: lines.haifa })
    await meta.settled()
    expect(waited / 86_400_000).toBeCloseTo(7, 1)
  })

  it('does not keep the move waiting, nor one webhook another', async () => {
    let open = () => {}
    const gate = new Promise<void>((resolve) => (open = resolve))
    const { bodies, deliver } = callback((call) =>
      call === 1 ? gate.then(() => new Response()) : new Response(),
    )
    const { meta } = metaUnderTest({ deliver })
    await meta.play({ play: 'revoke', phoneNumberId: lines.haifa })
    await meta.play({ play: 'revoke', phoneNumberId: lines.pharm })
    await expect.poll(() => bodies.length).toBe(2)
    open()
    await meta.settled()
  })

  it('goes on after a restart when it was not done before', async () => {
    const saved: World[] = []
    const stuck = metaUnderTest({
      deliver: () => new Promise(() => {}),
      saveWorld: (world) => void saved.push(structuredClone(world)),
    })
    await stuck.meta.play({ play: 'revoke', phoneNumberId: lines.haifa })
    stuck.meta.dispose()
    const { bodies, deliver } = callback()
    const world = saved.at(-1) ?? seedIsraeliBusiness()
    const { meta } = metaUnderTest({ world, deliver })
    await meta.settled()
    expect(bodies).toHaveLength(1)
    expect(bodies[0]).toMatchObject({ entry: [{ changes: [{ value: { context: 'revoked' } }] }] })
  })
})

describe('a raw webhook', () => {
  it('goes out byte for byte, once, and its answer is told', async () => {
    const { requests, deliver } = callback(() => new Response(null, { status: 503 }))
    const { meta } = metaUnderTest({ deliver })
    const text = '{"object": "whatsapp_business_account",  "entry":[]}'
    expect(await meta.sendWebhook(text)).toBe(503)
    expect(requests.map((request) => request.text)).toEqual([text])
    expect(await isSignedWith(appSecret, text, requests[0]?.signature ?? '')).toBe(true)
  })

  it('can carry a forged signature', async () => {
    const { requests, deliver } = callback()
    const { meta } = metaUnderTest({ deliver })
    await meta.sendWebhook({ object: 'x' }, { forged: true })
    const { text = '', signature = '' } = requests[0] ?? {}
    expect(signature).toMatch(/^sha256=[0-9a-f]{64}$/)
    expect(await isSignedWith(appSecret, text, signature)).toBe(false)
  })
})

describe('the handshake', () => {
  it('is verified by the challenge given back', async () => {
    const meta = (status: number, answer: (challenge: string) => string) =>
      metaUnderTest({
        webhookUrl: 'https://names.example/webhooks/meta',
        async deliver(request) {
          const { searchParams } = new URL(request.url)
          expect(searchParams.get('hub.mode')).toBe('subscribe')
          expect(searchParams.get('hub.verify_token')).toBe('token')
          return new Response(answer(searchParams.get('hub.challenge') ?? ''), { status })
        },
      }).meta.verifyCallback('token')
    expect(await meta(200, (challenge) => challenge)).toEqual({ verified: true, status: 200 })
    expect(await meta(200, (challenge) => `"${challenge}"`)).toEqual({
      verified: false,
      status: 200,
    })
    expect(await meta(403, (challenge) => challenge)).toEqual({ verified: false, status: 403 })
  })
})
