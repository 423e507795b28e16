import { useLingui } from '@lingui/react'
import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type ComponentType } from 'react'
import { unreadQuery } from '../../features/notifications/queries'
import { useFormat } from '../../i18n/format'
import { needCatalogues } from '../../i18n/i18n'
import { useText } from '../../i18n/use-text'
import button from './board-button.module.css'
import classes from './bell.module.css'

type ListProps = { opened: boolean; onClose: () => void }

const mostShown = 99

/** How much is unread, on every page. The list's code and words come when it is first wanted. */
export function Bell() {
  const t = useText()
  const { number } = useFormat()
  const { i18n } = useLingui()
  const [opened, setOpened] = useState(false)
  const [List, setList] = useState<ComponentType<ListProps>>()
  const count = useQuery(unreadQuery()).data ?? 0
  async function open() {
    const [{ NotificationList }] = await Promise.all([
      import('../../features/notifications/notification-list'),
      needCatalogues(i18n, ['notifications']),
    ])
    setList(() => NotificationList)
    setOpened(true)
  }
  return (
    <>
      <button
        type="button"
        className={button.root}
        aria-label={t('notifications.open', { count })}
        onClick={() => void open()}
      >
        <IconBell size={20} stroke={1.8} aria-hidden />
        {count > 0 && (
          <span className={classes.count} aria-hidden="true">
            {count > mostShown ? `${number(mostShown)}+` : number(count)}
          </span>
        )}
      </button>
      {List !== undefined && <List opened={opened} onClose={() => setOpened(false)} />}
    </>
  )
}
