import { describe, expect, it } from 'vitest'
import { boardScore, type ScoreFacts } from './board-score'
import { isPrintable, preflight, type PreflightFacts } from './preflight'

const ready: PreflightFacts = {
  nameLive: true,
  username: 'maccabihealth',
  drawnHandle: 'MaccabiHealth',
  sign: '@',
  drawnOrder: '@MaccabiHealth',
  insideSafeArea: true,
  groundReachesBleed: true,
  lowestPpi: null,
  letterPx: null,
  contrast: 8.8,
  mark: { official: true, stretched: false },
  copyBlocked: false,
  qr: { allowed: true, decodes: true, linkAnswers: true },
  scale: { factor: 10, noted: true },
  words: 6,
  audience: 'driver',
}

describe('before printing', () => {
  it('all is looked at once, and a good artwork may go', () => {
    const items = preflight(ready)
    expect(new Set(items.map(({ code }) => code)).size).toBe(16)
    expect(items.filter(({ result }) => result !== 'pass')).toEqual([
      { code: 'resolution', result: 'none' },
      { code: 'letter_pixels', result: 'none' },
    ])
    expect(isPrintable(items)).toBe(true)
  })

  it.each([
    [{ nameLive: false }, 'name_live'],
    [{ drawnHandle: 'MaccabiHelth', drawnOrder: '@MaccabiHelth' }, 'spelling'],
    [{ drawnOrder: 'MaccabiHealth@' }, 'direction'],
    [{ insideSafeArea: false }, 'safe_area'],
    [{ groundReachesBleed: false }, 'bleed'],
    [{ lowestPpi: 29 }, 'resolution'],
    [{ letterPx: 7.9 }, 'letter_pixels'],
    [{ contrast: 1.98 }, 'contrast'],
    [{ mark: { official: false, stretched: false } }, 'official_mark'],
    [{ mark: { official: true, stretched: true } }, 'mark_shape'],
    [{ copyBlocked: true }, 'copy'],
    [{ qr: { allowed: false, decodes: true, linkAnswers: true } }, 'qr_place'],
    [{ qr: { allowed: true, decodes: false, linkAnswers: true } }, 'qr_decodes'],
    [{ qr: { allowed: true, decodes: true, linkAnswers: false } }, 'qr_link'],
    [{ scale: { factor: 10, noted: false } }, 'scale_note'],
    [{ words: 11 }, 'words'],
  ] as const)('%o fails %s and nothing else', (change, code) => {
    const items = preflight({ ...ready, ...change })
    expect(items.filter(({ result }) => result === 'fail')).toEqual([{ code, result: 'fail' }])
    expect(isPrintable(items)).toBe(false)
  })

  it('many words and a middling contrast are warned about, on foot also very many', () => {
    const warned = (change: Partial<PreflightFacts>) =>
      preflight({ ...ready, ...change }).filter(({ result }) => result === 'warn')
    expect(warned({ words: 8 })).toMatchObject([{ code: 'words' }])
    expect(warned({ words: 20, audience: 'walker' })).toMatchObject([{ code: 'words' }])
    expect(warned({ letterPx: 11 })).toMatchObject([{ code: 'letter_pixels' }])
    expect(warned({ contrast: 5 })).toMatchObject([{ code: 'contrast' }])
    expect(isPrintable(preflight({ ...ready, words: 8 }))).toBe(true)
  })

  it('a link that could not be tried is unknown, and that is not printable', () => {
    const items = preflight({ ...ready, qr: { allowed: true, decodes: true, linkAnswers: null } })
    expect(items).toContainEqual({ code: 'qr_link', result: 'unknown' })
    expect(isPrintable(items)).toBe(false)
  })

  it('what is not there is not asked for', () => {
    const bare = preflight({ ...ready, mark: null, qr: null, scale: { factor: 1, noted: false } })
    expect(bare.filter(({ result }) => result === 'none')).toHaveLength(8)
    expect(isPrintable(bare)).toBe(true)
  })
})

const best: ScoreFacts = {
  secondsHave: 8,
  secondsNeeded: 4,
  contrast: 10,
  words: 5,
  handleWarnings: 0,
  layoutSafe: true,
  printable: true,
}

describe('the score of a board', () => {
  it.each([
    [{}, 100],
    [{ secondsHave: 2 }, 80],
    [{ contrast: 4.5 }, 92],
    [{ words: 12 }, 85],
    [{ words: 9.5 }, 92.5],
    [{ handleWarnings: 2 }, 94],
    [{ handleWarnings: 9 }, 85],
  ])('with %o is %d', (change, expected) => {
    expect(boardScore({ ...best, ...change }).score).toBe(Math.round(expected))
  })

  it.each([[{ contrast: 2.9 }], [{ layoutSafe: false }], [{ printable: false }]])(
    'with %o is 49 at most',
    (change) => {
      expect(boardScore({ ...best, ...change })).toMatchObject({ score: 49, capped: true })
    },
  )

  it('is the sum of its parts', () => {
    const { score, parts } = boardScore({ ...best, secondsHave: 1, contrast: 5, words: 9 })
    const sum = Object.values(parts).reduce((total, { points }) => total + points, 0)
    expect(score).toBe(Math.round(sum))
  })
})
