import { sql } from 'drizzle-orm'
import type { Store } from '../database/database'

/** Wakes whoever sends, in every instance, when this commits. */
export async function wakeDeliveries(tx: Store): Promise<void> {
  await tx.execute(sql`select pg_notify('handleboard_deliveries', '')`)
}
