import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UsernameRequest } from '../../domain/api/username-requests'
import { comesToRest, lineOf, openDesk, readRequest, type Desk } from './desk'
import type { Crash } from './effects'
import { expectNoStepTwice, expectWholeAudit } from './facts'

describe('a program that repeats a creation with its idempotency key', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk({ lines: 8 })))
  afterAll(() => desk.close())

  const crashes: Crash[] = [
    { at: 1, when: 'before' },
    { at: 1, when: 'after' },
  ]

  it.each(crashes)('makes one request, killed $when its commit', async (crash) => {
    const lines = [lineOf(desk, crash.when === 'before' ? 0 : 2), lineOf(desk, 1)]
    if (crash.when === 'after') lines[1] = lineOf(desk, 3)
    const lineIds = lines.map((line) => line.id)
    const create = () =>
      desk.maker.unlessCut<{ items: UsernameRequest[] }>('POST', '/api/v1/username-requests', {
        body: { lineIds, candidates: [`rimonit.twice.${crash.when}`], submit: true },
        headers: { 'idempotency-key': `twice-${crash.when}` },
      })
    await desk.armWhenCalm(crash)
    expect(await create()).toBeNull()
    expect(await comesToRest(desk)).toBe(false)
    await desk.restart()
    const first = await create()
    const second = await create()
    expect([first?.status, second?.status]).toEqual([201, 201])
    expect(second?.body).toEqual(first?.body)
    const ids = first?.body.items.map(({ id }) => id) ?? []
    expect(ids).toHaveLength(2)
    for (const [index, lineId] of lineIds.entries()) {
      const path = `/api/v1/username-requests?lineId=${lineId}`
      const { body } = await desk.maker<{ items: UsernameRequest[] }>('GET', path)
      expect(body.items.map(({ id }) => id)).toEqual([ids[index]])
      const { timeline } = await readRequest(desk, ids[index] ?? '')
      expect(timeline.map(({ event }) => event)).toEqual(['create', 'submit'])
    }
    await expectWholeAudit(desk)
    await expectNoStepTwice(desk)
  })
})
