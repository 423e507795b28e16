import type { FunnelRow } from '../../../../domain/api/phone-requests'
import { useText } from '../../../i18n/use-text'
import { usePercent } from '../use-numbers'
import classes from './charts.module.css'
import { useWordingName } from './row-name'

export type Judged = FunnelRow & { shareRate: NonNullable<FunnelRow['shareRate']> }

/** A dot for the share, whiskers for the range in which the true one lies; best first. */
export function WordingIntervals({ rows }: { rows: readonly Judged[] }) {
  const t = useText()
  const percent = usePercent()
  const nameOf = useWordingName()
  const end = axisEnd(Math.max(...rows.map(({ shareRate }) => shareRate.high)))
  const place = (share: number) => `${(100 * share) / end}%`
  return (
    <ul className={`${classes.stages} ${classes.intervals}`} aria-label={t('asking.wording.chart')}>
      {rows.map(({ key, delivered, shareRate: { rate, low, high } }) => (
        <li key={key} className={classes.interval}>
          <bdi className={classes.stageName}>{nameOf(key)}</bdi>
          <div
            role="img"
            aria-label={t('asking.wording.row', {
              name: nameOf(key),
              rate: percent(rate),
              low: percent(low),
              high: percent(high),
              count: delivered,
            })}
            className={classes.axis}
          >
            <span
              className={classes.whisker}
              style={{ insetInlineStart: place(low), inlineSize: place(high - low) }}
            />
            <span className={classes.dot} style={{ insetInlineStart: place(rate) }} />
          </div>
          <span className={classes.figure}>
            {t('asking.wording.point', { rate: percent(rate), count: delivered })}
          </span>
        </li>
      ))}
      <li className={classes.interval} aria-hidden="true">
        <span className={classes.scale}>
          <span>{percent(0)}</span>
          <span>{percent(end / 2)}</span>
          <span>{percent(end)}</span>
        </span>
      </li>
    </ul>
  )
}

/** A round end of the axis at or above the highest: 10, 20, 40, 60, 80 or 100 percent. */
function axisEnd(highest: number): number {
  return [0.1, 0.2, 0.4, 0.6, 0.8].find((end) => highest <= end) ?? 1
}
