import { lt } from 'drizzle-orm'
import { daysKeptWhenRead } from '../../domain/notifications'
import type { Store } from '../database/database'
import { notifications } from '../database/schema/notifications'

const day = 24 * 60 * 60_000

/** Takes away what was read long ago; what is unread stays until it is read. */
export async function cleanNotifications(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysKeptWhenRead * day)
  await store.delete(notifications).where(lt(notifications.readAt, before))
}
