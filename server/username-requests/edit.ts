import { eq } from 'drizzle-orm'
import type { UsernameRequestDetails } from '../../domain/api/username-requests'
import { DomainError } from '../../domain/errors'
import { requestCandidates } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { mayHandle, viewerOf } from './permissions'
import { lockRequest } from './rows'
import { showRequest } from './show'
import { demandVersion } from './steps'
import { moveRequest } from './transition'
import { candidatesOf, refusePastDate, type Wish } from './wish'

/** Replaces the wish of a request, in the states that allow it. The first candidate is the next one asked for. */
export async function editRequest(
  change: Change,
  input: { id: string; wish: Wish; ifMatch: number | undefined },
): Promise<UsernameRequestDetails> {
  const full = await lockRequest(change.tx, change.actor.workspaceId, input.id)
  if (!mayHandle(full.request, change.actor)) throw new DomainError('not_allowed')
  demandVersion(full, input.ifMatch)
  refusePastDate(input.wish, change.at)
  const candidates = candidatesOf(input.wish).map((candidate) => ({
    ...candidate,
    requestId: input.id,
  }))
  await change.tx.delete(requestCandidates).where(eq(requestCandidates.requestId, input.id))
  const rows = await change.tx.insert(requestCandidates).values(candidates).returning()
  const edited = { ...full, request: { ...full.request, currentRank: 1 }, candidates: rows }
  await moveRequest(change, edited, 'edit', {
    set: {
      currentRank: 1,
      reason: input.wish.reason || null,
      campaignDate: input.wish.campaignDate ?? null,
    },
  })
  return showRequest(change.tx, await viewerOf(change.tx, change.actor), input.id)
}
