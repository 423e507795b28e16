import type { lineSorts as sortsOfApi } from '../../../domain/api/lines'
import {
  lineStatuses,
  usernameStates,
  type LineStatus,
  type UsernameState,
} from '../../../domain/line'
import { oneIn, textIn, withoutEmpty } from '../../ui/search-params'

export type LineSort = (typeof sortsOfApi)[number]

/** Repeated here as a value: importing the contract would bring zod into the first route. */
export const lineSorts = ['name', '-name', 'phone', '-phone'] as const satisfies readonly LineSort[]

/** What the address of the lines page holds. */
export type LinesSearch = {
  q?: string
  status?: LineStatus
  usernameState?: UsernameState
  wabaId?: string
  sort?: LineSort
}

export function readLinesSearch(search: Record<string, unknown>): LinesSearch {
  return withoutEmpty({
    q: textIn(search, 'q'),
    status: oneIn(search, 'status', lineStatuses),
    usernameState: oneIn(search, 'usernameState', usernameStates),
    wabaId: textIn(search, 'wabaId', 64),
    sort: oneIn(search, 'sort', lineSorts),
  })
}
