import { describe, expect, it } from 'vitest'
import { usualTemplateName } from '../../domain/template-wording'
import { lines, traced, type Body } from './meta-under-test'
import both from './payloads/send-03-template-both-identifiers.json'
import named from './payloads/send-04-template-named-params.json'
import { people, peopleUnderTest } from './people-under-test'
import { seedIsraeliBusiness } from './seed'
import type { Template } from './template-state'
import type { World } from './world'

const { noga, omer, maria, avraham } = people
const template = { name: usualTemplateName, language: { code: 'he' } }
const toNoga = { recipient: noga.userId }

function worldWith(change: (world: World) => void): World {
  const world = seedIsraeliBusiness()
  change(world)
  return world
}

function withTemplate(more: Partial<Template>): World {
  return worldWith(({ templates }) => {
    const [first] = templates
    if (first) Object.assign(first, more)
  })
}

function ofType(value: unknown): string | undefined {
  return (value as { statuses?: { status: string }[] }).statuses?.[0]?.status
}

/** Deliveries overtake each other: `sent` first, then `delivered`, then whatever else. */
function inOrder(values: Body[]): Body[] {
  return values.toSorted((one, other) => (ofType(other) ?? '').localeCompare(ofType(one) ?? ''))
}

describe('a template to an id', () => {
  it('is taken, sent and delivered, with our mark and without the phone', async () => {
    const { send, heard } = peopleUnderTest()
    const { body, message } = await send({ ...toNoga, template, biz_opaque_callback_data: 'ask:1' })
    expect(body).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{ input: noga.userId, user_id: noga.userId }],
      messages: [{ id: message?.id, message_status: 'accepted' }],
    })
    const { values, events } = await heard()
    const status = {
      id: message?.id,
      timestamp: '1795341600',
      recipient_user_id: noga.userId,
      biz_opaque_callback_data: 'ask:1',
      pricing: { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' },
    }
    const profile = { name: 'נגה לוי' }
    const metadata = { display_phone_number: '972505550101', phone_number_id: lines.main }
    const head = { messaging_product: 'whatsapp', metadata }
    expect(inOrder(values)).toEqual([
      {
        ...head,
        contacts: [{ profile, user_id: noga.userId }],
        statuses: [{ ...status, status: 'sent' }],
      },
      {
        ...head,
        contacts: [{ profile: { ...profile, username: 'noga.levi' }, user_id: noga.userId }],
        statuses: [{ ...status, status: 'delivered' }],
      },
    ])
    expect(events).toHaveLength(2)
    for (const event of events)
      expect(event).toMatchObject({
        kind: 'message_status',
        callbackData: 'ask:1',
        contact: { customerId: noga.userId },
      })
  })

  it('does not make the phone known', async () => {
    const { send, heard, writes } = peopleUnderTest()
    await send(toNoga)
    await heard()
    const { events } = await writes(noga.personId)
    expect(events).toMatchObject([{ contact: { customerId: noga.userId, phoneDigits: null } }])
  })

  it.each([
    'noga.levi',
    '@noga.levi',
    'IL.99999999999999999999',
    'US.13491208655302741918',
    'IL.ENT.45634521792468013579',
    'il.45634521792468013579',
    '',
  ])('that is wrong, foreign or a name is refused: %j', async (recipient) => {
    const { send, heard } = peopleUnderTest()
    expect((await send({ recipient })).code).toBe(131009)
    expect((await heard()).values).toEqual([])
  })
})

