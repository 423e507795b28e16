import { describe, expect, it } from 'vitest'
import { timeOfEntry } from './time-of-entry'

describe('timeOfEntry', () => {
  const moment = new Date('2025-06-15T23:27:53Z')

  it.each([1750030073, '1750030073', 1750030073000, '1750030073000'])('reads %j', (time) => {
    expect(timeOfEntry(time)).toEqual(moment)
  })

  it.each([undefined, null, 0, -5, '', 'soon', Number.NaN, {}, [1], true, 1e300, '9'.repeat(40)])(
    'finds no time in %j',
    (time) => {
      expect(timeOfEntry(time)).toBeNull()
    },
  )
})
