import { and, eq, inArray, sql } from 'drizzle-orm'
import { requestCandidates } from '../database/schema/requests'
import { outbox } from '../database/schema/flow'
import type { Change } from '../dependencies'
import { currentCandidate, type FullRequest } from './rows'

/** Puts the question for the current candidate into the outbox, in the transaction that decided it. */
export async function enqueueAsk(
  change: Change,
  full: FullRequest,
  options: { move?: 'none' | 'force_transfer' } = {},
): Promise<void> {
  const { tx } = change
  const candidate = currentCandidate(full)
  await tx
    .update(outbox)
    .set({ step: 'dropped', doneAt: change.at })
    .where(and(eq(outbox.requestId, full.request.id), inArray(outbox.step, ['ask', 'look'])))
  await tx
    .update(requestCandidates)
    .set({ state: 'asked' })
    .where(
      and(
        eq(requestCandidates.requestId, full.request.id),
        eq(requestCandidates.rank, candidate.rank),
      ),
    )
  await tx.insert(outbox).values({
    id: change.newId(),
    workspaceId: full.request.workspaceId,
    wabaId: full.line.wabaId,
    lineId: full.line.id,
    requestId: full.request.id,
    username: candidate.username,
    move: options.move ?? 'none',
    runAt: change.at,
    createdAt: change.at,
  })
  await tx.execute(sql`select pg_notify('handleboard_outbox', '')`)
}
