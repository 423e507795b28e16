import { sql } from 'drizzle-orm'
import type { Change } from '../dependencies'

/** Wakes the worker when this commits. */
export async function wakeWorker({ tx }: Pick<Change, 'tx'>): Promise<void> {
  await tx.execute(sql`select pg_notify('handleboard_outbox', '')`)
}
