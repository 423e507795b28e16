import type { AskObstacle } from '../../../../domain/can-ask'
import { useFormat } from '../../../i18n/format'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import classes from './asking.module.css'

export type Refused = { reason: AskObstacle | 'not_found'; until: string | null }

/** What stands in the way, in one sentence; and when it ends by itself. */
export function ObstacleText({ reason, until }: Refused) {
  const t = useText()
  const { dateTime } = useFormat()
  return (
    <>
      {t(`error.${reason}.title`)}
      {until !== null && (
        <>
          {' '}
          <Trans
            id="customers.until"
            values={{ when: <time dateTime={until}>{dateTime(until)}</time> }}
          />
        </>
      )}
    </>
  )
}

/** Everything that stands in the way, each with what can be done about it. */
export function Obstacles({ reasons }: { reasons: readonly Refused[] }) {
  const t = useText()
  return (
    <ul className={classes.obstacles} aria-label={t('customers.obstacles')}>
      {reasons.map((refused) => (
        <li key={refused.reason}>
          <strong>
            <ObstacleText {...refused} />
          </strong>
          <span className={classes.remark}>{t(`error.${refused.reason}.next`)}</span>
        </li>
      ))}
    </ul>
  )
}
