import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { Ago } from '../../../i18n/ago'
import { Id } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import type { Column } from '../../../ui/data-table'
import classes from './webhooks.module.css'
import { WebhookState } from './webhook-state'

export function useWebhookColumns(): Column<WebhookEndpoint>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'url',
        header: t('webhooks.url'),
        width: '44%',
        cell: ({ id, url }) => (
          <Link
            to="/settings/webhooks/$endpointId"
            params={{ endpointId: id }}
            data-row-link
            className={classes.url}
          >
            <Id>{url}</Id>
          </Link>
        ),
      },
      {
        id: 'events',
        header: t('webhooks.events'),
        cell: ({ eventTypes }) => t('webhooks.events.count', { count: eventTypes.length }),
      },
      {
        id: 'lastDelivery',
        header: t('webhooks.lastDelivery'),
        cell: ({ lastDeliveryAt }) =>
          lastDeliveryAt === null ? t('webhooks.neverDelivered') : <Ago at={lastDeliveryAt} />,
      },
      {
        id: 'state',
        header: t('webhooks.state'),
        width: '10rem',
        cell: (webhook) => <WebhookState webhook={webhook} />,
      },
    ],
    [t],
  )
}
