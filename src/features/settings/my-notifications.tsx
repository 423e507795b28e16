import { Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import { IconMailOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { NotificationSettings } from '../../../domain/api/notifications'
import { useMe } from '../../api/me'
import { Id } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { Notice } from '../../ui/notice'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { notificationSettingsQuery, useSwitchNotification } from './notification-queries'
import { Section } from './section'
import classes from './my-notifications.module.css'

export function MyNotifications() {
  const t = useText()
  const { email } = useMe()
  const settings = useQuery(notificationSettingsQuery())
  return (
    <Section
      title={t('me.notifications.title')}
      what={<Trans id="me.notifications.what" values={{ email: <Id>{email}</Id> }} />}
    >
      {settings.isPending && <SkeletonRows label={t('app.loading')} rows={3} />}
      {settings.isError && (
        <FailedState error={settings.error} onRetry={() => void settings.refetch()} />
      )}
      {settings.data?.mailServer === false && (
        <Notice icon={IconMailOff}>
          <p>{t('me.notifications.noMailServer')}</p>
        </Notice>
      )}
      {settings.data !== undefined && <KindTable items={settings.data.items} />}
    </Section>
  )
}

const channels = [
  { field: 'on', label: 'me.notifications.app' },
  { field: 'mail', label: 'me.notifications.mail' },
] as const

type Item = NotificationSettings['items'][number]

function KindTable({ items }: { items: readonly Item[] }) {
  const t = useText()
  const id = useId()
  return (
    <div className={classes.frame}>
      <table className={classes.table} aria-label={t('me.notifications.title')}>
        <thead>
          <tr>
            <th scope="col">{t('me.notifications.kind')}</th>
            {channels.map(({ field, label }) => (
              <th key={field} scope="col" id={`${id}-${field}`}>
                {t(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <KindRow key={item.kind} item={item} tableId={id} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function KindRow({ item, tableId }: { item: Item; tableId: string }) {
  const t = useText()
  const switching = useSwitchNotification()
  const rowId = `${tableId}-${item.kind}`
  // What was pressed shows at once; the answer confirms it.
  const shown = switching.isPending ? { ...item, ...switching.variables } : item
  return (
    <tr>
      <th scope="row">
        <span id={rowId}>{t(`me.notifications.${item.kind}`)}</span>
        {switching.isError && <FailedState error={switching.error} />}
      </th>
      {channels.map(({ field }) => (
        <td key={field}>
          <Checkbox
            className={classes.box}
            aria-labelledby={`${rowId} ${tableId}-${field}`}
            checked={shown[field]}
            onChange={({ currentTarget: { checked } }) =>
              switching.mutate({ kind: item.kind, [field]: checked })
            }
          />
        </td>
      ))}
    </tr>
  )
}
