import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { AskState, PhoneTrust } from '../../../domain/customer'
import type {
  ConflictDecision,
  ConflictSource,
  ConflictState,
} from '../../../domain/number-conflict'
import { lines } from './lines'
import { moment, workspaces } from './workspaces'

/** Whoever wrote to a line. What several facts decide (name, phone, id) is derived from the tables below. */
export const customers = pgTable(
  'customers',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    /** Meta's id now: opaque, up to 160 characters; null for one known by phone only. */
    customerId: text('customer_id'),
    parentCustomerId: text('parent_customer_id'),
    username: text('username'),
    name: text('name'),
    phoneDigits: text('phone_digits'),
    phoneTrust: text('phone_trust').$type<PhoneTrust>(),
    phoneSince: moment('phone_since'),
    /** When Meta last showed a phone of theirs to this line: the 30 days count from here. */
    phoneSeenAt: moment('phone_seen_at'),
    firstSeenAt: moment('first_seen_at').notNull(),
    /** Whether the first message came without a phone: where the funnel begins. */
    arrivedWithoutPhone: boolean('arrived_without_phone').notNull(),
    lastMessageAt: moment('last_message_at'),
    askState: text('ask_state').$type<AskState>().notNull(),
    /** How many requests Meta took, when the last of all ended, and what its failure forbids. */
    asks: integer('asks').notNull().default(0),
    lastAskEndedAt: moment('last_ask_ended_at'),
    notReachable: boolean('not_reachable').notNull().default(false),
    failedUntil: moment('failed_until'),
    optedOut: boolean('opted_out').notNull().default(false),
    optedOutAt: moment('opted_out_at'),
    /** Whether its first message was looked at for asking by itself. */
    autoAskedAt: moment('auto_asked_at'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('customers_last_message').on(table.workspaceId, table.lastMessageAt, table.id),
    index('customers_first_seen').on(table.workspaceId, table.firstSeenAt, table.id),
    index('customers_line').on(table.lineId, table.lastMessageAt, table.id),
    index('customers_phone').on(table.lineId, table.phoneDigits),
  ],
)

/** Every id a customer had on a line; the same id is never two customers of one line. */
export const customerIds = pgTable(
  'customer_ids',
  {
    lineId: text('line_id').notNull(),
    customerId: text('customer_id').notNull(),
    owner: text('owner')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    since: moment('since').notNull(),
    /** Meta gave another one since. */
    until: moment('until'),
  },
  (table) => [
    primaryKey({ columns: [table.lineId, table.customerId] }),
    index('customer_ids_owner').on(table.owner),
  ],
)

export const customerNames = pgTable(
  'customer_names',
  {
    owner: text('owner')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    /** Empty for none: both are in the key. */
    name: text('name').notNull(),
    username: text('username').notNull(),
    since: moment('since').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.name, table.username] })],
)

export const customerPhones = pgTable(
  'customer_phones',
  {
    owner: text('owner')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    lineId: text('line_id').notNull(),
    digits: text('digits').notNull(),
    trust: text('trust').$type<PhoneTrust>().notNull(),
    since: moment('since').notNull(),
    lastAt: moment('last_at').notNull(),
    lostAt: moment('lost_at'),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.digits] }),
    index('customer_phones_digits').on(table.lineId, table.digits),
  ],
)

/** Two customers of one line with one number. */
export const numberConflicts = pgTable(
  'number_conflicts',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    lineId: text('line_id').notNull(),
    digits: text('digits').notNull(),
    source: text('source').$type<ConflictSource>().notNull(),
    state: text('state').$type<ConflictState>().notNull(),
    older: text('older')
      .references(() => customers.id, { onDelete: 'cascade' })
      .notNull(),
    newer: text('newer')
      .references(() => customers.id, { onDelete: 'cascade' })
      .notNull(),
    phoneRequestId: text('phone_request_id'),
    openedAt: moment('opened_at').notNull(),
    decision: text('decision').$type<ConflictDecision>(),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    note: text('note'),
    /** What both were before the decision, for taking it back. */
    before: jsonb('before'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('number_conflicts_open')
      .on(table.lineId, table.digits, table.older, table.newer)
      .where(sql`state = 'open'`),
    index('number_conflicts_newest').on(table.workspaceId, table.state, table.id),
    index('number_conflicts_older').on(table.older),
    index('number_conflicts_newer').on(table.newer),
  ],
)

/** Who was erased: no data, only a keyed hash so that late news of theirs does not bring them back. */
export const erasures = pgTable(
  'erasures',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    lineId: text('line_id').notNull(),
    /** Keyed hashes of the ids and phones they had here. */
    hashes: text('hashes').array().notNull(),
    at: moment('at').notNull(),
    byName: text('by_name').notNull(),
    /** Meta's id while its contact book is still to be asked; null afterwards. Encrypted. */
    customerId: text('customer_id'),
    phoneNumberId: text('phone_number_id').notNull(),
    contactBook: text('contact_book')
      .$type<'asked' | 'done' | 'not_in_book' | 'failed'>()
      .notNull(),
    details: text('details'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
  },
  (table) => [
    index('erasures_newest').on(table.workspaceId, table.id),
    index('erasures_hashes').using('gin', table.hashes),
    index('erasures_due')
      .on(table.runAt)
      .where(sql`contact_book = 'asked'`),
  ],
)
