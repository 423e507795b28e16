import { sql } from 'drizzle-orm'
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { MetaDetail } from '../../../domain/errors'
import type { ReviewReason } from '../../../domain/review-reasons'
import type { Actor } from '../../../domain/roles'
import type {
  BlockReason,
  RequestEvent,
  RequestState,
  WaitReason,
} from '../../../domain/username-request'
import { lines } from './lines'
import { moment, workspaces } from './workspaces'

export const usernameRequests = pgTable(
  'username_requests',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    state: text('state').$type<RequestState>().notNull(),
    stateSince: moment('state_since').notNull(),
    /** Rank of the candidate that is asked for now, or was accepted. */
    currentRank: integer('current_rank').notNull().default(1),
    blockReason: text('block_reason').$type<BlockReason>(),
    waitReason: text('wait_reason').$type<WaitReason>(),
    nextTryAt: moment('next_try_at'),
    reason: text('reason'),
    campaignDate: date('campaign_date'),
    requesterId: text('requester_id').notNull(),
    requesterName: text('requester_name').notNull(),
    createdAt: moment('created_at').notNull(),
    submittedAt: moment('submitted_at'),
    updatedAt: moment('updated_at').notNull(),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    // One open request for each line. The list repeats `openStates` of domain/username-request.ts; a test compares.
    uniqueIndex('username_requests_open_line')
      .on(table.lineId)
      .where(
        sql`state in ('draft', 'in_review', 'changes_requested', 'submitting', 'awaiting_meta', 'refused', 'blocked', 'needs_move')`,
      ),
    index('username_requests_created').on(table.workspaceId, table.createdAt, table.id),
    index('username_requests_state').on(
      table.workspaceId,
      table.state,
      table.submittedAt,
      table.id,
    ),
    index('username_requests_updated').on(table.workspaceId, table.updatedAt, table.id),
    index('username_requests_submitted')
      .on(table.workspaceId, table.submittedAt, table.id)
      .where(sql`submitted_at is not null`),
    index('username_requests_campaign')
      .on(table.workspaceId, table.campaignDate, table.id)
      .where(sql`campaign_date is not null`),
    index('username_requests_requester').on(
      table.workspaceId,
      table.requesterId,
      table.createdAt,
      table.id,
    ),
    index('username_requests_line').on(table.lineId, table.id),
    index('username_requests_requester_part').using('gin', table.requesterName.op('gin_trgm_ops')),
  ],
)

export const requestCandidates = pgTable(
  'username_request_candidates',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => usernameRequests.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
    username: text('username').notNull(),
    displayCase: text('display_case').notNull(),
    state: text('state')
      .$type<'waiting' | 'asked' | 'refused' | 'accepted'>()
      .notNull()
      .default('waiting'),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.rank] }),
    index('username_request_candidates_username').on(table.username),
    index('username_request_candidates_part').using('gin', table.username.op('gin_trgm_ops')),
  ],
)

export const requestTimeline = pgTable(
  'username_request_timeline',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id')
      .notNull()
      .references(() => usernameRequests.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    actorKind: text('actor_kind').$type<Actor['kind'] | 'meta'>().notNull(),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    event: text('event').$type<RequestEvent | 'create' | 'comment'>().notNull(),
    fromState: text('from_state').$type<RequestState>(),
    toState: text('to_state').$type<RequestState>().notNull(),
    candidate: text('candidate'),
    reason: text('reason').$type<ReviewReason>(),
    note: text('note'),
    meta: jsonb('meta').$type<MetaDetail>(),
  },
  (table) => [index('username_request_timeline_request').on(table.requestId, table.id)],
)
