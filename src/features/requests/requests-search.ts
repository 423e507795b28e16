import type { requestSorts as sortsOfApi } from '../../../domain/api/username-requests'
import { requestStates, type RequestState } from '../../../domain/username-request'
import { oneIn, someIn, textIn, withoutEmpty } from '../../ui/search-params'

export type RequestSort = (typeof sortsOfApi)[number]

/** Repeated here as a value, so that the router does not bring zod into the first route. */
export const requestSorts = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'submittedAt',
  'campaignDate',
] as const satisfies readonly RequestSort[]

/** What the address of the requests page holds; `state` is several states with commas in the address. */
export type RequestsSearch = {
  q?: string
  state?: string
  requester?: 'me'
  lineId?: string
  sort?: RequestSort
}

export function readRequestsSearch(search: Record<string, unknown>): RequestsSearch {
  return withoutEmpty({
    q: textIn(search, 'q'),
    state: someIn(search, 'state', requestStates)?.join(','),
    requester: oneIn(search, 'requester', ['me']),
    lineId: textIn(search, 'lineId', 64),
    sort: oneIn(search, 'sort', requestSorts),
  })
}

/** The states of `state`, as a list. */
export function statesOf(search: RequestsSearch): RequestState[] {
  return someIn(search, 'state', requestStates) ?? []
}

/** A link may bring the line and the first candidate: from a line's page, or from a design. */
export type NewRequestSearch = { lineId?: string; candidate?: string }

export function readNewRequestSearch(search: Record<string, unknown>): NewRequestSearch {
  return withoutEmpty({
    lineId: textIn(search, 'lineId', 64),
    candidate: textIn(search, 'candidate'),
  })
}

/** The import that is watched; or the pattern that makes usernames, and the lines it makes them for. */
export type ImportSearch = {
  job?: string
  from?: 'pattern'
  brand?: string
  pattern?: string
  pattern2?: string
  q?: string
  all?: 'yes'
}

export function readImportSearch(search: Record<string, unknown>): ImportSearch {
  return withoutEmpty({
    job: textIn(search, 'job', 64),
    from: oneIn(search, 'from', ['pattern']),
    brand: textIn(search, 'brand', 35),
    pattern: textIn(search, 'pattern', 100),
    pattern2: textIn(search, 'pattern2', 100),
    q: textIn(search, 'q'),
    all: oneIn(search, 'all', ['yes']),
  })
}
