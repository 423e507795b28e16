import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AssetPlatform, AssetProblem } from '../../../domain/platform'
import { lines } from './lines'
import { moment, workspaces } from './workspaces'

/** The Pages and Instagram accounts that an admin connected to a line, with what Meta last told of them. */
export const platformAssets = pgTable(
  'platform_assets',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    platform: text('platform').$type<AssetPlatform>().notNull(),
    assetId: text('asset_id').notNull(),
    /** As Meta writes it; `null` when it has none. */
    username: text('username'),
    name: text('name'),
    /** The last time that Meta told it. */
    readAt: moment('read_at').notNull(),
    /** Why it could not be read since, and when that was. */
    problem: text('problem').$type<AssetProblem>(),
    problemAt: moment('problem_at'),
    nextReadAt: moment('next_read_at').notNull(),
    connectedBy: text('connected_by').notNull(),
    connectedByName: text('connected_by_name').notNull(),
    connectedAt: moment('connected_at').notNull(),
  },
  (table) => [
    uniqueIndex('platform_assets_line').on(table.lineId, table.platform),
    // A WhatsApp name stands on one line, so a Page can be the same as one line only.
    uniqueIndex('platform_assets_asset').on(table.workspaceId, table.platform, table.assetId),
    index('platform_assets_next_read').on(table.nextReadAt),
  ],
)
