import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPostgres, startPostgres, type RunningPostgres } from '../setup/postgres'
import { approve, comesToRest, lineOf, openDesk, readRequest, submit, type Desk } from './desk'
import type { Crash } from './effects'
import { expectNothingLeft, expectNoStepTwice, expectOneClaim, expectWholeAudit } from './facts'

/** Approves a request in a product that dies at the given effect, and brings it to its end all the same. */
async function claimOnce(desk: Desk, index: number, crash: Crash): Promise<'died' | 'lived'> {
  const username = `rimonit.${crash.when}.${crash.at}`
  const id = await submit(desk, lineOf(desk, index), username)
  await desk.armWhenCalm(crash)
  const acknowledged = await approve(desk, id)
  const lived = await comesToRest(desk)
  const where = desk.product.lastWords()
  if (lived) await desk.product.arm(null)
  else await desk.restart()
  const { state } = await readRequest(desk, id)
  if (acknowledged) expect(state, where).not.toBe('in_review')
  // What was not acknowledged is there as a whole or not at all: then it is approved again.
  if (state === 'in_review') expect(await approve(desk, id)).toBe(true)
  await expectOneClaim(desk, { id, username, where })
  return lived ? 'lived' : 'died'
}

/** Kills at the first effect, the second and so on, until a claim comes through without. */
async function killAtEach(desk: Desk, when: Crash['when'], firstLine: number): Promise<void> {
  let at = 1
  while ((await claimOnce(desk, firstLine + at - 1, { at, when })) === 'died') at += 1
  // Fewer would mean that the count of effects has come loose from what the product does.
  expect(at).toBeGreaterThan(6)
  await expectWholeAudit(desk)
  await expectNoStepTwice(desk)
  await expectNothingLeft(desk)
}

describe('a claim on the embedded database', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk()))
  afterAll(() => desk.close())

  it('is made once when the product is killed before any step', () => killAtEach(desk, 'before', 0))
  it('is made once when the product is killed after any step', () => killAtEach(desk, 'after', 30))
})

describe.skipIf(findPostgres() === null)('a claim on PostgreSQL', () => {
  let postgres: RunningPostgres
  let desk: Desk
  beforeAll(async () => {
    postgres = await startPostgres()
    desk = await openDesk({ databaseUrl: postgres.url })
  })
  afterAll(async () => {
    await desk.close()
    await postgres.stop()
  })

  it('is made once when the product is killed after any step', () => killAtEach(desk, 'after', 0))
})
