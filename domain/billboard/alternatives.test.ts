import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUsername } from '../username'
import { alternatives } from './alternatives'
import { handleFitness } from './handle-fitness'

const context = { refused: ['MaccabiHealth'], displayName: 'Maccabi Health – מכבי' }

describe('alternatives to refused names', () => {
  it('are near them, and none of them', () => {
    const names = alternatives(context)
    expect(names).toContain('MaccabiHealthIL')
    expect(names.map((name) => name.toLowerCase())).not.toContain('maccabihealth')
    expect(names.every((name) => /maccabi/i.test(name))).toBe(true)
  })

  it('come from the line’s name too, where it has English words', () => {
    const names = alternatives({ refused: ['Doctor'], displayName: 'Rimonit Dental רימונית' })
    expect(names.some((name) => name.startsWith('RimonitDental'))).toBe(true)
  })

  it('are ranked by their fitness, and twelve at most', () => {
    const scores = alternatives(context).map((name) => handleFitness(name)?.score ?? -1)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.length).toBeLessThanOrEqual(12)
  })

  it('keep Meta’s rules, end like no web address, and name each username once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }),
        fc.string(),
        (refused, displayName) => {
          const names = alternatives({ refused, displayName })
          const usernames = names.map((name) => checkUsername(name))
          expect(usernames.every(({ valid }) => valid)).toBe(true)
          expect(new Set(usernames.map(({ username }) => username)).size).toBe(names.length)
        },
      ),
    )
  })
})
