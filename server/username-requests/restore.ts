import { and, eq, inArray } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import type { ReviewWords } from '../../domain/review-reasons'
import { openStates } from '../../domain/username-request'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import type { Change } from '../dependencies'
import type { FullRequest } from './rows'
import { moveRequest } from './transition'

/** A withdrawn request is a draft again and begins with its first candidate. The request is locked by the caller. */
export async function restoreRequest(
  change: Change,
  full: FullRequest,
  words: ReviewWords,
): Promise<void> {
  await demandFreeLine(change, full)
  await moveRequest(change, full, 'restore', {
    ...words,
    set: { currentRank: 1, submittedAt: null },
  })
  await change.tx
    .update(requestCandidates)
    .set({ state: 'waiting' })
    .where(eq(requestCandidates.requestId, full.request.id))
}

/** The line is held with the request, so no other can begin on it meanwhile. */
async function demandFreeLine({ tx }: Change, { line, request }: FullRequest): Promise<void> {
  const [open] = await tx
    .select({ id: usernameRequests.id })
    .from(usernameRequests)
    .where(
      and(
        eq(usernameRequests.lineId, request.lineId),
        inArray(usernameRequests.state, [...openStates]),
      ),
    )
  if (open)
    throw new DomainError('open_request_exists', {
      detail: `${line.displayName} already has an open request.`,
    })
}
