import { and, eq } from 'drizzle-orm'
import type { Job } from '../../domain/api/jobs'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { jobs } from '../database/schema/flow'

export type JobRow = typeof jobs.$inferSelect

export function toJob(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    message: row.message,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}

export async function getJob(store: Store, workspaceId: string, id: string): Promise<JobRow> {
  const [row] = await store
    .select()
    .from(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.workspaceId, workspaceId)))
  if (!row) throw new DomainError('not_found')
  return row
}
