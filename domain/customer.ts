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

/** One phone of one customer, with all that is known of it. A customer may have had several. */
export type KnownPhone = {
  /** E.164 without the plus. */
  digits: string
  trust: PhoneTrust
  since: Date
  /** When Meta, a share or a person last said so. */
  lastAt: Date
  /** Since when it is another's or given up; `null` while it may be the customer's. */
  lostAt: Date | null
}

/** The phone that counts: the one that was told last, among those that were not lost since. */
export function currentPhone(phones: readonly KnownPhone[]): KnownPhone | null {
  const held = phones.filter(({ lastAt, lostAt }) => lostAt === null || lostAt < lastAt)
  const newest = held.toSorted(
    (a, b) => b.lastAt.getTime() - a.lastAt.getTime() || a.digits.localeCompare(b.digits),
  )
  return newest[0] ?? null
}
