import { describe, expect, it } from 'vitest'
import share from './payloads/inbound-20-contact-share-via-request.json'
import hidden from './payloads/inbound-03-text-username-phone-omitted.json'
import stop from './payloads/inbound-41-user-preferences-stop-bsuid-only.json'
import { lines } from './meta-under-test'
import { people, peopleUnderTest } from './people-under-test'
import { seedIsraeliBusiness, seedManyCustomers } from './seed'
import { parseWorld, serializeWorld } from './world'

const { noga, omer, maria, avraham, rivka } = people
const at = { phoneNumberId: lines.main }

type Keys = { [name: string]: Keys } | string

/** The keys that an object has, and those in it: what Meta leaves out is left out. */
function keysOf(value: unknown): Keys {
  if (Array.isArray(value)) return Object.fromEntries(value.map((one, at) => [at, keysOf(one)]))
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, keysOf(one)]))
}

function sampleValue(sample: { entry: { changes: { value: unknown }[] }[] }): unknown {
  return sample.entry[0]?.changes[0]?.value
}

async function asked() {
  const tested = peopleUnderTest()
  await tested.writes(noga.personId)
  const { message } = await tested.send({ recipient: noga.userId })
  await tested.heard()
  const messageId = message?.id ?? ''
  return { ...tested, messageId, personId: noga.personId }
}

describe('a person who writes', () => {
  it('with a username is known by id only, in Meta’s own shape', async () => {
    const { writes } = peopleUnderTest()
    const { values, events } = await writes(noga.personId)
    expect(values.map(keysOf)).toEqual([keysOf(sampleValue(hidden))])
    expect(events).toMatchObject([
      {
        kind: 'customer_message',
        phoneNumberId: lines.main,
        type: 'text',
        contact: {
          customerId: noga.userId,
          phoneDigits: null,
          username: 'noga.levi',
          name: 'נגה לוי',
        },
      },
    ])
  })

  it.each([
    ['without a username', avraham, lines.main, avraham.phone],
    ['in the contact book', omer, lines.haifa, omer.phone],
    ['within 30 days of a message by phone', maria, lines.pharm, maria.phone],
    ['on another number than that', maria, lines.courier, null],
    ['after a message by phone long ago', rivka, lines.appointments, null],
  ])('%s has the phone told, or not', async (_why, who, line, phoneDigits) => {
    const { writes } = peopleUnderTest()
    expect((await writes(who.personId, line)).events).toMatchObject([{ contact: { phoneDigits } }])
  })

  it('as before April 2026 has a phone and no id', async () => {
    const { play } = peopleUnderTest()
    const write = {
      play: 'customer_writes',
      ...at,
      personId: rivka.personId,
      text: 'שלום',
    } as const
    const { values, events } = await play({ ...write, beforeIds: true })
    expect(JSON.stringify(values)).not.toContain('user_id')
    expect(events).toMatchObject([
      {
        at: new Date('2026-03-15T08:00:00Z'),
        contact: { customerId: null, phoneDigits: rivka.phone },
      },
    ])
  })

  it('stays hidden by a username taken later, once the book is off and 30 days are over', async () => {
    const { play, writes, pass } = peopleUnderTest()
    await writes(avraham.personId)
    await play({ play: 'customer_takes_username', personId: avraham.personId, username: 'Avi.F' })
    expect((await writes(avraham.personId)).events).toMatchObject([
      { contact: { username: 'avi.f', phoneDigits: avraham.phone } },
    ])
    await play({ play: 'switch_contact_book', wabaId: '104871265983201', on: false })
    pass(30 * 24 * 60)
    expect((await writes(avraham.personId)).events).toMatchObject([
      { contact: { phoneDigits: null } },
    ])
    await play({ play: 'customer_takes_username', personId: avraham.personId, username: null })
    expect((await writes(avraham.personId)).events).toMatchObject([
      { contact: { username: null, phoneDigits: avraham.phone } },
    ])
  })

  it('is hidden again when Meta has forgotten the number', async () => {
    const { play, writes } = peopleUnderTest()
    await play({ play: 'customer_is_forgotten', personId: omer.personId })
    const { events } = await writes(omer.personId)
    expect(events).toMatchObject([{ contact: { customerId: omer.userId, phoneDigits: null } }])
  })

  it('never gets a name that a business or somebody else has', async () => {
    const { play, writes } = peopleUnderTest()
    for (const username of ['rimonit.health', 'omerbd', 'www.noga', 'no'.repeat(18)]) {
      const take = { play: 'customer_takes_username', personId: noga.personId } as const
      await play({ ...take, username: username.slice(0, 35) })
    }
    const { events } = await writes(noga.personId)
    expect(events).toMatchObject([{ contact: { username: 'nononononononononononononononononon' } }])
  })
})

