import type { FunnelRow } from '../../../../domain/api/phone-requests'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { usePercent } from '../use-numbers'
import classes from './charts.module.css'

const stages = ['arrived', 'asked', 'delivered', 'read', 'shared', 'matched'] as const
type Stage = (typeof stages)[number]

/** What each stage is a part of; arrivals are customers and not requests, so asking is no part of them. */
const partOf: Record<Stage, Stage | null> = {
  arrived: null,
  asked: null,
  delivered: 'asked',
  read: 'delivered',
  shared: 'delivered',
  matched: 'shared',
}

/** All stages of one row as bars, with counts and what share of the stage before they are. */
export function StageBars({ row }: { row: FunnelRow }) {
  const t = useText()
  const { number } = useFormat()
  const most = Math.max(1, ...stages.map((stage) => row[stage]))
  return (
    <ul className={classes.stages} aria-label={t('asking.funnel.stages')}>
      {stages.map((stage) => (
        <li key={stage} className={classes.stage} data-stage={stage}>
          <span className={classes.stageName}>{t(`asking.funnel.stage.${stage}`)}</span>
          <span>
            <span className={classes.count}>{number(row[stage])}</span>{' '}
            <span className={classes.soft}>
              <Share row={row} stage={stage} />
            </span>
          </span>
          <span className={classes.track} aria-hidden="true">
            <span
              className={classes.stageBar}
              style={{ inlineSize: `${(100 * row[stage]) / most}%` }}
              hidden={row[stage] === 0}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Share({ row, stage }: { row: FunnelRow; stage: Stage }) {
  const t = useText()
  const percent = usePercent()
  const whole = partOf[stage]
  if (stage === 'arrived') return t('asking.funnel.rate.arrived', { count: row.arrived })
  if (whole === null || stage === 'asked')
    return t('asking.funnel.rate.asked', { count: row.asked })
  if (row[whole] === 0) return t('asking.funnel.rate.none')
  return t(`asking.funnel.rate.${stage}`, { rate: percent(row[stage] / row[whole]) })
}
