import { and, isNull, sql, type AnyColumn, type SQL } from 'drizzle-orm'
import { notifications } from '../database/schema/notifications'
import type { Change, Settled } from '../dependencies'
import { dropMails } from '../mails/queue'
import { announceNotifications } from './announce'

/** Somebody has done it: it is read for everybody who was told, and told to nobody else. */
export async function takeBack(change: Change, settled: Settled): Promise<void> {
  if (change.gathered) change.gathered.settled.push(settled)
  else await takeBackAll(change, [settled])
}

/** The same for many of one workspace, in two statements. */
export async function takeBackAll(change: Change, all: readonly Settled[]): Promise<void> {
  const [first] = all
  if (first === undefined) return
  await dropMails(change, (mails) => isAmong(all, mails))
  const read = await change.tx
    .update(notifications)
    .set({ readAt: change.at })
    .where(and(isAmong(all, notifications), isNull(notifications.readAt)))
    .returning({ id: notifications.id })
  if (read.length > 0) await announceNotifications(change, first.workspaceId)
}

/** One parameter, however many there are. */
function isAmong(
  all: readonly Settled[],
  { resource, kind }: { resource: AnyColumn; kind: AnyColumn },
): SQL {
  return sql`(${resource}, ${kind}) in (
    select resource, kind from json_to_recordset(${JSON.stringify(all)}::json)
      as settled(resource text, kind text))`
}
