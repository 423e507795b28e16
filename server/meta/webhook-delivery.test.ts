import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { parseDelivery } from './webhook-delivery'

function eventsOf(text: string) {
  const delivery = parseDelivery(text)
  if (delivery.kind !== 'ok') throw new Error('The delivery is malformed')
  return delivery.events
}

/** A delivery of one change; `field` and `value` of a username update unless given. */
function delivering(value: unknown, field = 'business_username_updates') {
  const changes = [{ field, value }]
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '102', time: 1750030073, changes }],
  })
}

const here = {
  field: 'business_username_updates',
  wabaId: '102290129340398',
  at: new Date('2025-06-15T23:27:53Z'),
}

describe('a username update', () => {
  it('tells that a name is visible now', () => {
    expect(eventsOf(fixture('webhook-username-01-approved'))).toEqual([
      {
        kind: 'username',
        ...here,
        phoneDigits: '15550783881',
        username: 'lucky_shrub',
        status: 'approved',
        metaStatus: 'approved',
        context: null,
        revoked: false,
      },
    ])
  })

  it('is read under its singular name too', () => {
    const [event] = eventsOf(fixture('webhook-username-06-singular-field-name'))
    expect(event).toMatchObject({ kind: 'username', status: 'approved', username: 'lucky_shrub' })
  })

  it('tells a name that was given up from one that Meta took', () => {
    const [deleted] = eventsOf(fixture('webhook-username-03-deleted'))
    const [revoked] = eventsOf(fixture('webhook-username-04-deleted-revoked'))
    expect(deleted).toMatchObject({ status: 'deleted', username: null, revoked: false })
    expect(revoked).toMatchObject({ status: 'deleted', username: null, revoked: true })
    expect(revoked?.at).toEqual(new Date('2026-09-15T00:00:00Z'))
  })

  it('brings the name that Meta put in the place of one it took', () => {
    const value = {
      display_phone_number: '15550783881',
      username: 'lucky_shrub_2041',
      status: 'approved',
      context: 'revoked',
    }
    expect(eventsOf(delivering(value))).toMatchObject([
      { status: 'approved', username: 'lucky_shrub_2041', revoked: true },
    ])
  })

  it.each([
    [
      { status: 'suspended', username: 'a_b' },
      { status: 'unknown', metaStatus: 'suspended' },
    ],
    [{ username: 'a_b' }, { status: 'unknown', metaStatus: null }],
    [{ status: 'approved' }, { status: 'unknown', metaStatus: 'approved', username: null }],
    [
      { status: 'RESERVED', username: '@A_b' },
      { status: 'reserved', username: 'a_b' },
    ],
    [
      { status: 'reserved', username: 'a_b', context: 'later' },
      { context: 'later', revoked: false },
    ],
  ])('with %j is read as %j', (value, read) => {
    const [event] = eventsOf(delivering({ display_phone_number: '+1 555-078-3881', ...value }))
    expect(event).toMatchObject({ kind: 'username', phoneDigits: '15550783881', ...read })
  })

  it.each([
    {},
    null,
    'text',
    { status: 'approved', username: 'a_b' },
    { display_phone_number: '–' },
  ])('that names no line is kept as unreadable: %j', (value) => {
    expect(eventsOf(delivering(value))).toEqual([
      {
        kind: 'unreadable',
        field: 'business_username_updates',
        wabaId: '102',
        at: new Date('2025-06-15T23:27:53Z'),
        value,
      },
    ])
  })
})

describe('the update of the first contract', () => {
  it('tells the decision and its reason in terms of today', () => {
    const [event] = eventsOf(fixture('legacy-04-webhook-phone-number-username-update'))
    expect(event).toEqual({
      kind: 'username_legacy',
      field: 'phone_number_username_update',
      wabaId: '102290129340398',
      at: new Date('2025-02-12T00:43:44Z'),
      phoneDigits: '15550783881',
      username: 'lucky_shrub',
      decision: 'refused',
      metaStatus: 'REJECTED',
      disposition: { kind: 'refused', reason: 'not_available' },
    })
  })

  it('keeps a decision it does not know unknown', () => {
    const value = { display_phone_number: '1555', decision: 'DEFERRED' }
    expect(eventsOf(delivering(value, 'phone_number_username_update'))).toMatchObject([
      { kind: 'username_legacy', decision: 'unknown', metaStatus: 'DEFERRED', disposition: null },
    ])
  })
})

