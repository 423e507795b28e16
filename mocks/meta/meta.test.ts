import { describe, expect, it } from 'vitest'
import { sandboxWorld } from '../../domain/api/sandbox'
import { accessToken, lines, metaUnderTest } from './meta-under-test'
import { seedIsraeliBusiness, seedManyLines } from './seed'
import { parseWorld, serializeWorld } from './world'

describe('a restart', () => {
  it('finds everything that was answered', async () => {
    let stored = ''
    const saveWorld = (world: Parameters<typeof serializeWorld>[0]) => {
      stored = serializeWorld(world)
    }
    const before = metaUnderTest({ saveWorld })
    const { appointments: phoneNumberId } = lines
    await before.claim(phoneNumberId, 'rimonit.new')
    await before.meta.play({ play: 'answer_next', phoneNumberId, answer: '147001', times: 2 })
    await before.claim(phoneNumberId, 'rimonit.other')

    const after = metaUnderTest({ world: parseWorld(stored) })
    expect(await after.username(phoneNumberId)).toEqual({
      username: 'rimonit.new',
      status: 'reserved',
    })
    expect(after.meta.claims()).toEqual(before.meta.claims())
    expect(await after.claim(phoneNumberId, 'rimonit.other')).toBe(147001)
    expect(await after.claim(phoneNumberId, 'rimonit.other')).toBe('reserved')
  })

  it('is safe at any time: no answer is given before it is stored', async () => {
    let open = () => {}
    const saveWorld = () => new Promise<void>((resolve) => (open = resolve))
    const { claim } = metaUnderTest({ saveWorld })
    let answered = false
    const answer = claim(lines.main, 'rimonit.new').then(() => (answered = true))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(answered).toBe(false)
    open()
    await answer
  })

  it('calls that come while the world is being stored wait for one that has them too', async () => {
    const stored: string[] = []
    const saveWorld = async (world: Parameters<typeof serializeWorld>[0]) => {
      const text = serializeWorld(world)
      await new Promise((resolve) => setTimeout(resolve, 5))
      stored.push(text)
    }
    const { claim } = metaUnderTest({ saveWorld })
    await Promise.all(
      [lines.main, lines.haifa, lines.pharm, lines.courier].map(async (line, index) => {
        await claim(line, `rimonit.line${index}`)
        expect(stored.at(-1)).toContain(`"rimonit.line${index}"`)
      }),
    )
    expect(stored.length).toBeLessThan(4)
  })

  it('is refused by a file that holds something else', () => {
    expect(() => parseWorld('{"version":2}')).toThrow('version')
  })
})

describe('the sandbox page', () => {
  it('gets a world that keeps its contract', async () => {
    const { meta, ask } = metaUnderTest()
    await ask('GET', lines.main)
    expect(sandboxWorld.parse(await meta.world())).toEqual(await meta.world())
  })

  it('hears that a number or an account is not there', async () => {
    const { meta } = metaUnderTest()
    const phoneNumberId = '1'
    expect(await meta.play({ play: 'make_visible', phoneNumberId })).toBe('not_found')
    expect(await meta.play({ play: 'throttle', wabaId: '1', minutes: 5 })).toBe('not_found')
  })

  it('can start over: names, plans, claims and limits are as on the first day', async () => {
    const { meta, claim, pass } = metaUnderTest()
    const first = await meta.world()
    await claim(lines.main, 'rimonit.new')
    const { haifa: phoneNumberId } = lines
    await meta.play({ play: 'answer_next', phoneNumberId, answer: '2', times: 5 })
    pass(1)
    expect(await meta.world()).not.toEqual(first)
    expect(await meta.play({ play: 'start_over' })).toBe('done')
    expect(await meta.world()).toEqual(first)
    expect(meta.claims()).toEqual([])
  })
})

