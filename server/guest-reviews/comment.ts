import { and, asc, eq } from 'drizzle-orm'
import { mostGuestComments } from '../../domain/api/guest-reviews'
import { DomainError } from '../../domain/errors'
import { recordAudit } from '../audit/record'
import type { Store } from '../database/database'
import { requestTimeline } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { notify } from '../notifications/notify'
import { currentCandidate, lockRequest } from '../username-requests/rows'
import { announce } from '../username-requests/transition'
import { findOpenLink } from './rows'

/**
 * What a guest says without deciding. It changes neither the request nor its version: whoever read it before decides
 * about the same.
 */
export async function commentAsGuest(
  change: Omit<Change, 'actor'>,
  { token, note }: { token: string; note: string },
): Promise<{ at: string }> {
  const { tx, at } = change
  const { id, name, workspaceId, requestId } = await findOpenLink(tx, token, at)
  const full = await lockRequest(tx, workspaceId, requestId)
  const { request, line } = full
  if (request.state !== 'in_review')
    throw new DomainError('step_not_allowed', {
      detail: `The request is ${request.state} now; it no longer waits for review.`,
      allowed: [],
    })
  await demandRoom(tx, requestId, id)
  const asGuest: Change = { ...change, actor: { kind: 'guest', id, name, workspaceId } }
  const { username, displayCase } = currentCandidate(full)
  await tx.insert(requestTimeline).values({
    id: change.newId(),
    requestId,
    at,
    actorKind: 'guest',
    actorId: id,
    actorName: name,
    event: 'comment',
    fromState: request.state,
    toState: request.state,
    candidate: username,
    note,
  })
  const resource = `/api/v1/username-requests/${requestId}`
  await notify(asGuest, {
    workspaceId,
    kind: 'commented',
    resource,
    subject: { username, displayCase, lineName: line.displayName },
    ownerId: request.requesterId,
    by: 'actor',
  })
  await recordAudit(asGuest, {
    action: 'username_request.comment',
    subject: resource,
    after: { note },
  })
  await announce(asGuest, request)
  return { at: at.toISOString() }
}

/** What the guest of this link has said so far, oldest first. */
export async function commentsOf(
  store: Store,
  requestId: string,
  linkId: string,
): Promise<{ at: string; note: string }[]> {
  const rows = await store
    .select({ at: requestTimeline.at, note: requestTimeline.note })
    .from(requestTimeline)
    .where(
      and(
        eq(requestTimeline.requestId, requestId),
        eq(requestTimeline.actorId, linkId),
        eq(requestTimeline.event, 'comment'),
      ),
    )
    .orderBy(asc(requestTimeline.id))
  return rows.map(({ at, note }) => ({ at: at.toISOString(), note: note ?? '' }))
}

async function demandRoom(tx: Store, requestId: string, linkId: string): Promise<void> {
  const said = await commentsOf(tx, requestId, linkId)
  if (said.length < mostGuestComments) return
  const message = `This link takes ${mostGuestComments} comments. Decide, or write to whoever sent it.`
  throw new DomainError('invalid_input', {
    detail: message,
    fields: [{ path: 'note', code: 'too_many', message }],
  })
}
