import { and, eq, getTableColumns } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import type { TemplateAtMeta, Word } from '../../domain/template-news'
import type { Store } from '../database/database'
import { templates, type StoredAtMeta } from '../database/schema/templates'
import { accounts } from '../database/schema/workspaces'
import type { Change } from '../dependencies'

export type TemplateRow = typeof templates.$inferSelect
/** A template before and after Meta's word was applied, and what was known of it then and is now. */
export type Moved = {
  row: TemplateRow
  before: TemplateAtMeta
  after: TemplateRow
  known: TemplateAtMeta
}
export type Row = { template: TemplateRow; accountName: string | null }

/** Those of accounts that are connected: others are kept, and come back with their account. */
export function selectTemplates(store: Store) {
  return store
    .select({ template: getTableColumns(templates), accountName: accounts.name })
    .from(templates)
    .innerJoin(
      accounts,
      and(eq(accounts.workspaceId, templates.workspaceId), eq(accounts.wabaId, templates.wabaId)),
    )
}

/** One of the workspace; `not_found` for another workspace's. */
export async function findTemplate(store: Store, workspaceId: string, id: string): Promise<Row> {
  const [row] = await selectTemplates(store).where(
    and(eq(templates.id, id), eq(templates.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  return row
}

/** Locks a template for whoever may change it, until the commit; only one of an account that is connected. */
export async function lockTemplate({ tx, actor }: Change, id: string): Promise<Row> {
  const found = await findTemplate(tx, actor.workspaceId, id)
  const [template] = await tx.select().from(templates).where(eq(templates.id, id)).for('update')
  if (!template) throw new DomainError('not_found')
  return { ...found, template }
}

/** What Meta said, with its moments as dates again. */
export function atMetaOf({ atMeta }: Pick<TemplateRow, 'atMeta'>): TemplateAtMeta {
  const { status, quality, category, content, readWanted, doubtedAt } = atMeta
  return {
    status: wordOf(status, ({ word, details }) => ({
      word,
      details: { ...details, disableAt: dateOf(details.disableAt) },
    })),
    quality: wordOf(quality, (score) => score),
    category: wordOf(category, ({ category: word, announced }) => ({
      category: word,
      announced: announced && { to: announced.to, at: dateOf(announced.at) },
    })),
    content: wordOf(content, (parts) => parts),
    readWanted: wordOf(readWanted, (word) => word),
    doubtedAt: dateOf(doubtedAt ?? null),
  }
}

function wordOf<Kept, Value>(
  stored: { value: Kept; at: string } | null,
  read: (kept: Kept) => Value,
): Word<Value> | null {
  return stored && { value: read(stored.value), at: new Date(stored.at) }
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}

/** As JSON has it: moments become text. */
export function storedAtMeta(known: TemplateAtMeta): StoredAtMeta {
  // What JSON makes of a date is what the type says.
  return JSON.parse(JSON.stringify(known)) as StoredAtMeta
}
