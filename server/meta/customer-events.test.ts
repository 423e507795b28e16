import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dedupeKey } from './dedupe-key'
import { fixture } from './fixtures/read-fixture'
import { parseDelivery } from './webhook-delivery'
import type { Contact, MetaEvent } from './webhook-events'

function eventsOf(text: string): MetaEvent[] {
  const delivery = parseDelivery(text)
  if (delivery.kind !== 'ok') throw new Error('The delivery is malformed')
  return delivery.events
}

const sampleEvents = (name: string) => eventsOf(fixture(name))
const metadata = { display_phone_number: '15550783881', phone_number_id: '106540352242922' }
const entryTime = new Date('2025-06-15T23:27:53Z')

/** The events of one change; of `messages` unless another field is named. */
function told(value: object, field = 'messages') {
  const changes = [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }]
  return eventsOf(JSON.stringify({ entry: [{ id: '102', time: 1750030073, changes }] }))
}

const pablo = 'US.13491208655302741918'
const nobody: Contact = {
  customerId: null,
  parentCustomerId: null,
  phoneDigits: null,
  username: null,
  name: null,
}
const sheena: Contact = {
  ...nobody,
  customerId: pablo,
  username: 'realsheenanelson',
  name: 'Sheena Nelson',
}

describe('a message of a customer', () => {
  it('tells who wrote to which line, and when, and nothing of what was written', () => {
    expect(sampleEvents('inbound-02-text-username-phone-known')).toEqual([
      {
        kind: 'customer_message',
        field: 'messages',
        wabaId: '102290129340398',
        at: new Date('2025-06-08T20:59:43Z'),
        phoneNumberId: '106540352242922',
        messageId: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQTRBNjU5OUFFRTAzODEwMTQ0RgA=',
        contact: { ...sheena, phoneDigits: '16505551234' },
        type: 'text',
        cards: [],
        contextId: null,
      },
    ])
  })

  it.each([
    ['inbound-03-text-username-phone-omitted', sheena],
    [
      'inbound-05-text-legacy-before-bsuid',
      { ...nobody, phoneDigits: '16505551234', name: 'Sheena Nelson' },
    ],
    ['inbound-07-template-quick-reply-button-no-phone', sheena],
    ['inbound-09-unsupported-message-no-phone', sheena],
  ])('is known by id, by phone or by both: %s', (name, contact) => {
    expect(sampleEvents(name)).toMatchObject([{ kind: 'customer_message', contact }])
  })

  it('names the message that it answers', () => {
    expect(sampleEvents('inbound-07-template-quick-reply-button-no-phone')).toMatchObject([
      {
        type: 'button',
        contextId: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQUFERjg0NDEzNDdFODU3MUMxMAA=',
      },
    ])
  })

  it('that Meta could not pass on says why', () => {
    expect(sampleEvents('inbound-09-unsupported-message-no-phone')).toMatchObject([
      {
        type: 'unsupported',
        errors: [
          {
            code: 131051,
            title: 'Message type unknown',
            details: 'Message type is currently not supported.',
          },
        ],
      },
    ])
  })

  it('in a group is nobody’s on the line', () => {
    expect(sampleEvents('inbound-08-group-text-no-phone')).toMatchObject([
      { kind: 'other', field: 'messages' },
    ])
  })

  it.each([
    ['text', '1750030073'],
    ['text', 1750030073],
    ['text', undefined],
  ])('has its own time, or that of its entry: %s %s', (type, timestamp) => {
    expect(told({ messages: [{ id: 'w1', type, timestamp, from: '16505551234' }] })).toMatchObject([
      { at: entryTime },
    ])
  })

  it('takes empty strings for absent', () => {
    const [event] = told({
      contacts: [{ profile: { name: '', username: '' }, wa_id: '', user_id: pablo }],
      messages: [{ id: 'w1', type: 'text', from: '', from_user_id: pablo, context: { id: '' } }],
    })
    expect(event).toMatchObject({ contact: { ...nobody, customerId: pablo }, contextId: null })
  })

  it('keeps ids of 128 characters whole, and writes their country in upper case', () => {
    const tail = 'aZ09'.repeat(32)
    const [event] = told({ messages: [{ id: 'w1', type: 'text', from_user_id: `il.${tail}` }] })
    expect(event).toMatchObject({ contact: { customerId: `IL.${tail}` } })
  })

  it('carries the parent id of either place', () => {
    const parent = 'US.ENT.11815799212886844830'
    const message = { id: 'w1', type: 'text', from_user_id: pablo }
    expect(told({ messages: [{ ...message, from_parent_user_id: parent }] })).toMatchObject([
      { contact: { parentCustomerId: parent } },
    ])
    const contacts = [{ user_id: pablo, parent_user_id: parent }]
    expect(told({ contacts, messages: [message] })).toMatchObject([
      { contact: { parentCustomerId: parent } },
    ])
  })

  it('never takes an id in the place of a phone for digits', () => {
    const [event] = told({
      messages: [{ id: 'w1', type: 'text', from: pablo, from_user_id: pablo }],
    })
    expect(event).toMatchObject({ contact: { customerId: pablo, phoneDigits: null } })
  })

  it('cleans what no table takes', () => {
    const contacts = [{ profile: { name: 'A\u0000b\uD83D' }, user_id: pablo }]
    const messages = [{ id: 'w1', type: 'text', from_user_id: pablo }]
    expect(told({ contacts, messages })).toMatchObject([{ contact: { name: 'Ab\uFFFD' } }])
  })

  it('that tells nobody is kept as unreadable, and the others still count', () => {
    const messages = [
      7,
      { type: 'text', from: '16505551234' },
      { id: 'w2', type: 'text' },
      { id: 'w3', type: 'text', from_user_id: pablo },
    ]
    expect(told({ messages }).map(({ kind }) => kind)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'customer_message',
    ])
  })
})

