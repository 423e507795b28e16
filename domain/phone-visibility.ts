/** Why Meta shows a customer's phone with what they write, or does not (meta-contract 4.3). */

export const visibilityReasons = [
  'no_username',
  'wrote_lately',
  'asked_lately',
  'contact_book',
  'username_hides_it',
  'not_told_yet',
] as const
export type VisibilityReason = (typeof visibilityReasons)[number]

const day = 24 * 60 * 60_000
/** For how long a phone stays visible after it wrote to the line, or the line wrote to it. */
export const visibleForDays = 30
/** Meta's contact book began then, and holds nothing older. */
export const contactBookSince = new Date('2026-04-01T00:00:00Z')

export type VisibilityFacts = {
  username: string | null
  /** When Meta last showed the phone to this line; `null` when it never did. */
  phoneSeenAt: Date | null
  /** When the customer last wrote. */
  lastMessageAt: Date | null
  /** When they tapped "share"; Meta adds the phone to the contact book then. */
  sharedAt: Date | null
  /** Whether the business left the contact book on; Meta does not tell. */
  contactBook: 'on' | 'off' | 'unknown'
}

export type Visibility = {
  /** `likely`: only if the contact book is on, which we are not told. */
  visible: 'yes' | 'no' | 'likely' | 'unknown'
  reasons: VisibilityReason[]
  /** When the 30 days end; `null` where they do not count. */
  until: Date | null
}

/** What can be said of whether Meta shows the phone now, and why. Nothing is guessed: `unknown` where Meta is silent. */
export function phoneVisibility(facts: VisibilityFacts, now: Date): Visibility {
  const { username, phoneSeenAt, lastMessageAt } = facts
  if (phoneSeenAt === null && facts.sharedAt === null)
    return username === null && lastMessageAt === null
      ? { visible: 'unknown', reasons: ['not_told_yet'], until: null }
      : { visible: 'no', reasons: ['username_hides_it'], until: null }
  if (username === null) return { visible: 'yes', reasons: ['no_username'], until: null }
  const until = phoneSeenAt && new Date(phoneSeenAt.getTime() + visibleForDays * day)
  const inTime = until !== null && until > now
  const inBook = facts.contactBook !== 'off' && isInContactBook(facts)
  const reasons: VisibilityReason[] = [
    ...(inTime ? (['wrote_lately'] as const) : []),
    ...(inBook ? (['contact_book'] as const) : []),
  ]
  if (reasons.length === 0) return { visible: 'no', reasons: ['username_hides_it'], until: null }
  const sure = inTime || facts.contactBook === 'on'
  return { visible: sure ? 'yes' : 'likely', reasons, until: inTime ? until : null }
}

/** The book takes whoever had to do with a number of ours by phone since it began, and whoever shared. */
function isInContactBook({ phoneSeenAt, sharedAt }: VisibilityFacts): boolean {
  return sharedAt !== null || (phoneSeenAt !== null && phoneSeenAt >= contactBookSince)
}
