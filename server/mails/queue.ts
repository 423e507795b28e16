import { and, eq, isNull, lt, sql, type SQL } from 'drizzle-orm'
import { daysMailsKept, gatherMs } from '../../domain/mail-delivery'
import type { Store } from '../database/database'
import { inPieces } from '../database/pieces'
import { mails } from '../database/schema/mails'
import type { Change } from '../dependencies'
import type { Entry } from '../notifications/entries'

/** Puts down what people are to be told by e-mail, in the transaction that made it so. */
export async function queueMails(
  { tx, at, newId }: Change,
  entries: readonly Entry[],
): Promise<void> {
  const runAt = new Date(at.getTime() + gatherMs)
  for (const piece of inPieces(entries))
    await tx
      .insert(mails)
      .values(piece.map((entry) => ({ ...entry, id: newId(), at, runAt })))
      .onConflictDoUpdate({
        target: [mails.personId, mails.kind, mails.resource],
        targetWhere: sql`state = 'waiting' and message_id is null`,
        set: { subject: sql`excluded.subject`, at },
      })
}

/** Takes back what need not be told any more, unless it is being sent. Of a message that failed the rest goes on. */
export async function dropMails(
  { tx, at }: Change,
  isSettled: (of: typeof mails) => SQL,
): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'dropped', doneAt: at })
    .where(and(isSettled(mails), eq(mails.state, 'waiting'), isNull(mails.leaseUntil)))
}

/** Takes away what was sent, or given up, a month ago. */
export async function cleanMails(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysMailsKept * 24 * 60 * 60_000)
  await store.delete(mails).where(lt(mails.doneAt, before))
}
