import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dedupeKey } from './dedupe-key'
import { fixture } from './fixtures/read-fixture'
import { templateEvent } from './template-webhooks'
import { parseDelivery } from './webhook-delivery'
import type { MetaEvent, OtherEvent, UsernameEvent } from './webhook-events'

function delivered(name: string): MetaEvent {
  const delivery = parseDelivery(fixture(name))
  const event = delivery.kind === 'ok' ? delivery.events[0] : undefined
  if (event === undefined) throw new Error(`No event in ${name}`)
  return event
}

const at = new Date('2026-11-22T10:00:00Z')
const later = new Date('2026-11-22T10:00:01Z')

const name: UsernameEvent = {
  kind: 'username',
  field: 'business_username_updates',
  wabaId: '102',
  at,
  phoneDigits: '15550783881',
  username: 'lucky_shrub',
  status: 'approved',
  metaStatus: 'approved',
  context: null,
  revoked: false,
}

function other(field: string, value: unknown, when: Date | null = at): OtherEvent {
  return { kind: 'other', field, wabaId: '102', at: when, value }
}

describe('dedupeKey', () => {
  it('is the same when Meta delivers an event again, and under both names of the field', async () => {
    const twice = [
      delivered('webhook-username-01-approved'),
      delivered('webhook-username-01-approved'),
    ]
    const keys = await Promise.all(twice.map(dedupeKey))
    expect(keys[0]).toBe(keys[1])
    expect(await dedupeKey(delivered('webhook-username-06-singular-field-name'))).toBe(keys[0])
    expect(keys[0]).toMatch(/^username:[0-9a-f]{64}$/)
  })

  it('differs with everything that makes a username event another one', async () => {
    const variants: UsernameEvent[] = [
      name,
      { ...name, wabaId: '103' },
      { ...name, phoneDigits: '15550783882' },
      { ...name, metaStatus: 'reserved', status: 'reserved' },
      { ...name, username: 'lucky_shrub2' },
      { ...name, username: null },
      { ...name, context: 'revoked', revoked: true },
      { ...name, at: later },
      { ...name, at: null },
    ]
    const keys = await Promise.all(variants.map(dedupeKey))
    expect(new Set(keys).size).toBe(variants.length)
  })

  it('of a template is its account, id, event and time, whatever else the value holds', async () => {
    const template = (value: object, when = at) => {
      const told = { event: 'APPROVED', message_template_id: '90071992547409931', ...value }
      const place = { field: 'message_template_status_update', wabaId: '102', at: when }
      const event = templateEvent({ ...place, value: told })
      if (event === null) throw new Error('The event is not readable')
      return dedupeKey(event)
    }
    expect(await template({ reason: null })).toBe(await template({ reason: 'NONE' }))
    expect(await template({})).not.toBe(await template({ event: 'REJECTED' }))
    expect(await template({})).not.toBe(
      await template({ message_template_id: '90071992547409932' }),
    )
    expect(await template({})).not.toBe(await template({}, later))
  })

  it('of messages is their ids and steps, at whatever time they are delivered', async () => {
    const sent = { id: 'wamid.1', status: 'sent', timestamp: '1750030073' }
    const statuses = (status: object, when = at) =>
      dedupeKey(other('messages', { statuses: [{ ...sent, ...status }], contacts: [] }, when))
    expect(await statuses({ pricing: {} })).toBe(await statuses({}, later))
    expect(await statuses({})).not.toBe(await statuses({ status: 'read' }))
    expect(await statuses({})).not.toBe(await statuses({ id: 'wamid.2' }))
    const errors = (code: number) => dedupeKey(other('messages', { errors: [{ code }] }))
    expect(await errors(1)).not.toBe(await errors(2))
  })

  it('of any other field is its whole value in any order, and its time', async () => {
    const one = await dedupeKey(other('security', { a: [1, { b: 2, c: 3 }], d: null }))
    expect(await dedupeKey(other('security', { d: null, a: [1, { c: 3, b: 2 }] }))).toBe(one)
    expect(await dedupeKey(other('security', { d: null, a: [{ c: 3, b: 2 }, 1] }))).not.toBe(one)
    expect(await dedupeKey(other('security', { a: [1, { b: 2, c: 3 }], d: null }, later))).not.toBe(
      one,
    )
    expect(await dedupeKey(other('account_alerts', { a: [1, { b: 2, c: 3 }], d: null }))).not.toBe(
      one,
    )
  })

  it('is short, whatever came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const event: MetaEvent = { kind: 'unreadable', field: null, wabaId: null, at: null, value }
        expect(await dedupeKey(event)).toMatch(/^unreadable:[0-9a-f]{64}$/)
      }),
    )
  })
})
