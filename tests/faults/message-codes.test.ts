import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Line } from '../../domain/api/lines'
import type { MessageCode } from '../../domain/api/message-codes'
import { until } from '../setup/until'
import { credentials } from './crashing-settings'
import { comesToRest, lineOf, openDesk, type Desk } from './desk'
import type { Crash } from './effects'
import { expectWholeAudit } from './facts'

const path = '/api/v1/message-codes'

/** Meta's own list for a line. */
async function atMeta({ settings }: Desk, { phoneNumberId }: Line) {
  const { accessToken, graphVersion } = credentials
  const url = `${settings.metaUrl}/${graphVersion}/${phoneNumberId}/message_qrdls`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${accessToken}` } })
  const { data } = (await answer.json()) as { data: { code: string; prefilled_message: string }[] }
  return data.map(({ code, prefilled_message: text }) => ({ code, text }))
}

const codesOf = async (desk: Desk, line: Line) =>
  (await desk.maker<{ items: MessageCode[] }>('GET', `${path}?lineId=${line.id}`)).body.items

/** Asks for a code in a product that dies at the given effect, and brings it to its end all the same. */
async function askOnce(desk: Desk, index: number, crash: Crash): Promise<'died' | 'lived'> {
  const line = lineOf(desk, index)
  const text = `Saw you on Ayalon ${crash.when} ${crash.at}`
  const body = { lineId: line.id, site: 'Ayalon north', prefilledMessage: text }
  await desk.armWhenCalm(crash)
  const answer = await desk.maker.unlessCut('POST', path, { body })
  const lived = await comesToRest(desk)
  const where = desk.product.lastWords()
  if (lived) await desk.product.arm(null)
  else await desk.restart()
  // What was acknowledged is written down; what was not is there as a whole or not at all.
  const written = await codesOf(desk, line)
  if (answer !== null) expect(written, where).toHaveLength(1)
  if (written.length === 0) await desk.maker('POST', path, { body })
  const [made] = await until('the code is made', async () => {
    const codes = await codesOf(desk, line)
    return codes.every(({ state }) => state === 'active') && codes
  })
  expect(await atMeta(desk, line), where).toEqual([{ code: made?.code, text }])
  return lived ? 'lived' : 'died'
}

describe('a code for one site', () => {
  let desk: Desk
  beforeAll(async () => void (desk = await openDesk()))
  afterAll(() => desk.close())

  it.each(['before', 'after'] as const)(
    'is made at Meta once, when the product is killed %s any step',
    async (when) => {
      const first = when === 'before' ? 0 : 30
      let at = 1
      while ((await askOnce(desk, first + at - 1, { at, when })) === 'died') at += 1
      expect(at).toBeGreaterThan(3)
      await expectWholeAudit(desk)
      const left = await desk.product.query(`select id from message_codes where step <> 'done'`)
      expect(left).toEqual([])
      const twice = await desk.product.query(
        `select subject, action from audit where action like 'message_code.%'
         group by 1, 2 having count(*) > 1`,
      )
      expect(twice).toEqual([])
    },
  )
})
