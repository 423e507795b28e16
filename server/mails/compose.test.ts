import { describe, expect, it } from 'vitest'
import type { Language } from '../../domain/api/me'
import { notificationKinds } from '../../domain/notifications'
import { composeMail, type Told } from './compose'

const publicUrl = 'https://desk.example'

function told(more: Partial<Told> & { line?: string; by?: string | null } = {}): Told {
  const { line = 'Tel Aviv', by = null, ...rest } = more
  return {
    kind: 'review_wanted',
    resource: '/api/v1/username-requests/r1',
    subject: { username: 'rimonit', displayCase: 'Rimonit', lineName: line, byName: by },
    ...rest,
  }
}

function mail(items: Told[], language: Language | null = 'en', name = 'Noa Barak') {
  const person = { name, email: 'noa@example.com', language }
  return composeMail({ messageId: 'm1', person, items, publicUrl })
}

describe('one thing', () => {
  it('is told in the subject, with the way to it and to the settings', () => {
    const { subject, text, html, to, messageId } = mail([told({ by: 'Maya Cohen' })])
    expect(subject).toBe('\u2066@Rimonit\u2069 on \u2068Tel Aviv\u2069 waits for review')
    expect(to).toEqual({ name: 'Noa Barak', address: 'noa@example.com' })
    expect(messageId).toBe('<m1@desk.example>')
    expect(text).toContain('By \u2068Maya Cohen\u2069')
    expect(text).toContain('https://desk.example/requests/r1')
    expect(text).toContain('https://desk.example/settings/me')
    expect(html).toContain('<html lang="en" dir="ltr">')
    expect(html).toContain('<bdi dir="ltr">@Rimonit</bdi> on <bdi dir="auto">Tel Aviv</bdi>')
    expect(html).toContain('<a href="https://desk.example/requests/r1">')
  })

  it('is told in Hebrew to whoever reads Hebrew', () => {
    const { subject, text, html } = mail([told({ line: 'תל אביב' })], 'he')
    expect(subject).toBe('\u2066@Rimonit\u2069 עבור \u2068תל אביב\u2069 ממתין לבדיקה')
    expect(text).toContain('שלום \u2068Noa Barak\u2069,')
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(html).toContain('<bdi dir="ltr">@Rimonit</bdi>')
  })

  it('is told in English to whoever has chosen no language', () => {
    expect(mail([told()], null).subject).toContain('waits for review')
  })

  it.each(notificationKinds)(
    '%s says something in both languages, with its values filled',
    (kind) => {
      for (const language of ['en', 'he'] as const) {
        const { text, html } = mail([told({ kind })], language)
        expect(text).not.toMatch(/\{\w+\}/)
        expect(html).not.toMatch(/\{\w+\}/)
      }
    },
  )

  it.each([
    ['/api/v1/lines/l1', 'https://desk.example/lines/l1'],
    ['/api/v1/webhook-endpoints/w1', 'https://desk.example/settings/webhooks/w1'],
  ])('%s has its page', (resource, link) => {
    expect(mail([told({ resource })]).text).toContain(link)
  })
})

describe('several things', () => {
  it.each<[Language, number, string]>([
    ['en', 2, '2 notifications from Handleboard'],
    ['en', 1200, '1,200 notifications from Handleboard'],
    ['he', 2, 'שתי התראות מ־Handleboard'],
    ['he', 3, '3 התראות מ־Handleboard'],
  ])('%s, %i: “%s”', (language, count, subject) => {
    expect(
      mail(
        Array.from({ length: count }, () => told()),
        language,
      ).subject,
    ).toBe(subject)
  })

  it('are told one by one up to fifty, and counted from there', () => {
    const items = Array.from({ length: 200 }, (_, index) =>
      told({ resource: `/api/v1/username-requests/r${index}` }),
    )
    const { text, html } = mail(items)
    expect(text.match(/waits for review/g)).toHaveLength(50)
    expect(html.match(/<li>/g)).toHaveLength(50)
    expect(text).toContain('And 150 more.')
    expect(mail(items.slice(0, 51)).text).toContain('And one more.')
    expect(mail(items.slice(0, 52), 'he').text).toContain('ועוד שתיים.')
  })
})

describe('what people wrote', () => {
  it('is text in HTML, never markup', () => {
    const { html } = mail([told({ line: `<img src=x onerror="a('b')"> & co` })], 'en', '<b>Noa</b>')
    expect(html).not.toMatch(/<img|<b>/)
    expect(html).toContain('&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; co')
  })

  it('begins no new header and turns nothing around', () => {
    const { subject, to } = mail(
      [told({ line: 'Line\r\nBcc: all@example.com\u2069\u202Eevil' })],
      'en',
      'Noa\r\nX: y',
    )
    expect(subject).toContain('\u2068Line Bcc: all@example.com evil\u2069')
    expect(subject).not.toMatch(/[\r\n\u202E]/)
    expect(to.name).toBe('Noa X: y')
  })
})
