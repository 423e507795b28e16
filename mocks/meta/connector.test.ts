import { describe, expect, it } from 'vitest'
import { readAccount, subscribeApp } from '../../server/meta/accounts'
import { createGraphClient } from '../../server/meta/graph-client'
import { listPhoneNumbers } from '../../server/meta/phone-numbers'
import {
  deleteUsername,
  readSuggestions,
  readUsername,
  setUsername,
} from '../../server/meta/usernames'
import { parseDelivery } from '../../server/meta/webhook-delivery'
import { verifySignature } from '../../server/meta/webhook-signature'
import { accessToken, appSecret, lines, metaUnderTest, wabaIds } from './meta-under-test'
import type { SimulatedMetaOptions } from './meta'
import { seedManyLines } from './seed'

/** The product's connector and the simulated Meta, written apart from the same contract, understand each other. */
function connected(options: Partial<SimulatedMetaOptions> = {}) {
  const { meta } = metaUnderTest(options)
  const client = createGraphClient({
    fetch: meta.fetch,
    graphUrl: 'https://graph.facebook.com',
    version: 'v25.0',
    accessToken,
    now: () => new Date('2026-11-22T10:00:00Z'),
  })
  return { meta, client }
}

describe('the connector, with the simulated Meta', () => {
  it('gets, moves and gives up names', async () => {
    const { client } = connected()
    const move = await setUsername(client, lines.main, 'rimonit', { move: false })
    expect(move).toMatchObject({ kind: 'error', error: { code: 147005 } })
    expect(await setUsername(client, lines.main, 'rimonit', { move: true })).toMatchObject({
      kind: 'ok',
      status: 'accepted',
      acceptedAs: 'reserved',
    })
    const before = await readUsername(client, lines.courier)
    expect(before).toMatchObject({ kind: 'ok', username: null, status: 'none' })
    const gone = await deleteUsername(client, lines.haifa)
    expect(gone).toMatchObject({ kind: 'ok', success: true })
    const names = await readSuggestions(client, lines.haifa)
    expect(names).toMatchObject({ kind: 'ok', usernames: { length: 6 } })
  })

  it('reads accounts and all their lines', async () => {
    const { client } = connected({ world: seedManyLines(230, 1) })
    const wabaId = '300000000000001'
    const account = await readAccount(client, wabaId)
    expect(account).toMatchObject({ kind: 'ok', name: 'Rimonit Health 1' })
    const subscribed = await subscribeApp(client, wabaId)
    expect(subscribed).toMatchObject({ kind: 'ok', success: true })
    const ids = new Set<string>()
    for await (const page of listPhoneNumbers(client, wabaId)) {
      expect(page).toMatchObject({ kind: 'page', unreadableRows: 0 })
      if (page.kind === 'page') for (const row of page.rows) ids.add(row.phoneNumberId)
    }
    expect(ids.size).toBe(230)
  })

  it('tells a lost answer, a gateway page and a throttle apart', async () => {
    const { meta, client } = connected()
    const { main: phoneNumberId } = lines
    const ask = () => setUsername(client, phoneNumberId, 'rimonit.new', { move: false })
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'lost_after', times: 1 })
    await meta.play({ play: 'answer_next', phoneNumberId, answer: 'not_json', times: 1 })
    expect(await ask()).toMatchObject({ kind: 'lost', reason: 'network', sent: true })
    expect(await ask()).toMatchObject({ kind: 'lost', reason: 'not_json', httpStatus: 502 })
    await meta.play({ play: 'throttle', wabaId: wabaIds.clinics, minutes: 15 })
    const throttled = { kind: 'error', error: { code: 80007 }, usage: { regainMinutes: 15 } }
    expect(await ask()).toMatchObject(throttled)
  })

  it('takes its webhooks for genuine and understands them', async () => {
    const events: unknown[] = []
    const { meta } = connected({
      async deliver(request) {
        const signature = request.headers.get('x-hub-signature-256')
        const bytes = new Uint8Array(await request.arrayBuffer())
        expect(await verifySignature(bytes, signature, appSecret)).toBe(true)
        const delivery = parseDelivery(new TextDecoder().decode(bytes))
        if (delivery.kind === 'ok') events.push(...delivery.events)
        return new Response()
      },
    })
    await meta.play({ play: 'revoke', phoneNumberId: lines.pharm })
    await meta.settled()
    const at = new Date('2026-11-22T10:00:00Z')
    const phoneDigits = '972505550201'
    expect(events).toMatchObject([
      { wabaId: wabaIds.pharmacies, phoneDigits, status: 'deleted', revoked: true, at },
    ])
  })
})
