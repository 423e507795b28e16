import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  foreignKey,
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

/** What the list is sorted by: whoever never wrote stands where they were first heard of. */
const wroteAt = sql`coalesce(last_message_at, first_seen_at)`

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
    phoneSharedAt: moment('phone_shared_at'),
    firstSeenAt: moment('first_seen_at').notNull(),
    /** Whether the first message came without a phone: where the funnel begins. */
    arrivedWithoutPhone: boolean('arrived_without_phone').notNull(),
    /** The day under which the funnel counts the arrival. */
    arrivedDay: date('arrived_day', { mode: 'string' }),
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
    index('customers_newest').on(table.workspaceId, wroteAt, table.id),
    index('customers_newest_of_state').on(table.workspaceId, table.askState, wroteAt, table.id),
    // Most often there are few of them, and they are what people look for.
    index('customers_newest_without_phone')
      .on(table.workspaceId, wroteAt, table.id)
      .where(sql`ask_state <> 'phone_known'`),
    index('customers_newest_of_line').on(table.lineId, wroteAt, table.id),
    index('customers_of_line_by_state').on(table.lineId, table.askState, wroteAt, table.id),
    index('customers_first_seen').on(table.workspaceId, table.firstSeenAt, table.id),
    index('customers_losing')
      .on(table.workspaceId, table.phoneSeenAt)
      .where(sql`username is not null`),
  ],
)

/**
 * What each name of a person told on a line: an id of Meta's, or `+` and the digits for who wrote by phone only. Facts
 * are kept by what told them, never by customer: whose they are follows from them, in whatever order they came.
 */
export const customerIds = pgTable(
  'customer_ids',
  {
    lineId: text('line_id').notNull(),
    customerId: text('customer_id').notNull(),
    owner: text('owner')
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    since: moment('since').notNull(),
    /** Meta gave another one since, and its number with it. */
    until: moment('until'),
    becomes: text('becomes'),
    /** A person decided that both are one. */
    sameAs: text('same_as'),
    parentCustomerId: text('parent_customer_id'),
    firstMessageAt: moment('first_message_at'),
    firstWithPhone: boolean('first_with_phone').notNull().default(true),
    lastMessageAt: moment('last_message_at'),
    optedOut: boolean('opted_out').notNull().default(false),
    preferenceAt: moment('preference_at'),
  },
  (table) => [
    primaryKey({ columns: [table.lineId, table.customerId] }),
    index('customer_ids_owner').on(table.owner),
    // For LIKE with the beginning of an id.
    index('customer_ids_beginnings').on(table.customerId.op('text_pattern_ops')),
    index('customer_ids_becomes')
      .on(table.lineId, table.becomes)
      .where(sql`becomes is not null`),
    index('customer_ids_same_as')
      .on(table.lineId, table.sameAs)
      .where(sql`same_as is not null`),
  ],
)

export const customerNames = pgTable(
  'customer_names',
  {
    lineId: text('line_id').notNull(),
    customerId: text('customer_id').notNull(),
    /** Empty for none: both are in the key. */
    name: text('name').notNull(),
    username: text('username').notNull(),
    since: moment('since').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.lineId, table.customerId, table.name, table.username] }),
    foreignKey({
      name: 'customer_names_told_by',
      columns: [table.lineId, table.customerId],
      foreignColumns: [customerIds.lineId, customerIds.customerId],
    }).onDelete('cascade'),
    // For LIKE with a part of a word (pg_trgm). Here and not on customers: those rows change with each message.
    index('customer_names_parts').using(
      'gin',
      table.name.op('gin_trgm_ops'),
      table.username.op('gin_trgm_ops'),
    ),
  ],
)

export const customerPhones = pgTable(
  'customer_phones',
  {
    lineId: text('line_id').notNull(),
    customerId: text('customer_id').notNull(),
    digits: text('digits').notNull(),
    trust: text('trust').$type<PhoneTrust>().notNull(),
    since: moment('since').notNull(),
    lastAt: moment('last_at').notNull(),
    /** When Meta last showed it to this line: the 30 days count from here. */
    seenAt: moment('seen_at'),
    sharedAt: moment('shared_at'),
    lostAt: moment('lost_at'),
    /** A person decided that it is not theirs. */
    ruledOut: boolean('ruled_out').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.lineId, table.customerId, table.digits] }),
    foreignKey({
      name: 'customer_phones_told_by',
      columns: [table.lineId, table.customerId],
      foreignColumns: [customerIds.lineId, customerIds.customerId],
    }).onDelete('cascade'),
    index('customer_phones_digits').on(table.lineId, table.digits),
    // For LIKE with the end of a number.
    index('customer_phones_ends').on(sql`reverse(digits) text_pattern_ops`),
  ],
)

type SideBefore = {
  customerId: string | null
  name: string | null
  username: string | null
  firstSeenAt: string
  lastMessageAt: string | null
  phoneTrust: PhoneTrust | null
  phoneSince: string | null
}

/** Enough to show both as they were, and to make them so again. */
export type BeforeDecision = {
  older: SideBefore
  newer: SideBefore
  /** What the decision changed of facts. */
  phones: { key: string; lostAt: string | null; ruledOut: boolean }[]
  sameAs: string | null
  /** Of one customer that became part of the other. */
  taken: { id: string; keys: string[]; requests: string[] } | null
}

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
    /** Ids of customers; one that became part of another is in `before` only. */
    older: text('older').notNull(),
    newer: text('newer').notNull(),
    phoneRequestId: text('phone_request_id'),
    openedAt: moment('opened_at').notNull(),
    decision: text('decision').$type<ConflictDecision>(),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    note: text('note'),
    /** What both were before the decision, for taking it back. */
    before: jsonb('before').$type<BeforeDecision>(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('number_conflicts_open')
      .on(table.lineId, table.digits, table.older, table.newer)
      .where(sql`state = 'open'`),
    index('number_conflicts_oldest').on(table.workspaceId, table.id),
    index('number_conflicts_of_state').on(table.workspaceId, table.state, table.id),
    index('number_conflicts_older').on(table.older),
    index('number_conflicts_newer').on(table.newer),
    index('number_conflicts_request').on(table.phoneRequestId),
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
