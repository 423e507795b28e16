import { boolean, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { ViewPage } from '../../../domain/api/saved-views'
import { moment, workspaces } from './workspaces'

/** Filters, search and order of a list, kept under a name. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    ownerId: text('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    page: text('page').$type<ViewPage>().notNull(),
    name: text('name').notNull(),
    search: jsonb('search').$type<Record<string, string>>().notNull(),
    shared: boolean('shared').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('saved_views_name').on(table.ownerId, table.page, table.name),
    index('saved_views_workspace').on(table.workspaceId, table.name, table.id),
  ],
)
