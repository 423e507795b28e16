import { expect, it } from 'vitest'
import { problemOfFailure } from './ask-failure'

it('a failure has one word and what follows from it, with a code of Meta’s or without', () => {
  expect(problemOfFailure({ code: 131026, details: null })).toEqual({
    problem: 'not_reachable',
    policy: 'stop',
  })
  expect(problemOfFailure({ code: 131009, details: null }).problem).toBe('not_reachable')
  expect(problemOfFailure({ code: 131042, details: null }).policy).toBe('mend_account')
  expect(problemOfFailure({ code: null, details: 'answer_lost' }).problem).toBe('answer_lost')
  expect(problemOfFailure({ code: null, details: 'not_addressable' }).problem).toBe(
    'not_addressable',
  )
  expect(problemOfFailure({ code: null, details: 'anything' }).problem).toBe('unknown')
})