describe('the button of a request', () => {
  it('shares the own number, in Meta’s own shape, and the book keeps it', async () => {
    const { play, writes, personId, messageId } = await asked()
    const { values, events } = await play({ play: 'customer_shares', personId, messageId })
    const shared = values.filter((value) => 'messages' in value)
    expect(shared.map(keysOf)).toEqual([keysOf(sampleValue(share))])
    expect(events).toContainEqual(
      expect.objectContaining({
        kind: 'customer_message',
        type: 'contacts',
        contact: expect.objectContaining({ customerId: noga.userId, phoneDigits: null }) as object,
        cards: [{ origin: 'contact_request', phoneDigits: noga.phone }],
      }),
    )
    expect(events).toContainEqual(expect.objectContaining({ status: 'read' }))
    expect((await writes(personId)).events).toMatchObject([
      { contact: { phoneDigits: noga.phone } },
    ])
  })

  it('can be tapped twice', async () => {
    const { play, personId, messageId } = await asked()
    await play({ play: 'customer_shares', personId, messageId })
    const { events } = await play({ play: 'customer_shares', personId, messageId })
    expect(events).toMatchObject([{ cards: [{ origin: 'contact_request' }] }])
  })

  it('is only on requests that reached this person', async () => {
    const { play, send, heard, messageId } = await asked()
    const share = { play: 'customer_shares', personId: omer.personId, messageId } as const
    expect((await play(share)).result).toBe('not_found')
    await play({ play: 'customer_blocks', personId: noga.personId, ...at, blocked: true })
    const { message } = await send({ recipient: noga.userId })
    expect((await heard()).events).toMatchObject([{ status: 'sent' }])
    const unseen = {
      play: 'customer_shares',
      personId: noga.personId,
      messageId: message?.id ?? '',
    } as const
    expect(await play(unseen)).toEqual({ result: 'done', values: [], events: [] })
    const plain = { type: 'text', template: undefined, text: { body: 'Hello' } }
    await play({ play: 'customer_blocks', personId: noga.personId, ...at, blocked: false })
    const other = await send({ recipient: noga.userId, ...plain })
    await heard()
    const nothing = { ...unseen, messageId: other.message?.id ?? '' }
    expect((await play(nothing)).events).toEqual([])
  })
})

describe('a card that is sent by hand', () => {
  it.each([
    ['own', false, noga.phone],
    ['somebody_else', false, '972545550999'],
    ['no_phone', false, null],
    ['own', true, noga.phone],
  ] as const)('of %s (plain: %s) is never a share', async (card, plain, phoneDigits) => {
    const { play } = peopleUnderTest()
    const { values, events } = await play({
      play: 'customer_sends_card',
      personId: noga.personId,
      ...at,
      card,
      plain,
    })
    expect(events).toMatchObject([{ type: 'contacts', cards: [{ origin: 'other', phoneDigits }] }])
    expect(JSON.stringify(values).includes('"origin":"other"')).toBe(!plain)
    expect(JSON.stringify(values).includes('BEGIN:VCARD')).toBe(!plain)
  })
})

describe('another phone number', () => {
  const phone = '+972501119999'
  const change = { play: 'customer_changes_number', phone, tellPrevious: true } as const

  it('is told with both ids to the lines that knew the old one', async () => {
    const { play, writes, send, heard } = peopleUnderTest()
    await writes(avraham.personId)
    const { events } = await play({ ...change, personId: avraham.personId })
    expect(events).toMatchObject([
      {
        kind: 'customer_changed',
        phoneNumberId: lines.main,
        phoneDigits: '972501119999',
        previousPhoneDigits: avraham.phone,
        previousCustomerId: avraham.userId,
      },
    ])
    const [told] = events
    const fresh = told?.kind === 'customer_changed' ? (told.customerId ?? '') : ''
    expect(fresh).toMatch(/^IL\.\d{20}$/)
    expect((await send({ recipient: avraham.userId })).code).toBe(131009)
    expect((await send({ recipient: fresh })).code).toBeUndefined()
    await heard()
    expect((await writes(avraham.personId)).events).toMatchObject([
      { contact: { customerId: fresh, phoneDigits: '972501119999' } },
    ])
  })

  it('of who has a username is an id only, and hidden again', async () => {
    const { play, writes } = peopleUnderTest()
    const { values, events } = await play({ ...change, personId: omer.personId })
    expect(events).toMatchObject([
      { previousCustomerId: omer.userId, phoneDigits: null, previousPhoneDigits: null },
    ])
    expect(JSON.stringify(values)).not.toContain('972501119999')
    expect((await writes(omer.personId)).events).toMatchObject([{ contact: { phoneDigits: null } }])
  })

  it('may leave the old id to the sentence', async () => {
    const { play } = peopleUnderTest()
    const { values, events } = await play({
      ...change,
      personId: maria.personId,
      tellPrevious: false,
    })
    expect(JSON.stringify(values)).not.toContain('previous_user_id')
    expect(events).toMatchObject([{ kind: 'customer_changed', previousCustomerId: maria.userId }])
  })

  it('that somebody has already changes nothing', async () => {
    const { play, writes } = peopleUnderTest()
    await play({ ...change, personId: noga.personId, phone: `+${omer.phone}` })
    expect((await writes(noga.personId)).events).toMatchObject([
      { contact: { customerId: noga.userId } },
    ])
  })
})

