import type { BlockReason } from '../../../domain/username-request'
import { boolean, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'

/** Moments are stored in UTC to the millisecond: what JavaScript can hold. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const workspaces = pgTable('workspaces', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  reviewRequired: boolean('review_required').notNull().default(true),
  /** Last hash and length of the audit chain; this row is locked while an entry is added. */
  auditLength: integer('audit_length').notNull().default(0),
  auditHead: text('audit_head').notNull().default(''),
  createdAt: moment('created_at').notNull(),
})

/** Meta credentials set in the settings; the environment's are not stored. Secrets are encrypted (auth/secrets.ts). */
export const metaConnections = pgTable('meta_connections', {
  workspaceId: text('workspace_id')
    .primaryKey()
    .references(() => workspaces.id),
  accessToken: text('access_token').notNull(),
  appSecret: text('app_secret'),
  verifyToken: text('verify_token'),
  wabaIds: text('waba_ids').array().notNull(),
  graphVersion: text('graph_version'),
  updatedAt: moment('updated_at').notNull(),
})

/** WhatsApp Business Accounts, with what we know of Meta's limits on each. */
export const accounts = pgTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    wabaId: text('waba_id').notNull(),
    name: text('name'),
    syncedAt: moment('synced_at'),
    problem: text('problem'),
    /** What the problem means for the lines on the account. */
    problemReason: text('problem_reason').$type<BlockReason>(),
    /** Meta asked us to leave this account alone until then. */
    pausedUntil: moment('paused_until'),
    /** When the list of templates was last read to its end, and why it could not be. */
    templatesSyncedAt: moment('templates_synced_at'),
    templatesProblem: text('templates_problem'),
    /** Reads of names in the clock hour `readsHour` (hours since 1970): a budget far under Meta's 200 calls. */
    readsHour: integer('reads_hour').notNull().default(0),
    reads: integer('reads').notNull().default(0),
  },
  (table) => [uniqueIndex('accounts_waba').on(table.workspaceId, table.wabaId)],
)
