import { and, asc, count, eq, gt } from 'drizzle-orm'
import type { z } from 'zod'
import {
  type ImportOutcome,
  type ImportRow,
  type listImportRows,
} from '../../../domain/api/request-imports'
import type { Store } from '../../database/database'
import { importRows } from '../../database/schema/flow'
import { getJob } from '../../jobs/rows'
import { toPage } from '../../paging'
import { rowOf } from './check'
import type { StoredRow } from './create-row'

type Asked = {
  workspaceId: string
  id: string
  query: z.output<typeof listImportRows.query>
}

/** What came of each row of an import, in the order of the file. A job without rows has an empty list. */
export async function listRows(store: Store, { workspaceId, id, query }: Asked) {
  const { outcome, limit, cursor } = query
  const after = rowOf(cursor)
  await getJob(store, workspaceId, id)
  const rows = await store
    .select()
    .from(importRows)
    .where(
      and(
        eq(importRows.jobId, id),
        gt(importRows.row, after),
        outcome && eq(importRows.outcome, outcome),
      ),
    )
    .orderBy(asc(importRows.row))
    .limit(limit + 1)
  const page = toPage(rows, limit, toRow, ({ row }) => ({ value: String(row), id: '' }))
  return { ...page, counts: await countsOf(store, id) }
}

async function countsOf(store: Store, id: string): Promise<Record<ImportOutcome, number>> {
  const counted = await store
    .select({ outcome: importRows.outcome, count: count() })
    .from(importRows)
    .where(eq(importRows.jobId, id))
    .groupBy(importRows.outcome)
  const none = { waiting: 0, created: 0, refused: 0, skipped: 0 }
  return { ...none, ...Object.fromEntries(counted.map((one) => [one.outcome, one.count])) }
}

function toRow({
  row,
  lineId,
  lineName,
  wish,
  problems,
  outcome,
  requestId,
}: StoredRow): ImportRow {
  const line = lineId === null ? null : { id: lineId, displayName: lineName ?? '' }
  return { row, line, candidates: wish.candidates, problems, outcome, requestId }
}
