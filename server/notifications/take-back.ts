import { and, eq, isNull } from 'drizzle-orm'
import type { NotificationKind } from '../../domain/notifications'
import { notifications } from '../database/schema/notifications'
import type { Change } from '../dependencies'
import { dropMails } from '../mails/queue'
import { announceNotifications } from './announce'

type Settled = { workspaceId: string; kind: NotificationKind; resource: string }

/** Somebody has done it: it is read for everybody who was told, and told to nobody else. */
export async function takeBack(change: Change, settled: Settled): Promise<void> {
  const { workspaceId, kind, resource } = settled
  await dropMails(change, settled)
  const read = await change.tx
    .update(notifications)
    .set({ readAt: change.at })
    .where(
      and(
        eq(notifications.resource, resource),
        eq(notifications.kind, kind),
        isNull(notifications.readAt),
      ),
    )
    .returning({ id: notifications.id })
  if (read.length > 0) await announceNotifications(change, workspaceId)
}
