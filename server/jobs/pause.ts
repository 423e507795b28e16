import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Job } from '../../domain/api/jobs'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import { jobs } from '../database/schema/flow'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { demandOver } from './permission'
import { getJob, toJob, type JobRow } from './rows'

/** Lets a job that people start rest after the batch that is under way; what it has queued rests with it. */
export async function pauseJob(change: Change, id: string): Promise<Job> {
  return move(change, id, { name: 'pause', from: ['queued', 'running'], to: 'paused' })
}

/** Lets it go on where it stands. */
export async function resumeJob(change: Change, id: string): Promise<Job> {
  const job = await move(change, id, { name: 'resume', from: ['paused'], to: 'queued' })
  await change.tx.execute(sql`select pg_notify('handleboard_jobs', '')`)
  return job
}

type Step = { name: 'pause' | 'resume'; from: JobRow['state'][]; to: JobRow['state'] }

async function move(change: Change, id: string, { name, from, to }: Step): Promise<Job> {
  const { workspaceId } = change.actor
  const job = await getJob(change.tx, workspaceId, id)
  demandOver(change.actor, job)
  if (job.kind !== 'requests_import' && job.kind !== 'phone_requests')
    throw notAllowed('This kind of job can only be stopped.')
  const [row] = await change.tx
    .update(jobs)
    .set({ state: to })
    .where(and(eq(jobs.id, id), inArray(jobs.state, from)))
    .returning()
  if (!row) throw notAllowed(`A job that is ${job.state} cannot do this.`)
  await publish({ ...change, workspaceId }, 'job.updated', `/api/v1/jobs/${id}`)
  await recordAudit(change, { action: `job.${name}`, subject: `/api/v1/jobs/${id}` })
  return toJob(row)
}

function notAllowed(detail: string): DomainError {
  return new DomainError('step_not_allowed', { detail, allowed: [] })
}
