import { and, eq, sql } from 'drizzle-orm'
import { rowsOf, type Store } from '../database/database'
import { outbox } from '../database/schema/flow'
import type { Dependencies } from '../dependencies'

type Job = {
  id: string
  workspaceId: string
  wabaId: string
  lineId: string
  username: string
  move: 'none' | 'force_transfer'
  /** What to do now: ask, or look because a question may have been sent already. */
  step: 'ask' | 'look'
  attempts: number
  leaseUntil: Date
}

export type ClaimJob = Job & { kind: 'claim'; requestId: string }
export type ReleaseJob = Job & { kind: 'release'; requestId: null }
export type OutboxJob = ClaimJob | ReleaseJob

/**
 * Takes the next question that is due. In the same statement it becomes `look`: whoever finds it after a crash
 * looks at Meta first. Accounts that Meta told us to leave alone are passed over. One question for each line at a time,
 * in their order: a name that is being given up must not take the next one with it.
 */
export async function claimOutboxJob(deps: Dependencies): Promise<OutboxJob | null> {
  const now = deps.now()
  const leaseUntil = new Date(now.getTime() + deps.pace.lease)
  const result = await deps.database.store.execute(sql`
    with due as (
      select id, step from outbox
      where step in ('ask', 'look') and run_at <= ${now.toISOString()}::timestamptz
        and (lease_until is null or lease_until < ${now.toISOString()}::timestamptz)
        and not exists (
          select 1 from accounts
          where accounts.workspace_id = outbox.workspace_id and accounts.waba_id = outbox.waba_id
            and accounts.paused_until > ${now.toISOString()}::timestamptz)
        and not exists (
          select 1 from outbox earlier
          where earlier.line_id = outbox.line_id and earlier.id < outbox.id and earlier.step in ('ask', 'look'))
      order by run_at limit 1 for update skip locked)
    update outbox set step = 'look', lease_until = ${leaseUntil.toISOString()}::timestamptz, attempts = attempts + 1
    from due where outbox.id = due.id
    returning outbox.id, outbox.workspace_id as "workspaceId", outbox.waba_id as "wabaId", outbox.line_id as "lineId",
      outbox.kind, outbox.request_id as "requestId", outbox.username, outbox.move, due.step, outbox.attempts`)
  const [row] = rowsOf<Omit<ClaimJob, 'leaseUntil'> | Omit<ReleaseJob, 'leaseUntil'>>(result)
  return row ? { ...row, leaseUntil } : null
}

/** Whether this worker still holds the job; locks it until the commit. Another may have taken it over. */
export async function stillHolds(tx: Store, job: OutboxJob): Promise<boolean> {
  const rows = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(eq(outbox.id, job.id), eq(outbox.step, 'look'), eq(outbox.leaseUntil, job.leaseUntil)),
    )
    .for('update')
  return rows.length > 0
}

/** Gives the job back for a later try. */
export async function postpone(
  tx: Store,
  job: OutboxJob,
  step: 'ask' | 'look',
  runAt: Date,
): Promise<void> {
  await tx.update(outbox).set({ step, runAt, leaseUntil: null }).where(eq(outbox.id, job.id))
}

export async function finish(
  tx: Store,
  job: OutboxJob,
  step: 'done' | 'dropped',
  at: Date,
): Promise<void> {
  await tx.update(outbox).set({ step, leaseUntil: null, doneAt: at }).where(eq(outbox.id, job.id))
}
