import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { TemplateState } from '../../../domain/template'
import type { TemplateTask } from '../../../domain/template-family'
import type { TemplateAtMeta } from '../../../domain/template-news'
import type { TemplateProblem } from '../../../domain/template-problems'
import { moment, workspaces } from './workspaces'

/** JSON has no dates: each comes back as text and is read by `atMetaOf`. */
export type StoredAtMeta = Omit<Stored<TemplateAtMeta>, 'doubtedAt'> & {
  /** Rows from before there were doubts have none. */
  doubtedAt?: string | null
}
type Stored<T> = T extends Date
  ? string
  : T extends readonly unknown[] | string | null
    ? T
    : { [Key in keyof T]: Stored<T[Key]> }

/** The phone-request template in each language on each account, and what is to be asked of Meta about each. */
export const templates = pgTable(
  'templates',
  {
    id: text('id').primaryKey(),
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    wabaId: text('waba_id').notNull(),
    name: text('name').notNull(),
    language: text('language').notNull(),
    /** Beyond 2^53: always text. */
    metaId: text('meta_id'),
    state: text('state').$type<TemplateState>().notNull(),
    stateSince: moment('state_since').notNull(),
    /** The wish: what is sent next, or was sent last. */
    body: text('body').notNull(),
    /** Null: an own wording. */
    wordingVersion: integer('wording_version'),
    /** Of a draft: its text was written for it alone, and is sent whatever the wording of the workspace is. */
    bodyChosen: boolean('body_chosen').notNull().default(false),
    askedCategory: text('asked_category').$type<'UTILITY' | 'MARKETING'>().notNull(),
    /** The body that Meta took last: what it has now is compared with it. */
    sentBody: text('sent_body'),
    atMeta: jsonb('at_meta').$type<StoredAtMeta>().notNull(),
    /** Whether the two differ. */
    drifted: boolean('drifted').notNull().default(false),
    /** When Meta took edits, ISO 8601: it counts them over thirty days. */
    edits: jsonb('edits').$type<string[]>().notNull().default([]),
    problem: text('problem').$type<TemplateProblem>(),
    problemDetails: text('problem_details'),
    /** When Meta was read last: what is told of an earlier moment is old. */
    confirmedAt: moment('confirmed_at'),
    nameBlockedUntil: moment('name_blocked_until'),
    createdAt: moment('created_at').notNull(),
    version: integer('version').notNull().default(1),
    task: text('task').$type<TemplateTask>().notNull(),
    /** As in the outbox: it becomes `look` in the very update that takes the row, before the call. */
    step: text('step').$type<'ask' | 'look' | 'done'>().notNull().default('done'),
    attempts: integer('attempts').notNull().default(0),
    runAt: moment('run_at').notNull(),
    leaseUntil: moment('lease_until'),
    /** When Meta was asked to make it: it takes a hundred in an hour for each account. */
    createAskedAt: moment('create_asked_at'),
  },
  (table) => [
    uniqueIndex('templates_present')
      .on(table.workspaceId, table.wabaId, table.name, table.language)
      .where(sql`state <> 'deleted'`),
    index('templates_newest').on(table.workspaceId, table.id),
    index('templates_meta').on(table.workspaceId, table.wabaId, table.metaId),
    index('templates_created').on(table.workspaceId, table.wabaId, table.createAskedAt),
    index('templates_due')
      .on(table.runAt)
      .where(sql`step <> 'done'`),
  ],
)

/** Templates of others on our accounts, as the last read had them. Nothing of ours touches them. */
export const otherTemplates = pgTable(
  'other_templates',
  {
    workspaceId: text('workspace_id')
      .notNull()
      .references(() => workspaces.id),
    wabaId: text('waba_id').notNull(),
    metaId: text('meta_id').notNull(),
    name: text('name').notNull(),
    language: text('language').notNull(),
    status: text('status'),
    category: text('category'),
    readAt: moment('read_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.wabaId, table.metaId] }),
    index('other_templates_name').on(table.workspaceId, table.name, table.metaId),
  ],
)

/** What a workspace chose for its template family; without a row the defaults count. */
export const templateSettings = pgTable('template_settings', {
  workspaceId: text('workspace_id')
    .primaryKey()
    .references(() => workspaces.id),
  languages: text('languages').array().notNull(),
  ownWording: boolean('own_wording').notNull(),
  wordings: jsonb('wordings').$type<{ language: string; body: string }[]>().notNull(),
  newAccounts: boolean('new_accounts').notNull(),
})
