import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  getNotificationSettings,
  NotificationSettings,
  putNotificationSettings,
} from '../../../domain/api/notifications'
import { callApi } from '../../api/client'

const path = '/api/v1/me/notification-settings'
const queryKey = ['notification-settings']

export function notificationSettingsQuery() {
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => callApi<typeof getNotificationSettings>('GET', path, { signal }),
  })
}

export function useSwitchNotification() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (item: NotificationSettings['items'][number]) =>
      callApi<typeof putNotificationSettings>('PUT', path, { body: { items: [item] } }),
    onSuccess: (answer) => queryClient.setQueryData(queryKey, answer),
  })
}