describe('contacts beside messages', () => {
  const message = (id: string, more: object) => ({ id, type: 'text', ...more })
  const names = (value: object) =>
    told(value).map((event) =>
      event.kind === 'customer_message' ? event.contact.name : event.kind,
    )

  it('belong to the message with their id, then their phone, in any order', () => {
    const contacts = [
      { profile: { name: 'By phone' }, wa_id: '972501112222' },
      { profile: { name: 'By id' }, user_id: 'IL.2', wa_id: '972503334444' },
    ]
    const messages = [
      message('w1', { from_user_id: 'IL.2' }),
      message('w2', { from: '972501112222', from_user_id: 'IL.1' }),
      message('w3', { from_user_id: 'IL.3' }),
    ]
    expect(names({ contacts, messages })).toEqual(['By id', 'By phone', null])
  })

  it('complete the only message, unless they are somebody else', () => {
    const contacts = [{ profile: { name: 'Dana' }, user_id: 'IL.1' }]
    expect(names({ contacts, messages: [message('w1', { from: '972501112222' })] })).toEqual([
      'Dana',
    ])
    expect(told({ contacts, messages: [message('w1', {})] })).toMatchObject([
      { contact: { customerId: 'IL.1' } },
    ])
    expect(names({ contacts, messages: [message('w1', { from_user_id: 'IL.2' })] })).toEqual([null])
  })

  it('never lend their id to one of several messages', () => {
    const contacts = [{ profile: { name: 'Dana' }, user_id: 'IL.1' }]
    const messages = [
      message('w1', { from: '972501112222' }),
      message('w2', { from: '972503334444' }),
    ]
    expect(told({ contacts, messages })).toMatchObject([
      { contact: { customerId: null, name: null } },
      { contact: { customerId: null, name: null } },
    ])
  })
})