describe('what else a person does', () => {
  it('reads a message once, and after it nothing is told again', async () => {
    const { play, personId, messageId } = await asked()
    const read = { play: 'customer_reads', personId, messageId } as const
    expect((await play(read)).events).toMatchObject([{ kind: 'message_status', status: 'read' }])
    expect((await play(read)).events).toEqual([])
  })

  it('wants no more marketing, and gets none', async () => {
    const world = seedIsraeliBusiness()
    const [template] = world.templates
    if (template) template.category = 'MARKETING'
    const { play, send, heard } = peopleUnderTest({ world })
    const wish = { play: 'customer_marketing', personId: noga.personId, ...at } as const
    const { values, events } = await play({ ...wish, wants: 'stop' })
    expect(values.map(keysOf)).toEqual([keysOf(sampleValue(stop))])
    expect(events).toMatchObject([{ kind: 'customer_preference', marketing: 'stop' }])
    expect((await play({ ...wish, wants: 'stop' })).events).toEqual([])
    await send({ recipient: noga.userId })
    expect((await heard()).events).toMatchObject([{ status: 'failed', errors: [{ code: 131050 }] }])
    expect((await play({ ...wish, wants: 'resume' })).events).toMatchObject([
      { marketing: 'resume' },
    ])
    await send({ recipient: noga.userId })
    expect((await heard()).events).toHaveLength(2)
  })

  it('is unknown where there is no such person, line or message', async () => {
    const { play } = peopleUnderTest()
    const write = { play: 'customer_writes', beforeIds: false, text: 'שלום' } as const
    expect((await play({ ...write, ...at, personId: 'nobody' })).result).toBe('not_found')
    const elsewhere = { personId: noga.personId, phoneNumberId: '1' }
    expect((await play({ ...write, ...elsewhere })).result).toBe('not_found')
    const read = { play: 'customer_reads', personId: noga.personId, messageId: 'w' } as const
    expect((await play(read)).result).toBe('not_found')
  })
})

describe('a stored world', () => {
  it('of before there were customers still loads', () => {
    const added = ['customers', 'contactBooks', 'messages', 'nextMessageAnswers']
    const stored = JSON.stringify(seedIsraeliBusiness(), (name, value: unknown) =>
      added.includes(name) ? undefined : value,
    )
    const world = parseWorld(stored)
    expect([world.customers, world.contactBooks, world.messages]).toEqual([[], [], []])
    expect(world.numbers[0]?.nextMessageAnswers).toEqual([])
  })

  it('keeps people, what was said, and what was planned', async () => {
    let stored = ''
    const saveWorld = (world: Parameters<typeof serializeWorld>[0]) => {
      stored = serializeWorld(world)
    }
    const { writes, send, heard } = peopleUnderTest({ saveWorld })
    await writes(noga.personId)
    await send({ recipient: noga.userId })
    await heard()
    const world = parseWorld(stored)
    expect(world.messages.map(({ direction, status }) => [direction, status])).toEqual([
      ['in', null],
      ['out', 'delivered'],
    ])
  })

  it('with very many customers finds each at once', async () => {
    const world = seedManyCustomers(20_000)
    const last = world.customers.at(-1)
    const { send, writes } = peopleUnderTest({ world })
    expect(last?.userId).toBe('IL.1000000000158372081')
    expect((await send({ recipient: last?.userId })).code).toBeUndefined()
    expect((await writes(last?.personId ?? '')).events).toContainEqual(
      expect.objectContaining({ kind: 'customer_message' }),
    )
  })
})
