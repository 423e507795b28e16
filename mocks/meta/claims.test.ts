import { describe, expect, it } from 'vitest'
import { sandboxAnswers, type SandboxAnswer } from '../../domain/api/sandbox'
import { lines, metaUnderTest, traced } from './meta-under-test'
import badFormat from './payloads/username-error-100-bad-format.json'
import invalidId from './payloads/username-error-033-invalid-phone-number-id.json'
import notAvailable from './payloads/username-error-147001-not-available.json'
import restricted from './payloads/error-14-368.json'
import transient from './payloads/error-28-2-transient.json'
import { seedIsraeliBusiness } from './seed'

const text: unknown = expect.any(String)

describe('asking for a name', () => {
  it('a good name is reserved, in lower case, and read back', async () => {
    const { claim, username } = metaUnderTest()
    expect(await claim(lines.appointments, 'MaccabiHealth')).toBe('reserved')
    expect(await username(lines.appointments)).toEqual({
      username: 'maccabihealth',
      status: 'reserved',
    })
  })

  it('the same name on the same number may be asked for again, in any letter case', async () => {
    const { claim, username } = metaUnderTest()
    expect(await claim(lines.haifa, 'Rimonit_Haifa')).toBe('approved')
    expect(await claim(lines.pharm, 'rimonit.pharm')).toBe('reserved')
    expect(await username(lines.haifa)).toEqual({ username: 'rimonit_haifa', status: 'approved' })
  })

  it('another name replaces the old one, which another number can then have', async () => {
    const { claim, username } = metaUnderTest()
    expect(await claim(lines.haifa, 'rimonit.north')).toBe('reserved')
    expect(await username(lines.haifa)).toEqual({ username: 'rimonit.north', status: 'reserved' })
    expect(await claim(lines.appointments, 'rimonit_haifa')).toBe('reserved')
  })

  it('a name of a sibling number needs a transfer, which changes both numbers', async () => {
    const { claim, username } = metaUnderTest()
    expect(await claim(lines.main, 'rimonit')).toBe(147005)
    expect(await claim(lines.main, 'rimonit', 'none')).toBe(147005)
    expect(await username(lines.main)).toEqual({ username: 'rimonit.health', status: 'approved' })
    expect(await claim(lines.main, 'Rimonit', 'force_transfer')).toBe('reserved')
    expect(await username(lines.main)).toEqual({ username: 'rimonit', status: 'reserved' })
    expect(await username(lines.courier)).toEqual({})
  })

  it('a name of a number in another portfolio is not available, transfer or not', async () => {
    const world = seedIsraeliBusiness()
    const [, pharmacies] = world.accounts
    if (pharmacies) pharmacies.portfolioId = '1'
    const { claim, username } = metaUnderTest({ world })
    expect(await claim(lines.main, 'rimonit')).toBe(147001)
    expect(await claim(lines.main, 'rimonit', 'force_transfer')).toBe(147001)
    expect(await username(lines.courier)).toEqual({ username: 'rimonit', status: 'reserved' })
  })

  it.each([
    ['health', 147001],
    ['HEALTH', 147001],
    ['rimonit.clinics', 147003],
    ['rimonit_wellness', 147004],
  ])('%s, in use elsewhere, is refused with %i', async (name, code) => {
    const { claim, username } = metaUnderTest()
    expect(await claim(lines.main, name)).toBe(code)
    expect(await username(lines.main)).toEqual({ username: 'rimonit.health', status: 'approved' })
  })

  it('an account with the default messaging limit cannot ask', async () => {
    const world = seedIsraeliBusiness()
    for (const account of world.accounts) account.usernameEligible = false
    expect(await metaUnderTest({ world }).claim(lines.main, 'rimonit.new')).toBe(147002)
  })

  it('a number that is not registered cannot ask', async () => {
    expect(await metaUnderTest().claim(lines.unregistered, 'rimonit.new')).toBe(133010)
  })
})

