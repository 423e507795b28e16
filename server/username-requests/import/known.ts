import { and, eq, inArray, isNull } from 'drizzle-orm'
import { openStates } from '../../../domain/username-request'
import type { Store } from '../../database/database'
import { lines } from '../../database/schema/lines'
import { nameUses } from '../../database/schema/names'
import { requestCandidates, usernameRequests } from '../../database/schema/requests'
import { createLineFinder } from './find-line'
import type { Known, NameHolder } from './judge'

/** All that rows are judged against, in a few queries. */
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
    shownNames: await shownNamesOf(store, workspaceId),
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

/** The names of lines that are shown somewhere: a change of one wants a reason. */
async function shownNamesOf(store: Store, workspaceId: string): Promise<Map<string, string>> {
  const rows = await store
    .selectDistinct({ lineId: lines.id, username: nameUses.username })
    .from(nameUses)
    .innerJoin(
      lines,
      and(eq(lines.workspaceId, nameUses.workspaceId), eq(lines.username, nameUses.username)),
    )
    .where(
      and(
        eq(nameUses.workspaceId, workspaceId),
        isNull(nameUses.endedAt),
        inArray(lines.usernameState, ['reserved', 'live']),
      ),
    )
  return new Map(rows.map(({ lineId, username }) => [lineId, username]))
}
