import { and, eq, inArray, isNull } from 'drizzle-orm'
import { openStates } from '../../../domain/username-request'
import type { Store } from '../../database/database'
import { lines } from '../../database/schema/lines'
import { requestCandidates, usernameRequests } from '../../database/schema/requests'
import { createLineFinder } from './find-line'
import type { Known, NameHolder } from './judge'

/** All that rows are judged against, in three queries. */
export async function readKnown(store: Store, workspaceId: string, now: Date): Promise<Known> {
  const present = await store
    .select({
      id: lines.id,
      phoneDigits: lines.phoneDigits,
      displayName: lines.displayName,
      username: lines.username,
    })
    .from(lines)
    .where(and(eq(lines.workspaceId, workspaceId), isNull(lines.goneAt)))
  const open = await store
    .select({ lineId: usernameRequests.lineId })
    .from(usernameRequests)
    .where(
      and(
        eq(usernameRequests.workspaceId, workspaceId),
        inArray(usernameRequests.state, [...openStates]),
      ),
    )
  return {
    findLine: createLineFinder(present),
    busyLines: new Set(open.map(({ lineId }) => lineId)),
    holders: new Map([...(await namesOfRequests(store, workspaceId)), ...namesOfLines(present)]),
    now,
  }
}

type Held = [username: string, holder: NameHolder]

function namesOfLines(
  present: { id: string; displayName: string; username: string | null }[],
): Held[] {
  return present.flatMap(({ id, displayName, username }): Held[] =>
    username === null ? [] : [[username, { kind: 'line', lineId: id, lineName: displayName }]],
  )
}

async function namesOfRequests(store: Store, workspaceId: string): Promise<Held[]> {
  const rows = await store
    .select({
      username: requestCandidates.username,
      lineId: lines.id,
      lineName: lines.displayName,
    })
    .from(requestCandidates)
    .innerJoin(usernameRequests, eq(usernameRequests.id, requestCandidates.requestId))
    .innerJoin(lines, eq(lines.id, usernameRequests.lineId))
    .where(
      and(
        eq(usernameRequests.workspaceId, workspaceId),
        inArray(usernameRequests.state, [...openStates]),
      ),
    )
  return rows.map(({ username, ...holder }): Held => [username, { kind: 'request', ...holder }])
}
