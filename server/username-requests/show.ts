import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type {
  TimelineEntry,
  UsernameRequest,
  UsernameRequestDetails,
} from '../../domain/api/username-requests'
import { may, type Actor } from '../../domain/roles'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { requestTimeline } from '../database/schema/requests'
import { isEditable, stepsFor, type Viewer } from './permissions'
import { currentCandidate, getFullRequest, type FullRequest } from './rows'

/** A request as the API shows it to this viewer. */
export function toRequest(full: FullRequest, viewer: Viewer): UsernameRequest {
  const { request, line } = full
  return {
    id: request.id,
    line: { id: line.id, phoneNumber: line.phoneNumber, displayName: line.displayName },
    state: request.state,
    stateSince: request.stateSince.toISOString(),
    candidates: full.candidates.map(({ rank, username, displayCase, state }) => ({
      rank,
      username,
      displayCase,
      state,
    })),
    current: currentCandidate(full).username,
    blockReason: request.blockReason,
    movesFrom: null,
    nextTryAt: request.nextTryAt?.toISOString() ?? null,
    waitReason: request.waitReason,
    reason: request.reason,
    campaignDate: request.campaignDate,
    requester: { id: request.requesterId, name: request.requesterName },
    createdAt: request.createdAt.toISOString(),
    submittedAt: request.submittedAt?.toISOString() ?? null,
    updatedAt: request.updatedAt.toISOString(),
    version: request.version,
    steps: stepsFor(request, viewer),
    editable: isEditable(request, viewer),
  }
}

/** One request with its timeline and, when a move is asked of a person, the line the name would leave. */
export async function showRequest(
  store: Store,
  viewer: Viewer,
  id: string,
): Promise<UsernameRequestDetails> {
  const full = await getFullRequest(store, viewer.actor.workspaceId, id)
  return {
    ...toRequest(full, viewer),
    movesFrom: full.request.state === 'needs_move' ? await holderOf(store, full) : null,
    timeline: await readTimeline(store, id, viewer.actor),
  }
}

/** The sibling line that holds the current candidate, as far as we know. */
async function holderOf(store: Store, full: FullRequest): Promise<UsernameRequest['movesFrom']> {
  const [holder] = await store
    .select({ lineId: lines.id, phoneNumber: lines.phoneNumber, displayName: lines.displayName })
    .from(lines)
    .where(
      and(
        eq(lines.workspaceId, full.request.workspaceId),
        eq(lines.username, currentCandidate(full).username),
        ne(lines.id, full.line.id),
        isNull(lines.goneAt),
      ),
    )
    .orderBy(sql`${lines.usernameConfirmedAt} desc nulls last`)
    .limit(1)
  return holder ?? null
}

async function readTimeline(
  store: Store,
  requestId: string,
  actor: Actor,
): Promise<TimelineEntry[]> {
  const rows = await store
    .select()
    .from(requestTimeline)
    .where(eq(requestTimeline.requestId, requestId))
    .orderBy(asc(requestTimeline.id))
  const showsMeta = may(actor, 'meta.details')
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    event: row.event,
    from: row.fromState,
    to: row.toState,
    candidate: row.candidate,
    reason: row.reason,
    note: row.note,
    meta: showsMeta ? row.meta : null,
  }))
}
