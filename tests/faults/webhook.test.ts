import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import { signBody } from '../../mocks/meta/signature'
import { createCaller } from '../setup/caller'
import { credentials } from './crashing-settings'
import { approve, comesToRest, lineOf, openDesk, submit, waitForState, type Desk } from './desk'
import type { Crash } from './effects'
import { expectNothingLeft, expectNoStepTwice, expectWholeAudit } from './facts'

/** Meta’s word that a name is visible now (meta-contract 3). */
function visibleNow(line: Line, username: string): Uint8Array<ArrayBuffer> {
  const value = { display_phone_number: line.phoneNumber.slice(1), username, status: 'approved' }
  const change = { field: 'business_username_updates', value }
  const entry = { id: line.wabaId, time: Math.floor(Date.now() / 1000), changes: [change] }
  const delivery = { object: 'whatsapp_business_account', entry: [entry] }
  return new TextEncoder().encode(JSON.stringify(delivery))
}

/** Answers whether the delivery was acknowledged; the connection may die before. */
async function deliver(desk: Desk, body: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const meta = createCaller(() => desk.product.url, {
    'x-hub-signature-256': await signBody(body, credentials.appSecret),
  })
  const answer = await meta.unlessCut('POST', '/webhooks/meta', {
    body: JSON.parse(new TextDecoder().decode(body)),
  })
  if (answer !== null) expect(answer.status).toBe(200)
  return answer !== null
}

type Reserved = { id: string; line: Line; username: string }

/** Lines with a reserved name each, a while before the webhooks come. */
async function reserve(desk: Desk, count: number): Promise<Reserved[]> {
  const reserved = await Promise.all(
    Array.from({ length: count }, async (_none, index) => {
      const line = lineOf(desk, index)
      const username = `rimonit.visible.${index}`
      const id = await submit(desk, line, username)
      await approve(desk, id)
      return { id, line, username }
    }),
  )
  for (const { id } of reserved) await waitForState(desk, id, 'reserved')
  return reserved
}

describe('a webhook', () => {
  let desk: Desk
  let waiting: Reserved[]
  beforeAll(async () => {
    desk = await openDesk({ lines: 24 })
    waiting = await reserve(desk, 16)
  })
  afterAll(() => desk.close())

  async function deliverOnce(crash: Crash): Promise<'died' | 'lived'> {
    const next = waiting.shift()
    if (!next) throw new Error('More steps than lines.')
    const { id, line, username } = next
    await desk.meta.play({ play: 'make_visible', phoneNumberId: line.phoneNumberId })
    await desk.armWhenCalm(crash)
    const body = visibleNow(line, username)
    const acknowledged = await deliver(desk, body)
    const lived = await comesToRest(desk)
    const where = desk.product.lastWords()
    if (lived) await desk.product.arm(null)
    else await desk.restart()
    // Meta comes again only with what was not acknowledged.
    if (!acknowledged) expect(await deliver(desk, body)).toBe(true)
    const { timeline } = await waitForState(desk, id, 'live')
    expect(
      timeline.filter(({ event }) => event === 'meta_live'),
      where,
    ).toHaveLength(1)
    return lived ? 'lived' : 'died'
  }

  it.each(['before', 'after'] as const)(
    'that was acknowledged is applied, once, when the product is killed %s any step',
    async (when) => {
      let at = 1
      while ((await deliverOnce({ at, when })) === 'died') at += 1
      expect(at).toBeGreaterThan(2)
      await expectWholeAudit(desk)
      await expectNoStepTwice(desk)
      await expectNothingLeft(desk)
    },
  )

  it('that comes again after it was applied changes nothing', async () => {
    const next = waiting.shift()
    if (!next) throw new Error('More steps than lines.')
    const body = visibleNow(next.line, next.username)
    await desk.meta.play({ play: 'make_visible', phoneNumberId: next.line.phoneNumberId })
    await Promise.all([1, 2, 3].map(() => deliver(desk, body)))
    await waitForState(desk, next.id, 'live')
    await comesToRest(desk)
    const { timeline } = await waitForState(desk, next.id, 'live')
    expect(timeline.filter(({ event }) => event === 'meta_live')).toHaveLength(1)
  })
})