describe('a caller that stops waiting', () => {
  it('is told at once, and Meta goes on', async () => {
    let open = () => {}
    const delay = () => new Promise<void>((resolve) => (open = resolve))
    const { meta, username } = metaUnderTest({ delay })
    const { main: phoneNumberId } = lines
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'late', times: 1 })
    const request = new Request(`https://graph.facebook.com/v25.0/${phoneNumberId}/username`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: '{"username":"rimonit.new"}',
      signal: AbortSignal.timeout(10),
    })
    await expect(meta.fetch(request)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(await username(phoneNumberId)).toMatchObject({ username: 'rimonit.health' })
    open()
    await expect.poll(() => username(phoneNumberId)).toMatchObject({ username: 'rimonit.new' })
  })
})

describe('a held call', () => {
  const start = (when: 'before' | 'after') => {
    const under = metaUnderTest()
    under.meta.holds.arm(lines.appointments, when)
    const answer = under.claim(lines.appointments, 'rimonit.new').catch((error: unknown) => error)
    const held = async () => {
      await expect.poll(() => under.meta.holds.status().held).toBe(true)
    }
    return { ...under, answer, held }
  }

  it.each([
    ['before', true, {}, 'reserved', 1],
    ['before', false, {}, expect.any(TypeError), 0],
    ['after', true, { username: 'rimonit.new', status: 'reserved' }, 'reserved', 1],
    ['after', false, { username: 'rimonit.new', status: 'reserved' }, expect.any(TypeError), 1],
  ] as const)('%s the effect, answered: %s', async (when, answered, meanwhile, end, claims) => {
    const { meta, username, answer, held } = start(when)
    await held()
    expect(await username(lines.appointments)).toEqual(meanwhile)
    expect(meta.holds.release(answered)).toEqual({ released: 1, disarmed: 0 })
    expect(await answer).toEqual(end)
    expect(meta.claims()).toHaveLength(claims)
    expect(meta.claims().every((claim) => claim.answered === answered)).toBe(true)
  })

  it('is the next one of that number only', async () => {
    const { meta, claim, answer, held } = start('before')
    await held()
    expect(await claim(lines.main, 'rimonit.other')).toBe('reserved')
    expect(await claim(lines.appointments, 'rimonit.third')).toBe('reserved')
    expect(meta.holds.release(true, lines.main)).toEqual({ released: 0, disarmed: 0 })
    meta.holds.release(true, lines.appointments)
    expect(await answer).toBe('reserved')
  })

  it('is let go without an answer when the simulator ends', async () => {
    const { meta, answer, held } = start('after')
    await held()
    meta.dispose()
    expect(await answer).toBeInstanceOf(TypeError)
  })
})

describe('the seeds', () => {
  it('a world that was handed in stays as it was', async () => {
    const world = seedIsraeliBusiness()
    await metaUnderTest({ world }).claim(lines.main, 'rimonit.new')
    expect(world).toEqual(seedIsraeliBusiness())
  })

  const phones = (world: ReturnType<typeof seedIsraeliBusiness>) =>
    new Set(world.numbers.map((number) => number.displayPhoneNumber))

  it('the business has 24 lines on two accounts, four names, and Maccabi’s is free', () => {
    const world = seedIsraeliBusiness()
    expect(parseWorld(serializeWorld(world))).toEqual(world)
    expect([world.accounts.length, world.numbers.length, phones(world).size]).toEqual([2, 24, 24])
    const states = world.numbers
      .map((number) => number.usernameStatus)
      .filter((one) => one !== 'none')
    expect(states.sort()).toEqual(['approved', 'approved', 'reserved', 'reserved'])
    expect(serializeWorld(world).toLowerCase()).not.toContain('maccabihealth')
  })

  it('thousands of lines are there at once, each with its own number, and start over too', async () => {
    const world = seedManyLines(10_000, 4)
    expect(phones(world).size).toBe(10_000)
    expect(new Set(world.numbers.map((number) => number.phoneNumberId)).size).toBe(10_000)
    const { meta, claim } = metaUnderTest({ world })
    expect(await claim('200000000000001', 'rimonit.new')).toBe('reserved')
    await meta.play({ play: 'start_over' })
    const { numbers } = await meta.world()
    expect([numbers.length, numbers[0]?.username]).toEqual([10_000, null])
  })
})
