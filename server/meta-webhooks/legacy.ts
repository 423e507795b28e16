import { and, eq, inArray } from 'drizzle-orm'
import { usernameRequests } from '../database/schema/requests'
import { lines } from '../database/schema/lines'
import type { Change } from '../dependencies'
import { asSoonAsPossible } from '../lines/read-again'
import type { LineRow } from '../lines/rows'
import type { LegacyUsernameEvent } from '../meta/webhook-events'
import { applyDisposition } from '../username-requests/answer'
import { currentCandidate, selectRequests, withCandidates } from '../username-requests/rows'

/**
 * A decision in the shape of the contract that ended in February 2026 (meta-contract 1.5): some providers still
 * relay it. A refusal closes the request that waits for it; anything else only makes us read the name.
 */
export async function applyLegacyDecision(
  change: Change,
  line: LineRow,
  event: LegacyUsernameEvent,
): Promise<string | null> {
  const rows = await selectRequests(change.tx).where(
    and(
      eq(usernameRequests.lineId, line.id),
      inArray(usernameRequests.state, ['submitting', 'awaiting_meta']),
    ),
  )
  const [full] = await withCandidates(change.tx, rows)
  const isOurs =
    full !== undefined &&
    (event.username === null || event.username === currentCandidate(full).username)
  if (event.decision === 'refused' && event.disposition && isOurs)
    await applyDisposition(change, full, event.disposition, {
      code: null,
      details: event.metaStatus,
      traceId: null,
    })
  else
    await change.tx.update(lines).set({ nextReadAt: asSoonAsPossible }).where(eq(lines.id, line.id))
  return null
}
