import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import type { SandboxAnswer } from '../../domain/api/sandbox'
import { until } from '../setup/until'
import { approve, comesToRest, lineOf, openDesk, submit, type Desk } from './desk'
import type { Crash } from './effects'
import { expectNothingLeft, expectNoStepTwice, expectWholeAudit, expectReservedOnce } from './facts'

/** A way in which the question for a username goes wrong, and how it is mended after a while. */
type Fault = {
  name: string
  begin(desk: Desk, line: Line): Promise<unknown> | void
  end?(desk: Desk, line: Line): Promise<unknown> | void
}

const answers = (answer: SandboxAnswer) => (desk: Desk, line: Line) =>
  desk.meta.play({
    play: 'answer_next',
    phoneNumberId: line.phoneNumberId,
    answer,
    times: 1,
  })

const throttle = (minutes: number) => (desk: Desk, line: Line) =>
  desk.meta.play({ play: 'throttle', wabaId: line.wabaId, minutes })

const faults: Fault[] = [
  { name: 'turned away for a while (80007)', begin: throttle(1), end: throttle(0) },
  { name: 'answered with a failure of Meta (code 2, 500)', begin: answers('2') },
  { name: 'answered by a gateway in HTML (502)', begin: answers('not_json') },
  { name: 'lost before Meta has done it', begin: answers('lost_before') },
  { name: 'lost after Meta has done it', begin: answers('lost_after') },
  {
    name: 'left without an answer for longer than we wait, and never done',
    begin: (desk, line) => desk.meta.holds.arm(line.phoneNumberId, 'before'),
    end: (desk, line) => void desk.meta.holds.release(false, line.phoneNumberId),
  },
  {
    name: 'done, and left without an answer for longer than we wait',
    begin: (desk, line) => desk.meta.holds.arm(line.phoneNumberId, 'after'),
    end: (desk, line) => void desk.meta.holds.release(false, line.phoneNumberId),
  },
]

/** After Meta’s answer or its loss, after that was stored, and never. */
const crashes: (Crash | null)[] = [
  null,
  { at: 1, when: 'after', from: 'POST' },
  { at: 2, when: 'after', from: 'POST' },
]

describe('a question to Meta', () => {
  let desk: Desk
  let nextLine = 0
  beforeAll(async () => void (desk = await openDesk({ lines: 48 })))
  afterAll(() => desk.close())

  async function askWith(fault: Fault, crash: Crash | null): Promise<void> {
    const line = lineOf(desk, nextLine)
    const username = `rimonit.fault.${nextLine}`
    nextLine += 1
    const id = await submit(desk, line, username)
    await desk.armWhenCalm(crash ?? { at: 1_000_000, when: 'after' })
    await fault.begin(desk, line)
    await approve(desk, id)
    if (crash) await until('the product is dead', () => desk.product.isDead())
    else await comesToRest(desk)
    const where = `${fault.name}; ${desk.product.lastWords()}`
    if (crash) await desk.restart()
    await fault.end?.(desk, line)
    await expectReservedOnce(desk, { id, username, where })
  }

  for (const fault of faults)
    it(`${fault.name} ends with one name, with and without a crash`, async () => {
      for (const crash of crashes) await askWith(fault, crash)
      await comesToRest(desk)
      await expectNoStepTwice(desk)
      await expectNothingLeft(desk)
    })

  it('leaves a whole audit behind it, whatever happened', async () => {
    await expectWholeAudit(desk)
    expect(nextLine).toBe(faults.length * crashes.length)
  })
})
