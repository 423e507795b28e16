import type { MetaDetail } from '../../domain/errors'
import type { Dependencies } from '../dependencies'
import { lockLine } from '../lines/rows'
import type { GraphError } from '../meta/graph-answer'
import { graphClientFor } from '../settings/connection'

/** Whom to ask, or `null` when there is nobody: also for a line that left, as the sandbox's do for a live workspace. */
export async function targetOf(deps: Dependencies, job: { workspaceId: string; lineId: string }) {
  const client = await graphClientFor(deps, job.workspaceId)
  const line = await deps.database.transaction((tx) => lockLine(tx, job.lineId))
  return client && line && line.goneAt === null
    ? { client, phoneNumberId: line.phoneNumberId }
    : null
}

/** What Meta said, for admins. */
export function detailOf(
  answer: { kind: string; traceId?: string | null } | GraphError,
): MetaDetail {
  if ('error' in answer)
    return {
      code: answer.error.code,
      details: answer.error.details ?? answer.error.message,
      traceId: answer.error.traceId,
    }
  return { code: null, details: null, traceId: answer.traceId ?? null }
}