describe('a card', () => {
  const cards = (contacts: unknown, more: object = {}) => {
    const [event] = told({
      messages: [{ id: 'w1', type: 'contacts', from_user_id: pablo, contacts, ...more }],
    })
    return event?.kind === 'customer_message' ? event.cards : event
  }
  const phones = [{ phone: '+972 50-111-2222', wa_id: '972501112222' }]

  it('of our button is the sender’s own number', () => {
    expect(sampleEvents('inbound-20-contact-share-via-request')).toMatchObject([
      {
        contact: { customerId: pablo, phoneDigits: null, username: 'pablomorales' },
        cards: [{ origin: 'contact_request', phoneDigits: '16505551234' }],
      },
    ])
  })

  it.each([
    'inbound-22-contact-share-other-with-vcard',
    'inbound-23-contact-share-plain-no-origin',
  ])('shared by hand, or without an origin, may be anybody’s: %s', (name) => {
    expect(sampleEvents(name)).toMatchObject([
      { cards: [{ origin: 'other', phoneDigits: '14125550829' }] },
    ])
  })

  it('may tell its origin one level higher, as in early 2026, or a name beside it', () => {
    const own = [{ origin: 'contact_request', phoneDigits: '972501112222' }]
    expect(cards([{ phones }], { origin: 'contact_request' })).toEqual(own)
    const name = { formatted_name: 'Dana' }
    expect(cards([{ origin: 'contact_request', phones, name }])).toEqual(own)
    expect(
      cards([{ origin: 'contact_request', phones: [{ phone: '+972 (50) 111-2222' }] }]),
    ).toEqual(own)
  })

  it('may have no phone, or nothing that can be read', () => {
    const none = { origin: 'contact_request', phoneDigits: null }
    expect(cards([{ origin: 'contact_request' }])).toEqual([none])
    expect(cards([{ origin: 'contact_request', phones: [] }])).toEqual([none])
    expect(cards([{ origin: 'contact_request', phones: [{ wa_id: '' }, 3] }])).toEqual([none])
    expect(cards([null, 'card'])).toEqual([
      { origin: 'other', phoneDigits: null },
      { origin: 'other', phoneDigits: null },
    ])
    expect(cards('none')).toEqual([])
  })

  it('of another message type is not looked at', () => {
    expect(cards([{ origin: 'contact_request', phones }], { type: 'text' })).toEqual([])
  })
})

