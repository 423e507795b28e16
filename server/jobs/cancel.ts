import { and, eq, inArray } from 'drizzle-orm'
import type { Job } from '../../domain/api/jobs'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { jobs } from '../database/schema/flow'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { demandOver } from './permission'
import { getJob, toJob } from './rows'

/** Stops a job that is not over; its worker notices at the next page or batch. */
export async function cancelJob(change: Change, id: string): Promise<Job> {
  const { workspaceId } = change.actor
  demandOver(change.actor, await getJob(change.tx, workspaceId, id))
  const [row] = await change.tx
    .update(jobs)
    .set({ state: 'cancelled', finishedAt: change.at, leaseUntil: null })
    .where(and(eq(jobs.id, id), inArray(jobs.state, ['queued', 'running', 'paused'])))
    .returning()
  if (!row)
    throw new DomainError('step_not_allowed', { detail: 'This job is over already.', allowed: [] })
  await publish({ ...change, workspaceId }, 'job.updated', `/api/v1/jobs/${id}`)
  await recordAudit(change, { action: 'job.cancel', subject: `/api/v1/jobs/${id}` })
  return toJob(row)
}