describe('a template to a phone', () => {
  it('answers with the phone only, and makes it known for 30 days', async () => {
    const { send, heard, writes, play, pass } = peopleUnderTest()
    await play({ play: 'switch_contact_book', wabaId: '104871265983201', on: false })
    const { body } = await send({ to: `+${noga.phone}` })
    expect(body['contacts']).toEqual([{ input: `+${noga.phone}`, wa_id: noga.phone }])
    const values = inOrder((await heard()).values)
    expect(values.map(ofType)).toEqual(['sent', 'delivered'])
    expect(values[1]).toMatchObject({
      contacts: [{ wa_id: noga.phone, user_id: noga.userId }],
      statuses: [{ recipient_id: noga.phone, recipient_user_id: noga.userId }],
    })
    pass(29 * 24 * 60)
    const known = { contact: { phoneDigits: noga.phone } }
    expect((await writes(noga.personId)).events).toMatchObject([known])
    pass(31 * 24 * 60)
    const hidden = { contact: { phoneDigits: null } }
    expect((await writes(noga.personId)).events).toMatchObject([hidden])
  })

  it('is what counts when both are named, and no id is answered', async () => {
    const { ask } = peopleUnderTest()
    const wish = { ...both, to: `+${noga.phone}`, recipient: omer.userId }
    const { body } = await ask('POST', `${lines.main}/messages`, {
      body: { ...wish, template },
    })
    expect(body['contacts']).toEqual([{ input: `+${noga.phone}`, wa_id: noga.phone }])
  })

  it('that nobody has is taken and fails later', async () => {
    const { send, heard } = peopleUnderTest()
    expect((await send({ to: '+972501234567' })).status).toBe(200)
    const { values } = await heard()
    expect(values[0]).not.toHaveProperty('contacts')
    expect(values[0]).toMatchObject({
      statuses: [{ status: 'failed', recipient_id: '972501234567', errors: [{ code: 131026 }] }],
    })
  })

  it('takes an id in its place for digits, and fails later', async () => {
    const { send, heard } = peopleUnderTest()
    expect((await send({ to: noga.userId })).status).toBe(200)
    const { events } = await heard()
    expect(events).toMatchObject([
      { status: 'failed', contact: { customerId: null }, errors: [{ code: 131026 }] },
    ])
  })

  it('is refused when it is no number, or the own one', async () => {
    const { send } = peopleUnderTest()
    expect((await send({ to: 'noga.levi' })).code).toBe(131009)
    expect((await send({ to: '+972 50-555-0101' })).code).toBe(131021)
  })
})

describe('a message that cannot go out', () => {
  it.each([
    ['PAUSED', 132015],
    ['DISABLED', 132016],
    ['PENDING', 132001],
    ['REJECTED', 132001],
    ['ARCHIVED', 132001],
  ] as const)('has a template that is %s: %i', async (status, code) => {
    const { send } = peopleUnderTest({ world: withTemplate({ status }) })
    expect((await send(toNoga)).code).toBe(code)
  })

  it('has a template that is not there, not in this language, or of another account', async () => {
    const { send } = peopleUnderTest()
    const codes = [
      await send({ ...toNoga, template: { ...template, name: 'nothing' } }),
      await send({ ...toNoga, template: { ...template, language: { code: 'ar' } } }),
      await send({ ...toNoga, template }, lines.pharm),
    ].map(({ code }) => code)
    expect(codes).toEqual([132001, 132001, 132001])
  })

  const reminder = { name: 'appointment_reminder', language: { code: 'he' } }
  const values = (...texts: string[]) => [
    { type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) },
  ]
  it('has another number of values than its template has variables', async () => {
    const { send } = peopleUnderTest()
    const codes = [
      await send({ ...toNoga, template: reminder }),
      await send({ ...toNoga, template: { ...reminder, components: values('נגה', 'ראשון') } }),
      await send({ ...toNoga, template: { ...template, components: values('נגה') } }),
      await send({ ...toNoga, template: { ...reminder, components: values('נגה', 'ב', '9') } }),
    ].map(({ code }) => code)
    expect(codes).toEqual([132000, 132000, 132000, undefined])
  })

  it('has values by name for variables that have none, or the other way round', async () => {
    const body = { type: 'BODY' as const, text: 'Hello {{first_name}}, case {{case_id}} is open.' }
    const { send } = peopleUnderTest({
      world: withTemplate({ components: [body], parameterFormat: 'NAMED' }),
    })
    const components = named.template.components
    expect((await send({ ...toNoga, template: { ...template, components } })).code).toBeUndefined()
    const unnamed = values('Dana', 'A-1042')
    expect((await send({ ...toNoga, template: { ...template, components: unnamed } })).code).toBe(
      132012,
    )
  })

  it.each([
    [{ messaging_product: undefined }, 100],
    [{ recipient: undefined }, 100],
    [{ recipient_type: 'group' }, 100],
    [{ type: 'image', template: undefined }, 100],
    [{ recipient: 7 }, 100],
    [{ template: undefined }, 131008],
    [{ template: { name: 'x' } }, 131008],
    [{ priority: 'high' }, 100],
    [{ template: { ...template, components: [{ type: 'button', index: '0' }] } }, 132018],
  ])('is not one that Meta takes: %j', async (more, code) => {
    const { send } = peopleUnderTest()
    expect((await send({ ...toNoga, ...more })).code).toBe(code)
  })

  it('comes from a number that is not registered', async () => {
    const { send } = peopleUnderTest()
    expect((await send(toNoga, lines.unregistered)).code).toBe(133010)
  })
})