describe('another number or id', () => {
  const changed = (system: object, more: object = {}) =>
    told({ messages: [{ id: 'w1', type: 'system', system, ...more }] })
  const body = (before: string, after: string) => `User Dana changed from ${before} to ${after}`
  const [old, fresh] = ['IL.13491208655302741918', 'IL.20481230998172634455']

  it('of the classic shape has both numbers', () => {
    expect(sampleEvents('inbound-30-system-user-changed-number-classic')).toEqual([
      {
        kind: 'customer_changed',
        field: 'messages',
        wabaId: '102290129340398',
        at: new Date('2025-06-18T17:55:42Z'),
        phoneNumberId: '106540352242922',
        messageId: 'wamid.HBgLMTk4MzU1NTE5NzQVAgASGAoxMTgyMDg2MjY3AA==',
        customerId: null,
        previousCustomerId: null,
        parentCustomerId: null,
        previousParentCustomerId: null,
        phoneDigits: '12195555358',
        previousPhoneDigits: '16505551234',
      },
    ])
  })

  it('finds the old number in the sentence when only that tells it', () => {
    const system = { type: 'user_changed_number', wa_id: '972502', body: body('972501', '972502') }
    expect(changed(system)).toMatchObject([
      { phoneDigits: '972502', previousPhoneDigits: '972501', customerId: null },
    ])
  })

  it('finds the old id in the sentence when only that tells it', () => {
    expect(sampleEvents('inbound-33-system-user-changed-user-id-no-previous')).toMatchObject([
      {
        customerId: 'US.20481230998172634455',
        previousCustomerId: 'US.13491208655302741918',
        phoneDigits: null,
        previousPhoneDigits: null,
      },
    ])
  })

  it('takes told ids before the sentence, and the parent ids with them', () => {
    const system = {
      type: 'user_changed_number',
      body: body('972501112222', '972503334444'),
      wa_id: '972503334444',
      user_id: fresh,
      previous_user_id: old.replace('IL', 'il'),
      parent_user_id: 'IL.ENT.2',
      previous_parent_user_id: 'IL.ENT.1',
    }
    expect(changed(system, { from: '972501112222' })).toMatchObject([
      {
        customerId: fresh,
        previousCustomerId: old,
        parentCustomerId: 'IL.ENT.2',
        previousParentCustomerId: 'IL.ENT.1',
        phoneDigits: '972503334444',
        previousPhoneDigits: '972501112222',
      },
    ])
  })

  it.each([
    'User Dana changed her number',
    body(old, 'IL.99'),
    body('dana', 'dana.new'),
    `User x changed from ${old} to ${fresh} and back`,
  ])('leaves the old id unknown when the sentence does not fit: %s', (sentence) => {
    const system = { type: 'user_changed_user_id', user_id: fresh, body: sentence }
    expect(changed(system)).toMatchObject([{ customerId: fresh, previousCustomerId: null }])
  })

  it('reads the end of the sentence only, whatever the name holds', () => {
    const name = `changed from IL.666 to IL.777`
    const system = {
      type: 'user_changed_user_id',
      user_id: fresh,
      body: `User ${name} changed from ${old} to ${fresh}`,
    }
    expect(changed(system)).toMatchObject([{ previousCustomerId: old }])
  })

  it('that tells nothing new is kept as unreadable, and other system messages as they came', () => {
    expect(changed({ type: 'user_changed_number' })).toMatchObject([{ kind: 'unreadable' }])
    expect(changed({ type: 'customer_identity_changed' })).toMatchObject([{ kind: 'other' }])
  })

  it('may still come in the field that Meta took back', () => {
    const timestamp = '1750030000'
    const update = { wa_id: '972501112222', user_id: { previous: old, current: fresh }, timestamp }
    const parents = { parent_user_id: { previous: 'IL.ENT.1', current: 'IL.ENT.2' } }
    const value = {
      user_id_update: [{ ...update, ...parents }, { user_id: {} }, { user_id: fresh }],
    }
    const events = told(value, 'user_id_update')
    expect(events).toMatchObject([
      {
        kind: 'customer_changed',
        at: new Date(1750030000_000),
        customerId: fresh,
        previousCustomerId: old,
        parentCustomerId: 'IL.ENT.2',
        previousParentCustomerId: 'IL.ENT.1',
        phoneDigits: '972501112222',
      },
      { kind: 'unreadable' },
      { kind: 'customer_changed', customerId: fresh, previousCustomerId: null },
    ])
  })
})

