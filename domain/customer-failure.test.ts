import { expect, it } from 'vitest'
import { failureOf } from './customer-failure'

const failed = {
  lastState: 'failed',
  lastFailedAt: 1000,
  lastFailureCode: 131026,
  lastFailureDetails: null,
  lastMessageAt: 500,
}
const none = { forGood: false, until: null }

it('gives up who cannot be reached, until they write again', () => {
  expect(failureOf(failed)).toEqual({ forGood: true, until: null })
  expect(failureOf({ ...failed, lastMessageAt: 2000 })).toEqual(none)
})

it('waits a day where Meta sends no more marketing to them', () => {
  expect(failureOf({ ...failed, lastFailureCode: 131049 })).toEqual({
    forGood: false,
    until: 1000 + 86_400_000,
  })
})

it('blames nobody for a template, an account or an answer that was lost', () => {
  expect(failureOf({ ...failed, lastFailureCode: 132015 })).toEqual(none)
  expect(failureOf({ ...failed, lastFailureCode: 131042 })).toEqual(none)
  expect(
    failureOf({ ...failed, lastFailureCode: null, lastFailureDetails: 'answer_lost' }),
  ).toEqual(none)
  expect(failureOf({ ...failed, lastState: 'expired' })).toEqual(none)
})
