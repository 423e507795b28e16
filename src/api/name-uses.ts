import { queryOptions } from '@tanstack/react-query'
import type { listNameUses } from '../../domain/api/name-uses'
import { callApi } from './client'

/** Where a name is still shown: the first few, and how many. Asked wherever a change of the name begins. */
export function openUsesQuery(username: string) {
  return queryOptions({
    queryKey: ['names', 'uses', 'open', username],
    queryFn: ({ signal }) =>
      callApi<typeof listNameUses>('GET', '/api/v1/name-uses', {
        query: { username, ended: 'false', limit: 5 },
        signal,
      }),
    placeholderData: undefined,
  })
}
