import { describe, expect, it } from 'vitest'
import {
  nothingKnown,
  stateAtMeta,
  wantsRead,
  withNews,
  type StatusDetails,
  type TemplateNews,
} from './template-news'

const none: StatusDetails = {
  reason: null,
  explanation: null,
  recommendation: null,
  title: null,
  description: null,
  disableAt: null,
}

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 25, 12, 0, second))
const status = (word: string, second: number): TemplateNews => ({
  kind: 'status',
  at: at(second),
  word,
  details: none,
})

const after = (news: readonly TemplateNews[]) => news.reduce(withNews, nothingKnown)

/** The same chance each time, so that a failure can be seen again. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

const story: TemplateNews[] = [
  status('PENDING', 1),
  status('REJECTED', 2),
  status('PENDING', 3),
  status('APPROVED', 4),
  status('FLAGGED', 5),
  { kind: 'quality', at: at(6), score: 'YELLOW' },
  { kind: 'quality', at: at(7), score: 'RED' },
  status('PAUSED', 7),
  status('LOCKED', 7),
  { kind: 'category', at: at(8), category: 'UTILITY', announced: { to: 'MARKETING', at: at(60) } },
  { kind: 'category', at: at(9), category: 'MARKETING', announced: null },
  status('SOME_NEW_EVENT', 9),
  {
    kind: 'components',
    at: at(9),
    content: { header: null, body: 'a', footer: null, buttons: [] },
  },
  {
    kind: 'components',
    at: at(9),
    content: { header: null, body: 'b', footer: null, buttons: [] },
  },
  status('DISABLED', 10),
  status('ARCHIVED', 10),
]

describe('news of a template', () => {
  it('ends alike in any order, repeated or not', () => {
    const inOrder = after(story)
    for (let seed = 1; seed <= 500; seed += 1) {
      const mixed = shuffled([...story, ...story.slice(seed % story.length)], seed)
      expect(after(mixed), `seed ${seed}`).toEqual(inOrder)
    }
  })

  it('is the newest word on each part', () => {
    const known = after(story)
    expect(stateAtMeta(known)).toBe('disabled')
    expect(known.quality?.value).toBe('RED')
    expect(known.category?.value).toEqual({ category: 'MARKETING', announced: null })
    expect(known.content?.value.body).toBe('b')
  })

  it('is nothing new when it is older, and the same object then', () => {
    const known = after([status('APPROVED', 5)])
    expect(withNews(known, status('PENDING', 4))).toBe(known)
    expect(withNews(known, status('APPROVED', 5))).toBe(known)
  })

  it.each(['FLAGGED', 'REINSTATED', 'LOCKED', 'UNARCHIVED', 'SOME_NEW_EVENT'])(
    'with the event %s, which is no status, wants a read and moves nothing',
    (word) => {
      const known = after([status('APPROVED', 1), status(word, 2)])
      expect(stateAtMeta(known)).toBe('approved')
      expect(wantsRead(known)).toBe(true)
      expect(wantsRead(withNews(known, status('PAUSED', 3)))).toBe(false)
    },
  )

  it('knows words in any case, and is unknown before the first', () => {
    expect(stateAtMeta(after([status('approved', 1)]))).toBe('approved')
    expect(stateAtMeta(nothingKnown)).toBe('unknown')
  })
})
