import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { NameEnding, NameUseKind } from '../../../domain/name-use'
import { artworks } from './artworks'
import { lines } from './lines'
import { moment, workspaces } from './workspaces'

/** Where names are shown: what must be changed when a name changes. */
export const nameUses = pgTable(
  'name_uses',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    username: text('username').notNull(),
    kind: text('kind').$type<NameUseKind>().notNull(),
    title: text('title').notNull(),
    place: text('place'),
    url: text('url'),
    /** The artwork that keeps this row: nobody else edits it. */
    artworkId: text('artwork_id').references(() => artworks.id, { onDelete: 'cascade' }),
    createdBy: text('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
    endedBy: text('ended_by'),
    endedByName: text('ended_by_name'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    index('name_uses_newest').on(table.workspaceId, table.id),
    index('name_uses_name').on(table.workspaceId, table.username, table.id),
    uniqueIndex('name_uses_artwork').on(table.artworkId),
  ],
)

/** Names that lines of ours had, one row for each time one went. */
export const formerNames = pgTable(
  'former_names',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    username: text('username').notNull(),
    displayCase: text('display_case'),
    ending: text('ending').$type<NameEnding>().notNull(),
    at: moment('at').notNull(),
    byName: text('by_name'),
    reason: text('reason'),
  },
  (table) => [
    index('former_names_newest').on(table.workspaceId, table.id),
    index('former_names_name').on(table.workspaceId, table.username, table.id),
    index('former_names_line').on(table.lineId, table.id),
  ],
)

/** Names that Meta keeps for the business, as last read by a line of each account. */
export const nameSuggestions = pgTable(
  'name_suggestions',
  {
    id: text('id').notNull(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    wabaId: text('waba_id').notNull(),
    username: text('username').notNull(),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    firstSeenAt: moment('first_seen_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.wabaId, table.username] }),
    index('name_suggestions_newest').on(table.workspaceId, table.id),
  ],
)

/** Names that our own people keep for a campaign; one that is ended stays, so that it can be kept again. */
export const keptNames = pgTable(
  'kept_names',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    username: text('username').notNull(),
    campaign: text('campaign').notNull(),
    until: date('until').notNull(),
    note: text('note'),
    createdBy: text('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    endedAt: moment('ended_at'),
    endedByName: text('ended_by_name'),
    version: integer('version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('kept_names_open')
      .on(table.workspaceId, table.username)
      .where(sql`ended_at is null`),
    index('kept_names_newest').on(table.workspaceId, table.id),
  ],
)
