/** A customer is a person who wrote to one of our lines: one record for each line (meta-contract 4). */

/** ISO 3166 alpha-2: the only hint at a country while the phone is hidden (meta-contract 4.1). */
export function countryOfCustomer(customerId: string): string {
  return customerId.slice(0, 2)
}

/** How a phone is known; the later wins where the same phone came in several ways. */
export const phoneTrusts = ['imported', 'typed', 'seen', 'shared'] as const
export type PhoneTrust = (typeof phoneTrusts)[number]

export function strongerTrust(one: PhoneTrust, other: PhoneTrust): PhoneTrust {
  return phoneTrusts.indexOf(one) >= phoneTrusts.indexOf(other) ? one : other
}

/** Where asking this customer for the phone stands, in one word, for lists and filters. */
export const askStates = [
  'phone_known',
  'never_asked',
  'open',
  'no_answer',
  'failed',
  'conflict',
] as const
export type AskState = (typeof askStates)[number]

/**
 * A phone that is known counts before all else; then what a person must decide, what may still be answered, and what
 * became of the newest request that ended.
 */
export function askStateOf(facts: {
  phoneKnown: boolean
  inConflict: boolean
  hasOpenRequest: boolean
  /** State of the newest request that ended and was not taken back. */
  last: string | null
}): AskState {
  if (facts.phoneKnown) return 'phone_known'
  if (facts.inConflict) return 'conflict'
  if (facts.hasOpenRequest) return 'open'
  if (facts.last === null) return 'never_asked'
  return facts.last === 'failed' ? 'failed' : 'no_answer'
}
