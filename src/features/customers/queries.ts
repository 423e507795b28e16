import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  canAskCustomer,
  eraseCustomer,
  getCustomer,
  listCustomerRequests,
  listCustomers,
  putCustomerPhone,
  revealPhone,
} from '../../../domain/api/customers'
import type { getLine, listLines } from '../../../domain/api/lines'
import { callApi, type ApiAnswer, type ApiInput } from '../../api/client'
import { filterOf, type CustomersSearch } from './customers-search'

const path = '/api/v1/customers'

/** As many as the API gives at once: a long list takes few calls. */
const pageSize = 100

const noCursor: string | undefined = undefined

/**
 * The list page by page. Not under `['customers']`, which the event stream invalidates with every message that comes
 * in: `useCustomers` reads it again at its own pace.
 */
export function customersQuery(search: CustomersSearch) {
  const query = listFilterOf(search)
  return infiniteQueryOptions({
    queryKey: ['all-customers', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listCustomers>('GET', path, {
        query: { ...query, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** The list's filters and order as the API takes them. */
export function listFilterOf(search: CustomersSearch) {
  return { ...filterOf(search), ...(search.sort === undefined ? {} : { sort: search.sort }) }
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: ['customers', 'one', id],
    queryFn: ({ signal }) =>
      callApi<typeof getCustomer>('GET', `${path}/{id}`, { params: { id }, signal }),
    placeholderData: undefined,
  })
}

export type CanAsk = ApiAnswer<typeof canAskCustomer>

/** Quiet hours and caps change without an event: asked again while the page is open. */
export function canAskQuery(id: string, language: string) {
  return queryOptions({
    queryKey: ['customers', 'can-ask', id, language],
    queryFn: ({ signal }) =>
      callApi<typeof canAskCustomer>('GET', `${path}/{id}/can-ask`, {
        params: { id },
        query: language === '' ? {} : { language },
        signal,
      }),
    placeholderData: undefined,
    refetchInterval: 60_000,
  })
}

/** Every time the customer was asked, newest first. */
export function customerRequestsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['customers', 'requests', id],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listCustomerRequests>('GET', `${path}/{id}/phone-requests`, {
        params: { id },
        query: { limit: 20, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: undefined,
  })
}

export function reveal(id: string) {
  return callApi<typeof revealPhone>('POST', `${path}/{id}/reveal`, { params: { id } })
}

type PhoneBody = ApiInput<typeof putCustomerPhone>['body']

export function writePhone(id: string, body: PhoneBody, ifMatch: number) {
  return callApi<typeof putCustomerPhone>('PUT', `${path}/{id}/phone`, {
    params: { id },
    body,
    ifMatch,
  })
}

export function erase(id: string) {
  return callApi<typeof eraseCustomer>('DELETE', `${path}/{id}`, { params: { id } })
}

/** The lines to choose from: those that match, the first few. */
export function linesToChooseQuery(q: string) {
  return queryOptions({
    queryKey: ['lines', 'choose-few', q],
    queryFn: ({ signal }) =>
      callApi<typeof listLines>('GET', '/api/v1/lines', { query: { q, limit: 8 }, signal }),
  })
}

export function lineQuery(id: string) {
  return queryOptions({
    queryKey: ['line', id],
    queryFn: ({ signal }) =>
      callApi<typeof getLine>('GET', '/api/v1/lines/{id}', { params: { id }, signal }),
  })
}
