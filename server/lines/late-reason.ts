import { and, desc, eq, gte, inArray } from 'drizzle-orm'
import { explainsLoss, type Loss, type Reading } from '../../domain/username-reading'
import { lines } from '../database/schema/lines'
import { usernameRequests } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { openIncident } from '../incidents/open'
import { currentCandidate, selectRequests, withCandidates } from '../username-requests/rows'
import { moveRequest } from '../username-requests/transition'
import { markRevoked } from './former-name'
import type { LineRow } from './rows'

/** The columns of a line whose name did not go, or went for a reason that is known. */
export const noLoss = { lostUsername: null, lostAfter: null, lostAt: null } as const

/**
 * Meta says that it took a name which a read had found gone before: what looked given up or changed on the phone was
 * a revocation. The line is locked by the caller.
 */
export async function applyLateReason(
  change: Change,
  line: LineRow,
  reading: Reading,
): Promise<void> {
  const loss = lossOf(line)
  if (loss === null || !explainsLoss(loss, reading)) return
  const loser = await loserOf(change, line, loss)
  if (loser) await moveRequest(change, loser, 'meta_revoked', { by: 'meta' })
  await change.tx
    .update(lines)
    .set({ ...noLoss, ...(line.usernameState === 'none' && { usernameState: 'revoked' }) })
    .where(eq(lines.id, line.id))
  await markRevoked(change, { lineId: line.id, username: loss.username })
  await openIncident(change, {
    line,
    requestId: loser?.request.id ?? null,
    username: loss.username,
    replacedBy: reading.username,
  })
}

function lossOf({ lostUsername, lostAfter, lostAt }: LineRow): Loss | null {
  if (lostUsername === null || lostAfter === null || lostAt === null) return null
  return { username: lostUsername, after: lostAfter, at: lostAt }
}

/** The request that had got the name and was ended by the read. */
async function loserOf({ tx }: Change, line: LineRow, loss: Loss) {
  const rows = await selectRequests(tx)
    .where(
      and(
        eq(usernameRequests.lineId, line.id),
        inArray(usernameRequests.state, ['released', 'replaced']),
        gte(usernameRequests.stateSince, loss.after),
      ),
    )
    .orderBy(desc(usernameRequests.stateSince))
  const ended = await withCandidates(tx, rows)
  return ended.find((full) => currentCandidate(full).username === loss.username)
}
