import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { cancelJob, getJob, Job } from '../../../domain/api/jobs'
import type {
  confirmLine,
  getLine,
  getReadiness,
  Line,
  listLines,
  listSuggestions,
  syncLines,
} from '../../../domain/api/lines'
import type { listPeople } from '../../../domain/api/people'
import type { getMetaConnection } from '../../../domain/api/settings'
import type { listUsernameRequests } from '../../../domain/api/username-requests'
import { callApi } from '../../api/client'
import type { LinesFilter } from './lines-search'

/** As many as the API gives at once: a long list takes few calls. */
const pageSize = 200

const noCursor: string | undefined = undefined

/**
 * The list page by page. Not under `['lines']`, which the event stream invalidates: one reading from Meta sends
 * hundreds of events, and each would read every loaded page again. `useLines` reads it again at its own pace.
 */
export function linesQuery(filter: LinesFilter) {
  return infiniteQueryOptions({
    queryKey: ['all-lines', filter],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listLines>('GET', '/api/v1/lines', {
        query: { ...filter, limit: pageSize, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** The accounts that lines stand on, as far as this person may know them: from the settings, else from the ends of the list. */
export function accountsQuery(maySeeSettings: boolean) {
  return queryOptions({
    queryKey: ['lines', 'accounts', maySeeSettings],
    queryFn: ({ signal }) => (maySeeSettings ? readAccounts(signal) : collectAccounts(signal)),
    staleTime: 5 * 60_000,
  })
}

export type LineAccount = { wabaId: string; name: string | null }

async function readAccounts(signal: AbortSignal): Promise<LineAccount[]> {
  const { accounts } = await callApi<typeof getMetaConnection>('GET', '/api/v1/settings/meta', {
    signal,
  })
  return accounts.filter(({ lines }) => lines > 0).map(({ wabaId, name }) => ({ wabaId, name }))
}

async function collectAccounts(signal: AbortSignal): Promise<LineAccount[]> {
  const pages = await Promise.all(
    (['name', '-name'] as const).map((sort) =>
      callApi<typeof listLines>('GET', '/api/v1/lines', {
        query: { limit: pageSize, sort },
        signal,
      }),
    ),
  )
  const found = new Map<string, LineAccount>()
  for (const { wabaId, wabaName } of pages.flatMap(({ items }) => items))
    found.set(wabaId, { wabaId, name: wabaName })
  return [...found.values()].toSorted((a, b) => (a.wabaId < b.wabaId ? -1 : 1))
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

export function confirm(id: string): Promise<Line> {
  return callApi<typeof confirmLine>('POST', '/api/v1/lines/{id}/confirm', { params: { id } })
}

/** Names that Meta keeps for the business. Each reading costs one of the account's calls: only when asked for. */
export function suggestionsQuery(lineId: string) {
  return queryOptions({
    queryKey: ['line-suggestions', lineId],
    queryFn: ({ signal }) =>
      callApi<typeof listSuggestions>('GET', '/api/v1/lines/{id}/suggestions', {
        params: { id: lineId },
        signal,
      }),
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: undefined,
    retry: false,
  })
}

/** The requests of one line, newest first. */
export function requestsOfLineQuery(lineId: string) {
  return infiniteQueryOptions({
    queryKey: ['username-requests', 'of-line', lineId],
    queryFn: ({ pageParam: cursor, signal }) =>
      callApi<typeof listUsernameRequests>('GET', '/api/v1/username-requests', {
        query: { lineId, limit: 20, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: (page) => page.nextCursor,
    // Never the requests of the line that was looked at before.
    placeholderData: undefined,
  })
}

/** Whether anybody has asked for a username yet. */
export function anyRequestQuery() {
  return queryOptions({
    queryKey: ['username-requests', 'any'],
    queryFn: async ({ signal }) => {
      const { total } = await callApi<typeof listUsernameRequests>(
        'GET',
        '/api/v1/username-requests',
        { query: { limit: 1 }, signal },
      )
      return total > 0
    },
  })
}

/** Whether more than one person has been invited or is here. */
export function severalPeopleQuery() {
  return queryOptions({
    queryKey: ['people', 'several'],
    queryFn: async ({ signal }) => {
      const { items } = await callApi<typeof listPeople>('GET', '/api/v1/users', {
        query: { limit: 2 },
        signal,
      })
      return items.length > 1
    },
  })
}

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['job', id],
    queryFn: ({ signal }) =>
      callApi<typeof getJob>('GET', '/api/v1/jobs/{id}', { params: { id }, signal }),
    // The event stream tells each step; this is for when it is away.
    refetchInterval: ({ state }) => (state.data !== undefined && isOver(state.data) ? false : 5000),
  })
}

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

export function startSync(idempotencyKey: string): Promise<Job> {
  return callApi<typeof syncLines>('POST', '/api/v1/lines/sync', { idempotencyKey })
}

export function stopJob(id: string): Promise<Job> {
  return callApi<typeof cancelJob>('POST', '/api/v1/jobs/{id}/cancel', { params: { id } })
}
