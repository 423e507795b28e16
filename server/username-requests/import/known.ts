import { and, eq, inArray, isNull } from 'drizzle-orm'
import { openStates } from '../../../domain/username-request'
import type { Store } from '../../database/database'
import { lines } from '../../database/schema/lines'
import { usernameRequests } from '../../database/schema/requests'
import { keptForCampaigns } from '../../kept-names/rows'
import { createLineFinder } from './find-line'
import type { Known } from './judge'
import { namesOfLines, namesOfRequests, shownNamesOf } from './known-names'

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
    keptNames: await keptForCampaigns(store, { workspaceId, now }),
    now,
  }
}
