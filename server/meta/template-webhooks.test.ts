import { describe, expect, it } from 'vitest'
import { fixture } from './fixtures/read-fixture'
import { parseDelivery } from './webhook-delivery'
import type { TemplateEvent } from './webhook-events'

const wabaId = '102290129340398'
const subject = {
  message_template_id: 1689556908129832,
  message_template_name: 'request_phone_number',
  message_template_language: 'he',
}

function eventsOf(text: string) {
  const delivery = parseDelivery(text)
  if (delivery.kind !== 'ok') throw new Error('The delivery is malformed')
  return delivery.events
}

function told(field: string, value: unknown) {
  const changes = [{ field, value }]
  const [event] = eventsOf(JSON.stringify({ entry: [{ id: wabaId, time: 1751247548, changes }] }))
  return event
}

function newsOf(field: string, value: object): TemplateEvent['news'] {
  const event = told(field, { ...subject, ...value })
  if (event?.kind !== 'template') throw new Error('The value is not readable')
  return event.news
}

const nothing = {
  reason: null,
  explanation: null,
  recommendation: null,
  title: null,
  description: null,
  disableAt: null,
}
const status = (word: string, details = {}) => ({
  kind: 'status',
  word,
  details: { ...nothing, ...details },
})

describe('a status of a template', () => {
  it('names account, template and moment', () => {
    expect(eventsOf(fixture('webhook-template-01-approved'))).toEqual([
      {
        kind: 'template',
        field: 'message_template_status_update',
        wabaId,
        at: new Date('2025-06-30T01:39:08Z'),
        metaId: '1689556908129832',
        name: 'order_confirmation',
        language: 'en_US',
        category: 'UTILITY',
        news: status('APPROVED'),
      },
    ])
  })

  it.each([
    ['04-pending', status('PENDING')],
    ['11-flagged', status('FLAGGED')],
    ['12-reinstated', status('REINSTATED')],
    ['14-pending-deletion', status('PENDING_DELETION')],
    ['15-deleted', status('DELETED')],
    ['16-limit-exceeded', status('LIMIT_EXCEEDED')],
    ['17-archived', status('ARCHIVED')],
    ['21-unknown-future-event', status('SOME_NEW_EVENT')],
    ['03-rejected-tag-content-mismatch', status('REJECTED', { reason: 'TAG_CONTENT_MISMATCH' })],
    [
      '05-paused-first',
      status('PAUSED', {
        title: 'FIRST_PAUSE',
        description: 'Your WhatsApp message template has been paused for 3 hours.',
      }),
    ],
    [
      '07-paused-rate-limiting',
      status('PAUSED', {
        title: 'RATE_LIMITING_PAUSE',
        description: 'Your WhatsApp message template has been paused.',
      }),
    ],
    [
      '08-unpaused',
      status('APPROVED', {
        title: 'UNPAUSE',
        description: 'Your WhatsApp message template has been unpaused.',
      }),
    ],
    [
      '19-locked',
      status('LOCKED', {
        title: 'FIRST_PAUSE',
        description: 'Your WhatsApp message template has been locked.',
      }),
    ],
    ['31-quality-yellow-to-red', { kind: 'quality', score: 'RED' }],
    ['32-quality-unknown-to-green', { kind: 'quality', score: 'GREEN' }],
  ])('is read from webhook-template-%s', (name, news) => {
    const [event] = eventsOf(fixture(`webhook-template-${name}`))
    expect(event).toMatchObject({ kind: 'template', name: 'request_phone_number', language: 'he' })
    expect(event).toHaveProperty('news', news)
  })

  it('brings Meta’s sentences when the format is what it minds', () => {
    const [event] = eventsOf(fixture('webhook-template-02-rejected-invalid-format'))
    expect(event).toMatchObject({
      name: 'abandoned_cart',
      category: 'MARKETING',
      news: {
        word: 'REJECTED',
        details: {
          reason: 'INVALID_FORMAT',
          explanation: expect.stringContaining('next to each other') as string,
          recommendation: expect.stringContaining('Separate parameters') as string,
        },
      },
    })
  })

  it('may come without a category', () => {
    const [event] = eventsOf(fixture('webhook-template-20-approved-no-category'))
    expect(event).toMatchObject({ category: null, news: status('APPROVED') })
  })

  it.each([1751247548, '1751247548'])('says when it is disabled, written as %j', (date) => {
    expect(
      newsOf('message_template_status_update', {
        event: 'DISABLED',
        disable_info: { disable_date: date },
      }),
    ).toEqual(status('DISABLED', { disableAt: new Date('2025-06-30T01:39:08Z') }))
  })

  it('is read although what comes beside it is of another kind', () => {
    const strange = { reason: 7, disable_info: 'soon', other_info: [], rejection_info: 'no' }
    expect(newsOf('message_template_status_update', { event: 'PAUSED', ...strange })).toEqual(
      status('PAUSED'),
    )
  })

  it('keeps every digit of the id', () => {
    const text = fixture('webhook-template-01-approved').replace(
      '1689556908129832',
      '90071992547409931',
    )
    expect(eventsOf(text)).toMatchObject([{ metaId: '90071992547409931' }])
  })
})

