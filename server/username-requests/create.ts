import type { z } from 'zod'
import type { createBody, UsernameRequest } from '../../domain/api/username-requests'
import { DomainError } from '../../domain/errors'
import { nameThatGoes } from '../../domain/name-use'
import { recordAudit } from '../audit/record'
import { requestCandidates, requestTimeline, usernameRequests } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { findLines, lockLines, type LineRow } from '../lines/rows'
import { demandReason } from '../name-uses/change-reason'
import { viewerOf } from './permissions'
import type { FullRequest } from './rows'
import { toRequest } from './show'
import { submitRequest } from './submit'
import { announce } from './transition'
import { candidatesOf, refusePastDate, type Wish, type WishedCandidate } from './wish'

type Body = z.output<typeof createBody>

/** One request for each line, all or nothing. With `submit` they go on to review at once. */
export async function createRequests(
  change: Change,
  body: Body,
): Promise<{ items: UsernameRequest[] }> {
  refusePastDate(body, change.at)
  const candidates = candidatesOf(body)
  const lines = await linesOf(change, body.lineIds)
  const viewer = await viewerOf(change.tx, change.actor)
  const items: UsernameRequest[] = []
  for (const line of lines) {
    const goes = body.submit ? nameThatGoes(line, candidates[0]?.username ?? '') : null
    const why = await demandReason(change.tx, {
      workspaceId: line.workspaceId,
      username: goes,
      reason: body.reason,
    })
    const draft = await createDraft(change, line, body, candidates)
    const full = body.submit ? await submitRequest(change, draft, why) : draft
    items.push(toRequest(full, viewer))
  }
  return { items }
}

/** The lines in the order they were named, locked; raises which one is not there. */
async function linesOf(change: Change, ids: string[]): Promise<LineRow[]> {
  await lockLines(change.tx, ids)
  const found = await findLines(change.tx, change.actor.workspaceId, ids)
  const problems = ids.flatMap((id, index) => {
    if (ids.indexOf(id) !== index)
      return [{ path: `lineIds.${index}`, code: 'duplicate', message: 'This line is named twice.' }]
    const isThere = found.some((line) => line.id === id)
    return isThere
      ? []
      : [{ path: `lineIds.${index}`, code: 'not_found', message: 'There is no such line.' }]
  })
  if (problems.some((problem) => problem.code === 'not_found'))
    throw new DomainError('not_found', {
      detail: 'One of the lines is not there.',
      fields: problems,
    })
  if (problems.length > 0) throw new DomainError('invalid_input', { fields: problems })
  return found.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** The draft of one line, which the caller holds; raises before it writes when the line has an open request. */
export async function createDraft(
  change: Change,
  line: LineRow,
  wish: Pick<Wish, 'reason' | 'campaignDate'>,
  candidates: WishedCandidate[],
): Promise<FullRequest> {
  const { tx, actor, at } = change
  const [request] = await tx
    .insert(usernameRequests)
    .values({
      id: change.newId(),
      workspaceId: actor.workspaceId,
      lineId: line.id,
      state: 'draft',
      stateSince: at,
      reason: wish.reason || null,
      campaignDate: wish.campaignDate ?? null,
      requesterId: actor.id,
      requesterName: actor.name,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning()
  if (!request)
    throw new DomainError('open_request_exists', {
      detail: `${line.displayName} already has an open request.`,
    })
  const rows = await tx
    .insert(requestCandidates)
    .values(candidates.map((candidate) => ({ ...candidate, requestId: request.id })))
    .returning()
  const full = { request, line, candidates: rows.sort((a, b) => a.rank - b.rank) }
  await tx.insert(requestTimeline).values({
    id: change.newId(),
    requestId: request.id,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    event: 'create',
    toState: 'draft',
    candidate: rows[0]?.username ?? null,
  })
  await recordAudit(change, {
    action: 'username_request.create',
    subject: `/api/v1/username-requests/${request.id}`,
    after: { lineId: line.id, candidates: candidates.map((candidate) => candidate.username) },
  })
  await announce(change, request)
  return full
}