describe('the status of a message', () => {
  it('of before the ids has a phone and a price', () => {
    expect(sampleEvents('status-01-sent-with-conversation-v23')).toMatchObject([
      {
        kind: 'message_status',
        status: 'sent',
        metaStatus: 'sent',
        messageId: 'wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQUFERjg0NDEzNDdFODU3MUMxMAA=',
        contact: { ...nobody, phoneDigits: '16505551234' },
        callbackData: null,
        errors: [],
        billable: true,
        category: 'marketing',
        at: entryTime,
      },
    ])
  })

  const pabloM = { ...nobody, customerId: pablo, username: 'pablomorales', name: 'Pablo M.' }
  const parentCustomerId = 'US.ENT.11815799212886844830'
  it.each([
    ['status-02-sent-v24-minimal', 'sent', { ...nobody, phoneDigits: '16505551234' }],
    [
      'status-04-delivered-phone-parent',
      'delivered',
      { ...pabloM, parentCustomerId, phoneDigits: '16505551234' },
    ],
    ['status-05-delivered-bsuid-only-parent', 'delivered', { ...pabloM, parentCustomerId }],
    ['status-06-delivered-bsuid-only', 'delivered', pabloM],
    ['status-08-played-voice', 'read', { ...pabloM, phoneDigits: '16505551234' }],
    [
      'status-15-sent-utility-in-window-from-2026-10',
      'sent',
      { ...pabloM, username: null, phoneDigits: '16505551234' },
    ],
  ])('is read with whom it concerns: %s', (name, status, contact) => {
    expect(sampleEvents(name)).toMatchObject([{ status, contact }])
  })

  it.each([
    ['status-09-failed-to-phone-131049', 131049],
    ['status-12-failed-130472-experiment', 130472],
    ['status-13-failed-131050-opted-out', 131050],
  ])('that failed says why: %s', (name, code) => {
    const [event] = sampleEvents(name)
    expect(event).toMatchObject({ status: 'failed', errors: [{ code }], billable: null })
    const [error] = event?.kind === 'message_status' ? event.errors : []
    expect(error?.title).toBeTruthy()
    expect(error?.details).toBeTruthy()
  })

  it('carries our own mark back, and the parent id under its earlier name', () => {
    const status = {
      id: 'w1',
      status: 'warned',
      timestamp: 1750030073,
      recipient_user_id: pablo,
      parent_recipient_user_id: 'US.ENT.1',
      biz_opaque_callback_data: 'ask:1',
      errors: [{ code: '131026' }, { title: 'no code' }, null],
    }
    expect(told({ statuses: [status] })).toMatchObject([
      {
        status: 'unknown',
        metaStatus: 'warned',
        contact: { customerId: pablo, parentCustomerId: 'US.ENT.1' },
        callbackData: 'ask:1',
        errors: [{ code: 131026, title: null, details: null }],
      },
    ])
  })

  it.each(['__proto__', 'constructor'])('of the strange word %s is unknown', (status) => {
    expect(told({ statuses: [{ id: 'w1', status }] })).toMatchObject([{ status: 'unknown' }])
  })

  it('in a group is nobody’s on the line, and one without a message unreadable', () => {
    const statuses = [
      { id: 'w1', status: 'sent', recipient_type: 'group', recipient_id: 'Y2FwaV9' },
      { id: 'w1', status: 'read', recipient_participant_user_id: pablo },
      { status: 'read' },
      { id: 'w2', status: 'read' },
    ]
    expect(told({ statuses }).map(({ kind }) => kind)).toEqual([
      'other',
      'other',
      'unreadable',
      'message_status',
    ])
  })

  it('comes in one delivery with others, in any order, beside other fields', () => {
    expect(sampleEvents('status-18-batched-out-of-order-two-wabas')).toMatchObject([
      { kind: 'message_status', status: 'delivered' },
      { kind: 'message_status', status: 'sent' },
      { kind: 'username', username: 'lucky_shrub_il' },
    ])
  })
})

describe('other news about customers', () => {
  it('tells who wants marketing messages and who does not', () => {
    expect(sampleEvents('inbound-40-user-preferences-resume')).toMatchObject([
      {
        kind: 'customer_preference',
        phoneNumberId: '106540352242922',
        contact: { ...nobody, phoneDigits: '16505551234' },
        marketing: 'resume',
        at: new Date('2024-11-15T21:22:01Z'),
      },
    ])
    expect(sampleEvents('inbound-41-user-preferences-stop-bsuid-only')).toMatchObject([
      { contact: { customerId: pablo, username: 'pablomorales' }, marketing: 'stop' },
    ])
  })

  it('keeps preferences apart that are not about marketing, or about nobody', () => {
    const one = { category: 'marketing_messages', user_id: pablo }
    const value = {
      user_preferences: [
        { ...one, value: 'later' },
        { ...one, category: 'calls', value: 'stop' },
        { category: 'marketing_messages', value: 'stop' },
      ],
    }
    expect(told(value, 'user_preferences')).toMatchObject([
      { kind: 'customer_preference', marketing: 'unknown' },
      { kind: 'other' },
      { kind: 'unreadable' },
    ])
  })

  it('tells what is wrong with a line', () => {
    expect(sampleEvents('status-17-value-level-error-130429')).toMatchObject([
      {
        kind: 'line_error',
        phoneNumberId: '106540352242922',
        errors: [{ code: 130429, title: 'Rate limit hit' }],
      },
    ])
  })
})