describe('a category', () => {
  it('that is announced is the one of now, with the one to come and its moment', () => {
    const announced = {
      new_category: 'UTILITY',
      correct_category: 'MARKETING',
      category_update_timestamp: '1751333948',
    }
    expect(newsOf('template_category_update', announced)).toEqual({
      kind: 'category',
      category: 'UTILITY',
      announced: { to: 'MARKETING', at: new Date('2025-07-01T01:39:08Z') },
    })
  })

  it('that is changed announces nothing more', () => {
    const done = { previous_category: 'UTILITY', new_category: 'MARKETING' }
    expect(newsOf('template_category_update', done)).toEqual({
      kind: 'category',
      category: 'MARKETING',
      announced: null,
    })
  })

  it('that Meta takes for the wrong one is a change without a moment', () => {
    const detected = { category: 'UTILITY', correct_category: 'MARKETING' }
    expect(newsOf('template_correct_category_detection', detected)).toEqual({
      kind: 'category',
      category: 'UTILITY',
      announced: { to: 'MARKETING', at: null },
    })
  })
})

describe('what Meta made of the text', () => {
  const field = 'message_template_components_update'
  const text = { message_template_element: 'Your number, please', message_template_footer: 'Bot' }

  it('is all parts with the type of each button', () => {
    const message_template_buttons = [{ message_template_button_type: 'URL' }]
    expect(newsOf(field, { ...text, message_template_buttons })).toEqual({
      kind: 'components',
      content: { header: null, body: 'Your number, please', footer: 'Bot', buttons: ['URL'] },
    })
  })

  it.each([{}, { message_template_buttons: [{ message_template_button_text: 'Share' }] }])(
    'wants a read when it does not tell the buttons: %j',
    (buttons) => {
      expect(newsOf(field, { ...text, ...buttons })).toEqual(status(field))
    },
  )
})

describe('a webhook on a template', () => {
  it.each([
    ['message_template_status_update', { ...subject }],
    ['message_template_status_update', { event: 'APPROVED' }],
    ['message_template_status_update', { event: 'APPROVED', message_template_name: 'a' }],
    ['message_template_quality_update', { ...subject }],
    ['template_category_update', { ...subject, correct_category: 'MARKETING' }],
    ['message_template_components_update', null],
  ])('of %s that says not what of which is kept as unreadable: %j', (field, value) => {
    expect(told(field, value)).toMatchObject({ kind: 'unreadable', field, value })
  })

  it('may name its template by name and language alone', () => {
    const { message_template_id: _id, ...named } = subject
    expect(told('message_template_status_update', { ...named, event: 'APPROVED' })).toMatchObject({
      kind: 'template',
      metaId: null,
      name: 'request_phone_number',
      language: 'he',
    })
  })
})
