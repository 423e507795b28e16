import { and, eq, sql } from 'drizzle-orm'
import type { Store } from '../database/database'
import { accounts } from '../database/schema/workspaces'
import type { Dependencies } from '../dependencies'
import { nextTryAfter, type BackoffQuestion } from '../meta/backoff'

/** Milliseconds until the next try: what the connector says, scaled to the pace of this installation. */
export function waitFor(
  deps: Dependencies,
  attempt: number,
  question: Pick<BackoffQuestion, 'usage' | 'errorCode' | 'isTransient'>,
): number {
  const wait = nextTryAfter({ ...question, attempt, random: Math.random }) ?? 0
  // The connector counts from 2 seconds, doubling.
  return Math.round((wait * deps.pace.firstBackoff) / 2000)
}

/** Leaves an account alone until then: Meta counts calls for each account, whoever makes them. */
export async function pauseAccount(
  tx: Store,
  account: { workspaceId: string; wabaId: string },
  until: Date,
): Promise<void> {
  await tx
    .update(accounts)
    .set({
      pausedUntil: sql`greatest(${accounts.pausedUntil}, ${until.toISOString()}::timestamptz)`,
    })
    .where(and(eq(accounts.workspaceId, account.workspaceId), eq(accounts.wabaId, account.wabaId)))
}
