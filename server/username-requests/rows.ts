import { and, asc, eq, inArray } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { lockLine } from '../lines/rows'

export type RequestRow = typeof usernameRequests.$inferSelect
export type CandidateRow = typeof requestCandidates.$inferSelect
export type LineOfRequest = Pick<
  typeof lines.$inferSelect,
  'id' | 'phoneNumber' | 'displayName' | 'wabaId'
>

/** A request with what belongs to it. */
export type FullRequest = { request: RequestRow; line: LineOfRequest; candidates: CandidateRow[] }

export function selectRequests(store: Store) {
  return store
    .select({
      request: usernameRequests,
      line: {
        id: lines.id,
        phoneNumber: lines.phoneNumber,
        displayName: lines.displayName,
        wabaId: lines.wabaId,
      },
    })
    .from(usernameRequests)
    .innerJoin(lines, eq(lines.id, usernameRequests.lineId))
}

/** Each candidate with its request and line; which of them is for the caller to say. */
export function selectNamed(store: Store) {
  return store
    .select({
      username: requestCandidates.username,
      requestId: usernameRequests.id,
      lineId: lines.id,
      displayName: lines.displayName,
    })
    .from(requestCandidates)
    .innerJoin(usernameRequests, eq(usernameRequests.id, requestCandidates.requestId))
    .innerJoin(lines, eq(lines.id, usernameRequests.lineId))
}

/** Adds the candidates, in rank order, to rows of `selectRequests`. */
export async function withCandidates(
  store: Store,
  rows: { request: RequestRow; line: LineOfRequest }[],
): Promise<FullRequest[]> {
  if (rows.length === 0) return []
  const candidates = await store
    .select()
    .from(requestCandidates)
    .where(
      inArray(
        requestCandidates.requestId,
        rows.map((row) => row.request.id),
      ),
    )
    .orderBy(asc(requestCandidates.rank))
  return rows.map((row) => ({
    ...row,
    candidates: candidates.filter((candidate) => candidate.requestId === row.request.id),
  }))
}

/** One request of the workspace; `not_found` for another workspace's. */
export async function getFullRequest(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<FullRequest> {
  const rows = await selectRequests(store).where(
    and(eq(usernameRequests.id, id), eq(usernameRequests.workspaceId, workspaceId)),
  )
  const [full] = await withCandidates(store, rows)
  if (!full) throw new DomainError('not_found')
  return full
}

/** The same, its line and itself locked until the commit: in this order everywhere, so nobody waits in a circle. */
export async function lockRequest(
  tx: Store,
  workspaceId: string,
  id: string,
): Promise<FullRequest> {
  const [found] = await tx
    .select({ lineId: usernameRequests.lineId })
    .from(usernameRequests)
    .where(and(eq(usernameRequests.id, id), eq(usernameRequests.workspaceId, workspaceId)))
  if (!found) throw new DomainError('not_found')
  await lockLine(tx, found.lineId)
  return getFullRequest(tx, workspaceId, id)
}

/** The candidate that is asked for now, or was accepted. */
export function currentCandidate(full: Pick<FullRequest, 'request' | 'candidates'>): CandidateRow {
  const current = full.candidates.find((candidate) => candidate.rank === full.request.currentRank)
  if (!current)
    throw new Error(`Request ${full.request.id} has no candidate ${full.request.currentRank}.`)
  return current
}

/** The candidate after the current one, when there is one. */
export function followingCandidate(
  full: Pick<FullRequest, 'request' | 'candidates'>,
): CandidateRow | null {
  return (
    full.candidates.find((candidate) => candidate.rank === full.request.currentRank + 1) ?? null
  )
}
