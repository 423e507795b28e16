import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { createGraphClient } from './graph-client'
import { forgetContact, sendTemplate, type SendAddress } from './messages'

const customerId = 'US.13491208655302741918'
const phoneNumberId = '106540352242922'

function metaSaying(body: string, status = 200) {
  const requests: Request[] = []
  const client = createGraphClient({
    fetch: async (request) => {
      requests.push(request)
      return new Response(body, { status })
    },
    graphUrl: 'https://graph.example',
    version: 'v25.0',
    accessToken: 'token',
    now: () => new Date(0),
  })
  return { client, requests }
}

const message = {
  phoneNumberId,
  name: 'request_phone_number',
  language: 'he',
  callbackData: 'contact-request:8f0c',
}

function send(said: string, address: SendAddress = { kind: 'customer_id', value: customerId }) {
  return sendTemplate(metaSaying(fixture(said)).client, { ...message, address })
}

async function bodyFor(address: SendAddress): Promise<unknown> {
  const { client, requests } = metaSaying(fixture('send-10-response-template-accepted'))
  await sendTemplate(client, { ...message, address })
  expect(requests).toHaveLength(1)
  expect(requests[0]?.url).toBe(`https://graph.example/v25.0/${phoneNumberId}/messages`)
  return requests[0]?.json()
}

describe('a template', () => {
  it('is sent to an id by recipient only', async () => {
    const sample: unknown = JSON.parse(fixture('send-01-template-to-bsuid'))
    expect(await bodyFor({ kind: 'customer_id', value: customerId })).toEqual({
      ...Object(sample),
      biz_opaque_callback_data: 'contact-request:8f0c',
    })
  })

  it.each(['+16505551234', '16505551234'])('is sent to the phone %s by to only', async (value) => {
    const sample: unknown = JSON.parse(fixture('send-02-template-to-phone'))
    expect(await bodyFor({ kind: 'phone', value })).toEqual(sample)
  })

  it.each<SendAddress>([
    { kind: 'customer_id', value: 'realsheenanelson' },
    { kind: 'customer_id', value: '@realsheenanelson' },
    { kind: 'customer_id', value: 'il.dana' },
    { kind: 'customer_id', value: '+16505551234' },
    { kind: 'customer_id', value: '' },
    { kind: 'phone', value: customerId },
    { kind: 'phone', value: 'realsheenanelson' },
    { kind: 'phone', value: '050-555-1234' },
    { kind: 'phone', value: '+0505551234' },
    { kind: 'phone', value: '123' },
    { kind: 'phone', value: '1234567890123456' },
  ])('is not sent at all to what is no address: %j', async (address) => {
    const { client, requests } = metaSaying('{}')
    expect(await sendTemplate(client, { ...message, address })).toEqual({ kind: 'not_addressable' })
    expect(requests).toEqual([])
  })

  const messageId = 'wamid.HBgLMTY0NjcwNDM1OTUVAgARGBI1RjQyNUE3NEYxMzAzMzQ5MkEA'
  it.each([
    ['send-10-response-template-accepted', { pace: 'accepted', customerId, phoneDigits: null }],
    [
      'send-11-response-template-held_for_quality_assessment',
      { pace: 'held_for_quality_assessment' },
    ],
    ['send-08-response-to-bsuid', { pace: 'accepted', metaPace: null, customerId }],
    [
      'send-07-response-to-phone',
      { pace: 'accepted', customerId: null, phoneDigits: '16505551234' },
    ],
    ['send-14-response-legacy-empty-wa-id', { phoneDigits: null }],
  ])('was taken: %s', async (name, told) => {
    expect(await send(name)).toMatchObject({ kind: 'ok', messageId, ...told })
  })

  it.each([
    ['paused', 'paused'],
    ['resting', 'unknown'],
  ])('with the word %s is %s', async (word, pace) => {
    const said = JSON.stringify({ messages: [{ id: 'wamid.1', message_status: word }] })
    const { client } = metaSaying(said)
    const address = { kind: 'customer_id', value: customerId } as const
    expect(await sendTemplate(client, { ...message, address })).toMatchObject({
      kind: 'ok',
      messageId: 'wamid.1',
      pace,
      metaPace: word,
    })
  })

  it.each(['{}', '{"messages":[]}', '{"messages":[{"id":""}]}', '<html>'])(
    'whose answer names no message is lost, not sent twice: %s',
    async (said) => {
      const { client, requests } = metaSaying(said)
      const address = { kind: 'customer_id', value: customerId } as const
      const answer = await sendTemplate(client, { ...message, address })
      expect(answer).toMatchObject({ kind: 'lost', sent: true })
      expect(requests).toHaveLength(1)
    },
  )

  it.each([
    ['error-01-130429-throughput', 130429],
    ['error-03-132001', 132001],
    ['error-04-132000', 132000],
    ['error-05-132012', 132012],
    ['error-06-132015', 132015],
    ['error-07-132016', 132016],
    ['error-09-131009', 131009],
    ['error-10-131008', 131008],
    ['error-11-131056', 131056],
    ['error-12-131042', 131042],
    ['error-20-100-invalid-parameter', 100],
  ])('that Meta refuses says why: %s', async (name, code) => {
    expect(await send(name)).toMatchObject({ kind: 'error', error: { code } })
  })
})

describe('the contact book', () => {
  it.each([
    ['contactbook-01-delete-response-deleted', true],
    ['contactbook-02-delete-response-not-found', false],
  ])('says whether there was an entry: %s', async (name, deleted) => {
    const { client, requests } = metaSaying(fixture(name))
    expect(await forgetContact(client, { phoneNumberId, customerId })).toMatchObject({
      kind: 'ok',
      deleted,
    })
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `DELETE https://graph.example/v25.0/${phoneNumberId}/contact_book?messaging_product=whatsapp&bsuid=${customerId}`,
    ])
  })

  it('is not asked about parents and usernames', async () => {
    const { client, requests } = metaSaying('{}')
    for (const other of ['US.ENT.11815799212886844830', 'dana'])
      expect(await forgetContact(client, { phoneNumberId, customerId: other })).toEqual({
        kind: 'not_addressable',
      })
    expect(requests).toEqual([])
  })

  it('that does not say so has not deleted anything we know of', async () => {
    const { client } = metaSaying('{"success":true}')
    expect(await forgetContact(client, { phoneNumberId, customerId })).toMatchObject({
      kind: 'lost',
    })
  })
})
