import { and, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { AuditEntry, listAudit as contract } from '../../domain/api/audit'
import type { Store } from '../database/database'
import { audit } from '../database/schema/flow'
import { decodeCursor, invalidCursor, toPage } from '../paging'

/** Who did what, newest first. */
export async function listAudit(
  store: Store,
  workspaceId: string,
  query: z.output<typeof contract.query>,
) {
  const before = placeOf(query.cursor)
  const rows = await store
    .select()
    .from(audit)
    .where(
      and(
        eq(audit.workspaceId, workspaceId),
        query.actorId === undefined ? undefined : eq(audit.actorId, query.actorId),
        query.action === undefined ? undefined : eq(audit.action, query.action),
        query.subject === undefined ? undefined : eq(audit.subject, query.subject),
        before === null ? undefined : lt(audit.place, before),
      ),
    )
    .orderBy(desc(audit.place))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, toEntry, (row) => ({ value: String(row.place), id: row.id }))
}

/** Where the last page ended, or `null` for the first. */
function placeOf(text: string | undefined): number | null {
  const cursor = decodeCursor(text)
  if (cursor === null) return null
  if (!/^\d{1,15}$/.test(cursor.value)) throw invalidCursor()
  return Number(cursor.value)
}

function toEntry(row: typeof audit.$inferSelect): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    action: row.action,
    subject: row.subject,
    before: row.before,
    after: row.after,
    hash: row.hash,
  }
}
