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

/** What narrows and orders the list. */
export type LinesFilter = {
  q?: string
  status?: LineStatus
  usernameState?: UsernameState
  wabaId?: string
  sort?: LineSort
}

/** What the address of the lines page holds; `job` is the reading from Meta that is watched. */
export type LinesSearch = LinesFilter & { job?: string }

export function readLinesSearch(search: Record<string, unknown>): LinesSearch {
  return withoutEmpty({ ...filterOf(search), job: textIn(search, 'job', 64) })
}

/** The part of the address that the list depends on. */
export function filterOf(search: Record<string, unknown>): LinesFilter {
  return withoutEmpty({
    q: textIn(search, 'q'),
    status: oneIn(search, 'status', lineStatuses),
    usernameState: oneIn(search, 'usernameState', usernameStates),
    wabaId: textIn(search, 'wabaId', 64),
    sort: oneIn(search, 'sort', lineSorts),
  })
}

/** How many filters besides the search text are on. */
export function filtersOn({ status, usernameState, wabaId }: LinesFilter): number {
  return [status, usernameState, wabaId].filter((value) => value !== undefined).length
}

/** Whether the list leaves lines out. */
export function isNarrowed(filter: LinesFilter): boolean {
  return filter.q !== undefined || filtersOn(filter) > 0
}
