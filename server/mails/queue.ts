import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import { daysMailsKept, gatherMs } from '../../domain/mail-delivery'
import type { Store } from '../database/database'
import { mails } from '../database/schema/mails'
import type { Change } from '../dependencies'
import type { Told } from './compose'

/** Puts down what these people are to be told by e-mail, in the transaction that made it so. */
export async function queueMails(
  { tx, at, newId }: Change,
  workspaceId: string,
  told: Told,
  people: readonly string[],
): Promise<void> {
  const { kind, resource, subject } = told
  const runAt = new Date(at.getTime() + gatherMs)
  await tx
    .insert(mails)
    .values(
      people.map((personId) => ({
        id: newId(),
        workspaceId,
        personId,
        kind,
        resource,
        subject,
        at,
        runAt,
      })),
    )
    .onConflictDoUpdate({
      target: [mails.personId, mails.kind, mails.resource],
      targetWhere: sql`state = 'waiting' and message_id is null`,
      set: { subject, at },
    })
}

/** Takes back what need not be told any more, unless it is being sent. Of a message that failed the rest goes on. */
export async function dropMails(
  { tx, at }: Change,
  { kind, resource }: Pick<Told, 'kind' | 'resource'>,
): Promise<void> {
  await tx
    .update(mails)
    .set({ state: 'dropped', doneAt: at })
    .where(
      and(
        eq(mails.resource, resource),
        eq(mails.kind, kind),
        eq(mails.state, 'waiting'),
        isNull(mails.leaseUntil),
      ),
    )
}

/** Takes away what was sent, or given up, a month ago. */
export async function cleanMails(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysMailsKept * 24 * 60 * 60_000)
  await store.delete(mails).where(lt(mails.doneAt, before))
}
