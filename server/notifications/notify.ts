import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { whomToTell, type Channel, type Listener } from '../../domain/notifications'
import { inPieces } from '../database/pieces'
import { notifications, notificationSettings } from '../database/schema/notifications'
import { user } from '../database/schema/people'
import type { Change, News } from '../dependencies'
import { queueMails } from '../mails/queue'
import { announceNotifications } from './announce'
import { entriesOnce, type Entry } from './entries'

/** Tells whom it concerns, in the transaction that made it so: nothing is lost, and nothing told that did not happen. */
export async function notify(change: Change, news: News): Promise<void> {
  if (change.gathered) change.gathered.news.push(news)
  else await notifyAll(change, [news])
}

/** The same for much of one workspace, in a few statements. */
export async function notifyAll(change: Change, all: readonly News[]): Promise<void> {
  const [first] = all
  if (first === undefined) return
  const people = await peopleOf(change, first.workspaceId, all)
  const entriesFor = (channel: Channel) =>
    entriesOnce(all.flatMap((news) => entriesOf(change, news, people, channel)))
  await tellInApp(change, entriesFor('app'))
  await queueMails(change, entriesFor('mail'))
}

type Choice = Awaited<ReturnType<typeof peopleOf>>[number]

/** Everybody, once for each of these kinds that one chose something of, and else once. */
function peopleOf({ tx }: Change, workspaceId: string, all: readonly News[]) {
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const { personId, kind, on, mail } = notificationSettings
  return tx
    .select({ id: user.id, role: user.role, kind, app: on, mail })
    .from(user)
    .leftJoin(notificationSettings, and(eq(personId, user.id), inArray(kind, kinds)))
    .where(and(eq(user.workspaceId, workspaceId), isNull(user.endedAt)))
    .orderBy(user.id)
}

function entriesOf(
  { actor }: Change,
  { workspaceId, kind, resource, ownerId, by, subject }: News,
  people: readonly Choice[],
  channel: Channel,
): Entry[] {
  const doer = by === 'actor' && actor.kind !== 'system' ? actor : null
  const happening = { ownerId, doerId: doer?.id ?? null }
  const listeners = new Map<string, Listener>()
  for (const { id, role, ...choice } of people) {
    const chosen = choice.kind === kind ? choice[channel] : null
    listeners.set(id, { id, role, chosen: chosen ?? listeners.get(id)?.chosen ?? null })
  }
  const told = { workspaceId, kind, resource, subject: { ...subject, byName: doer?.name ?? null } }
  return whomToTell(kind, happening, [...listeners.values()], channel).map((personId) => ({
    ...told,
    personId,
  }))
}

async function tellInApp(change: Change, entries: readonly Entry[]): Promise<void> {
  const { tx, at, newId } = change
  for (const piece of inPieces(entries))
    await tx
      .insert(notifications)
      .values(piece.map((entry) => ({ ...entry, id: newId(), at })))
      .onConflictDoUpdate({
        target: [notifications.personId, notifications.kind, notifications.resource],
        targetWhere: sql`read_at is null`,
        set: { subject: sql`excluded.subject`, at },
      })
  const [told] = entries
  if (told !== undefined) await announceNotifications(change, told.workspaceId)
}
