import { IconBrandMeta, IconSettingsAutomation, IconUser, type Icon } from '@tabler/icons-react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { Ago } from '../../../i18n/ago'
import { useFormat } from '../../../i18n/format'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import { Panel } from '../panel'
import { timelineOf, type Side, type TimelineEntry } from './entry-timeline'
import classes from './ledger.module.css'

const marks: Record<Side, Icon> = {
  ours: IconSettingsAutomation,
  meta: IconBrandMeta,
  customer: IconUser,
}

/** What happened, newest first. Our steps, Meta's and the customer's are told apart by shape and word. */
export function Timeline({ request }: { request: PhoneRequest }) {
  const t = useText()
  return (
    <Panel title={t('ledger.timeline')}>
      <ol className={classes.timeline} reversed>
        {timelineOf(request).map((entry) => (
          <Entry key={entry.name} entry={entry} request={request} />
        ))}
      </ol>
    </Panel>
  )
}

function Entry({ entry, request }: { entry: TimelineEntry; request: PhoneRequest }) {
  const t = useText()
  const { dateTime } = useFormat()
  const { name, at, side } = entry
  const Mark = marks[side]
  return (
    <li className={classes.entry} data-side={side}>
      <span className={classes.mark} aria-hidden="true">
        <Mark size={18} stroke={1.8} />
      </span>
      <div className={classes.body}>
        <p>{name === 'asked' ? <Asked request={request} /> : t(`ledger.event.${name}`)}</p>
        <p className={classes.soft}>
          <span className={classes.side}>{t(`ledger.side.${side}`)}</span> <Ago at={at} quiet />{' '}
          <span aria-hidden="true">·</span> {dateTime(at)}
        </p>
      </div>
    </li>
  )
}

/** Who asked, in a sentence. */
export function Asked({ request: { origin, askedBy } }: { request: PhoneRequest }) {
  const t = useText()
  if (origin === 'auto') return t('ledger.event.asked.auto')
  const name = askedBy === null ? t('ledger.event.somebody') : <UserText>{askedBy}</UserText>
  return <Trans id={`ledger.event.asked.${origin}`} values={{ name }} />
}
