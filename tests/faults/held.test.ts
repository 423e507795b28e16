import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../setup/until'
import { approve, lineOf, openDesk, submit, type Desk } from './desk'
import { expectNothingLeft, expectNoStepTwice, expectOneClaim, expectWholeAudit } from './facts'

/** Where Meta stands when the product dies, and what Meta does with the question that nobody waits for any more. */
const cases = [
  { name: 'has done it and not answered', when: 'after', goesOn: true },
  { name: 'has not done it yet and never will', when: 'before', goesOn: false },
  { name: 'has not done it yet and does it after the death', when: 'before', goesOn: true },
] as const

describe('a product that is killed while Meta holds the question', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk({ lines: 8 })))
  afterAll(() => desk.close())

  it.each(cases)('asks once when Meta $name', async ({ when, goesOn }) => {
    const index = cases.findIndex((one) => one.when === when && one.goesOn === goesOn)
    const line = lineOf(desk, index)
    const username = `rimonit.held.${index}`
    const id = await submit(desk, line, username)
    desk.meta.holds.arm(line.phoneNumberId, when)
    expect(await approve(desk, id)).toBe(true)
    await until('Meta holds the question', () => desk.meta.holds.status().held)
    await desk.product.kill()
    desk.meta.holds.release(goesOn)
    await desk.restart()
    await expectOneClaim(desk, { id, username, where: when })
    await expectWholeAudit(desk)
    await expectNoStepTwice(desk)
    await expectNothingLeft(desk)
  })
})
