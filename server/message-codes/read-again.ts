import { and, exists, isNotNull, ne, sql, eq, type SQL } from 'drizzle-orm'
import { lines } from '../database/schema/lines'
import { messageCodes } from '../database/schema/message-codes'
import type { Change } from '../dependencies'

/** Has Meta's list of codes looked at, for those of these lines that should have any there. */
export async function readCodesAgain(
  { tx, at }: Pick<Change, 'tx' | 'at'>,
  which: SQL | undefined,
): Promise<void> {
  const atMeta = tx
    .select({ id: messageCodes.id })
    .from(messageCodes)
    .where(
      and(
        eq(messageCodes.lineId, lines.id),
        isNotNull(messageCodes.code),
        ne(messageCodes.state, 'deleted'),
      ),
    )
  const due = await tx
    .update(lines)
    .set({ codesDueAt: at })
    .where(and(which, exists(atMeta)))
    .returning({ id: lines.id })
  if (due.length > 0) await tx.execute(sql`select pg_notify('handleboard_jobs', '')`)
}
