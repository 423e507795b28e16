/** Why a message did not go out or did not arrive, by Meta's codes (meta-contract 7.3). */

/** What is to be done about it. `stop`: this message, to this customer; all others say for how long or who mends. */
export type SendPolicy =
  | 'retry'
  | 'wait_a_day'
  | 'slow_down'
  | 'stop'
  | 'mend_request'
  | 'mend_template'
  | 'mend_account'
  | 'mend_connection'

const policyOf = {
  request_invalid: 'mend_request',
  parameters_differ: 'mend_request',
  template_missing: 'mend_template',
  template_too_long: 'mend_template',
  template_against_policy: 'mend_template',
  template_paused: 'mend_template',
  template_disabled: 'mend_template',
  not_reachable: 'stop',
  window_closed: 'stop',
  to_itself: 'stop',
  blocked_by_us: 'stop',
  opted_out: 'stop',
  experiment: 'stop',
  id_not_supported: 'stop',
  marketing_cap: 'wait_a_day',
  too_many_calls: 'slow_down',
  too_fast: 'slow_down',
  pair_too_fast: 'slow_down',
  quality_limit: 'slow_down',
  misclassified_templates: 'slow_down',
  payment: 'mend_account',
  display_name: 'mend_account',
  line_not_registered: 'mend_account',
  account_restricted: 'mend_account',
  account_locked: 'mend_account',
  country_restricted: 'mend_account',
  account_incomplete: 'mend_account',
  // Meta ends maintenance by itself: there is nothing to mend.
  account_in_maintenance: 'retry',
  token_not_valid: 'mend_connection',
  no_permission: 'mend_connection',
  line_not_found: 'mend_connection',
  meta_trouble: 'retry',
  unknown: 'stop',
} as const satisfies Record<string, SendPolicy>

export type SendProblem = keyof typeof policyOf
// The keys of the table above, in its order.
export const sendProblems = Object.keys(policyOf) as SendProblem[]

const problemOf: Readonly<Record<number, SendProblem>> = {
  100: 'request_invalid',
  131008: 'request_invalid',
  131009: 'request_invalid',
  135000: 'request_invalid',
  132000: 'parameters_differ',
  132012: 'parameters_differ',
  132018: 'parameters_differ',
  132001: 'template_missing',
  132005: 'template_too_long',
  132007: 'template_against_policy',
  132015: 'template_paused',
  132016: 'template_disabled',
  131026: 'not_reachable',
  131047: 'window_closed',
  131021: 'to_itself',
  130403: 'blocked_by_us',
  131050: 'opted_out',
  130472: 'experiment',
  131062: 'id_not_supported',
  131049: 'marketing_cap',
  4: 'too_many_calls',
  17: 'too_many_calls',
  32: 'too_many_calls',
  613: 'too_many_calls',
  80007: 'too_many_calls',
  80008: 'too_many_calls',
  130429: 'too_fast',
  131056: 'pair_too_fast',
  131048: 'quality_limit',
  131064: 'misclassified_templates',
  131042: 'payment',
  131037: 'display_name',
  131045: 'line_not_registered',
  133010: 'line_not_registered',
  368: 'account_restricted',
  131031: 'account_locked',
  130497: 'country_restricted',
  131063: 'account_incomplete',
  134011: 'account_incomplete',
  131057: 'account_in_maintenance',
  0: 'token_not_valid',
  104: 'token_not_valid',
  190: 'token_not_valid',
  3: 'no_permission',
  10: 'no_permission',
  131005: 'no_permission',
  33: 'line_not_found',
  803: 'line_not_found',
  1: 'meta_trouble',
  2: 'meta_trouble',
  131000: 'meta_trouble',
  131016: 'meta_trouble',
  133004: 'meta_trouble',
}

/** The codes that have a sentence of their own, beside 200 to 299. */
export const sendCodes: readonly number[] = Object.keys(problemOf).map(Number)

export type SendFailure = {
  code: number
  subcode?: number | null
  isTransient?: boolean
  /** What the message was addressed to, where that is known. */
  to?: 'customer_id' | 'phone'
}

/** For a wrong, retired or foreign id Meta names no code: 100, 131009 and 131026 all mean it (meta-contract 4.5). */
const ofWrongId = new Set([100, 131009])

function problemFrom({ code, subcode, isTransient, to }: SendFailure): SendProblem {
  if (code === 100 && subcode === 33) return 'line_not_found'
  if (to === 'customer_id' && ofWrongId.has(code)) return 'not_reachable'
  if (code >= 200 && code <= 299) return 'no_permission'
  // A code that is not known is never guessed, unless Meta says that it passes.
  return problemOf[code] ?? (isTransient ? 'meta_trouble' : 'unknown')
}

/** What an error of Meta means for a message: a call that was refused and a status `failed` alike. */
export function sendProblemOf(failure: SendFailure): { problem: SendProblem; policy: SendPolicy } {
  const problem = problemFrom(failure)
  return { problem, policy: policyOf[problem] }
}

export function sendPolicyOf(problem: SendProblem): SendPolicy {
  return policyOf[problem]
}
