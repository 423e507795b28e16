import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Notification } from '../../../domain/api/notifications'
import type { NotificationKind } from '../../../domain/notifications'
import { moment } from './workspaces'

/**
 * What is to be told by e-mail, one row for each thing. All that waits for a person when the first of it is due goes
 * as one message: its rows have the same `messageId`, and keep it for every further try.
 */
export const mails = pgTable(
  'mails',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id').notNull(),
    personId: text('person_id').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    /** API path of what it is about. */
    resource: text('resource').notNull(),
    subject: jsonb('subject').$type<Notification['subject']>().notNull(),
    at: moment('at').notNull(),
    state: text('state')
      .$type<'waiting' | 'sent' | 'given_up' | 'dropped'>()
      .notNull()
      .default('waiting'),
    messageId: text('message_id'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
    doneAt: moment('done_at'),
  },
  (table) => [
    index('mails_due').on(table.state, table.runAt),
    index('mails_message').on(table.messageId),
    index('mails_done').on(table.doneAt),
    index('mails_resource')
      .on(table.resource)
      .where(sql`state = 'waiting'`),
    // The same about the same is told once, as long as it is not on its way.
    uniqueIndex('mails_waiting')
      .on(table.personId, table.kind, table.resource)
      .where(sql`state = 'waiting' and message_id is null`),
  ],
)
