import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { readNotifications as contract } from '../../domain/api/notifications'
import { notifications } from '../database/schema/notifications'
import type { Change } from '../dependencies'
import { announceNotifications } from './announce'
import { countUnread } from './list'

type Body = z.output<typeof contract.body>

/** Marks as read what is this person's; of what is not, or was read before, nothing is said. */
export async function readNotifications(change: Change, body: Body) {
  const { tx, actor, at } = change
  const read = await tx
    .update(notifications)
    .set({ readAt: at })
    .where(
      and(
        eq(notifications.personId, actor.id),
        isNull(notifications.readAt),
        'ids' in body ? inArray(notifications.id, body.ids) : undefined,
      ),
    )
    .returning({ id: notifications.id })
  if (read.length > 0) await announceNotifications(change, actor.workspaceId)
  return { unreadCount: await countUnread(tx, actor.id) }
}
