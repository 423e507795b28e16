import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { StoredDesign } from '../../../domain/artwork'
import { lines } from './lines'
import { usernameRequests } from './requests'
import { moment, workspaces } from './workspaces'

/** Saved artworks; one that is put away stays, so that it can be brought back. */
export const artworks = pgTable(
  'artworks',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    name: text('name').notNull(),
    username: text('username').notNull(),
    displayCase: text('display_case').notNull(),
    lineId: text('line_id').references(() => lines.id),
    requestId: text('request_id').references(() => usernameRequests.id),
    design: jsonb('design').$type<StoredDesign>().notNull(),
    version: integer('version').notNull().default(1),
    ownerId: text('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    endedAt: moment('ended_at'),
    endedByName: text('ended_by_name'),
  },
  (table) => [
    index('artworks_newest').on(table.workspaceId, table.id),
    index('artworks_username').on(table.workspaceId, table.username, table.id),
    // Which artworks show a code of Meta's, before it is deleted.
    index('artworks_message_code').on(sql`(design -> 'qr' ->> 'codeId')`),
  ],
)

/** Every version that an artwork had, the present one too. */
export const artworkVersions = pgTable(
  'artwork_versions',
  {
    artworkId: text('artwork_id')
      .notNull()
      .references(() => artworks.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    username: text('username').notNull(),
    displayCase: text('display_case').notNull(),
    design: jsonb('design').$type<StoredDesign>().notNull(),
    at: moment('at').notNull(),
    by: text('by').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.artworkId, table.version] })],
)

/** Links by which anybody sees one artwork. Only the hash of the token is stored. */
export const artworkShares = pgTable(
  'artwork_shares',
  {
    id: text('id').primaryKey(),
    artworkId: text('artwork_id')
      .notNull()
      .references(() => artworks.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    createdBy: text('created_by').notNull(),
    createdByName: text('created_by_name').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('artwork_shares_token').on(table.tokenHash),
    uniqueIndex('artwork_shares_open')
      .on(table.artworkId)
      .where(sql`ended_at is null`),
  ],
)
