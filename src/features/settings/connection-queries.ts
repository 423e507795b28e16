import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  getMetaConnection,
  getReviewSettings,
  MetaConnection,
  putMetaConnection,
  putReviewSettings,
} from '../../../domain/api/settings'
import type { listUsernameRequests } from '../../../domain/api/username-requests'
import { openStates } from '../../../domain/username-request'
import { callApi, type ApiInput } from '../../api/client'

export type ConnectionInput = ApiInput<typeof putMetaConnection>['body']

export function metaConnectionQuery() {
  return queryOptions({
    queryKey: ['settings', 'meta'],
    queryFn: ({ signal }) =>
      callApi<typeof getMetaConnection>('GET', '/api/v1/settings/meta', { signal }),
  })
}

export function reviewSettingsQuery() {
  return queryOptions({
    queryKey: ['settings', 'review'],
    queryFn: ({ signal }) =>
      callApi<typeof getReviewSettings>('GET', '/api/v1/settings/review', { signal }),
  })
}

/** How many requests are open: what going live would withdraw. */
export function openRequestCountQuery() {
  return queryOptions({
    queryKey: ['username-requests', 'open-count'],
    queryFn: ({ signal }) =>
      callApi<typeof listUsernameRequests>('GET', '/api/v1/username-requests', {
        query: { limit: 1, state: openStates.join(',') },
        signal,
      }).then(({ total }) => total),
  })
}

export function useConnectMeta() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ConnectionInput) =>
      callApi<typeof putMetaConnection>('PUT', '/api/v1/settings/meta', { body }),
    // What was sent holds secrets: it is forgotten as soon as nobody shows the result.
    gcTime: 0,
    onSuccess: (connection: MetaConnection) => {
      queryClient.setQueryData(metaConnectionQuery().queryKey, connection)
      // Other lines, other requests, another mode: nothing on screen stays as it was.
      void queryClient.invalidateQueries()
    },
  })
}

export function useSaveReview() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (reviewRequired: boolean) =>
      callApi<typeof putReviewSettings>('PUT', '/api/v1/settings/review', {
        body: { reviewRequired },
      }),
    onSuccess: (settings) => {
      queryClient.setQueryData(reviewSettingsQuery().queryKey, settings)
      void queryClient.invalidateQueries({ queryKey: ['me'] })
    },
  })
}
