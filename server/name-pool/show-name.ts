import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { showName as contract } from '../../domain/api/name-pool'
import { DomainError } from '../../domain/errors'
import { checkUsername } from '../../domain/username'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { formerNames, keptNames } from '../database/schema/names'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { toKeptName } from '../kept-names/rows'
import { countOpenUses } from '../name-uses/rows'
import { selectFormer, toFormerName } from './former'

type Answer = z.input<typeof contract.answer>
type Asked = { workspaceId: string; username: string }

const most = 50

/** All that we know of one name. Raises `not_found` for what can be no username. */
export async function showName(store: Store, workspaceId: string, typed: string): Promise<Answer> {
  const { username, valid } = checkUsername(typed)
  if (!valid) throw new DomainError('not_found')
  const asked = { workspaceId, username }
  const { line, displayCase } = await lineOf(store, asked)
  const requests = await requestsFor(store, asked)
  const former = await formerOf(store, asked)
  return {
    username,
    displayCase: displayCase ?? requests[0]?.displayCase ?? former[0]?.displayCase ?? null,
    line,
    kept: await keptOf(store, asked),
    former,
    requests: requests.map(({ request }) => request),
    openUses: await countOpenUses(store, workspaceId, username),
  }
}

async function lineOf(store: Store, { workspaceId, username }: Asked) {
  const [row] = await store
    .select()
    .from(lines)
    .where(
      and(eq(lines.workspaceId, workspaceId), eq(lines.username, username), isNull(lines.goneAt)),
    )
    .orderBy(sql`${lines.usernameConfirmedAt} desc nulls last`)
    .limit(1)
  if (!row) return { line: null, displayCase: null }
  const { id, displayName, usernameState: state } = row
  return { line: { id, displayName, state }, displayCase: row.usernameDisplayCase }
}

async function requestsFor(store: Store, { workspaceId, username }: Asked) {
  const rows = await store
    .select({
      request: usernameRequests,
      lineName: lines.displayName,
      rank: requestCandidates.rank,
      displayCase: requestCandidates.displayCase,
    })
    .from(requestCandidates)
    .innerJoin(usernameRequests, eq(usernameRequests.id, requestCandidates.requestId))
    .innerJoin(lines, eq(lines.id, usernameRequests.lineId))
    .where(
      and(eq(usernameRequests.workspaceId, workspaceId), eq(requestCandidates.username, username)),
    )
    .orderBy(desc(usernameRequests.id))
    .limit(most)
  return rows.map(({ request, lineName, rank, displayCase }) => ({
    displayCase,
    request: {
      id: request.id,
      line: { id: request.lineId, displayName: lineName },
      state: request.state,
      stateSince: request.stateSince.toISOString(),
      requester: request.requesterName,
      isCurrent: request.currentRank === rank,
    },
  }))
}

async function formerOf(store: Store, { workspaceId, username }: Asked) {
  const rows = await selectFormer(store)
    .where(and(eq(formerNames.workspaceId, workspaceId), eq(formerNames.username, username)))
    .orderBy(desc(formerNames.id))
    .limit(most)
  return rows.map(toFormerName)
}

async function keptOf(store: Store, { workspaceId, username }: Asked) {
  const [row] = await store
    .select()
    .from(keptNames)
    .where(
      and(
        eq(keptNames.workspaceId, workspaceId),
        eq(keptNames.username, username),
        isNull(keptNames.endedAt),
      ),
    )
  return row ? toKeptName(row) : null
}
