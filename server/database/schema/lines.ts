import { sql } from 'drizzle-orm'
import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { LineStatus, UsernameState } from '../../../domain/line'
import type { PlatformState } from '../../../domain/platform'
import type { ReleaseProblem, ReleaseState } from '../../../domain/release'
import { moment, workspaces } from './workspaces'

export type ReleasedBy = {
  kind: 'person' | 'key'
  id: string
  name: string
  /** Why the name goes, where somebody said so. */
  reason?: string
}

export const lines = pgTable(
  'lines',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    wabaId: text('waba_id').notNull(),
    phoneNumberId: text('phone_number_id').notNull(),
    phoneNumber: text('phone_number').notNull(),
    /** Webhooks name a line by account and digits only (meta-contract 3). */
    phoneDigits: text('phone_digits').notNull(),
    displayName: text('display_name').notNull(),
    status: text('status').$type<LineStatus>().notNull(),
    metaStatus: text('meta_status'),
    /** Meta's own words for what a username needs (meta-contract 1.3, 9), as they came; null while it has not told. */
    nameStatus: text('name_status'),
    codeVerificationStatus: text('code_verification_status'),
    platformType: text('platform_type'),
    messagingLimit: text('messaging_limit'),
    quality: text('quality').$type<'green' | 'yellow' | 'red' | 'unknown'>().notNull(),
    username: text('username'),
    usernameDisplayCase: text('username_display_case'),
    usernameState: text('username_state').$type<UsernameState>().notNull().default('none'),
    usernameMetaStatus: text('username_meta_status'),
    usernameConfirmedAt: moment('username_confirmed_at'),
    /** A name that a read found gone, while Meta has not said why: held at `lostAfter`, gone at `lostAt`. */
    lostUsername: text('lost_username'),
    lostAfter: moment('lost_after'),
    lostAt: moment('lost_at'),
    /** A release that is on its way, or failed: what is to go, by whom, since when, and what went wrong. */
    releaseState: text('release_state').$type<ReleaseState>(),
    releaseUsername: text('release_username'),
    releaseBy: jsonb('release_by').$type<ReleasedBy>(),
    releaseSince: moment('release_since'),
    releaseProblem: text('release_problem').$type<ReleaseProblem>(),
    facebookState: text('facebook_state').$type<PlatformState>().notNull().default('unknown'),
    instagramState: text('instagram_state').$type<PlatformState>().notNull().default('unknown'),
    /** When the name is read again from Meta by itself; moved ahead while a reader holds it. */
    nextReadAt: moment('next_read_at').notNull(),
    /** When its message codes are to be looked at again at Meta; null while nobody wants to know. */
    codesDueAt: moment('codes_due_at'),
    syncedAt: moment('synced_at').notNull(),
    /** No longer on the account at the last whole sync. */
    goneAt: moment('gone_at'),
  },
  (table) => [
    uniqueIndex('lines_phone_number_id').on(table.workspaceId, table.phoneNumberId),
    index('lines_by_name')
      .on(table.workspaceId, table.displayName, table.id)
      .where(sql`gone_at is null`),
    index('lines_present')
      .on(table.workspaceId)
      .where(sql`gone_at is null`),
    index('lines_by_phone').on(table.workspaceId, table.phoneDigits, table.id),
    index('lines_by_waba_phone').on(table.wabaId, table.phoneDigits),
    index('lines_by_username').on(table.workspaceId, table.username),
    index('lines_next_read').on(table.nextReadAt),
    index('lines_codes_due')
      .on(table.codesDueAt)
      .where(sql`codes_due_at is not null`),
  ],
)
