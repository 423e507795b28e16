import type { Store } from '../database/database'
import type { Change, Dependencies } from '../dependencies'

/** A change by the product itself: what workers do with what people and Meta decided. */
export function systemChange(deps: Dependencies, tx: Store, workspaceId: string): Change {
  return {
    tx,
    at: deps.now(),
    newId: deps.newId,
    actor: { kind: 'system', id: 'handleboard', name: 'Handleboard', workspaceId },
  }
}
