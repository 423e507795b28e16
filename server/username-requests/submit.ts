import { eq } from 'drizzle-orm'
import { requestCandidates } from '../database/schema/requests'
import { workspaces } from '../database/schema/workspaces'
import type { Change } from '../dependencies'
import { enqueueAsk } from './enqueue'
import type { FullRequest } from './rows'
import { moveRequest } from './transition'

/** On to review or, where the workspace wants none, straight into the outbox. Starts again at the first candidate. */
export async function submitRequest(
  change: Change,
  full: FullRequest,
  note?: string,
): Promise<FullRequest> {
  const [workspace] = await change.tx
    .select({ reviewRequired: workspaces.reviewRequired })
    .from(workspaces)
    .where(eq(workspaces.id, full.request.workspaceId))
  const reviewed = workspace?.reviewRequired ?? true
  await change.tx
    .update(requestCandidates)
    .set({ state: 'waiting' })
    .where(eq(requestCandidates.requestId, full.request.id))
  const restarted = {
    ...full,
    request: { ...full.request, currentRank: 1 },
    candidates: full.candidates.map((candidate) => ({ ...candidate, state: 'waiting' as const })),
  }
  const moved = await moveRequest(
    change,
    restarted,
    reviewed ? 'submit' : 'submit_without_review',
    {
      note,
      set: { submittedAt: change.at, currentRank: 1 },
    },
  )
  if (!reviewed) await enqueueAsk(change, moved)
  return moved
}
