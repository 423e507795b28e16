import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { roadOf, type RoadStep } from './ask-road'
import classes from './asks.module.css'

/** From asking to sharing, as a line of small signs; on a phone from top to bottom. */
export function AskRoad({ request }: { request: PhoneRequest }) {
  const t = useText()
  return (
    <ol className={classes.road} aria-label={t('customers.road')}>
      {roadOf(request).map((step) => (
        <Step key={step.step} step={step} />
      ))}
    </ol>
  )
}

function Step({ step: { step, at, status } }: { step: RoadStep }) {
  const t = useText()
  const { dateTime, exact } = useFormat()
  return (
    <li className={classes.step} data-status={status}>
      <span className={classes.mark} aria-hidden="true">
        {status === 'done' && <IconCheck size={12} stroke={3.5} />}
        {status === 'skipped' && <IconMinus size={12} stroke={3.5} />}
      </span>
      <span className={classes.name}>{t(`customers.step.${step}`)}</span>
      <span className={classes.when}>
        {at === null ? (
          t(`customers.step.is.${status === 'done' ? 'skipped' : status}`)
        ) : (
          <time dateTime={at} title={exact(at)}>
            {dateTime(at)}
          </time>
        )}
      </span>
    </li>
  )
}
