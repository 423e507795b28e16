import { and, count, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listNotifications as contract, Notification } from '../../domain/api/notifications'
import type { Store } from '../database/database'
import { notifications } from '../database/schema/notifications'
import { decodeCursor, toPage } from '../paging'

type Row = typeof notifications.$inferSelect
type Query = z.output<typeof contract.query>

/** A page of what this person was told, and how much of it all is unread. */
export async function listNotifications(store: Store, personId: string, query: Query) {
  const rows = await store
    .select()
    .from(notifications)
    .where(and(eq(notifications.personId, personId), filterOf(query), after(query)))
    .orderBy(desc(notifications.at), desc(notifications.id))
    .limit(query.limit + 1)
  const page = toPage(rows, query.limit, toNotification, ({ at, id }) => ({
    value: at.toISOString(),
    id,
  }))
  return { ...page, unreadCount: await countUnread(store, personId) }
}

export async function countUnread(store: Store, personId: string): Promise<number> {
  const [counted] = await store
    .select({ unread: count() })
    .from(notifications)
    .where(and(eq(notifications.personId, personId), isNull(notifications.readAt)))
  return counted?.unread ?? 0
}

function filterOf({ unread }: Query): SQL | undefined {
  if (unread === undefined) return undefined
  return unread === 'true' ? isNull(notifications.readAt) : isNotNull(notifications.readAt)
}

function after(query: Query): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (!cursor) return undefined
  return sql`(${notifications.at}, ${notifications.id}) < (${cursor.value}::timestamptz, ${cursor.id})`
}

function toNotification(row: Row): Notification {
  const { id, kind, resource, subject } = row
  return {
    id,
    kind,
    resource,
    subject,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }
}
