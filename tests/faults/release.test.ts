import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import { until } from '../setup/until'
import { approve, comesToRest, lineOf, openDesk, submit, waitForState, type Desk } from './desk'
import type { Crash } from './effects'
import { expectNothingLeft, expectNoStepTwice, expectWholeAudit } from './facts'

const lineNow = async (desk: Desk, id: string) =>
  (await desk.maker<Line>('GET', `/api/v1/lines/${id}`)).body

/** A name that customers see, and the request it came by. */
async function liveName(desk: Desk, line: Line, username: string): Promise<string> {
  const { phoneNumberId } = line
  await desk.meta.play({ play: 'answer_next', phoneNumberId, answer: 'approved', times: 1 })
  const id = await submit(desk, line, username)
  await approve(desk, id)
  await waitForState(desk, id, 'live')
  return id
}

/** Gives a name up in a product that dies at the given effect, and brings it to its end all the same. */
async function releaseOnce(desk: Desk, index: number, crash: Crash): Promise<'died' | 'lived'> {
  const line = lineOf(desk, index)
  const username = `rimonit.gone.${crash.when}.${crash.at}`
  const id = await liveName(desk, line, username)
  await desk.armWhenCalm(crash)
  const path = `/api/v1/lines/${line.id}/release`
  const answer = await desk.reviewer.unlessCut('POST', path, { body: { username } })
  const lived = await comesToRest(desk)
  const where = desk.product.lastWords()
  if (lived) await desk.product.arm(null)
  else await desk.restart()
  const { release, username: name } = await lineNow(desk, line.id)
  // What was acknowledged is under way or done; what was not is there as a whole or not at all.
  if (answer !== null) expect(release !== null || name.value === null, where).toBe(true)
  else if (release === null && name.value !== null)
    await desk.reviewer('POST', path, { body: { username } })
  const { timeline } = await waitForState(desk, id, 'released')
  expect(timeline.at(-1), where).toMatchObject({ event: 'release', actor: { name: 'reviewer' } })
  const after = await until('the line shows it', async () => {
    const found = await lineNow(desk, line.id)
    return found.release === null && found
  })
  expect(after.username, where).toMatchObject({ value: null, state: 'none' })
  return lived ? 'lived' : 'died'
}

describe('a release', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk()))
  afterAll(() => desk.close())

  it.each(['before', 'after'] as const)(
    'comes to its end when the product is killed %s any step',
    async (when) => {
      const first = when === 'before' ? 0 : 30
      let at = 1
      while ((await releaseOnce(desk, first + at - 1, { at, when })) === 'died') at += 1
      expect(at).toBeGreaterThan(3)
      await expectWholeAudit(desk)
      await expectNoStepTwice(desk)
      await expectNothingLeft(desk)
    },
  )
})
