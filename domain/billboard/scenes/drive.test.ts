import { describe, expect, it } from 'vitest'
import { boardSeen, polesAhead, seenAt, smearOf } from './drive-view'
import { compareRecall } from './recall'

describe('driving past', () => {
  const board = { width: 14_000, height: 4000 }

  it('half as far is twice as big and twice as far aside', () => {
    const [a, b] = boardSeen(board, 10, 200)
    const [c, d] = boardSeen(board, 10, 100)
    expect((d.x - c.x) / (b.x - a.x)).toBeCloseTo(2, 9)
    expect(((c.x + d.x) / 2 - 800) / ((a.x + b.x) / 2 - 800)).toBeCloseTo(2, 9)
  })

  it('where the cone ends, the middle of the board is three quarters across', () => {
    const ahead = 10 / Math.tan((10 * Math.PI) / 180)
    expect(seenAt(10, 0, ahead).x).toBeCloseTo(1200, 6)
  })

  it('poles come nearer and begin anew', () => {
    expect(polesAhead(0, 25, 2)).toEqual([25, 50])
    expect(polesAhead(30, 25, 2)).toEqual([20, 45])
  })

  it('the surroundings smear more the faster the board turns away', () => {
    expect(smearOf(0)).toBe(0)
    expect(smearOf(28.65)).toBeGreaterThan(smearOf(5.51))
  })
})

describe('what was seen', () => {
  it('capitals and the sign count for nothing', () => {
    expect(compareRecall('rimonit.shop', ' @Rimonit.Shop')).toMatchObject({
      right: 12,
      of: 12,
      whole: true,
    })
  })

  it('a letter left out does not make all that follow wrong', () => {
    const { letters, right, whole } = compareRecall('rimonit', 'rimnit')
    expect(right).toBe(6)
    expect(whole).toBe(false)
    expect(letters.filter(({ kind }) => kind === 'missing')).toEqual([
      { kind: 'missing', letter: 'o' },
    ])
  })

  it('another letter and one too many are told apart', () => {
    expect(compareRecall('abc', 'axcd').letters).toEqual([
      { kind: 'right', letter: 'a' },
      { kind: 'wrong', letter: 'b', typed: 'x' },
      { kind: 'right', letter: 'c' },
      { kind: 'extra', letter: 'd' },
    ])
  })

  it('nothing typed is nothing right', () => {
    expect(compareRecall('abc', '')).toMatchObject({ right: 0, of: 3, whole: false })
  })
})
