import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { wayOf, type WayStep } from './way-steps'
import classes from './asked-request.module.css'

/** From asking to sharing, each step by name and time; on a phone from top to bottom. */
export function LongWay({ request }: { request: PhoneRequest }) {
  const t = useText()
  return (
    <ol className={classes.road} aria-label={t('ledger.column.way')}>
      {wayOf(request).map((step) => (
        <Step key={step.name} step={step} />
      ))}
    </ol>
  )
}

function Step({ step: { name, at, standing } }: { step: WayStep }) {
  const t = useText()
  const { dateTime, exact } = useFormat()
  return (
    <li className={classes.step} data-standing={standing}>
      <span className={classes.mark} aria-hidden="true">
        {standing === 'done' && <IconCheck size={12} stroke={3.5} />}
        {standing === 'untold' && <IconMinus size={12} stroke={3.5} />}
      </span>
      <span className={classes.name}>{t(`ledger.step.${name}`)}</span>
      <span className={classes.when}>
        {at === null ? (
          t(`ledger.step.is.${standing === 'done' ? 'untold' : standing}`)
        ) : (
          <time dateTime={at} title={exact(at)}>
            {dateTime(at)}
          </time>
        )}
      </span>
    </li>
  )
}
