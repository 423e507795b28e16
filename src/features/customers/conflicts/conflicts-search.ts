import { conflictStates, type ConflictState } from '../../../../domain/number-conflict'
import { oneIn, textIn, withoutEmpty } from '../../../ui/search-params'

/** What the address of the conflicts page holds; without a state it shows the open ones. */
export type ConflictsSearch = { state?: ConflictState; lineId?: string }

export function readConflictsSearch(search: Record<string, unknown>): ConflictsSearch {
  return withoutEmpty({
    state: oneIn(search, 'state', conflictStates),
    lineId: textIn(search, 'lineId', 64),
  })
}
