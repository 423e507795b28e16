import { and, desc, eq, inArray } from 'drizzle-orm'
import type { SendableTemplate } from '../../domain/can-ask'
import type { Store } from '../database/database'
import { templates } from '../database/schema/templates'
import { accounts } from '../database/schema/workspaces'
import { atMetaOf } from '../templates/rows'

/** The approved templates on each of these accounts, the newest first; those of accounts that are connected. */
export async function approvedOn(
  store: Store,
  workspaceId: string,
  wabaIds: readonly string[],
): Promise<Map<string, SendableTemplate[]>> {
  if (wabaIds.length === 0) return new Map()
  const rows = await store
    .select({ template: templates })
    .from(templates)
    .innerJoin(
      accounts,
      and(eq(accounts.workspaceId, templates.workspaceId), eq(accounts.wabaId, templates.wabaId)),
    )
    .where(
      and(
        eq(templates.workspaceId, workspaceId),
        inArray(templates.wabaId, [...new Set(wabaIds)]),
        // What `isSendable` says, where the database can see it.
        eq(templates.state, 'approved'),
      ),
    )
    .orderBy(desc(templates.id))
  const found = new Map<string, SendableTemplate[]>()
  for (const { template } of rows)
    found.set(template.wabaId, [...(found.get(template.wabaId) ?? []), sendableOf(template)])
  return found
}

function sendableOf(row: typeof templates.$inferSelect): SendableTemplate {
  const { id, name, language, wordingVersion } = row
  const category = atMetaOf(row).category?.value.category.toUpperCase() ?? row.askedCategory
  return { id, name, language, category, wordingVersion }
}