describe('a text in the chat', () => {
  const text = { type: 'text', template: undefined, text: { body: 'Thanks, we got it.' } }
  const question = {
    type: 'interactive',
    template: undefined,
    interactive: {
      type: 'request_contact_info',
      body: { text: 'May we have your number?' },
      action: { name: 'request_contact_info' },
    },
  }

  it('arrives within 24 hours of what the customer wrote, and not later', async () => {
    const { send, heard, writes, pass } = peopleUnderTest()
    await writes(noga.personId)
    const { message } = await send({ ...toNoga, ...text })
    expect(message).toEqual({ id: message?.id })
    await send({ ...toNoga, ...question })
    const steps = inOrder((await heard()).values).map(ofType)
    expect(steps).toEqual(['sent', 'sent', 'delivered', 'delivered'])
    pass(24 * 60)
    await send({ ...toNoga, ...question })
    expect((await heard()).events).toMatchObject([{ status: 'failed', errors: [{ code: 131047 }] }])
  })

  it('is nothing but a text or the question', async () => {
    const { send } = peopleUnderTest()
    const list = { ...question.interactive, type: 'list' }
    expect((await send({ ...toNoga, ...question, interactive: list })).code).toBe(131009)
    expect((await send({ ...toNoga, ...text, text: { body: ' ' } })).code).toBe(131008)
  })
})

describe('the pace of messages', () => {
  it('is 45 to one person, then one in 6 seconds', async () => {
    const { send, pass } = peopleUnderTest()
    const codes = []
    for (let count = 0; count < 46; count += 1) codes.push((await send(toNoga)).code)
    expect(codes.slice(0, 45)).toEqual(Array(45).fill(undefined))
    expect(codes[45]).toBe(131056)
    expect((await send({ recipient: omer.userId })).code).toBeUndefined()
    pass(0.1)
    expect((await send(toNoga)).code).toBeUndefined()
    expect((await send(toNoga)).code).toBe(131056)
  })

  it('is 80 a second for one number, and uses up no management calls', async () => {
    const world = worldWith(({ customers }) => {
      const [first] = customers
      for (let count = 0; first && count < 90; count += 1)
        customers.push({
          ...first,
          personId: `p${count}`,
          userId: `IL.${count}`,
          phone: `${count}`,
        })
    })
    const { send, ask, pass } = peopleUnderTest({ world, callsPerHour: 5 })
    const answers = []
    for (let count = 0; count < 81; count += 1)
      answers.push(await send({ recipient: `IL.${count}` }))
    expect(answers.slice(0, 80).map(({ code }) => code)).toEqual(Array(80).fill(undefined))
    expect(answers[80]?.status).toBe(429)
    expect(answers[80]?.code).toBe(130429)
    expect((await ask('GET', lines.main)).status).toBe(200)
    pass(1)
    expect((await send({ recipient: 'IL.80' })).code).toBeUndefined()
  })
})

