import { expect, it } from 'vitest'
import { checkUsername } from '../../../../domain/username'
import { bestOf } from './best-of'
import type { Judged } from './judge-handle'

/** Only what a row of lengths looks at. */
function named(typed: string): Judged {
  const name = checkUsername(typed)
  const words = { phrase: '', sign: '@', shown: typed } as const
  const composition = { ok: false, problem: { code: 'no_handle' } } as const
  return { typed, name, words, composition, verdict: null, fitness: null }
}

const lengths = (...names: string[]) => bestOf('length', names.map(named))

it('the shortest name is best, and two that are as short are as good as each other', () => {
  expect(lengths('rimonit.shop', 'rimonit', 'rimonit.haifa')).toEqual([null, 'best', null])
  expect(lengths('rimonit', 'armonit', 'rimonit.haifa')).toEqual(['as_good', 'as_good', null])
})

it('nothing is best alone, among equals, or where it is no name', () => {
  expect(lengths('rimonit')).toEqual([null])
  expect(lengths('rimonit', 'armonit')).toEqual([null, null])
  expect(lengths('a', 'armonit')).toEqual([null, null])
  expect(bestOf('road', [named('rimonit'), named('armonit')])).toEqual([null, null])
})
