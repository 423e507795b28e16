import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Language } from '../../../domain/api/me'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { usernameRequests } from './requests'
import { moment, workspaces } from './workspaces'

/** Links by which somebody without an account reviews one request, once. Only the hash of the token is stored. */
export const guestLinks = pgTable(
  'guest_links',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    requestId: text('request_id')
      .notNull()
      .references(() => usernameRequests.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    /** Whom it was made for: the name that the timeline and the audit show. */
    name: text('name').notNull(),
    language: text('language').$type<Language>(),
    createdBy: text('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    decision: text('decision').$type<ReviewDecision>(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('guest_links_token').on(table.tokenHash),
    index('guest_links_request').on(table.requestId, table.id),
  ],
)
