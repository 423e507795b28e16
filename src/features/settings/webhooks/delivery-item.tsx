import { Button } from '@mantine/core'
import { IconCircleCheck, IconCircleOff, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import type { WebhookDelivery } from '../../../../domain/api/webhook-endpoints'
import { Ago } from '../../../i18n/ago'
import { useNow } from '../../../i18n/clock'
import { useFormat } from '../../../i18n/format'
import { Id, isolateLtr } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { StatePill } from '../../../ui/state-pill'
import { useToast } from '../../../ui/toasts'
import { useReplay } from './webhook-queries'
import classes from './webhooks.module.css'

const looks = {
  waiting: { tone: 'waiting', icon: IconClock },
  delivered: { tone: 'good', icon: IconCircleCheck },
  failed: { tone: 'bad', icon: IconCircleOff },
} as const

type DeliveryItemProps = { endpointId: string; item: WebhookDelivery }

export function DeliveryItem({ endpointId, item }: DeliveryItemProps) {
  const t = useText()
  const toast = useToast()
  const { dateTime } = useFormat()
  const replaying = useReplay(endpointId)
  const look = looks[item.state]
  const event = t(`webhooks.event.${item.type}`)
  return (
    <li className={classes.delivery}>
      <div className={classes.head}>
        <StatePill tone={look.tone} icon={look.icon}>
          {t(`webhooks.delivery.state.${item.state}`)}
        </StatePill>
        <div className={classes.told}>
          <strong>{event}</strong>
          <p className={classes.soft}>
            <Ago at={item.at} quiet />
            {' · '}
            <Tries item={item} />
          </p>
        </div>
        <Button
          variant="default"
          size="compact-md"
          loading={replaying.isPending}
          aria-label={t('webhooks.delivery.replayNamed', { event, when: dateTime(item.at) })}
          onClick={() =>
            replaying.mutate(item.id, {
              onSuccess: () => toast({ message: t('webhooks.delivery.replayed') }),
            })
          }
        >
          {t('webhooks.delivery.replay')}
        </Button>
      </div>
      {item.problem !== null && <p>{t(`webhooks.problem.${item.problem}`)}</p>}
      {replaying.isError && <FailedState error={replaying.error} />}
      <Details item={item} />
    </li>
  )
}

/** How often it was tried, what was answered, and when it goes on. */
function Tries({ item: { attempts, status, nextAttemptAt } }: { item: WebhookDelivery }) {
  const t = useText()
  const now = useNow()
  // While the webhook is off the time of the next try passes without one.
  const isAhead = nextAttemptAt !== null && Date.parse(nextAttemptAt) > now
  return (
    <>
      {t('webhooks.delivery.attempts', { count: attempts })}
      {status !== null && (
        <> · {t('webhooks.delivery.status', { status: isolateLtr(String(status)) })}</>
      )}
      {isAhead && (
        <>
          {' · '}
          <Trans id="webhooks.delivery.next" values={{ when: <Ago at={nextAttemptAt} quiet /> }} />
        </>
      )}
    </>
  )
}

function Details({ item: { id, type, payload, answer } }: { item: WebhookDelivery }) {
  const t = useText()
  const [opened, setOpened] = useState(false)
  return (
    <details onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('webhooks.delivery.details')}</summary>
      {opened && (
        <dl className={classes.details}>
          <dt>
            <Id>webhook-id</Id>
          </dt>
          <dd>
            <Id>{id}</Id> (<Id>{type}</Id>)
          </dd>
          <dt>{t('webhooks.delivery.payload')}</dt>
          <dd>
            <Code text={indented(payload)} />
          </dd>
          <dt>{t('webhooks.delivery.answer')}</dt>
          <dd>{answer ? <Code text={answer} /> : t('webhooks.delivery.noAnswer')}</dd>
        </dl>
      )}
    </details>
  )
}

function Code({ text }: { text: string }) {
  return (
    <pre dir="ltr" className={classes.code}>
      {text}
    </pre>
  )
}

/** The same JSON with room to read; what is signed has none. */
function indented(payload: string): string {
  return JSON.stringify(JSON.parse(payload), null, 2)
}