describe('a value of messages', () => {
  it('without a line, or with lists that are none, is unreadable', () => {
    expect(told({ metadata: null, messages: [] })).toMatchObject([{ kind: 'unreadable' }])
    expect(told({ messages: {} })).toMatchObject([{ kind: 'unreadable' }])
    expect(told({ errors: [{ title: 'no code' }] })).toMatchObject([{ kind: 'unreadable' }])
    expect(told({ user_preferences: null }, 'user_preferences')).toMatchObject([
      { kind: 'unreadable' },
    ])
  })

  it('without messages, statuses and errors is of no use here', () => {
    expect(told({ contacts: [] })).toMatchObject([{ kind: 'other', field: 'messages' }])
  })

  it('is read a thousand times over in one delivery', () => {
    const messages = Array.from({ length: 1000 }, (_none, index) => ({
      id: `w${index}`,
      type: 'text',
      from_user_id: `IL.${index + 1}`,
    }))
    const contacts = messages.map(({ from_user_id: id }) => ({
      user_id: id,
      profile: { name: id },
    }))
    const events = told({ messages, contacts: contacts.toReversed() })
    expect(events).toHaveLength(1000)
    expect(events[999]).toMatchObject({ contact: { customerId: 'IL.1000', name: 'IL.1000' } })
  })

  it('never throws, whatever it holds, and each event has a key of its own kind', async () => {
    const part = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          id: fc.oneof(fc.string(), fc.jsonValue()),
          type: fc.oneof(fc.constantFrom('text', 'contacts', 'system'), fc.jsonValue()),
          status: fc.oneof(fc.constantFrom('sent', 'failed'), fc.jsonValue()),
          from: fc.jsonValue(),
          from_user_id: fc.oneof(fc.constant('IL.1'), fc.jsonValue()),
          user_id: fc.oneof(fc.constant('IL.1'), fc.jsonValue()),
          contacts: fc.array(fc.jsonValue()),
          system: fc.record(
            { type: fc.constantFrom('user_changed_number', 'x'), body: fc.jsonValue() },
            { requiredKeys: ['type'] },
          ),
          errors: fc.array(fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    )
    const field = fc.constantFrom('messages', 'user_preferences', 'user_id_update')
    const list = fc.array(part)
    const value = fc.record(
      {
        contacts: list,
        messages: list,
        statuses: list,
        errors: list,
        user_preferences: list,
        user_id_update: list,
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(field, value, async (name, random) => {
        for (const event of told(random, name))
          expect(await dedupeKey(event)).toMatch(new RegExp(`^${event.kind}:`))
      }),
    )
  })
})

describe('the key of an event about a customer', () => {
  const keyOf = async (value: object, field?: string) => {
    const [event] = told(value, field)
    if (event === undefined) throw new Error('There is no event')
    return dedupeKey(event)
  }
  const message = { id: 'w1', type: 'text', from_user_id: pablo, timestamp: '1750030073' }
  const status = { id: 'w1', status: 'sent', timestamp: '1750030073' }

  it('is the message, however much is told beside it', async () => {
    const contacts = [{ user_id: pablo, profile: { name: 'Dana' } }]
    expect(await keyOf({ messages: [message], contacts })).toBe(
      await keyOf({ messages: [message] }),
    )
    expect(await keyOf({ messages: [message] })).not.toBe(
      await keyOf({ messages: [{ ...message, id: 'w2' }] }),
    )
  })

  it('of a status is its word and its time', async () => {
    const key = await keyOf({ statuses: [status] })
    expect(await keyOf({ statuses: [{ ...status, pricing: { billable: true } }] })).toBe(key)
    expect(await keyOf({ statuses: [{ ...status, status: 'read' }] })).not.toBe(key)
    expect(await keyOf({ statuses: [{ ...status, timestamp: '1750030074' }] })).not.toBe(key)
  })
})
