import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { listNotifications, readNotifications } from '../../../domain/api/notifications'
import { callApi, type ApiInput } from '../../api/client'

const path = '/api/v1/notifications'

/** How many are unread: what the bell shows on every page. */
export function unreadQuery() {
  return queryOptions({
    queryKey: ['notifications', 'unread'],
    queryFn: ({ signal }) =>
      callApi<typeof listNotifications>('GET', path, { query: { limit: 1 }, signal }),
    select: ({ unreadCount }) => unreadCount,
  })
}

export function notificationsQuery() {
  return infiniteQueryOptions({
    queryKey: ['notifications', 'list'],
    queryFn: ({ pageParam, signal }) =>
      callApi<typeof listNotifications>('GET', path, {
        query: { limit: 30, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function useRead() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: ApiInput<typeof readNotifications>['body']) =>
      callApi<typeof readNotifications>('POST', '/api/v1/notifications/read', { body }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
