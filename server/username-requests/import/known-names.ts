import { and, eq, inArray, isNull } from 'drizzle-orm'
import { openStates } from '../../../domain/username-request'
import type { Store } from '../../database/database'
import { lines } from '../../database/schema/lines'
import { nameUses } from '../../database/schema/names'
import { usernameRequests } from '../../database/schema/requests'
import { selectNamed } from '../rows'
import type { NameHolder } from './judge'

type Held = [username: string, holder: NameHolder]

export function namesOfLines(
  present: { id: string; displayName: string; username: string | null }[],
): Held[] {
  return present.flatMap(({ id, displayName, username }): Held[] =>
    username === null ? [] : [[username, { kind: 'line', lineId: id, lineName: displayName }]],
  )
}

export async function namesOfRequests(store: Store, workspaceId: string): Promise<Held[]> {
  const rows = await selectNamed(store).where(
    and(
      eq(usernameRequests.workspaceId, workspaceId),
      inArray(usernameRequests.state, [...openStates]),
    ),
  )
  return rows.map(({ username, lineId, displayName }): Held => [
    username,
    { kind: 'request', lineId, lineName: displayName },
  ])
}

/** The names of lines that are shown somewhere: a change of one wants a reason. */
export async function shownNamesOf(
  store: Store,
  workspaceId: string,
): Promise<Map<string, string>> {
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
