import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  changePassword,
  endOtherSessions,
  endSession,
  listSessions,
  Session,
} from '../../../domain/api/my-access'
import { callApi, type ApiInput } from '../../api/client'

export function sessionsQuery() {
  return infiniteQueryOptions({
    queryKey: ['sessions'],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listSessions>('GET', '/api/v1/me/sessions', {
        query: { ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function useEndSession() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: Session) =>
      callApi<typeof endSession>('DELETE', '/api/v1/me/sessions/{id}', { params: { id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  })
}

export function useEndOtherSessions() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => callApi<typeof endOtherSessions>('POST', '/api/v1/me/sessions/end-others'),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  })
}

export function useChangePassword() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ApiInput<typeof changePassword>['body']) =>
      callApi<typeof changePassword>('POST', '/api/v1/me/password', { body }),
    gcTime: 0,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  })
}
