import { describe, expect, it } from 'vitest'
import { isDoubted, withDoubt } from './template-doubt'
import { nothingKnown, withNews, type TemplateAtMeta, type TemplateNews } from './template-news'
import { mustRead, noDetails } from './template-reading'

const at = (ms: number): Date => new Date(Date.UTC(2026, 10, 25, 12) + ms)
const status = (word: string, ms: number): TemplateNews => ({
  kind: 'status',
  at: at(ms),
  word,
  details: noDetails,
})
const known = (...news: TemplateNews[]) => news.reduce(withNews, nothingKnown)

type Heard = { news: TemplateNews[]; askedAt?: Date; readAt?: Date }
const hear = (before: TemplateAtMeta, { news, askedAt, readAt }: Heard) => {
  const after = news.reduce(withNews, before)
  return withDoubt({ before, after, news, askedAt: askedAt ?? null, readAt: readAt ?? null })
}

describe('what Meta told that does not agree', () => {
  it.each([
    ['APPROVED', 'ARCHIVED'],
    ['ARCHIVED', 'APPROVED'],
  ])(
    '%s and %s of one second are doubted until a reading that is asked for later',
    (one, other) => {
      const after = hear(known(status(one, 100)), { news: [status(other, 900)] })
      expect(mustRead(after, null)).toBe(true)
      // On its way already when the second one came.
      expect(mustRead(after, at(500))).toBe(true)
      expect(mustRead(after, at(901))).toBe(false)
    },
  )

  it('in one delivery is doubted in either order', () => {
    const [archived, approved] = [status('ARCHIVED', 999), status('APPROVED', 999)]
    for (const news of [
      [archived, approved],
      [approved, archived],
    ])
      expect(isDoubted(hear(nothingKnown, { news }), null)).toBe(true)
  })

  it('is not doubted when it is further apart, or the same word', () => {
    expect(hear(known(status('APPROVED', 0)), { news: [status('ARCHIVED', 5000)] }).doubtedAt).toBe(
      null,
    )
    const before = known(status('APPROVED', 0))
    expect(hear(before, { news: [status('APPROVED', 500)], readAt: at(400) }).doubtedAt).toBe(null)
  })

  it('is doubted in the second of a reading that found another status', () => {
    const before = known(status('APPROVED', -9000))
    const after = hear(before, { news: [status('ARCHIVED', 999)], readAt: at(300) })
    expect(isDoubted(after, at(300))).toBe(true)
    expect(isDoubted(after, at(2000))).toBe(false)
  })

  it('by a reading is doubted where a webhook came after it was asked for, and else is the last word', () => {
    const before = known(status('APPROVED', 0), status('ARCHIVED', 350))
    const late = hear(before, { news: [status('APPROVED', 300)], askedAt: at(300) })
    expect(late.status?.value.word).toBe('ARCHIVED')
    expect(isDoubted(late, at(300))).toBe(true)
    const next = hear(before, { news: [status('APPROVED', 400)], askedAt: at(400) })
    expect([next.status?.value.word, next.doubtedAt]).toEqual(['APPROVED', null])
  })

  it('and was overtaken by a reading of just after it is doubted once', () => {
    const before = known(status('APPROVED', 0))
    // The status is dropped: only the doubt stays.
    const news = [status('PAUSED', 1500)]
    const readAt = at(2000)
    const after = withDoubt({ before, after: before, news, askedAt: null, readAt })
    expect(isDoubted(after, readAt)).toBe(true)
    expect(isDoubted(after, at(2500))).toBe(false)
    const old = withDoubt({ before, after: before, news, askedAt: null, readAt: at(90_000) })
    expect(old.doubtedAt).toBe(null)
  })

  it('of a text is doubted: no webhook tells of the button', () => {
    const content = { header: null, body: 'a', footer: null, buttons: [] }
    const after = hear(nothingKnown, { news: [{ kind: 'components', at: at(0), content }] })
    expect(isDoubted(after, null)).toBe(true)
  })
})
