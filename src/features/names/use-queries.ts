import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  createNameUse,
  deleteNameUse,
  editNameUse,
  listNameUses,
} from '../../../domain/api/name-uses'
import { useActKey } from '../../api/act-key'
import { callApi, type ApiInput } from '../../api/client'

export type UsesOf = { lineId: string } | { username: string }

export function usesQuery(of: UsesOf, withEnded: boolean) {
  return infiniteQueryOptions({
    queryKey: ['names', 'uses', of, withEnded],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listNameUses>('GET', '/api/v1/name-uses', {
        query: {
          ...of,
          limit: 20,
          ...(withEnded ? {} : { ended: 'false' as const }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export type NewUse = ApiInput<typeof createNameUse>['body']

function useReadAgain() {
  const queryClient = useQueryClient()
  return () => {
    void queryClient.invalidateQueries({ queryKey: ['incidents'] })
    return queryClient.invalidateQueries({ queryKey: ['names'] })
  }
}

export function useAddUse() {
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (body: NewUse) =>
      callApi<typeof createNameUse>('POST', '/api/v1/name-uses', {
        body,
        idempotencyKey: keyOf(body),
      }),
    onSettled: useReadAgain(),
  })
}

type UseChange = { id: string; version: number; body: ApiInput<typeof editNameUse>['body'] }

export function useEditUse() {
  return useMutation({
    mutationFn: ({ id, version, body }: UseChange) =>
      callApi<typeof editNameUse>('PATCH', '/api/v1/name-uses/{id}', {
        params: { id },
        body,
        ifMatch: version,
      }),
    onSettled: useReadAgain(),
  })
}

export function useRemoveUse() {
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof deleteNameUse>('DELETE', '/api/v1/name-uses/{id}', { params: { id } }),
    onSettled: useReadAgain(),
  })
}
