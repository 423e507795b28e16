import {
  IconArrowRampRight,
  IconCheck,
  IconMinus,
  IconPointFilled,
  type Icon,
} from '@tabler/icons-react'
import type { UsernameRequestDetails } from '../../../domain/api/username-requests'
import { useText } from '../../i18n/use-text'
import { RequestStatePill } from './request-state-pill'
import { rungsOf, type Rung, type RungStatus } from './rungs'
import classes from './ladder.module.css'

const marks: Record<RungStatus, Icon | null> = {
  done: IconCheck,
  now: IconPointFilled,
  skipped: IconMinus,
  ahead: null,
  missed: null,
}

/** The way of a request, as a road with exits: how far it came, and where it left. */
export function Ladder({
  request,
}: {
  request: Pick<UsernameRequestDetails, 'state' | 'timeline'>
}) {
  const t = useText()
  return (
    <ol className={classes.root} aria-label={t('request.ladder')}>
      {rungsOf(request).map((rung) => (
        <RungItem key={rung.name} rung={rung} />
      ))}
    </ol>
  )
}

function RungItem({ rung: { name, status, exit } }: { rung: Rung }) {
  const t = useText()
  const Mark = marks[status]
  return (
    <li
      className={classes.rung}
      data-status={status}
      data-exit={exit !== null}
      {...(status === 'now' ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={classes.mark} aria-hidden="true">
        {Mark !== null && <Mark size={status === 'now' ? 22 : 16} stroke={3} />}
      </span>
      <span className={classes.words}>
        <span className={classes.name}>{t(`request.rung.${name}`)}</span>
        <span className={classes.status}>{t(`request.rung.${status}`)}</span>
      </span>
      {exit !== null && (
        <span className={classes.exit}>
          <IconArrowRampRight size={20} className="hb-mirrors" aria-hidden />
          <RequestStatePill state={exit} />
        </span>
      )}
    </li>
  )
}
