import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Notification } from '../../../domain/api/notifications'
import { handleOf } from '../../../domain/handle'
import { Ago } from '../../i18n/ago'
import { Handle, Id, isolateLtr, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import classes from './notification-list.module.css'

type NotificationItemProps = { item: Notification; onRead: () => void; onGo: () => void }

/** One sentence that leads to what it is about; going there reads it. */
export function NotificationItem({ item, onRead, onGo }: NotificationItemProps) {
  const t = useText()
  const { username, displayCase, lineName, byName, address } = item.subject
  const { platform = '', drift = '', template, language, category } = item.subject
  const unread = item.readAt === null
  // What is about no name is named by its address or its line.
  const other = address ?? template
  const handle =
    username === '' && other === undefined
      ? lineName
      : isolateLtr(other ?? handleOf(username, displayCase))
  function go() {
    if (unread) onRead()
    onGo()
  }
  return (
    <li className={classes.item}>
      <div className={classes.about}>
        <Way resource={item.resource} onGo={go}>
          <Trans
            id={`notifications.told.${item.kind}`}
            values={{
              handle: <Handle username={username} displayCase={displayCase} />,
              line: <UserText>{lineName}</UserText>,
              platform,
              drift,
              address: <Id>{address}</Id>,
              template: <Id>{template}</Id>,
              language: <Id>{language}</Id>,
              category: <Id>{category}</Id>,
            }}
          />
        </Way>
        <p className={classes.soft}>
          {unread && <strong className={classes.unread}>{t('notifications.unread')}</strong>}
          {byName !== null && (
            <>
              <UserText>{byName}</UserText>
              {' · '}
            </>
          )}
          <Ago at={item.at} quiet />
        </p>
      </div>
      {unread && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('notifications.readNamed', { handle })}
          onClick={onRead}
        >
          {t('notifications.read')}
        </Button>
      )}
    </li>
  )
}

type WayProps = { resource: string; onGo: () => void; children: ReactNode }

function Way({ resource, onGo, children }: WayProps) {
  const [noun, id = ''] = resource.replace(/^\/api\/v1\//, '').split('/')
  if (noun === 'lines')
    return (
      <Link to="/lines/$lineId" params={{ lineId: id }} onClick={onGo}>
        {children}
      </Link>
    )
  if (noun === 'phone-request-templates')
    return (
      <Link to="/templates/$templateId" params={{ templateId: id }} onClick={onGo}>
        {children}
      </Link>
    )
  if (noun === 'webhook-endpoints')
    return (
      <Link to="/settings/webhooks/$endpointId" params={{ endpointId: id }} onClick={onGo}>
        {children}
      </Link>
    )
  // How asking stands on a line is shown among the rules of asking.
  if (noun === 'settings')
    return (
      <Link to="/settings/asking" hash="lines" onClick={onGo}>
        {children}
      </Link>
    )
  return (
    <Link to="/requests/$requestId" params={{ requestId: id }} onClick={onGo}>
      {children}
    </Link>
  )
}
