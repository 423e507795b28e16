import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type {
  MessageCodeProblem,
  MessageCodeState,
  MessageCodeTask,
} from '../../../domain/message-code'
import { lines } from './lines'
import { moment, workspaces } from './workspaces'

/**
 * Codes of Meta's that open a chat with a line, and what is to be asked of Meta about each. They do not wait in the
 * outbox of names: it asks one question at a time for each line, and a line has up to 2,000 codes.
 */
export const messageCodes = pgTable(
  'message_codes',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    lineId: text('line_id')
      .notNull()
      .references(() => lines.id),
    site: text('site').notNull(),
    prefilledMessage: text('prefilled_message').notNull(),
    /** The text that Meta has confirmed. */
    messageAtMeta: text('message_at_meta'),
    code: text('code'),
    deepLinkUrl: text('deep_link_url'),
    state: text('state').$type<MessageCodeState>().notNull(),
    problem: text('problem').$type<MessageCodeProblem>(),
    ownerId: text('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    version: integer('version').notNull().default(1),
    task: text('task').$type<MessageCodeTask>().notNull(),
    /** As in the outbox: it becomes `look` in the very update that takes the row, before the call. */
    step: text('step').$type<'ask' | 'look' | 'done'>().notNull().default('ask'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
  },
  (table) => [
    // What Meta was asked for and never told us of is found by its text: nobody may take the same one.
    uniqueIndex('message_codes_code').on(table.lineId, table.code),
    index('message_codes_newest').on(table.workspaceId, table.id),
    index('message_codes_line').on(table.lineId, table.id),
    index('message_codes_due')
      .on(table.runAt)
      .where(sql`step <> 'done'`),
  ],
)
