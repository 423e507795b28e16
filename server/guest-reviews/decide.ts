import { and, eq, isNull } from 'drizzle-orm'
import type { ReviewDecision } from '../../domain/api/reviews'
import { DomainError } from '../../domain/errors'
import type { ReviewWords } from '../../domain/review-reasons'
import type { RequestState } from '../../domain/username-request'
import { guestLinks } from '../database/schema/guest-links'
import type { Change } from '../dependencies'
import { getFullRequest, lockRequest } from '../username-requests/rows'
import { deeds, demandVersion } from '../username-requests/steps'
import { findOpenLink } from './rows'

type Decision = ReviewWords & { token: string; decision: ReviewDecision; version: number }

/**
 * The decision of a guest, once: the link is used up in the same transaction, so that of two at the same time one
 * decides and the other hears that the link has ended. A refused decision does not use it up.
 */
export async function decideAsGuest(
  change: Omit<Change, 'actor'>,
  { token, decision, version, note, reason }: Decision,
): Promise<{ decision: ReviewDecision; state: RequestState }> {
  const { tx, at } = change
  const link = await findOpenLink(tx, token, at)
  const full = await lockRequest(tx, link.workspaceId, link.requestId)
  const used = await tx
    .update(guestLinks)
    .set({ usedAt: at, decision })
    .where(and(eq(guestLinks.id, link.id), isNull(guestLinks.usedAt), isNull(guestLinks.endedAt)))
    .returning({ id: guestLinks.id })
  if (used.length === 0) throw new DomainError('guest_link_ended')
  if (full.request.state !== 'in_review')
    throw new DomainError('step_not_allowed', {
      detail: `The request is ${full.request.state} now; it no longer waits for review.`,
      allowed: [],
    })
  demandVersion(full, version)
  const { id, name, workspaceId } = link
  const asGuest: Change = { ...change, actor: { kind: 'guest', id, name, workspaceId } }
  await deeds[decision](asGuest, full, { note, reason })
  const { request } = await getFullRequest(tx, workspaceId, full.request.id)
  return { decision, state: request.state }
}
