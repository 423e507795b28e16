import type { AskState } from '../../domain/customer'
import type { customers } from '../database/schema/customers'
import type { Derived } from './derive'

export type CustomerRow = typeof customers.$inferSelect

/** The columns that follow from facts, with their types in the database. */
export const columns = {
  customerId: 'text',
  parentCustomerId: 'text',
  username: 'text',
  name: 'text',
  phoneDigits: 'text',
  phoneTrust: 'text',
  phoneSince: 'timestamptz',
  phoneSeenAt: 'timestamptz',
  phoneSharedAt: 'timestamptz',
  firstSeenAt: 'timestamptz',
  arrivedWithoutPhone: 'boolean',
  arrivedDay: 'date',
  lastMessageAt: 'timestamptz',
  askState: 'text',
  asks: 'integer',
  lastAskEndedAt: 'timestamptz',
  notReachable: 'boolean',
  failedUntil: 'timestamptz',
  optedOut: 'boolean',
  optedOutAt: 'timestamptz',
} as const satisfies Partial<Record<keyof CustomerRow, string>>
export type Name = keyof typeof columns
// The keys of the table above.
export const names = Object.keys(columns) as Name[]

/** What of a customer follows from the facts, as the row keeps it; times in milliseconds. */
export type Known = Pick<Derived, Extract<keyof Derived, Name>> & {
  askState: AskState
  arrivedDay: string | null
  notReachable: boolean
  failedUntil: number | null
}

/** One customer before and after. */
export type Move = {
  before: CustomerRow
  after: Known
  changed: Name[]
}