describe('the format', () => {
  it.each([
    'ab',
    'a'.repeat(36),
    '12345',
    '1_2.3',
    '.abc',
    'abc.',
    'a..b',
    'www.abc',
    'wwwabc',
    'WWWabc',
    'abc.com',
    'abc.HTML',
    'rimonit.co.il',
    'rimonit.io',
    'a-bc',
    'a bc',
    ' abc',
    '@abc',
    '#abc',
    'שלום',
    'niño',
    'Kabc\u212A',
    '',
  ])('%j is refused with code 100', async (name) => {
    const { ask } = metaUnderTest()
    const body = { username: name }
    const answer = await ask('POST', `${lines.main}/username`, { body })
    expect([answer.status, answer.body]).toEqual([400, traced(badFormat, answer)])
  })

  it.each(['abc', 'a12', '_abc_', 'a.b.c', 'myww', 'com', 'abc.comm', 'a'.repeat(35)])(
    '%s is accepted',
    async (name) => {
      expect(await metaUnderTest().claim(lines.main, name)).toBe('reserved')
    },
  )
})

describe('a call that is not well formed', () => {
  const post = (init: Parameters<ReturnType<typeof metaUnderTest>['ask']>[2]) =>
    metaUnderTest().ask('POST', `${lines.main}/username`, init)

  it.each([
    [{ raw: '{"username":' }, 'The request body is not valid JSON'],
    [{ raw: '["abc"]' }, 'The request body must be a JSON object'],
    [{ raw: 'null' }, 'The request body must be a JSON object'],
    [{ body: {} }, 'The parameter username is required'],
    [{ body: { username: 5 } }, 'Param username must be a string'],
    [{ body: { username: 'abc', pin: '1' } }, 'Unexpected field: pin'],
    [
      { body: { username: 'abc', transfer_action: 'FORCE' } },
      'Param transfer_action must be one of {none, force_transfer}',
    ],
    [
      { raw: 'username=abc', type: 'application/x-www-form-urlencoded' },
      'Content type must be application/json',
    ],
    [{ body: { username: 'abc' }, type: 'text/plain' }, 'Content type must be application/json'],
  ])('%j is code 100: %s', async (init, details) => {
    const { status, body } = await post(init)
    expect(status).toBe(400)
    expect(body).toMatchObject({ error: { code: 100, type: 'OAuthException' } })
    expect(body).toMatchObject({
      error: { error_data: { messaging_product: 'whatsapp', details } },
    })
  })

  it('is not a claim', async () => {
    const { ask, meta } = metaUnderTest()
    await ask('POST', `${lines.main}/username`, { body: {} })
    expect(meta.claims()).toEqual([])
  })
})

