import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Job } from '../../domain/api/jobs'
import { recordAudit } from '../audit/record'
import { jobs } from '../database/schema/flow'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { toJob } from '../jobs/rows'

/** Starts reading the templates of all accounts, or answers the job that is doing it already. */
export async function startTemplateSync(change: Change): Promise<Job> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  // Two people at once get one job.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`template sync ${workspaceId}`}))`)
  const [running] = await tx
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.workspaceId, workspaceId),
        eq(jobs.kind, 'templates_sync'),
        inArray(jobs.state, ['queued', 'running']),
      ),
    )
    .limit(1)
  if (running) return toJob(running)
  const [row] = await tx
    .insert(jobs)
    .values({
      id: change.newId(),
      workspaceId,
      kind: 'templates_sync',
      state: 'queued',
      progress: { wabaIndex: 0, after: null },
      runAt: at,
      createdAt: at,
    })
    .returning()
  if (!row) throw new Error('A job that was inserted is gone.')
  await tx.execute(sql`select pg_notify('handleboard_jobs', '')`)
  await publish({ ...change, workspaceId }, 'job.updated', `/api/v1/jobs/${row.id}`)
  await recordAudit(change, { action: 'templates.sync', subject: `/api/v1/jobs/${row.id}` })
  return toJob(row)
}
