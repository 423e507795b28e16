import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findPostgres, startPostgres, type RunningPostgres } from '../setup/postgres'
import { until } from '../setup/until'
import { approve, comesToRest, lineOf, openDesk, readRequest, submit, type Desk } from './desk'
import { expectNothingLeft, expectNoStepTwice, expectOneClaim, expectWholeAudit } from './facts'
import { startProductProcess } from './product-process'

const cases = [
  { name: 'that Meta has done', when: 'after', goesOn: true },
  { name: 'that Meta never did', when: 'before', goesOn: false },
  { name: 'that Meta does after the death', when: 'before', goesOn: true },
] as const

describe.skipIf(findPostgres() === null)('two instances on one PostgreSQL', () => {
  let postgres: RunningPostgres
  let desk: Desk
  let nextLine = 0
  beforeAll(async () => {
    postgres = await startPostgres()
    desk = await openDesk({ databaseUrl: postgres.url, lines: 40 })
  })
  afterAll(async () => {
    await desk.close()
    await postgres.stop()
  })
  afterEach(async () => {
    await comesToRest(desk)
    await expectWholeAudit(desk)
    await expectNoStepTwice(desk)
    await expectNothingLeft(desk)
  })

  async function prepare() {
    const line = lineOf(desk, nextLine)
    const username = `rimonit.two.${nextLine}`
    nextLine += 1
    return { line, username, id: await submit(desk, line, username), where: username }
  }

  /** The first one has the question in its hands before there is a second one; from then on we speak to that. */
  async function joinedBySecond() {
    const first = desk.product
    desk.speakTo(await startProductProcess(desk.settings))
    return first
  }

  it.each(cases)('finish a question $name when its asker is killed', async ({ when, goesOn }) => {
    const wish = await prepare()
    const [first, second] = [desk.product, await startProductProcess(desk.settings)]
    desk.meta.holds.arm(wish.line.phoneNumberId, when)
    // So that the other one takes the question.
    second.freeze()
    await approve(desk, wish.id)
    await until('Meta holds the question', () => desk.meta.holds.status().held)
    await first.kill()
    desk.meta.holds.release(goesOn)
    second.thaw()
    desk.speakTo(second)
    await expectOneClaim(desk, wish)
  })

  it('ask once when the one that took the question slept past its lease', async () => {
    const wish = await prepare()
    await desk.armWhenCalm({ at: 1, when: 'after', from: 'from outbox', freeze: true })
    await approve(desk, wish.id)
    await until('it sleeps', () => desk.product.lastWords().includes('frozen'))
    const first = await joinedBySecond()
    await expectOneClaim(desk, wish)
    first.thaw()
    await wait(500)
    await expectOneClaim(desk, wish)
    await first.stop()
  })

  it('lose no question that is with Meta when the database goes away meanwhile', async () => {
    const wish = await prepare()
    desk.meta.holds.arm(wish.line.phoneNumberId, 'after')
    await approve(desk, wish.id)
    await until('Meta holds the question', () => desk.meta.holds.status().held)
    const comeBack = await postgres.interrupt()
    desk.meta.holds.release(true)
    await wait(1000)
    await comeBack()
    await until('it is ready again', async () => {
      return (await desk.maker.any('GET', '/readyz')).status === 200
    })
    await expectOneClaim(desk, wish)
  })

  it('share twenty questions and ask each once, also when one of them is killed meanwhile', async () => {
    const wishes = []
    for (let count = 0; count < 20; count += 1) wishes.push(await prepare())
    const first = await joinedBySecond()
    await first.arm({ at: 25, when: 'before' })
    const approvals = wishes.map((wish) => approve(desk, wish.id))
    await until('the first one is dead', () => first.isDead())
    expect(await Promise.all(approvals)).not.toContain(false)
    for (const wish of wishes) await expectOneClaim(desk, wish)
    expect((await readRequest(desk, wishes[0]?.id ?? '')).state).toBe('reserved')
  })
})
