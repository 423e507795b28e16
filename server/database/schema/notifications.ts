import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Notification } from '../../../domain/api/notifications'
import type { NotificationKind } from '../../../domain/notifications'
import { lines } from './lines'
import { moment, workspaces } from './workspaces'

// A person is not referenced: the key would lock the row of each person told, inside changes that hold the audit.

export const notifications = pgTable(
  'notifications',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    personId: text('person_id').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    /** API path of what it is about. */
    resource: text('resource').notNull(),
    subject: jsonb('subject').$type<Notification['subject']>().notNull(),
    at: moment('at').notNull(),
    readAt: moment('read_at'),
  },
  (table) => [
    // The same about the same is one entry while it is unread.
    uniqueIndex('notifications_unread')
      .on(table.personId, table.kind, table.resource)
      .where(sql`read_at is null`),
    index('notifications_newest').on(table.personId, table.at, table.id),
    index('notifications_read').on(table.readAt),
    index('notifications_resource')
      .on(table.resource)
      .where(sql`read_at is null`),
  ],
)

/** What a person chose, by channel; where nothing was chosen the role's default counts. */
export const notificationSettings = pgTable(
  'notification_settings',
  {
    personId: text('person_id').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    on: boolean('on'),
    mail: boolean('mail'),
  },
  (table) => [primaryKey({ columns: [table.personId, table.kind] })],
)

/** Names that Meta took away. */
export const incidents = pgTable(
  'incidents',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    requestId: text('request_id'),
    username: text('username').notNull(),
    replacedBy: text('replaced_by'),
    at: moment('at').notNull(),
    acknowledgedAt: moment('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by'),
    acknowledgedByName: text('acknowledged_by_name'),
    note: text('note'),
  },
  (table) => [
    index('incidents_newest').on(table.workspaceId, table.id),
    index('incidents_line').on(table.lineId),
    // A request loses its name once.
    uniqueIndex('incidents_request')
      .on(table.requestId)
      .where(sql`request_id is not null`),
  ],
)
