import { describe, expect, it } from 'vitest'
import {
  nothingKnown,
  stateAtMeta,
  withNews,
  type StatusDetails,
  type TemplateAtMeta,
  type TemplateNews,
} from './template-news'
import {
  mustRead,
  newsOfReading,
  noDetails,
  sinceReading,
  type TemplateReading,
} from './template-reading'

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 25, 12, 0, second))
const status = (word: string, second: number, more: Partial<StatusDetails> = {}): TemplateNews => ({
  kind: 'status',
  at: at(second),
  word,
  details: { ...noDetails, ...more },
})
const reading = (second: number, more: Partial<TemplateReading> = {}): TemplateReading => ({
  at: at(second),
  status: null,
  category: null,
  quality: null,
  reason: null,
  content: null,
  ...more,
})
const known = (...news: TemplateNews[]) => news.reduce(withNews, nothingKnown)
const read = (before: TemplateAtMeta, how: TemplateReading) =>
  newsOfReading(before, how).reduce(withNews, before)
const told = (before: TemplateAtMeta, news: TemplateNews, readAt: Date) => {
  const fresh = sinceReading(before, news, readAt)
  return fresh === null ? before : withNews(before, fresh)
}

describe('a reading', () => {
  it('that finds all as it was says nothing new', () => {
    const content = { header: null, body: 'a', footer: null, buttons: [] }
    const all = { status: 'APPROVED', category: 'UTILITY', quality: 'GREEN', content }
    const before = read(nothingKnown, reading(1, all))
    expect(stateAtMeta(before)).toBe('approved')
    expect(newsOfReading(before, reading(2, { ...all, status: 'approved' }))).toEqual([])
  })

  it('that finds the same text in another order of its parts says nothing new', () => {
    const content = { header: null, body: 'a', footer: null, buttons: ['X'] }
    const before = read(nothingKnown, reading(1, { content }))
    const stored = { buttons: ['X'], body: 'a', footer: null, header: null }
    expect(newsOfReading(before, reading(2, { content: stored }))).toEqual([])
  })

  it('leaves a pause the moment and the title that a webhook told', () => {
    const before = known(status('PAUSED', 1, { title: 'FIRST_PAUSE' }))
    expect(read(before, reading(9, { status: 'PAUSED' }))).toBe(before)
  })

  it('leaves a change of category announced that has not come yet', () => {
    const announced = { to: 'MARKETING', at: at(60) }
    const before = known({ kind: 'category', at: at(1), category: 'UTILITY', announced })
    expect(read(before, reading(2, { category: 'UTILITY' }))).toBe(before)
    const after = read(before, reading(3, { category: 'MARKETING' }))
    expect(after.category?.value).toEqual({ category: 'MARKETING', announced: null })
  })

  it('adds why it was rejected where nobody said so, and takes NONE for nothing', () => {
    const before = known(status('REJECTED', 1))
    const after = read(before, reading(2, { status: 'REJECTED', reason: 'SCAM' }))
    expect(after.status?.value.details.reason).toBe('SCAM')
    expect(newsOfReading(before, reading(2, { status: 'REJECTED', reason: 'NONE' }))).toEqual([])
  })
})

describe('news that a reading has overtaken', () => {
  const before = known(status('REJECTED', 5))

  it('is old, whatever it says', () => {
    expect(told(before, status('APPROVED', 6), at(9))).toBe(before)
    expect(told(before, { kind: 'quality', at: at(6), score: 'RED' }, at(9))).toBe(before)
  })

  it('still explains the same status, once', () => {
    const late = status('REJECTED', 4, { recommendation: 'Say why.' })
    const after = told(before, late, at(9))
    expect(after.status?.value.details.recommendation).toBe('Say why.')
    expect(told(after, late, at(9))).toBe(after)
  })

  it('that is no status is shown and wants no other reading', () => {
    const after = told(before, status('FLAGGED', 6), at(9))
    expect(after.readWanted?.value).toBe('FLAGGED')
    expect(mustRead(after, at(9))).toBe(false)
    expect(mustRead(after, at(5))).toBe(true)
  })
})
