import { Stack, Switch } from '@mantine/core'
import '@mantine/core/styles/Switch.css'
import { useQuery } from '@tanstack/react-query'
import type { NotificationSettings } from '../../../domain/api/notifications'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { notificationSettingsQuery, useSwitchNotification } from './notification-queries'
import { Section } from './section'

export function MyNotifications() {
  const t = useText()
  const settings = useQuery(notificationSettingsQuery())
  return (
    <Section title={t('me.notifications.title')} what={t('me.notifications.what')}>
      {settings.isPending && <SkeletonRows label={t('app.loading')} rows={3} />}
      {settings.isError && (
        <FailedState error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data !== undefined && (
        <Stack gap="sm">
          {settings.data.items.map((item) => (
            <Kind key={item.kind} item={item} />
          ))}
        </Stack>
      )}
    </Section>
  )
}

function Kind({ item: { kind, on } }: { item: NotificationSettings['items'][number] }) {
  const t = useText()
  const switching = useSwitchNotification()
  return (
    <>
      <Switch
        label={t(`me.notifications.${kind}`)}
        checked={switching.isPending ? switching.variables.on : on}
        onChange={(event) => switching.mutate({ kind, on: event.currentTarget.checked })}
      />
      {switching.isError && <FailedState error={switching.error} />}
    </>
  )
}
