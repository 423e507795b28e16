import { and, eq, inArray, isNull } from 'drizzle-orm'
import { openStates } from '../../../domain/username-request'
import type { Store } from '../../database/database'
import { lines } from '../../database/schema/lines'
import { nameUses } from '../../database/schema/names'
import { usernameRequests } from '../../database/schema/requests'
import { createLineFinder } from './find-line'
import type { Known } from './judge'

/** All that rows are judged against, in three queries. */
export async function readKnown(store: Store, workspaceId: string, now: Date): Promise<Known> {
  const present = await store
    .select({ id: lines.id, phoneDigits: lines.phoneDigits, displayName: lines.displayName })
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
    shownNames: await shownNamesOf(store, workspaceId),
    now,
  }
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
