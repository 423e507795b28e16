import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Notification } from '../../domain/api/notifications'
import { whomToTell, type NotificationKind } from '../../domain/notifications'
import { notifications, notificationSettings } from '../database/schema/notifications'
import { user } from '../database/schema/people'
import type { Change } from '../dependencies'
import { queueMails } from '../mails/queue'
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
  const { workspaceId, kind, resource, ownerId } = news
  const people = await listenersOf(change, news)
  const doer = news.by === 'actor' && change.actor.kind !== 'system' ? change.actor : null
  const happening = { ownerId, doerId: doer?.id ?? null }
  const subject = { ...news.subject, byName: doer?.name ?? null }
  const inApp = people.map((person) => ({ ...person, chosen: person.on }))
  await tellInApp(change, news, subject, whomToTell(kind, happening, inApp))
  const byMail = people.map((person) => ({ ...person, chosen: person.mail }))
  const mailed = whomToTell(kind, happening, byMail, 'mail')
  if (mailed.length > 0) await queueMails(change, workspaceId, { kind, resource, subject }, mailed)
}

function listenersOf({ tx }: Change, { workspaceId, kind }: News) {
  return tx
    .select({
      id: user.id,
      role: user.role,
      on: notificationSettings.on,
      mail: notificationSettings.mail,
    })
    .from(user)
    .leftJoin(
      notificationSettings,
      and(eq(notificationSettings.personId, user.id), eq(notificationSettings.kind, kind)),
    )
    .where(and(eq(user.workspaceId, workspaceId), isNull(user.endedAt)))
    .orderBy(user.id)
}

async function tellInApp(
  change: Change,
  { workspaceId, kind, resource }: News,
  subject: Notification['subject'],
  told: readonly string[],
): Promise<void> {
  const { tx, at } = change
  if (told.length === 0) return
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
