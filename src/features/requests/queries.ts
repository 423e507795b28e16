import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { getLine, getReadiness, listLines, listSuggestions } from '../../../domain/api/lines'
import type { getLinePlatforms } from '../../../domain/api/platform-assets'
import type { reviewMany as reviewManyContract } from '../../../domain/api/reviews'
import type { checkUsernames } from '../../../domain/api/username-checks'
import type {
  createUsernameRequests,
  editUsernameRequest,
  getUsernameRequest,
  listUsernameRequests,
  submitUsernameRequest,
  UsernameRequestDetails,
} from '../../../domain/api/username-requests'
import type { RequestStep } from '../../../domain/username-request'
import { callApi, type ApiInput } from '../../api/client'
import type { RequestsSearch } from './requests-search'

type ListQuery = NonNullable<ApiInput<typeof listUsernameRequests>['query']>

/** The list's filters as the API takes them; `me` becomes the signed-in person. */
export function filtersOf(search: RequestsSearch, myId: string): ListQuery {
  const { requester, ...rest } = search
  return { ...rest, ...(requester === 'me' ? { requesterId: myId } : {}) }
}

export function requestsQuery(query: ListQuery) {
  return infiniteQueryOptions({
    queryKey: ['username-requests', 'list', query],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listUsernameRequests>('GET', '/api/v1/username-requests', {
        query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      }),
    // A cast: the first page has no cursor, and the type of the others must not narrow to it.
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Only how many match: one row is asked for, the total comes with it. */
export function countQuery(query: ListQuery) {
  return queryOptions({
    queryKey: ['username-requests', 'count', query],
    queryFn: async ({ signal }) => {
      const page = await callApi<typeof listUsernameRequests>('GET', '/api/v1/username-requests', {
        query: { ...query, limit: 1 },
        signal,
      })
      return { total: page.total, moreThanTotal: page.moreThanTotal }
    },
  })
}

/** The Page and the account of a line. Under the line's own key: what changes them changes the line. */
export function linePlatformsQuery(lineId: string) {
  return queryOptions({
    queryKey: ['line', lineId, 'platforms'],
    queryFn: ({ signal }) =>
      callApi<typeof getLinePlatforms>('GET', '/api/v1/lines/{id}/platform-assets', {
        params: { id: lineId },
        signal,
      }),
  })
}

export function requestQuery(id: string) {
  return queryOptions({
    queryKey: ['username-request', id],
    queryFn: ({ signal }) =>
      callApi<typeof getUsernameRequest>('GET', '/api/v1/username-requests/{id}', {
        params: { id },
        signal,
      }),
  })
}

/** What is said with a step: a note, and a reason from the list or in words. */
export type StepWords = ApiInput<typeof submitUsernameRequest>['body']

/** The steps share one shape, so one contract stands for the types of all. */
export function takeStep(
  id: string,
  step: RequestStep,
  words: StepWords,
  how: { ifMatch: number; idempotencyKey: string },
): Promise<UsernameRequestDetails> {
  return callApi<typeof submitUsernameRequest>(
    'POST',
    // The path of this step; the compiler knows only the one of the contract above.
    `/api/v1/username-requests/{id}/${step}` as '/api/v1/username-requests/{id}/submit',
    { params: { id }, body: words, ...how },
  )
}

/** The answers are in the order of the items. */
export function reviewMany(
  body: ApiInput<typeof reviewManyContract>['body'],
  idempotencyKey: string,
) {
  return callApi<typeof reviewManyContract>('POST', '/api/v1/username-requests/review', {
    body,
    idempotencyKey,
  })
}

type CreateBody = ApiInput<typeof createUsernameRequests>['body']

export function createRequests(body: CreateBody, idempotencyKey: string) {
  return callApi<typeof createUsernameRequests>('POST', '/api/v1/username-requests', {
    body,
    idempotencyKey,
  })
}

export function editRequest(
  id: string,
  body: ApiInput<typeof editUsernameRequest>['body'],
  ifMatch: number,
) {
  return callApi<typeof editUsernameRequest>('PATCH', '/api/v1/username-requests/{id}', {
    params: { id },
    body,
    ifMatch,
  })
}

/** The lines to choose from: those that match, the first fifty. */
export function linesToChooseQuery(q: string) {
  return queryOptions({
    queryKey: ['lines', 'choose', q],
    queryFn: ({ signal }) =>
      callApi<typeof listLines>('GET', '/api/v1/lines', { query: { q, limit: 50 }, signal }),
  })
}

export function lineQuery(id: string) {
  return queryOptions({
    queryKey: ['line', id],
    queryFn: ({ signal }) =>
      callApi<typeof getLine>('GET', '/api/v1/lines/{id}', { params: { id }, signal }),
  })
}

/** Under the line's own key: what changes the line may change what stands in its way. */
export function readinessQuery(id: string) {
  return queryOptions({
    queryKey: ['line', id, 'readiness'],
    queryFn: ({ signal }) =>
      callApi<typeof getReadiness>('GET', '/api/v1/lines/{id}/readiness', {
        params: { id },
        signal,
      }),
  })
}

export function suggestionsQuery(lineId: string) {
  return queryOptions({
    queryKey: ['suggestions', lineId],
    queryFn: ({ signal }) =>
      callApi<typeof listSuggestions>('GET', '/api/v1/lines/{id}/suggestions', {
        params: { id: lineId },
        signal,
      }),
    // Each look is a call to Meta: only on request, and kept for a while.
    staleTime: 5 * 60_000,
  })
}

export function usernameChecksQuery(candidates: string[]) {
  return queryOptions({
    queryKey: ['username-checks', candidates],
    queryFn: ({ signal }) =>
      callApi<typeof checkUsernames>('POST', '/api/v1/username-checks', {
        body: { candidates },
        signal,
      }),
    enabled: candidates.length > 0,
  })
}
