import { and, eq } from 'drizzle-orm'
import { DomainError, type MetaDetail } from '../../domain/errors'
import { kindOfMove, kindSettledBy } from '../../domain/notifications'
import type { ReviewReason } from '../../domain/review-reasons'
import { nextState, stepsIn, type RequestEvent } from '../../domain/username-request'
import { recordAudit } from '../audit/record'
import { requestTimeline, usernameRequests } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { notify } from '../notifications/notify'
import { takeBack } from '../notifications/take-back'
import { tellEndpoints } from '../webhook-endpoints/tell'
import { currentCandidate, type FullRequest, type RequestRow } from './rows'

export type Move = {
  /** Meta's steps are told apart from ours on the timeline. */
  by?: 'meta'
  note?: string | null | undefined
  reason?: ReviewReason | undefined
  meta?: MetaDetail | null
  /** Other columns that change with the step. */
  set?: Partial<RequestRow>
}

const meta = { kind: 'meta', id: 'meta', name: 'Meta' } as const

/**
 * Moves a request along the ladder: state, timeline, audit and the word to the screens in one transaction. Raises
 * `step_not_allowed` with the steps that are, and `stale` when somebody was faster. The one way a state changes.
 */
export async function moveRequest(
  change: Change,
  full: FullRequest,
  event: RequestEvent,
  move: Move = {},
): Promise<FullRequest> {
  const { request } = full
  const to = nextState(request.state, event)
  if (to === null)
    throw new DomainError('step_not_allowed', {
      detail: `A request that is ${request.state} cannot do this.`,
      allowed: stepsIn(request.state),
    })
  const entered = to === request.state ? {} : { state: to, stateSince: change.at, ...cleared }
  const [updated] = await change.tx
    .update(usernameRequests)
    .set({ ...entered, ...move.set, updatedAt: change.at, version: request.version + 1 })
    .where(and(eq(usernameRequests.id, request.id), eq(usernameRequests.version, request.version)))
    .returning()
  if (!updated) throw new DomainError('stale')
  await writeTimeline(change, full, { event, to, move })
  await tell(change, full, { to, move })
  await tellPrograms(change, full, { event, to })
  await recordAudit(change, {
    action: `username_request.${event}`,
    subject: `/api/v1/username-requests/${request.id}`,
    before: { state: request.state },
    after: {
      state: to,
      reason: move.reason,
      note: move.note ?? undefined,
      meta: move.meta ?? undefined,
    },
  })
  await announce(change, updated)
  return { ...full, request: updated }
}

/** What belongs to the state that is left. */
const cleared = { blockReason: null, waitReason: null, nextTryAt: null }

async function writeTimeline(
  change: Change,
  full: FullRequest,
  step: { event: RequestEvent; to: RequestRow['state']; move: Move },
): Promise<void> {
  const actor = step.move.by === 'meta' ? meta : change.actor
  await change.tx.insert(requestTimeline).values({
    id: change.newId(),
    requestId: full.request.id,
    at: change.at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    event: step.event,
    fromState: full.request.state,
    toState: step.to,
    candidate: currentCandidate(full).username,
    reason: step.move.reason ?? null,
    note: step.move.note || null,
    meta: step.move.meta ?? null,
  })
}

/** Tells the people whom the new state concerns. */
async function tell(
  change: Change,
  { request, line, candidates }: FullRequest,
  { to, move }: { to: RequestRow['state']; move: Move },
): Promise<void> {
  const { workspaceId } = request
  const resource = `/api/v1/username-requests/${request.id}`
  const settled = kindSettledBy(request.state, to)
  if (settled !== null) await takeBack(change, { workspaceId, kind: settled, resource })
  const kind = kindOfMove(request.state, to)
  if (kind === null) return
  const { username, displayCase } = currentCandidate({ request, candidates })
  await notify(change, {
    workspaceId,
    kind,
    resource,
    subject: { username, displayCase, lineName: line.displayName },
    ownerId: request.requesterId,
    by: move.by ?? 'actor',
  })
}

/** Tells programs, by webhook, of every other state. */
async function tellPrograms(
  change: Change,
  full: FullRequest,
  { event, to }: { event: RequestEvent; to: RequestRow['state'] },
): Promise<void> {
  const { id, workspaceId, lineId, state: from } = full.request
  if (from === to) return
  const { username, displayCase } = currentCandidate(full)
  await tellEndpoints(change, workspaceId, 'username_request.state_changed', {
    requestId: id,
    lineId,
    username,
    displayCase,
    event,
    from,
    to,
  })
}

/** Tells the screens that show the request, its line, or both. */
export async function announce(
  change: Change,
  request: Pick<RequestRow, 'id' | 'lineId' | 'workspaceId'>,
) {
  const { workspaceId } = request
  await publish(
    { ...change, workspaceId },
    'username_request.updated',
    `/api/v1/username-requests/${request.id}`,
  )
  await publish({ ...change, workspaceId }, 'line.updated', `/api/v1/lines/${request.lineId}`)
}
