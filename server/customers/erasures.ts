import { and, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { listErasures as contract } from '../../domain/api/customers'
import type { Store } from '../database/database'
import { erasures } from '../database/schema/customers'
import { lines } from '../database/schema/lines'
import { decodeCursor, toPage } from '../paging'

type Query = z.output<typeof contract.query>

/** Who was erased, by when and whom only; newest first. */
export async function listErasures(store: Store, workspaceId: string, query: Query) {
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select({ erasure: erasures, lineName: lines.displayName })
    .from(erasures)
    .innerJoin(lines, eq(lines.id, erasures.lineId))
    .where(
      and(eq(erasures.workspaceId, workspaceId), cursor ? lt(erasures.id, cursor.id) : undefined),
    )
    .orderBy(desc(erasures.id))
    .limit(query.limit + 1)
  return toPage(
    rows,
    query.limit,
    ({ erasure: { id, at, byName, contactBook, details }, lineName }) => ({
      id,
      lineName,
      at: at.toISOString(),
      byName,
      contactBook,
      details,
    }),
    ({ erasure: { id } }) => ({ value: '', id }),
  )
}