describe('a planned answer', () => {
  const planned = async (answer: SandboxAnswer, times = 1) => {
    const under = metaUnderTest()
    const play = { play: 'answer_next', phoneNumberId: lines.appointments, answer, times } as const
    expect(await under.meta.play(play)).toBe('done')
    const post = () =>
      under.meta.fetch(
        under.request('POST', `/v25.0/${lines.appointments}/username`, {
          body: { username: 'rimonit.new' },
        }),
      )
    return { ...under, post }
  }

  it.each(
    sandboxAnswers
      .filter((answer) => /^\d+$/.test(answer))
      .map((answer) => [answer, Number(answer)]),
  )('%s comes once, in the envelope, and takes no name', async (answer, code) => {
    const { post, username } = await planned(answer)
    const response = await post()
    expect(response.ok).toBe(false)
    expect(await response.json()).toMatchObject({
      error: { code, message: text, fbtrace_id: text },
    })
    expect(await username(lines.appointments)).toEqual({})
    expect((await post()).status).toBe(200)
  })

  it.each([
    ['33', 400, invalidId],
    ['100', 400, badFormat],
    ['147001', 400, notAvailable],
    ['368', 403, restricted],
    ['2', 500, transient],
  ] as const)('%s has exactly the body that is documented', async (answer, status, sample) => {
    const { post } = await planned(answer)
    const response = await post()
    expect([response.status, await response.json()]).toEqual([status, traced(sample, response)])
  })

  it('approved makes the name visible at once, even one that strangers hold', async () => {
    const { meta, claim, username } = metaUnderTest()
    const { appointments: phoneNumberId } = lines
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
    expect(await claim(phoneNumberId, 'health')).toBe('approved')
    expect(await username(phoneNumberId)).toEqual({ username: 'health', status: 'approved' })
  })

  it('approved puts no name on two numbers and no broken name on one', async () => {
    const { meta, claim } = metaUnderTest()
    const { appointments: phoneNumberId } = lines
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 2 })
    expect(await claim(phoneNumberId, 'rimonit')).toBe(147005)
    expect(await claim(phoneNumberId, 'a..b')).toBe(100)
  })

  it('pending is the word of the first contract and takes no name', async () => {
    const { claim, meta, username } = metaUnderTest()
    const { appointments: phoneNumberId } = lines
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'pending', times: 1 })
    expect(await claim(phoneNumberId, 'rimonit.new')).toBe('PENDING')
    expect(await username(phoneNumberId)).toEqual({})
  })

  it('lost_after has its effect, is a claim, and no answer arrives', async () => {
    const { post, username, meta } = await planned('lost_after')
    await expect(post()).rejects.toThrow(TypeError)
    expect(await username(lines.appointments)).toMatchObject({ username: 'rimonit.new' })
    expect(meta.claims()).toMatchObject([{ outcome: 'reserved', answered: false }])
  })

  it('lost_before has no effect and is no claim', async () => {
    const { post, username, meta } = await planned('lost_before')
    await expect(post()).rejects.toThrow(TypeError)
    expect(await username(lines.appointments)).toEqual({})
    expect(meta.claims()).toEqual([])
  })

  it('not_json is a gateway page without effect', async () => {
    const { post, username, meta } = await planned('not_json')
    const response = await post()
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(await response.text()).toContain('<html>')
    expect(await username(lines.appointments)).toEqual({})
    expect(meta.claims()).toEqual([])
  })

  it('late waits six seconds and then answers as usual', async () => {
    const waits: number[] = []
    const delay = async (ms: number) => void waits.push(ms)
    const { meta, claim } = metaUnderTest({ delay })
    const { appointments: phoneNumberId } = lines
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'late', times: 1 })
    expect(await claim(phoneNumberId, 'rimonit.new')).toBe('reserved')
    expect(waits).toEqual([6000])
  })

  it('holds for that number and for asking only, as often as planned, until forgotten', async () => {
    const { claim, meta, username } = await planned('147001', 3)
    expect(await claim(lines.main, 'rimonit.other')).toBe('reserved')
    expect(await username(lines.appointments)).toEqual({})
    expect(await claim(lines.appointments, 'rimonit.new')).toBe(147001)
    expect(await claim(lines.appointments, 'rimonit.new')).toBe(147001)
    await meta.play({ play: 'forget_answers', phoneNumberId: lines.appointments })
    expect(await claim(lines.appointments, 'rimonit.new')).toBe('reserved')
  })
})

describe('the log of claims', () => {
  it('says who asked for what, and what came of it', async () => {
    const { claim, meta } = metaUnderTest()
    await claim(lines.main, 'health')
    await claim(lines.main, 'Rimonit', 'force_transfer')
    const at = '2026-11-22T10:00:00.000Z'
    const both = { at, phoneNumberId: lines.main, answered: true }
    expect(meta.claims()).toEqual([
      { ...both, username: 'health', transferAction: 'none', outcome: '147001' },
      { ...both, username: 'Rimonit', transferAction: 'force_transfer', outcome: 'reserved' },
    ])
    const { numbers } = await meta.world()
    expect(numbers.find((one) => one.phoneNumberId === lines.main)?.claims).toBe(2)
  })

  it('keeps the newest thousand, while the counter goes on', async () => {
    const { claim, meta } = metaUnderTest({ callsPerHour: 5000 })
    for (let count = 0; count < 1002; count += 1) await claim(lines.main, `rimonit${count}`)
    expect(meta.claims()).toHaveLength(1000)
    expect(meta.claims()[0]).toMatchObject({ username: 'rimonit2' })
    const { numbers, calls } = await meta.world()
    expect(numbers.find((one) => one.phoneNumberId === lines.main)?.claims).toBe(1002)
    expect(calls).toHaveLength(100)
  })
})
