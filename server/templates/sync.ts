import { and, desc, eq } from 'drizzle-orm'
import type { Job } from '../../domain/api/jobs'
import { jobs } from '../database/schema/flow'
import type { Change } from '../dependencies'
import { startAccountJob, takeTurn } from '../jobs/account-job'

const start = { kind: 'templates_sync', lock: 'template sync', action: 'templates.sync' } as const

/** Starts reading the templates of all accounts, or answers the job that is doing it already. */
export function startTemplateSync(change: Change): Promise<Job> {
  return startAccountJob(change, start)
}

/**
 * Looks all accounts over for what Meta changed of ours, one list call for each, if nobody began a reading since then.
 * Answers whether one was begun.
 */
export async function startTemplateScan(change: Change, since: Date): Promise<boolean> {
  await takeTurn(change, start.lock)
  const [newest] = await change.tx
    .select({ createdAt: jobs.createdAt, finishedAt: jobs.finishedAt })
    .from(jobs)
    .where(and(eq(jobs.workspaceId, change.actor.workspaceId), eq(jobs.kind, start.kind)))
    .orderBy(desc(jobs.id))
    .limit(1)
  // One that goes on is not joined by a second one, however long it takes.
  if (newest && (newest.finishedAt === null || newest.createdAt > since)) return false
  await startAccountJob(change, { ...start, ours: true })
  return true
}
