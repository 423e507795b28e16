import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { rowsOf, type Store } from '../database/database'
import { mails } from '../database/schema/mails'
import type { Dependencies } from '../dependencies'

export type MailJob = { messageId: string; personId: string; attempts: number; leaseUntil: Date }

/**
 * Takes the next message that is due: all that waits for one person, as one. Its rows get the id of the message
 * before it is sent, so that a further try sends the same message under the same id.
 */
export async function claimMail(deps: Dependencies): Promise<MailJob | null> {
  // Looked at first, so that looking for work in vain begins no transaction.
  if (!(await hasDueMail(deps))) return null
  const now = deps.now()
  const leaseUntil = new Date(now.getTime() + deps.pace.lease)
  return deps.database.transaction(async (tx) => {
    // One at a time: two that gather for the same person would wait for each other's rows.
    await tx.execute(sql`select pg_advisory_xact_lock(724004)`)
    const rows = rowsOf<Omit<MailJob, 'leaseUntil'>>(await tx.execute(claim(now, leaseUntil)))
    const [row] = rows
    return row ? { ...row, leaseUntil } : null
  })
}

function claim(now: Date, leaseUntil: Date) {
  return sql`
    with due as (
      select id, person_id, message_id from mails
      where state = 'waiting' and run_at <= ${now.toISOString()}::timestamptz
        and (lease_until is null or lease_until < ${now.toISOString()}::timestamptz)
      order by run_at limit 1)
    update mails set message_id = coalesce(mails.message_id, due.id),
      lease_until = ${leaseUntil.toISOString()}::timestamptz, attempts = attempts + 1
    from due
    where mails.state = 'waiting' and mails.person_id = due.person_id
      and mails.message_id is not distinct from due.message_id
    returning mails.message_id as "messageId", mails.person_id as "personId", mails.attempts`
}

async function hasDueMail({ database, now }: Dependencies): Promise<boolean> {
  const found = await database.store
    .select({ id: mails.id })
    .from(mails)
    .where(and(eq(mails.state, 'waiting'), lte(mails.runAt, now())))
    .limit(1)
  return found.length > 0
}

/** What the message tells, oldest first: the same on every try, but for what need not be told any more. */
export function itemsOf(store: Store, messageId: string) {
  return store
    .select()
    .from(mails)
    .where(and(eq(mails.messageId, messageId), eq(mails.state, 'waiting')))
    .orderBy(asc(mails.id))
}

type End = { state: 'sent' | 'given_up' | 'dropped'; doneAt: Date }

/** Ends the message or gives it back for a later try, if this worker still holds it. */
export async function settleMail(
  store: Store,
  job: MailJob,
  set: End | { runAt: Date },
): Promise<void> {
  await store
    .update(mails)
    .set({ ...set, leaseUntil: null })
    .where(and(eq(mails.messageId, job.messageId), eq(mails.leaseUntil, job.leaseUntil)))
}
