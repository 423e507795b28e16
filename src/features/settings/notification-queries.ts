import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type {
  getNotificationSettings,
  putNotificationSettings,
} from '../../../domain/api/notifications'
import { callApi, type ApiInput } from '../../api/client'

const path = '/api/v1/me/notification-settings'
const queryKey = ['notification-settings']

export function notificationSettingsQuery() {
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => callApi<typeof getNotificationSettings>('GET', path, { signal }),
  })
}

type NotificationChoice = ApiInput<typeof putNotificationSettings>['body']['items'][number]

export function useSwitchNotification() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (item: NotificationChoice) =>
      callApi<typeof putNotificationSettings>('PUT', path, { body: { items: [item] } }),
    onSuccess: (answer) => queryClient.setQueryData(queryKey, answer),
  })
}
