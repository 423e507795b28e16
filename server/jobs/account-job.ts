import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Job } from '../../domain/api/jobs'
import { recordAudit } from '../audit/record'
import { rowsOf } from '../database/database'
import { jobs } from '../database/schema/flow'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { toJob, type JobRow } from './rows'
import { systemChange } from './system-change'

/** Jobs that read something of every account, page by page. */
type AccountJobKind = Extract<Job['kind'], 'lines_sync' | 'templates_sync'>

type Start = {
  kind: AccountJobKind
  lock: string
  action: 'lines.sync' | 'templates.sync'
  /** Only what is ours of each account. */
  ours?: boolean
}

/** Until the commit nobody else of this workspace starts one. */
export async function takeTurn({ tx, actor }: Change, lock: string): Promise<void> {
  const key = `${lock} ${actor.workspaceId}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${key}))`)
}

/**
 * Starts reading all accounts, or answers the job that is doing it already. One that reads only what is ours does not
 * do it for whoever wants all: that is read after it.
 */
export async function startAccountJob(
  change: Change,
  { kind, lock, action, ours }: Start,
): Promise<Job> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  // Two people at once get one job.
  await takeTurn(change, lock)
  const [running] = await tx
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.workspaceId, workspaceId),
        eq(jobs.kind, kind),
        inArray(jobs.state, ['queued', 'running']),
        ours === true ? undefined : sql`${jobs.progress} ->> 'ours' is distinct from 'true'`,
      ),
    )
    .limit(1)
  if (running) return toJob(running)
  const [row] = await tx
    .insert(jobs)
    .values({
      id: change.newId(),
      workspaceId,
      kind,
      state: 'queued',
      progress: { wabaIndex: 0, after: null, ...(ours === true && { ours }) },
      runAt: at,
      createdAt: at,
    })
    .returning()
  if (!row) throw new Error('A job that was inserted is gone.')
  await tx.execute(sql`select pg_notify('handleboard_jobs', '')`)
  await publish({ ...change, workspaceId }, 'job.updated', `/api/v1/jobs/${row.id}`)
  await recordAudit(change, { action, subject: `/api/v1/jobs/${row.id}` })
  return toJob(row)
}

/** Takes the oldest job of the kind that is due, for as long as a lease lasts; `null` when there is none. */
export async function claimAccountJob(
  deps: Dependencies,
  kind: AccountJobKind,
): Promise<JobRow | null> {
  const now = sql`${deps.now().toISOString()}::timestamptz`
  const until = new Date(deps.now().getTime() + deps.pace.lease).toISOString()
  const result = await deps.database.store.execute(sql`
    update jobs set state = 'running', lease_until = ${until}::timestamptz
    where id = (select id from jobs where kind = ${kind}
      and state in ('queued', 'running') and run_at <= ${now}
      and (lease_until is null or lease_until < ${now}) order by id limit 1 for update skip locked)
    returning id`)
  const id = rowsOf<{ id: string }>(result)[0]?.id
  if (id === undefined) return null
  const [job] = await deps.database.store.select().from(jobs).where(eq(jobs.id, id))
  return job ?? null
}

type End = { state: 'done' | 'failed'; message: string | null }

/** Ends a job that runs, and tells the screens what it has read anew. */
export async function finishAccountJob(
  deps: Dependencies,
  job: JobRow,
  { state, message }: End,
  read: { event: 'lines.synced' | 'templates.updated'; resource: string },
): Promise<void> {
  await deps.database.transaction(async (tx) => {
    const change = systemChange(deps, tx, job.workspaceId)
    await tx
      .update(jobs)
      .set({ state, message, finishedAt: change.at, leaseUntil: null })
      .where(and(eq(jobs.id, job.id), eq(jobs.state, 'running')))
    const scope = { ...change, workspaceId: job.workspaceId }
    await publish(scope, 'job.updated', `/api/v1/jobs/${job.id}`)
    await publish(scope, read.event, read.resource)
  })
}
