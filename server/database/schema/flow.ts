import {
  bigserial,
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { ImportOutcome, ImportProblem } from '../../../domain/api/request-imports'
import type { Job, JobState } from '../../../domain/api/jobs'
import type { AskState } from '../../../domain/customer'
import type { EventType } from '../../../domain/events'
import type { Actor } from '../../../domain/roles'
import { moment, workspaces } from './workspaces'

/**
 * What is to be asked of Meta. `ask`: not sent yet. `look`: it may have been sent, so look before asking again.
 * The step becomes `look` in the very update that claims the row, before the call: a crash cannot ask twice.
 */
export const outbox = pgTable(
  'outbox',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    wabaId: text('waba_id').notNull(),
    lineId: text('line_id').notNull(),
    /** A name for a line, or its giving up. */
    kind: text('kind').$type<'claim' | 'release'>().notNull().default('claim'),
    /** Whose wish a claim is. */
    requestId: text('request_id'),
    username: text('username').notNull(),
    move: text('move').$type<'none' | 'force_transfer'>().notNull().default('none'),
    step: text('step').$type<'ask' | 'look' | 'done' | 'dropped'>().notNull().default('ask'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
    createdAt: moment('created_at').notNull(),
    doneAt: moment('done_at'),
  },
  (table) => [
    index('outbox_due').on(table.step, table.runAt),
    index('outbox_request').on(table.requestId),
    index('outbox_line').on(table.lineId),
  ],
)

/** Webhook deliveries as they came, stored before they are acknowledged. */
export const inbox = pgTable(
  'inbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    receivedAt: moment('received_at').notNull(),
    body: text('body').notNull(),
    state: text('state')
      .$type<'waiting' | 'applied' | 'unreadable' | 'parked'>()
      .notNull()
      .default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    appliedAt: moment('applied_at'),
    /** What could not be matched or read, in words. */
    remark: text('remark'),
  },
  (table) => [index('inbox_waiting').on(table.state, table.runAt, table.id)],
)

/** What the screens are told; kept a day so that a reader can resume. */
export const events = pgTable(
  'events',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    type: text('type').$type<EventType>().notNull(),
    resource: text('resource').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('events_workspace').on(table.workspaceId, table.id)],
)

/** Where a sync goes on after a restart; stored with each page. */
export type SyncProgress = {
  /** The account that is being read, and the cursor of its next page: `null` at its beginning. */
  wabaIndex: number
  after: string | null
  /** How many lines had come before this account: the count goes back there when the account begins again. */
  doneBefore?: number
  /** False: a row of this account could not be read, so that a line which is missing proves nothing. */
  whole?: boolean
  /** What went wrong with accounts that are over. */
  problems?: string[]
  /** Only our own templates are read: a list call for each account. */
  ours?: boolean
}

export const jobs = pgTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    kind: text('kind').$type<Job['kind']>().notNull(),
    state: text('state').$type<JobState>().notNull(),
    /** Of a sync. */
    progress: jsonb('progress').$type<SyncProgress>(),
    /** Of an import: in whose name requests are made, and whether they go on to review. */
    importing: jsonb('importing').$type<{ submit: boolean; by: Actor }>(),
    /** Of asking many: whom, in whose name, and the last customer that was looked at. */
    asking: jsonb('asking').$type<{
      filter: { lineId?: string; q?: string; state?: AskState; language?: string }
      by: Actor
      after: string | null
      /** All were looked at; what is queued still leaves. */
      walked: boolean
    }>(),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    message: text('message'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('jobs_due').on(table.state, table.runAt),
    index('jobs_workspace').on(table.workspaceId, table.id),
  ],
)

/** The rows of an import, stored with its job; each is marked in the transaction that makes its request. */
export const importRows = pgTable(
  'import_rows',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    /** As a spreadsheet counts: the header is row 1. */
    row: integer('row').notNull(),
    lineId: text('line_id'),
    /** What the line was called when the file came. */
    lineName: text('line_name'),
    wish: jsonb('wish')
      .$type<{ candidates: string[]; reason: string | null; campaignDate: string | null }>()
      .notNull(),
    outcome: text('outcome').$type<ImportOutcome>().notNull(),
    requestId: text('request_id'),
    problems: jsonb('problems').$type<ImportProblem[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.row] }),
    index('import_rows_outcome').on(table.jobId, table.outcome, table.row),
  ],
)

/**
 * The first answer to each idempotency key, stored in the same transaction as what it did. Kept a day. The answer is
 * encrypted: it may hold what is shown only once, like the link of an invitation.
 */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: text('workspace_id').notNull(),
    actorId: text('actor_id').notNull(),
    key: text('key').notNull(),
    /** Method, path and hash of the body: the same key must mean the same request. */
    fingerprint: text('fingerprint').notNull(),
    answer: text('answer'),
    at: moment('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.actorId, table.key] }),
    index('idempotency_keys_at').on(table.at),
  ],
)

export const audit = pgTable(
  'audit',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    /** Place in the chain of this workspace, from 1. */
    place: bigint('place', { mode: 'number' }).notNull(),
    at: moment('at').notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
    hash: text('hash').notNull(),
  },
  (table) => [
    uniqueIndex('audit_place').on(table.workspaceId, table.place),
    index('audit_newest').on(table.workspaceId, table.id),
    index('audit_subject').on(table.workspaceId, table.subject),
  ],
)
