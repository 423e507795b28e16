import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Notification } from '../../domain/api/notifications'
import { whomToTell, type NotificationKind } from '../../domain/notifications'
import { notifications, notificationSettings } from '../database/schema/notifications'
import { user } from '../database/schema/people'
import type { Change } from '../dependencies'
import { announceNotifications } from './announce'

export type News = {
  workspaceId: string
  kind: NotificationKind
  /** API path of what it is about. */
  resource: string
  subject: Omit<Notification['subject'], 'byName'>
  ownerId: string | null
  by: 'meta' | 'actor'
}

/** Tells whom it concerns, in the transaction that made it so: nothing is lost, and nothing told that did not happen. */
export async function notify(change: Change, news: News): Promise<void> {
  const { tx, at } = change
  const people = await tx
    .select({ id: user.id, role: user.role, chosen: notificationSettings.on })
    .from(user)
    .leftJoin(
      notificationSettings,
      and(eq(notificationSettings.personId, user.id), eq(notificationSettings.kind, news.kind)),
    )
    .where(and(eq(user.workspaceId, news.workspaceId), isNull(user.endedAt)))
    .orderBy(user.id)
  const doer = news.by === 'actor' && change.actor.kind !== 'system' ? change.actor : null
  const told = whomToTell(news.kind, { ownerId: news.ownerId, doerId: doer?.id ?? null }, people)
  if (told.length === 0) return
  const subject = { ...news.subject, byName: doer?.name ?? null }
  const { workspaceId, kind, resource } = news
  await tx
    .insert(notifications)
    .values(
      told.map((personId) => ({
        id: change.newId(),
        workspaceId,
        personId,
        kind,
        resource,
        subject,
        at,
      })),
    )
    .onConflictDoUpdate({
      target: [notifications.personId, notifications.kind, notifications.resource],
      targetWhere: sql`read_at is null`,
      set: { subject, at },
    })
  await announceNotifications(change, workspaceId)
}
