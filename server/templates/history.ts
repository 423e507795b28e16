import { and, desc, eq, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { listTemplateHistory as contract } from '../../domain/api/phone-request-templates'
import { templateStates } from '../../domain/template'
import type { Store } from '../database/database'
import { audit } from '../database/schema/flow'
import { decodeCursor, toPage } from '../paging'
import { pathOfTemplate } from './announce'
import { findTemplate } from './rows'

type Asked = { workspaceId: string; id: string; query: z.output<typeof contract.query> }
type Told = z.output<typeof contract.answer>['items'][number]

/** What Meta said of a template, from the audit: of it only Meta's own words, which whoever reads templates may see. */
export async function listTemplateHistory(store: Store, { workspaceId, id, query }: Asked) {
  await findTemplate(store, workspaceId, id)
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select({ id: audit.id, at: audit.at, after: audit.after })
    .from(audit)
    .where(
      and(
        eq(audit.workspaceId, workspaceId),
        eq(audit.subject, pathOfTemplate(id)),
        eq(audit.action, 'phone_request_template.meta_changed'),
        cursor === null ? undefined : lt(audit.id, cursor.id),
      ),
    )
    .orderBy(desc(audit.id))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, toTold, (row) => ({ value: '', id: row.id }))
}

const word = z.string().nullable().catch(null)
const shown = z.object({
  state: z.enum(templateStates).catch('unknown'),
  status: word,
  reason: word,
  quality: word,
  category: word,
  becomes: word,
  body: word,
  event: word,
})

function toTold({ id, at, after }: { id: string; at: Date; after: unknown }): Told {
  return { id, at: at.toISOString(), ...shown.parse(after ?? {}) }
}
