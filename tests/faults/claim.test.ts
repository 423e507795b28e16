import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approve,
  comesToRest,
  lineOf,
  openDesk,
  readRequest,
  submit,
  waitForState,
  type Desk,
} from './desk'
import type { Crash } from './effects'
import { claimsOf, expectNothingLeft, expectNoStepTwice, expectWholeAudit } from './facts'

/** Approves a request in a product that dies at the given effect, and brings it to its end all the same. */
async function claimOnce(desk: Desk, index: number, crash: Crash): Promise<'died' | 'lived'> {
  const username = `rimonit.${crash.when}.${crash.at}`
  const id = await submit(desk, lineOf(desk, index), username)
  await comesToRest(desk)
  await desk.product.arm(crash)
  const acknowledged = await approve(desk, id)
  const lived = await comesToRest(desk)
  const where = desk.product.lastWords()
  if (!lived) await desk.restart()
  const after = await readRequest(desk, id)
  if (acknowledged) expect(after.state, where).not.toBe('in_review')
  if (after.state === 'in_review') expect(await approve(desk, id)).toBe(true)
  const reserved = await waitForState(desk, id, 'reserved')
  expect(stepsOf(reserved), where).toEqual(['create', 'submit', 'approve', 'meta_reserved'])
  expect(claimsOf(desk, username), where).toMatchObject([{ outcome: 'reserved' }])
  return lived ? 'lived' : 'died'
}

function stepsOf(request: Awaited<ReturnType<typeof readRequest>>): string[] {
  return request.timeline
    .map(({ event }) => event)
    .filter((event) => event !== 'meta_answer_lost' && event !== 'ask_again')
}

describe('a claim on the embedded database', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk()))
  afterAll(() => desk.close())

  it.each(['before', 'after'] as const)('is made once, killed %s any step', async (when) => {
    const first = when === 'before' ? 0 : 30
    let at = 1
    while ((await claimOnce(desk, first + at - 1, { at, when })) === 'died') at += 1
    // Fewer would mean that the count of effects has come loose.
    expect(at).toBeGreaterThan(6)
    await expectWholeAudit(desk)
    await expectNoStepTwice(desk)
    await expectNothingLeft(desk)
  })
})
