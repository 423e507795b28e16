import type { FunnelRow } from '../../../../domain/api/phone-requests'
import { weekOf, type FunnelGroup } from '../../../../domain/funnel'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import type { Funnel } from '../queries'
import { useShortDay } from '../use-numbers'
import classes from './charts.module.css'
import { ColumnsChart } from './columns-chart'
import { useRowName } from './row-name'
import { weeksBetween } from './weeks-between'

const shown = ['asked', 'delivered', 'shared'] as const
const mostBars = 12

/** The rows against each other: weeks as columns in time, everything else as bars. */
export function GroupChart({ funnel }: { funnel: Funnel }) {
  const { by, items } = funnel
  return (
    <>
      <Legend />
      {by === 'week' ? <Weeks funnel={funnel} /> : <Bars rows={items} by={by} />}
    </>
  )
}

function Legend() {
  const t = useText()
  return (
    <ul className={classes.legend} aria-hidden="true">
      {shown.map((stage, place) => (
        <li key={stage}>
          <span className={classes.swatch}>
            <span className={classes.bar} data-part={place} />
          </span>
          {t(`asking.funnel.legend.${stage}`)}
        </li>
      ))}
    </ul>
  )
}

/** A week in which nothing happened is a gap and not left out. */
function Weeks({ funnel: { from, to, items } }: { funnel: Funnel }) {
  const t = useText()
  const dayOf = useShortDay()
  const weeks = weeksBetween(weekOf(from), weekOf(to))
  return (
    <ColumnsChart
      label={t('asking.funnel.groups.say', { count: weeks.length })}
      columns={weeks.map((week) => {
        const row = items.find(({ key }) => key === week)
        return {
          key: week,
          parts: shown.map((stage) => ({ name: stage, value: row?.[stage] ?? 0 })),
        }
      })}
      tickOf={dayOf}
    />
  )
}

function Bars({ rows, by }: { rows: readonly FunnelRow[]; by: FunnelGroup }) {
  const t = useText()
  const { number } = useFormat()
  const nameOf = useRowName(by)
  const asked = rows.filter((row) => row.asked > 0).toSorted((a, b) => b.asked - a.asked)
  const drawn = asked.slice(0, mostBars)
  const most = Math.max(1, drawn[0]?.asked ?? 0)
  if (drawn.length === 0) return <p>{t('asking.funnel.empty.title')}</p>
  return (
    <>
      <div
        role="img"
        aria-label={t('asking.funnel.groups.say', { count: drawn.length })}
        className={classes.groups}
      >
        {drawn.map((row) => (
          <div key={row.key} className={classes.group}>
            <div className={classes.groupHead}>
              <bdi className={classes.groupName}>{nameOf(row)}</bdi>
              <span className={classes.soft}>
                {shown.map((stage) => number(row[stage])).join(' · ')}
              </span>
            </div>
            <div className={classes.track}>
              {shown.map((stage, place) => (
                <span
                  key={stage}
                  className={classes.bar}
                  data-part={place}
                  data-empty={row[stage] === 0 ? '' : undefined}
                  style={{ inlineSize: `${(100 * row[stage]) / most}%` }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      {asked.length > drawn.length && (
        <p className={classes.soft}>{t('asking.funnel.groups.most', { count: drawn.length })}</p>
      )}
    </>
  )
}
