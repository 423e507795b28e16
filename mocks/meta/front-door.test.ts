import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codeOf, lines, metaUnderTest, traced, wabaIds } from './meta-under-test'
import noToken from './payloads/error-22-104-no-token.json'
import invalidId from './payloads/username-error-033-invalid-phone-number-id.json'
import unsupportedGet from './payloads/error-29-100-33-unsupported-get-request.json'

const text: unknown = expect.any(String)

describe('the token', () => {
  it('missing is code 104', async () => {
    const answer = await metaUnderTest().ask('GET', lines.main, { token: null })
    expect([answer.status, answer.body]).toEqual([401, traced(noToken, answer)])
  })

  it('wrong is code 190', async () => {
    const { status, body } = await metaUnderTest().ask('GET', lines.main, { token: 'other' })
    expect(status).toBe(401)
    expect(body).toMatchObject({ error: { code: 190, type: 'OAuthException' } })
  })

  it('in the address counts as missing', async () => {
    const { ask } = metaUnderTest()
    const { body } = await ask('GET', `${lines.main}?access_token=EAAG-test-token`, { token: null })
    expect(codeOf(body)).toBe(104)
  })
})

describe('an id or a path that is not there', () => {
  it('a wrong id on GET is the unsupported get request', async () => {
    const answer = await metaUnderTest().ask('GET', '106540352242922/phone_numbers')
    expect([answer.status, answer.body]).toEqual([400, traced(unsupportedGet, answer)])
  })

  it.each([
    ['GET', 'username'],
    ['POST', 'username'],
    ['DELETE', 'username'],
    ['GET', 'username_suggestions'],
  ])('a wrong id on %s %s is the invalid id', async (method, edge) => {
    const { ask } = metaUnderTest()
    for (const id of ['1', wabaIds.clinics]) {
      const answer = await ask(method, `${id}/${edge}`)
      expect(answer.body).toEqual(traced(invalidId, answer))
    }
  })

  it.each([
    ['GET', '/v25.0', 2500],
    ['GET', `/${lines.main}`, 2500],
    ['GET', `/v25/${lines.main}`, 2500],
    ['GET', `/v25.0/${lines.main}/username/more`, 2500],
    ['GET', `/v25.0/${lines.main}/messages`, 100],
    ['GET', `/v25.0/${lines.main}/constructor`, 100],
    ['GET', `/v25.0/${lines.main}/phone_numbers`, 100],
    ['PUT', `/v25.0/${lines.main}/username`, 100],
    ['POST', `/v25.0/${lines.main}`, 100],
    ['POST', `/v25.0/${wabaIds.clinics}/phone_numbers`, 100],
  ])('%s %s answers code %i', async (method, path, code) => {
    const { meta, request } = metaUnderTest()
    const response = await meta.fetch(request(method, path))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code, type: text, fbtrace_id: text },
    })
  })

  it('any version is answered, unless some were named', async () => {
    const get = async (under: ReturnType<typeof metaUnderTest>) =>
      under.meta.fetch(under.request('GET', `/v31.0/${lines.main}`))
    const any = await get(metaUnderTest())
    expect([any.status, any.headers.get('facebook-api-version')]).toEqual([200, 'v31.0'])
    expect((await get(metaUnderTest({ graphVersions: ['v25.0'] }))).status).toBe(400)
  })
})

const usage = z.record(
  z.string(),
  z.tuple([z.object({ call_count: z.number(), estimated_time_to_regain_access: z.number() })]),
)

function usageOf(headers: Headers, wabaId: string) {
  const header = headers.get('x-business-use-case-usage') ?? ''
  return usage.parse(JSON.parse(header))[wabaId]?.[0]
}

describe('what every answer carries', () => {
  it.each([
    ['a good one', lines.main, {}],
    ['a refusal', `${lines.main}?fields=x`, {}],
    ['a wrong id', '1', {}],
    ['one without a token', lines.main, { token: null }],
  ])('%s', async (_what, path, init) => {
    const { headers } = await metaUnderTest().ask('GET', path, init)
    expect(JSON.parse(headers.get('x-business-use-case-usage') ?? '')).toEqual(expect.any(Object))
    expect(JSON.parse(headers.get('x-app-usage') ?? '')).toHaveProperty('call_count')
    expect(headers.get('facebook-api-version')).toBe('v25.0')
    expect(headers.get('x-fb-trace-id')).toMatch(/^id-/)
    expect(headers.get('x-fb-request-id')).toMatch(/^id-/)
  })

  it('an error names its trace id in the header too', async () => {
    const { body, headers } = await metaUnderTest().ask('GET', '1')
    expect(body).toMatchObject({ error: { fbtrace_id: headers.get('x-fb-trace-id') } })
  })
})

describe('the hourly limit', () => {
  it('counts per account in percent, and lets no more than 200 calls an hour pass', async () => {
    const { ask, pass } = metaUnderTest()
    for (let call = 1; call <= 199; call += 1) {
      const { status, headers } = await ask('GET', lines.main)
      expect(status).toBe(200)
      expect(usageOf(headers, wabaIds.clinics)?.call_count).toBe(Math.floor(call / 2))
    }
    pass(20)
    expect((await ask('GET', lines.main)).status).toBe(200)
    const over = await ask('GET', lines.main)
    expect([over.status, codeOf(over.body)]).toEqual([429, 80007])
    expect(usageOf(over.headers, wabaIds.clinics)).toMatchObject({
      call_count: 100,
      estimated_time_to_regain_access: 40,
    })
    expect((await ask('GET', lines.pharm)).status).toBe(200)
    pass(39)
    expect((await ask('GET', lines.main)).status).toBe(429)
    pass(1)
    expect((await ask('GET', lines.main)).status).toBe(200)
  })

  it('a throttled account is refused until its time is over, and asks for no name meanwhile', async () => {
    const { ask, meta, claim, pass } = metaUnderTest()
    await meta.play({ play: 'throttle', wabaId: wabaIds.clinics, minutes: 15 })
    expect(await claim(lines.main, 'rimonit.new')).toBe(80007)
    const { headers } = await ask('GET', lines.main)
    expect(usageOf(headers, wabaIds.clinics)).toMatchObject({
      call_count: 100,
      estimated_time_to_regain_access: 15,
    })
    expect(meta.claims()).toEqual([])
    expect((await meta.world()).accounts[0]?.throttledUntil).toBe('2026-11-22T10:15:00.000Z')
    pass(15)
    expect(await claim(lines.main, 'rimonit.new')).toBe('reserved')
    expect((await meta.world()).accounts[0]?.throttledUntil).toBeNull()
  })

  it('a throttle of 0 minutes ends it', async () => {
    const { ask, meta } = metaUnderTest()
    await meta.play({ play: 'throttle', wabaId: wabaIds.clinics, minutes: 60 })
    await meta.play({ play: 'throttle', wabaId: wabaIds.clinics, minutes: 0 })
    expect((await ask('GET', lines.main)).status).toBe(200)
  })
})

describe('the log of calls', () => {
  it('has the newest first, and null for a lost answer', async () => {
    const { ask, meta, claim } = metaUnderTest()
    const { main: phoneNumberId } = lines
    await ask('GET', '1')
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'lost_before', times: 1 })
    await expect(claim(phoneNumberId, 'rimonit.new')).rejects.toThrow('fetch failed')
    const at = '2026-11-22T10:00:00.000Z'
    expect((await meta.world()).calls).toEqual([
      { at, method: 'POST', path: `/v25.0/${phoneNumberId}/username`, status: null, code: null },
      { at, method: 'GET', path: '/v25.0/1', status: 400, code: 100 },
    ])
  })
})
