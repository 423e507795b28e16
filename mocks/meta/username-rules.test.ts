import { assert, constantFrom, oneof, property, string, array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkUsername } from '../../domain/username'
import { acceptedName } from './username-rules'

/** Pieces that break rules more often than chance would. */
const pieces = constantFrom(
  'a',
  'Z',
  '7',
  '.',
  '_',
  'www',
  '.com',
  '.in',
  '.co.il',
  '-',
  '@',
  'א',
  'é',
)
const typed = array(oneof(pieces, string({ maxLength: 4 })), { maxLength: 12 }).map((all) =>
  all.join(''),
)

describe('the product’s early check and Meta’s own', () => {
  it('agree on every name, but for the endings that the product only warns of', () => {
    assert(
      property(typed, (text) => {
        const { displayCase, valid, warnings } = checkUsername(text)
        const risky = warnings.some(({ code }) => code === 'domain_like_ending')
        const accepted = acceptedName(displayCase) !== null
        expect(accepted === valid || (valid && risky && !accepted)).toBe(true)
      }),
      { numRuns: 5000 },
    )
  })
})