describe('what a person can plan for the next message', () => {
  const planned = async (answer: string, times = 1) => {
    const tested = peopleUnderTest()
    await tested.play({ play: 'answer_next_message', phoneNumberId: lines.main, answer, times })
    return tested
  }

  it.each([
    ['held_for_quality_assessment', 'held_for_quality_assessment'],
    ['paused', 'paused'],
  ])('holds it back: %s', async (answer, word) => {
    const { send, heard } = await planned(answer)
    expect((await send(toNoga)).message?.message_status).toBe(word)
    expect((await heard()).values).toEqual([])
  })

  it.each([131049, 130472, 131050, 131026, 130497])('lets it fail with %i', async (code) => {
    const { send, heard } = await planned(`failed_${code}`)
    expect((await send(toNoga)).status).toBe(200)
    const { values, events } = await heard()
    expect(events).toMatchObject([{ status: 'failed', errors: [{ code }] }])
    expect(values[0]).not.toHaveProperty('contacts')
    expect(values[0]).toMatchObject({ statuses: [{ recipient_user_id: noga.userId }] })
  })

  it.each([
    [131031, 403],
    [131056, 429],
    [2, 500],
    [190, 401],
    [131042, 400],
  ])('refuses it with %i', async (code, status) => {
    const { send, heard } = await planned(`refused_${code}`)
    expect(await send(toNoga)).toMatchObject({ code, status })
    expect((await heard()).values).toEqual([])
    expect((await send(toNoga)).code).toBeUndefined()
  })

  it('says for how long all calls are too many', async () => {
    const { send, pass } = await planned('throttled')
    const answer = await send(toNoga)
    expect([answer.status, answer.code]).toEqual([429, 80007])
    const usage = answer.headers.get('x-business-use-case-usage') ?? ''
    expect(usage).toContain('"estimated_time_to_regain_access":1')
    expect((await send(toNoga)).code).toBe(80007)
    pass(1)
    expect((await send(toNoga)).code).toBeUndefined()
  })

  it.each([
    ['lost_before', 0],
    ['hangs_before', 0],
    ['lost_after', 2],
    ['hangs_after', 2],
  ])('loses the answer: %s', async (answer, told) => {
    const { send, heard } = await planned(answer)
    await expect(send(toNoga)).rejects.toThrow('fetch failed')
    expect((await heard()).values).toHaveLength(told)
  })

  it('answers as a gateway does, late, or as ever', async () => {
    const { ask, send, play } = await planned('not_json')
    const body = { messaging_product: 'whatsapp', type: 'template', template, ...toNoga }
    await expect(ask('POST', `${lines.main}/messages`, { body })).rejects.toThrow(SyntaxError)
    const late = { play: 'answer_next_message', phoneNumberId: lines.main, answer: 'late' } as const
    await play({ ...late, times: 1 })
    expect((await send(toNoga)).status).toBe(200)
    await play({ ...late, answer: 'refused_100', times: 3 })
    await play({ play: 'forget_message_answers', phoneNumberId: lines.main })
    expect((await send(toNoga)).status).toBe(200)
  })

  it('can be held half-way, before or after Meta has taken it', async () => {
    const { meta, send, heard } = peopleUnderTest()
    meta.holds.arm(lines.main, 'after')
    const lost = send(toNoga)
    await expect.poll(() => meta.holds.status().held).toBe(true)
    meta.holds.release(false)
    await expect(lost).rejects.toThrow('fetch failed')
    expect((await heard()).values).toHaveLength(2)
  })
})

describe('the contact book', () => {
  const path = (id: string) => `${lines.main}/contact_book?messaging_product=whatsapp&bsuid=${id}`

  it('forgets one entry, once', async () => {
    const { ask, writes } = peopleUnderTest()
    expect((await ask('DELETE', path(omer.userId))).body).toEqual({
      messaging_product: 'whatsapp',
      success: true,
      deleted: true,
    })
    expect((await ask('DELETE', path(omer.userId))).body).toMatchObject({ deleted: false })
    expect((await writes(omer.personId, lines.haifa)).events).toMatchObject([
      { contact: { phoneDigits: null } },
    ])
  })

  it('may go on to tell the phone for 30 days after the last message', async () => {
    const { ask, writes } = peopleUnderTest()
    await ask('DELETE', path(maria.userId))
    const { events } = await writes(maria.personId, lines.pharm)
    expect(events).toMatchObject([{ contact: { phoneDigits: maria.phone } }])
  })

  it('wants an id that is no parent’s', async () => {
    const { ask } = peopleUnderTest()
    for (const wrong of ['noga.levi', 'IL.ENT.1', '']) {
      const answer = await ask('DELETE', path(wrong))
      expect(answer.body).toEqual(
        traced(
          {
            error: {
              message: '(#100) Invalid parameter',
              type: 'OAuthException',
              code: 100,
              error_data: {
                messaging_product: 'whatsapp',
                details: 'Param bsuid must be a user id',
              },
            },
          },
          answer,
        ),
      )
    }
    const without = await ask('DELETE', `${lines.main}/contact_book?bsuid=${avraham.userId}`)
    expect(without.status).toBe(400)
  })
})
