import { expect, test } from 'vitest'
import { sendCodes, sendPolicyOf, sendProblemOf, sendProblems } from './send-problems'

/** Every code of meta-contract 7.3, in its groups. */
const groups: Record<string, number[]> = {
  mend_request: [100, 131008, 131009, 132000, 132012, 132018, 135000],
  mend_template: [132001, 132005, 132007, 132015, 132016],
  stop: [131026, 131047, 131021, 130403, 131050, 130472, 131062],
  wait_a_day: [131049],
  slow_down: [4, 80007, 130429, 131056, 131048, 131064],
  mend_account: [131042, 131037, 131045, 133010, 368, 131031, 130497, 131063, 134011],
  mend_connection: [0, 3, 10, 190, 104, 200, 210, 299, 131005],
  // Maintenance is a matter of the account, but nobody can mend it.
  retry: [1, 2, 131000, 131016, 133004, 131057],
}

const cases = Object.entries(groups).flatMap(([policy, codes]) =>
  codes.map((code) => [code, policy] as const),
)

test.each(cases)('code %i wants: %s', (code, policy) => {
  expect(sendProblemOf({ code }).policy).toBe(policy)
})

test.each([
  [132001, 'template_missing'],
  [132015, 'template_paused'],
  [132016, 'template_disabled'],
  [131026, 'not_reachable'],
  [131047, 'window_closed'],
  [131050, 'opted_out'],
  [130472, 'experiment'],
  [131062, 'id_not_supported'],
  [131049, 'marketing_cap'],
  [130429, 'too_fast'],
  [131056, 'pair_too_fast'],
  [131042, 'payment'],
  [131031, 'account_locked'],
  [190, 'token_not_valid'],
  [250, 'no_permission'],
])('code %i has a name of its own: %s', (code, problem) => {
  expect(sendProblemOf({ code }).problem).toBe(problem)
})

test('a message to a wrong or foreign id is not reachable, whichever code Meta chooses', () => {
  const problems = [100, 131009, 131026].map((code) => sendProblemOf({ code, to: 'customer_id' }))
  expect(problems.map(({ problem }) => problem)).toEqual(Array(3).fill('not_reachable'))
  expect(sendProblemOf({ code: 131009, to: 'phone' }).problem).toBe('request_invalid')
})

test('a wrong id of the line is a matter of the connection, whoever was written to', () => {
  const wrong = { code: 100, subcode: 33, to: 'customer_id' } as const
  expect(sendProblemOf(wrong)).toEqual({ problem: 'line_not_found', policy: 'mend_connection' })
})

test('a code that is not known stops, unless Meta says that it passes', () => {
  expect(sendProblemOf({ code: 139999 })).toEqual({ problem: 'unknown', policy: 'stop' })
  expect(sendProblemOf({ code: 139999, isTransient: true }).policy).toBe('retry')
  expect(sendProblemOf({ code: 300 }).problem).toBe('unknown')
})

test('every problem comes from a code, and no code is without one', () => {
  const found = new Set(sendCodes.map((code) => sendProblemOf({ code }).problem))
  expect([...found, 'unknown'].toSorted()).toEqual(sendProblems.toSorted())
  expect(sendPolicyOf('unknown')).toBe('stop')
})
