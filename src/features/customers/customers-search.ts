import type { customerSorts as sortsOfApi } from '../../../domain/api/customers'
import { askStates, type AskState } from '../../../domain/customer'
import { oneIn, textIn, withoutEmpty } from '../../ui/search-params'

export type CustomerSort = (typeof sortsOfApi)[number]

/** Repeated here as a value, so that the router does not bring zod into the first route. */
const customerSorts = [
  '-lastMessageAt',
  'lastMessageAt',
  '-firstSeenAt',
  'firstSeenAt',
] as const satisfies readonly CustomerSort[]

/** A whole customer id fits in, as the API takes it. */
export const longestSearch = 160

/** What the address of the customers page holds; `job` is the asking of many that is watched. */
export type CustomersSearch = {
  q?: string
  lineId?: string
  hasPhone?: 'true' | 'false'
  state?: AskState
  sort?: CustomerSort
  job?: string
}

export function readCustomersSearch(search: Record<string, unknown>): CustomersSearch {
  return withoutEmpty({
    q: textIn(search, 'q', longestSearch),
    lineId: textIn(search, 'lineId', 64),
    hasPhone: oneIn(search, 'hasPhone', ['true', 'false']),
    state: oneIn(search, 'state', askStates),
    sort: oneIn(search, 'sort', customerSorts),
    job: textIn(search, 'job', 64),
  })
}

/** What the list is narrowed by, without its order and what is watched beside it. */
export type CustomersFilter = Omit<CustomersSearch, 'sort' | 'job'>

export function filterOf({ sort: _sort, job: _job, ...filter }: CustomersSearch): CustomersFilter {
  return filter
}

export function isNarrowed(search: CustomersSearch): boolean {
  return Object.keys(filterOf(search)).length > 0
}
