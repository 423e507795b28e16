import { and, eq, isNull, ne } from 'drizzle-orm'
import { DomainError, type ErrorCode } from '../../domain/errors'
import { may, type Actor } from '../../domain/roles'
import { nextState, stepsIn, type RequestStep } from '../../domain/username-request'
import type { Store } from '../database/database'
import { user } from '../database/schema/people'
import type { RequestRow } from './rows'

/** Who looks, and whether another admin could review in their place. */
export type Viewer = { actor: Actor; otherAdminExists: boolean }

export async function viewerOf(store: Store, actor: Actor): Promise<Viewer> {
  if (!may(actor, 'requests.review')) return { actor, otherAdminExists: true }
  const [other] = await store
    .select({ id: user.id })
    .from(user)
    .where(
      and(
        eq(user.workspaceId, actor.workspaceId),
        eq(user.role, 'admin'),
        ne(user.id, actor.id),
        isNull(user.endedAt),
      ),
    )
    .limit(1)
  return { actor, otherAdminExists: other !== undefined }
}

const reviews: readonly RequestStep[] = ['approve', 'decline', 'request-changes']

/** Why this viewer may not take the step on this request, or `null`. The state is asked of the ladder, not here. */
export function stepRefusal(
  request: Pick<RequestRow, 'requesterId'>,
  viewer: Viewer,
  step: RequestStep,
): ErrorCode | null {
  const { actor } = viewer
  const isOwn = request.requesterId === actor.id
  if (reviews.includes(step)) {
    if (!may(actor, 'requests.review')) return 'not_allowed'
    return isOwn && viewer.otherAdminExists ? 'own_request' : null
  }
  if (step === 'confirm-move') return may(actor, 'requests.review') ? null : 'not_allowed'
  return mayHandle(request, actor) ? null : 'not_allowed'
}

/** Own requests by whoever may create them, others' by whoever manages them. */
export function mayHandle(request: Pick<RequestRow, 'requesterId'>, actor: Actor): boolean {
  if (may(actor, 'requests.manage')) return true
  return request.requesterId === actor.id && may(actor, 'requests.create')
}

export function stepsFor(request: RequestRow, viewer: Viewer): RequestStep[] {
  return stepsIn(request.state).filter((step) => stepRefusal(request, viewer, step) === null)
}

export function isEditable(request: RequestRow, viewer: Viewer): boolean {
  return nextState(request.state, 'edit') !== null && mayHandle(request, viewer.actor)
}

/** Raises the reason when this viewer may not take the step. */
export function demandStep(request: RequestRow, viewer: Viewer, step: RequestStep): void {
  const refusal = stepRefusal(request, viewer, step)
  if (refusal !== null) throw new DomainError(refusal)
}
