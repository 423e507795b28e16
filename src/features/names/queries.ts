import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { editKeptName, endKeptName, keepName } from '../../../domain/api/kept-names'
import type { listNamePool, refreshNamePool, showName } from '../../../domain/api/name-pool'
import { useActKey } from '../../api/act-key'
import { callApi, type ApiAnswer, type ApiInput } from '../../api/client'
import type { PoolSearch } from './pool-search'

// All under `['names']`, which the event stream reads again.

export function poolQuery({ kind = 'suggestion', q }: PoolSearch) {
  return infiniteQueryOptions({
    queryKey: ['names', 'pool', kind, q],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listNamePool>('GET', '/api/v1/name-pool', {
        query: {
          kind,
          limit: 50,
          ...(q === undefined ? {} : { q }),
          ...(pageParam === '' ? {} : { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: undefined,
  })
}

export type KnownName = ApiAnswer<typeof showName>

export function nameQuery(username: string) {
  return queryOptions({
    queryKey: ['names', 'one', username],
    queryFn: ({ signal }) =>
      callApi<typeof showName>('GET', '/api/v1/names/{username}', {
        params: { username },
        signal,
      }),
    placeholderData: undefined,
  })
}

/** Whatever came of it, the screens read again how it stands. */
function useReadAgain() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: ['names'] })
}

export function useRefreshPool() {
  return useMutation({
    mutationFn: () => callApi<typeof refreshNamePool>('POST', '/api/v1/name-pool/refresh'),
    onSettled: useReadAgain(),
  })
}

export function useKeepName() {
  const keyOf = useActKey()
  return useMutation({
    mutationFn: (body: ApiInput<typeof keepName>['body']) =>
      callApi<typeof keepName>('POST', '/api/v1/kept-names', { body, idempotencyKey: keyOf(body) }),
    onSettled: useReadAgain(),
  })
}

type KeptChange = { id: string; version: number; body: ApiInput<typeof editKeptName>['body'] }

export function useEditKept() {
  return useMutation({
    mutationFn: ({ id, version, body }: KeptChange) =>
      callApi<typeof editKeptName>('PATCH', '/api/v1/kept-names/{id}', {
        params: { id },
        body,
        ifMatch: version,
      }),
    onSettled: useReadAgain(),
  })
}

export function useEndKept() {
  return useMutation({
    mutationFn: (id: string) =>
      callApi<typeof endKeptName>('DELETE', '/api/v1/kept-names/{id}', { params: { id } }),
    onSettled: useReadAgain(),
  })
}
