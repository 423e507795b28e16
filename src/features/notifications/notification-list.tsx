import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { exportUrl, useDownload } from '../../api/download'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { byDay } from './by-day'
import { NotificationItem } from './notification-item'
import { notificationsQuery, useRead } from './queries'
import classes from './notification-list.module.css'

type NotificationListProps = { opened: boolean; onClose: () => void }

/** What one was told, day by day, each with the way to what it is about. */
export function NotificationList({ opened, onClose }: NotificationListProps) {
  const t = useText()
  return (
    <Dialog opened={opened} onClose={onClose} title={t('notifications.title')}>
      <Told onGo={onClose} />
    </Dialog>
  )
}

function Told({ onGo }: { onGo: () => void }) {
  const t = useText()
  const { date } = useFormat()
  const query = useInfiniteQuery(notificationsQuery())
  const reading = useRead()
  const download = useDownload()
  if (query.isPending) return <SkeletonRows label={t('notifications.loading')} rows={3} />
  if (query.data === undefined)
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0)
    return (
      <EmptyState
        icon={IconBell}
        title={t('notifications.none')}
        what={t('notifications.noneWhat')}
      />
    )
  return (
    <div className={classes.root}>
      {(query.data.pages[0]?.unreadCount ?? 0) > 0 && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            loading={reading.isPending}
            onClick={() => reading.mutate({ all: true })}
          >
            {t('notifications.readAll')}
          </Button>
        </div>
      )}
      {reading.isError && <FailedState error={reading.error} />}
      {byDay(items, date).map(({ day, items: ofDay }) => (
        <section key={day} aria-label={day}>
          <h3 className={classes.day}>{day}</h3>
          <ul className={classes.list}>
            {ofDay.map((item) => (
              <NotificationItem
                key={item.id}
                item={item}
                onRead={() => reading.mutate({ ids: [item.id] })}
                onGo={onGo}
              />
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('action.showMore')}
          </Button>
        </div>
      )}
      <ExportButton
        file={{ url: exportUrl('/api/v1/notifications', {}), name: 'notifications.csv' }}
        download={download}
      />
    </div>
  )
}