describe('every other field', () => {
  it.each(['webhook-account-01-capability-update'])('is kept as it came: %s', (name) => {
    const sample = JSON.parse(fixture(name)) as {
      entry: { changes: { field: string; value: unknown }[] }[]
    }
    const change = sample.entry[0]?.changes[0]
    expect(eventsOf(fixture(name))).toMatchObject([
      { kind: 'other', field: change?.field, value: change?.value },
    ])
  })

  it('that belongs to another product of Meta is never taken for a username', () => {
    const text = delivering({ display_phone_number: '1555', username: 'a_b', status: 'approved' })
    expect(eventsOf(text.replace('whatsapp_business_account', 'page'))).toMatchObject([
      { kind: 'other', field: 'business_username_updates' },
    ])
  })
})

describe('parseDelivery', () => {
  it('loses nothing of a delivery when one part of it cannot be read', () => {
    const good = { display_phone_number: '1555', username: 'a_b', status: 'reserved' }
    const text = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        7,
        { id: '1', changes: 'none' },
        { id: '2', changes: [{ field: 'business_username_updates', value: good }] },
        {
          id: 90071992547409,
          time: '1750030073000',
          changes: [
            null,
            { value: good },
            { field: 'business_username_updates', value: good },
            { field: 'security' },
          ],
        },
      ],
    })
    expect(eventsOf(text).map(({ kind, wabaId }) => [kind, wabaId])).toEqual([
      ['unreadable', null],
      ['unreadable', null],
      ['username', '2'],
      ['unreadable', '90071992547409'],
      ['unreadable', '90071992547409'],
      ['username', '90071992547409'],
      ['other', '90071992547409'],
    ])
  })

  it('reads 1,000 updates in 3 MB, in order', () => {
    const changes = Array.from({ length: 1000 }, (_, index) => ({
      field: 'business_username_updates',
      value: {
        display_phone_number: `1555${index}`,
        username: `name_${index}`,
        status: 'reserved',
        padding: 'x'.repeat(2900),
      },
    }))
    const text = JSON.stringify({ entry: [{ id: '1', time: 1750030073, changes }] })
    expect(text.length).toBeGreaterThan(3_000_000)
    const events = eventsOf(text)
    expect(events).toHaveLength(1000)
    expect(events[999]).toMatchObject({ kind: 'username', username: 'name_999' })
  })

  it.each(['', 'null', '[]', '{}', '{"entry":{}}', '<html>', '{"entry":['])(
    'calls %j malformed',
    (text) => {
      expect(parseDelivery(text)).toEqual({ kind: 'malformed' })
    },
  )

  it('never throws, whatever the text or the JSON', () => {
    const change = fc.record(
      {
        field: fc.oneof(
          fc.constantFrom('business_username_updates', 'phone_number_username_update', 'messages'),
          fc.jsonValue(),
        ),
        value: fc.oneof(
          fc.jsonValue(),
          fc.record(
            {
              display_phone_number: fc.oneof(fc.string(), fc.jsonValue()),
              username: fc.oneof(fc.string(), fc.jsonValue()),
              status: fc.oneof(fc.constantFrom('approved', '__proto__'), fc.jsonValue()),
              context: fc.jsonValue(),
              rejection_reasons: fc.jsonValue(),
            },
            { requiredKeys: [] },
          ),
        ),
      },
      { requiredKeys: [] },
    )
    const entry = fc.record(
      {
        id: fc.oneof(fc.string(), fc.jsonValue()),
        time: fc.jsonValue(),
        changes: fc.array(change),
      },
      { requiredKeys: [] },
    )
    const json = fc.record({ entry: fc.array(fc.oneof(entry, fc.jsonValue())) })
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      json.map((value) => JSON.stringify(value)),
    )
    fc.assert(
      fc.property(text, (delivered) => {
        expect(['ok', 'malformed']).toContain(parseDelivery(delivered).kind)
      }),
      { numRuns: 500 },
    )
  })
})
