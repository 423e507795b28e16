import { eq, sql } from 'drizzle-orm'
import type { MessageCodeTask } from '../../domain/message-code'
import { messageCodes } from '../database/schema/message-codes'
import type { Change } from '../dependencies'
import type { CodeRow } from './rows'

/** The columns of a code that Meta is to be asked about, from the beginning. */
export function asking(change: Change, task: MessageCodeTask) {
  return {
    task,
    state: task === 'delete' ? ('deleting' as const) : ('on_its_way' as const),
    problem: null,
    step: 'ask' as const,
    attempts: 0,
    runAt: change.at,
    leaseUntil: null,
    updatedAt: change.at,
  }
}

/** Wakes the worker when this commits. */
export async function wakeWorker({ tx }: Change): Promise<void> {
  await tx.execute(sql`select pg_notify('handleboard_outbox', '')`)
}

export async function updateCode(
  { tx }: Change,
  row: CodeRow,
  set: Partial<CodeRow>,
): Promise<void> {
  await tx
    .update(messageCodes)
    .set({ ...set, version: row.version + 1 })
    .where(eq(messageCodes.id, row.id))
}
