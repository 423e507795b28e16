import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { NameFacts } from '../../domain/name-state'
import { openStates } from '../../domain/username-request'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { formerNames } from '../database/schema/names'
import { requestCandidates, usernameRequests } from '../database/schema/requests'

const nothingKnown: NameFacts = { held: null, isAsked: false, wasRevoked: false }

/** What the lines and requests of the workspace know of each of these names, now. */
export async function nameFacts(
  store: Store,
  workspaceId: string,
  usernames: string[],
): Promise<(username: string) => NameFacts> {
  const names = [...new Set(usernames)]
  if (names.length === 0) return () => nothingKnown
  const held = await heldNames(store, workspaceId, names)
  const asked = await askedNames(store, workspaceId, names)
  const revoked = await revokedNames(store, workspaceId, names)
  return (username) => ({
    held: held.get(username) ?? null,
    isAsked: asked.has(username),
    wasRevoked: revoked.has(username),
  })
}

async function heldNames(store: Store, workspaceId: string, names: string[]) {
  const rows = await store
    .select()
    .from(lines)
    .where(
      and(eq(lines.workspaceId, workspaceId), inArray(lines.username, names), isNull(lines.goneAt)),
    )
    // After a move two lines may show the name for a moment: the one that was confirmed last counts.
    .orderBy(sql`${lines.usernameConfirmedAt} asc nulls first`)
  return new Map(
    rows.map((line): [string, NonNullable<NameFacts['held']>] => [
      line.username ?? '',
      {
        state: line.usernameState,
        confirmedAt: line.usernameConfirmedAt,
        isLeaving: line.releaseState === 'on_its_way' && line.releaseUsername === line.username,
      },
    ]),
  )
}

async function askedNames(store: Store, workspaceId: string, names: string[]) {
  const rows = await store
    .selectDistinct({ username: requestCandidates.username })
    .from(requestCandidates)
    .innerJoin(usernameRequests, eq(usernameRequests.id, requestCandidates.requestId))
    .where(
      and(
        eq(usernameRequests.workspaceId, workspaceId),
        inArray(requestCandidates.username, names),
        inArray(usernameRequests.state, [...openStates]),
      ),
    )
  return new Set(rows.map(({ username }) => username))
}

/** Those that Meta took when they last went. */
async function revokedNames(store: Store, workspaceId: string, names: string[]) {
  const rows = await store
    .selectDistinctOn([formerNames.username], {
      username: formerNames.username,
      ending: formerNames.ending,
    })
    .from(formerNames)
    .where(and(eq(formerNames.workspaceId, workspaceId), inArray(formerNames.username, names)))
    .orderBy(asc(formerNames.username), desc(formerNames.id))
  return new Set(rows.filter(({ ending }) => ending === 'revoked').map(({ username }) => username))
}
