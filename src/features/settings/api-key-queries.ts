import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { createApiKey, endApiKey, listApiKeys } from '../../../domain/api/people'
import { callApi, type ApiAnswer, type ApiInput } from '../../api/client'

export type NewApiKey = ApiAnswer<typeof createApiKey>

export function apiKeysQuery() {
  return infiniteQueryOptions({
    queryKey: ['api-keys', 'list'],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listApiKeys>('GET', '/api/v1/api-keys', {
        query: { limit: 100, ...(pageParam === '' ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

/** The answer holds the secret: it lives as long as the dialog that shows it. */
export function useCreateApiKey() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ApiInput<typeof createApiKey>['body']) =>
      callApi<typeof createApiKey>('POST', '/api/v1/api-keys', { body }),
    gcTime: 0,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}

export function useEndApiKey() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof endApiKey>('DELETE', '/api/v1/api-keys/{id}', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}
