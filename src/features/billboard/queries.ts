import { queryOptions } from '@tanstack/react-query'
import type { listLines } from '../../../domain/api/lines'
import type { showName } from '../../../domain/api/name-pool'
import type { listUsernameRequests } from '../../../domain/api/username-requests'
import { callApi } from '../../api/client'
import { isProblem } from '../../api/problem'
import { loadTypefaces } from './drawing/load-typefaces'

/** Shaper and fonts: files of our own that never change while the page is open. */
export function typefacesQuery() {
  return queryOptions({
    queryKey: ['typefaces'],
    queryFn: () => loadTypefaces(),
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** Whether customers can write to a name now. Who may not read names, or an unknown name, gets no "live". */
export function standingQuery(username: string) {
  return queryOptions({
    queryKey: ['names', 'standing', username],
    queryFn: async ({ signal }) => {
      try {
        const { line } = await callApi<typeof showName>('GET', '/api/v1/names/{username}', {
          params: { username },
          signal,
        })
        return line?.state === 'live' ? ('live' as const) : ('not_live' as const)
      } catch (error) {
        if (isProblem(error, 'not_found')) return 'not_live' as const
        throw error
      }
    },
    // Another name's state must never be taken for this one's.
    placeholderData: undefined,
  })
}

/** How many of each kind are offered; whoever looks for another one types more of it. */
const offered = 8

export function lineNamesQuery(q: string) {
  return queryOptions({
    queryKey: ['lines', 'studio', q],
    queryFn: async ({ signal }) => {
      const { items } = await callApi<typeof listLines>('GET', '/api/v1/lines', {
        query: { limit: 50, ...(q === '' ? {} : { q }) },
        signal,
      })
      return items
        .flatMap(({ id, displayName, username: { value, displayCase, state } }) =>
          value === null || (state !== 'live' && state !== 'reserved')
            ? []
            : [{ id, line: displayName, username: value, shown: displayCase ?? value, state }],
        )
        .slice(0, offered)
    },
  })
}

export function candidatesQuery(q: string) {
  return queryOptions({
    queryKey: ['username-requests', 'studio', q],
    queryFn: async ({ signal }) => {
      const { items } = await callApi<typeof listUsernameRequests>(
        'GET',
        '/api/v1/username-requests',
        { query: { limit: 10, ...(q === '' ? {} : { q }) }, signal },
      )
      return items
        .flatMap(({ id, line, candidates }) =>
          candidates.map(({ username, displayCase }) => ({
            id: `${id} ${username}`,
            line: line.displayName,
            username,
            shown: displayCase,
          })),
        )
        .slice(0, offered)
    },
  })
}
