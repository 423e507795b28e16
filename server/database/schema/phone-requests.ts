import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { QuietHours } from '../../../domain/asking-settings'
import type { AskObstacle } from '../../../domain/can-ask'
import type {
  AskOrigin,
  CancelReason,
  PhoneRequestState,
  ShareOutcome,
} from '../../../domain/phone-request'
import type { SendProblem } from '../../../domain/send-problems'
import { customers } from './customers'
import { lines } from './lines'
import { moment, workspaces } from './workspaces'

/**
 * The ledger and its outbox in one. `step` is that of the outbox: it becomes `look` in the very update that takes the
 * row, before the call; what was found in `look` may have been sent and is never sent again.
 */
export const phoneRequests = pgTable(
  'phone_requests',
  {
    /** Also given to Meta with the message: its statuses bring it back where the answer was lost. */
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    /** Null once the customer was erased. */
    customer: text('customer').references(() => customers.id, { onDelete: 'set null' }),
    /** Meta's id that is asked. */
    customerId: text('customer_id'),
    templateId: text('template_id'),
    templateName: text('template_name'),
    language: text('language'),
    wordingVersion: integer('wording_version'),
    /** Of the funnel: `''` before a template was chosen. */
    day: date('day', { mode: 'string' }).notNull(),
    origin: text('origin').$type<AskOrigin>().notNull(),
    askedBy: text('asked_by'),
    jobId: text('job_id'),
    state: text('state').$type<PhoneRequestState>().notNull(),
    open: boolean('open').notNull(),
    messageId: text('message_id'),
    createdAt: moment('created_at').notNull(),
    unsureAt: moment('unsure_at'),
    acceptedAt: moment('accepted_at'),
    heldAt: moment('held_at'),
    sentAt: moment('sent_at'),
    deliveredAt: moment('delivered_at'),
    readAt: moment('read_at'),
    failedAt: moment('failed_at'),
    sharedAt: moment('shared_at'),
    shareOutcome: text('share_outcome').$type<ShareOutcome>(),
    expiredAt: moment('expired_at'),
    cancelledAt: moment('cancelled_at'),
    cancelReason: text('cancel_reason').$type<CancelReason>(),
    failureCode: integer('failure_code'),
    failureDetails: text('failure_details'),
    waitsFor: text('waits_for').$type<AskObstacle>(),
    expiresAt: moment('expires_at'),
    step: text('step').$type<'ask' | 'look' | 'done'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
  },
  (table) => [
    uniqueIndex('phone_requests_one_open')
      .on(table.customer)
      .where(sql`open and customer is not null`),
    index('phone_requests_newest').on(table.workspaceId, table.day, table.id),
    index('phone_requests_line').on(table.lineId, table.day, table.id),
    index('phone_requests_state').on(table.workspaceId, table.state, table.day, table.id),
    index('phone_requests_customer').on(table.customer, table.id),
    uniqueIndex('phone_requests_message')
      .on(table.lineId, table.messageId)
      .where(sql`message_id is not null`),
    index('phone_requests_due')
      .on(table.lineId, table.runAt, table.id)
      .where(sql`step = 'ask'`),
    index('phone_requests_looking')
      .on(table.runAt)
      .where(sql`step = 'look'`),
    index('phone_requests_expiring')
      .on(table.expiresAt)
      .where(sql`open and expires_at is not null`),
    index('phone_requests_job')
      .on(table.jobId)
      .where(sql`step = 'ask'`),
  ],
)

/**
 * The funnel, counted as it happens: what a million rows would have to be asked for at each look. By the day on which
 * the request was made or the customer arrived; it stays when a customer is erased.
 */
export const funnelDays = pgTable(
  'funnel_days',
  {
    workspaceId: text('workspace_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    lineId: text('line_id').notNull(),
    /** Empty where not known: arrivals. */
    language: text('language').notNull(),
    /** The version, `own`, or empty for arrivals. */
    wording: text('wording').notNull(),
    arrived: integer('arrived').notNull().default(0),
    asked: integer('asked').notNull().default(0),
    delivered: integer('delivered').notNull().default(0),
    read: integer('read').notNull().default(0),
    shared: integer('shared').notNull().default(0),
    matched: integer('matched').notNull().default(0),
  },
  (table) => [
    primaryKey({
      columns: [table.workspaceId, table.day, table.lineId, table.language, table.wording],
    }),
  ],
)

/** What a workspace chose for asking; without a row the defaults count. */
export const askingSettings = pgTable('asking_settings', {
  workspaceId: text('workspace_id')
    .primaryKey()
    .references(() => workspaces.id),
  stopped: boolean('stopped').notNull(),
  quietHours: jsonb('quiet_hours').$type<QuietHours>().notNull(),
  coolDownDays: integer('cool_down_days').notNull(),
  mostAsks: integer('most_asks').notNull(),
  expiresAfterDays: integer('expires_after_days').notNull(),
  defaultLanguage: text('default_language').notNull(),
  contactBook: text('contact_book').$type<'on' | 'off' | 'unknown'>().notNull(),
})

/** Asking on one line, and how Meta lets it send. */
export const lineAsking = pgTable('line_asking', {
  lineId: text('line_id')
    .primaryKey()
    .references(() => lines.id),
  workspaceId: text('workspace_id').notNull(),
  autoAsk: boolean('auto_ask').notNull(),
  byCountry: boolean('by_country').notNull(),
  fallbackLanguage: text('fallback_language'),
  capPerDay: integer('cap_per_day').notNull(),
  /** Meta wants less, or nothing, until then; how often in a row it said so. */
  pausedUntil: moment('paused_until'),
  slowdowns: integer('slowdowns').notNull().default(0),
  problem: text('problem').$type<SendProblem>(),
  /** Meta said it by a status, after it had taken the message: that it takes another one proves nothing. */
  toldByStatus: boolean('told_by_status').notNull().default(false),
  /** When the next message may leave: Meta takes so many a second of each line. */
  nextSendAt: moment('next_send_at'),
  /** The day of the cap in the workspace's time zone, and how many were given to Meta on it. */
  day: date('day', { mode: 'string' }),
  askedOnDay: integer('asked_on_day').notNull().default(0),
})
