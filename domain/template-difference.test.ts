import { describe, expect, it } from 'vitest'
import { contentOfWording, templateDifference } from './template-difference'

const sent = contentOfWording('Please share your phone number with us.')

describe('what Meta changed', () => {
  it('is nothing when only blanks or the case of the button differ', () => {
    expect(
      templateDifference(sent, {
        header: '',
        body: ' Please share your phone number with us. ',
        footer: null,
        buttons: ['request_contact_info'],
      }),
    ).toEqual([])
  })

  it('is told word by word', () => {
    const [body, ...others] = templateDifference(sent, {
      ...sent,
      body: 'Please share your number with our team.',
    })
    expect(others).toEqual([])
    expect(body?.pieces).toEqual([
      { text: 'Please share your ', in: 'both' },
      { text: 'phone ', in: 'sent' },
      { text: 'number with ', in: 'both' },
      { text: 'us.', in: 'sent' },
      { text: 'our team.', in: 'now' },
    ])
  })

  it('names a part that came and a button that went', () => {
    const found = templateDifference(sent, { ...sent, footer: 'Sent by a bot', buttons: [] })
    expect(found.map(({ part, sent: before, now }) => [part, before, now])).toEqual([
      ['footer', null, 'Sent by a bot'],
      ['buttons', 'REQUEST_CONTACT_INFO', null],
    ])
  })

  it('puts both texts together again, whatever they are', () => {
    const texts = ['', 'a', 'a b', 'b a', 'a  b c', 'שלום a עולם', 'c c c', 'a b c d e']
    for (const before of texts)
      for (const after of texts) {
        const [body] = templateDifference(contentOfWording(before), contentOfWording(after))
        const join = (side: 'sent' | 'now') =>
          body?.pieces
            .filter((piece) => piece.in !== (side === 'sent' ? 'now' : 'sent'))
            .map(({ text }) => text)
            .join('')
        if (body === undefined) expect(before.trim()).toBe(after.trim())
        else
          expect([join('sent')?.trim(), join('now')?.trim()]).toEqual([before.trim(), after.trim()])
      }
  })
})
