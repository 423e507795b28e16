import { afterAll, describe, expect, it } from 'vitest'
import { checkUsernames } from '../../domain/api/username-checks'
import { openDesk } from './desk'

const desk = await openDesk({ lines: 10 })
afterAll(desk.close)
const { admin, marketing, viewer } = desk

const check = async (...candidates: string[]) =>
  (await desk.ok(viewer, checkUsernames, { body: { candidates } })).items

describe('checking candidates', () => {
  it('answers in the order they were given, each with its problems, warnings and fixes', async () => {
    const items = await check('@RimonitHealth', 'my name', 'name.co.il', 'מכבי', '')
    expect(items).toMatchObject([
      {
        typed: '@RimonitHealth',
        username: 'rimonithealth',
        displayCase: 'RimonitHealth',
        valid: true,
        problems: [],
        warnings: [
          { code: 'case_ignored', message: expect.stringContaining('rimonithealth') as string },
        ],
        heldBy: null,
      },
      {
        valid: false,
        problems: [
          {
            code: 'character',
            message: expect.stringMatching(/^Only the letters/) as string,
            values: { characters: '\u2066“ ”\u2069' },
            fix: 'my_name',
          },
        ],
      },
      { valid: true, warnings: [{ code: 'domain_like_ending', fix: 'name' }] },
      { valid: false, problems: [{ code: 'character' }, { code: 'no_letter' }] },
      { valid: false, problems: [{ code: 'empty' }] },
    ])
  })

  it('says how fit each is for signs and for being said aloud, and what is worth holding too', async () => {
    const [joined, clear, broken] = await check('expertsexchange', 'RimonitSmile', 'name.com')
    expect(joined?.fitness).toMatchObject({ score: 60 })
    expect(joined?.fitness?.findings[0]).toEqual({
      code: 'accidental_word',
      severity: 'bad',
      points: 40,
      sentence:
        'Joined like this it can also be read as “expert sex change”. Shown as ExpertsExchange it is clear.',
      fix: 'ExpertsExchange',
    })
    expect(joined?.fitness?.holdToo).toContain('experts_exchange')
    expect(clear?.fitness?.score).toBe(100)
    expect(broken?.fitness).toBeNull()
  })

  it('takes two hundred, and no more', async () => {
    const names = Array.from({ length: 200 }, (_none, index) => `rimonit.many${index}`)
    expect(await check(...names)).toHaveLength(200)
    expect(
      await desk.refused(viewer, checkUsernames, { body: { candidates: [...names, 'one.more'] } }),
    ).toMatchObject({ status: 422, fields: [{ path: 'candidates' }] })
    expect(await desk.refused(viewer, checkUsernames, { body: { candidates: [] } })).toMatchObject({
      status: 422,
    })
  })

  it('says which own request wishes the name, until that request is over', async () => {
    const request = await desk.createRequest(marketing, {
      candidates: ['rimonit.first', 'rimonit.second'],
    })
    const [first, second] = await check('Rimonit.First', 'rimonit.second')
    for (const item of [first, second])
      expect(item?.heldBy).toEqual({
        kind: 'request',
        requestId: request.id,
        lineId: request.line.id,
        displayName: request.line.displayName,
      })
    await desk.take(marketing, request.id, 'withdraw')
    expect((await check('rimonit.first'))[0]?.heldBy).toBeNull()
  })

  it('says which own line has the name', async () => {
    const request = await desk.createRequest(marketing, { candidates: ['rimonit.held'] })
    await desk.take(admin, request.id, 'approve')
    await desk.reaches(request.id, 'reserved')
    expect((await check('@Rimonit.HELD'))[0]?.heldBy).toEqual({
      kind: 'line',
      lineId: request.line.id,
      displayName: request.line.displayName,
    })
  })

  it('asks Meta nothing: there is no call that says whether a name is free', async () => {
    const before = (await desk.meta.world()).calls.length
    await check('rimonit.quiet')
    expect((await desk.meta.world()).calls.length).toBe(before)
  })
})
