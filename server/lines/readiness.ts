import type { Readiness } from '../../domain/api/lines'
import { readinessOf, readinessVerdict } from '../../domain/readiness'
import { readinessMessage } from '../../domain/readiness-message'
import type { LineFacts, ReadinessFinding } from '../../domain/readiness-words'
import type { Actor } from '../../domain/roles'
import type { Dependencies } from '../dependencies'
import { connectionOf } from '../settings/connection'
import { loadReadinessFacts } from './readiness-facts'

/** What stands in the way of a username on the line, from what is stored: Meta is not asked. */
export async function showReadiness(
  deps: Dependencies,
  { workspaceId }: Actor,
  id: string,
): Promise<Readiness> {
  const { line, facts, current } = await loadReadinessFacts(deps.database.store, workspaceId, {
    id,
    connected: (await connectionOf(deps, workspaceId)) !== null,
  })
  const findings = readinessOf(facts)
  return {
    lineId: line.id,
    verdict: readinessVerdict(findings),
    items: findings.map((finding) => ({
      ...finding,
      message: readinessMessage(finding.why, {
        displayName: line.displayName,
        phoneNumber: line.phoneNumber,
        username: usernameFor(finding, facts, current),
      }),
    })),
    confirmedAt: line.syncedAt.toISOString(),
  }
}

/** Which username the message is about: of a sibling's it may be another than the one that is asked for now. */
function usernameFor(
  { why }: ReadinessFinding,
  { heldBySiblings }: LineFacts,
  current: string | null,
): string | null {
  return why === 'held_by_sibling' ? (heldBySiblings[0] ?? current) : current
}
