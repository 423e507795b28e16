import { IconAlertTriangle, IconCircleOff, IconKey } from '@tabler/icons-react'
import type { WebhookEndpoint } from '../../../../domain/api/webhook-endpoints'
import { Ago } from '../../../i18n/ago'
import { useNow } from '../../../i18n/clock'
import { useFormat } from '../../../i18n/format'
import { Id } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Notice } from '../../../ui/notice'
import { Facts } from '../section'
import classes from './webhooks.module.css'

/** What one must know of it, most pressing first. */
export function WebhookStanding({ webhook }: { webhook: WebhookEndpoint }) {
  const t = useText()
  const { url, eventTypes, lastDeliveryAt, on, stoppedBecause, failingSince } = webhook
  return (
    <div className={classes.standing}>
      {stoppedBecause !== null && (
        <Notice tone="bad" icon={IconCircleOff}>
          <p>{t(`webhooks.stopped.${stoppedBecause}`)}</p>
        </Notice>
      )}
      {on && failingSince !== null && (
        <Notice tone="waiting" icon={IconAlertTriangle}>
          <p>
            <Trans id="webhooks.failingSince" values={{ when: <Ago at={failingSince} /> }} />
          </p>
        </Notice>
      )}
      <OldSecret until={webhook.oldSecretUntil} />
      <Facts
        facts={[
          { name: t('webhooks.url'), value: <Id>{url}</Id> },
          {
            name: t('webhooks.events'),
            value: eventTypes.map((type) => t(`webhooks.event.${type}`)).join(' · '),
          },
          {
            name: t('webhooks.lastDelivery'),
            value:
              lastDeliveryAt === null ? t('webhooks.neverDelivered') : <Ago at={lastDeliveryAt} />,
          },
        ]}
      />
    </div>
  )
}

function OldSecret({ until }: { until: string | null }) {
  const now = useNow()
  const { dateTime } = useFormat()
  if (until === null || Date.parse(until) <= now) return null
  return (
    <Notice tone="info" icon={IconKey}>
      <p>
        <Trans id="webhooks.oldSecret" values={{ when: dateTime(until) }} />
      </p>
    </Notice>
  )
}
