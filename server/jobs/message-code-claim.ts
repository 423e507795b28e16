import { and, eq, sql } from 'drizzle-orm'
import { rowsOf, type Store } from '../database/database'
import { messageCodes } from '../database/schema/message-codes'
import type { Dependencies } from '../dependencies'
import type { CodeRow } from '../message-codes/rows'

export type CodeJob = {
  id: string
  workspaceId: string
  lineId: string
  task: CodeRow['task']
  /** What to do now: ask, or look because a question may have been sent already. */
  step: 'ask' | 'look'
  text: string
  code: string | null
  attempts: number
  leaseUntil: Date
}

/**
 * Takes the next question about a code, as the outbox does: it becomes `look` in the same statement, accounts that
 * Meta told us to leave alone are passed over, and each line is asked one at a time.
 */
export async function claimMessageCode(deps: Dependencies): Promise<CodeJob | null> {
  const at = deps.now()
  const now = sql`${at.toISOString()}::timestamptz`
  const leaseUntil = new Date(at.getTime() + deps.pace.lease)
  const result = await deps.database.store.execute(sql`
    with due as (
      select code.id, code.step from message_codes code
      join lines on lines.id = code.line_id
      where code.step <> 'done' and code.run_at <= ${now}
        and (code.lease_until is null or code.lease_until < ${now})
        and not exists (
          select 1 from accounts
          where accounts.workspace_id = lines.workspace_id and accounts.waba_id = lines.waba_id
            and accounts.paused_until > ${now})
        and not exists (
          select 1 from message_codes busy
          where busy.line_id = code.line_id and busy.step <> 'done' and busy.lease_until >= ${now})
      order by code.run_at, code.id limit 1 for update of code skip locked)
    update message_codes set step = 'look', lease_until = ${leaseUntil.toISOString()}::timestamptz,
      attempts = attempts + 1
    from due where message_codes.id = due.id
    returning message_codes.id, message_codes.workspace_id as "workspaceId", message_codes.line_id as "lineId",
      message_codes.task, due.step, message_codes.prefilled_message as text, message_codes.code,
      message_codes.attempts`)
  const [row] = rowsOf<Omit<CodeJob, 'leaseUntil'>>(result)
  return row ? { ...row, leaseUntil } : null
}

/** The row, if this worker still holds it; locked until the commit. Another may have taken it over. */
export async function heldCode(tx: Store, job: CodeJob): Promise<CodeRow | null> {
  const [row] = await tx
    .select()
    .from(messageCodes)
    .where(
      and(
        eq(messageCodes.id, job.id),
        eq(messageCodes.step, 'look'),
        eq(messageCodes.leaseUntil, job.leaseUntil),
      ),
    )
    .for('update')
  return row ?? null
}

/** Gives the job back for a later try. */
export async function postponeCode(
  tx: Store,
  job: CodeJob,
  step: 'ask' | 'look',
  runAt: Date,
): Promise<void> {
  await tx
    .update(messageCodes)
    .set({ step, runAt, leaseUntil: null })
    .where(eq(messageCodes.id, job.id))
}
