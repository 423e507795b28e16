import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import type { Forecast } from '../queries'
import { useShortDay } from '../use-numbers'
import classes from './overview.module.css'
import { ColumnsChart } from './columns-chart'

/** A column for each day, and the same as a table. */
export function ForecastChart({ days }: Pick<Forecast, 'days'>) {
  const t = useText()
  const dayOf = useShortDay()
  const { date } = useFormat()
  const worst = days.reduce((most, day) => (day.losing > (most?.losing ?? 0) ? day : most), days[0])
  if (worst === undefined || worst.losing === 0)
    return <p className={classes.soft}>{t('asking.forecast.noneOn')}</p>
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.subtitle}>{t('asking.forecast.chart')}</figcaption>
      <ColumnsChart
        single
        label={t('asking.forecast.chart.say', {
          total: days.reduce((sum, { losing }) => sum + losing, 0),
          day: date(worst.day),
          most: worst.losing,
        })}
        columns={days.map(({ day, losing }) => ({
          key: day,
          parts: [{ name: 'losing', value: losing }],
        }))}
        tickOf={dayOf}
      />
      <DaysTable days={days.filter(({ losing }) => losing > 0)} />
    </figure>
  )
}

function DaysTable({ days }: Pick<Forecast, 'days'>) {
  const t = useText()
  const { date, number } = useFormat()
  return (
    <details>
      <summary className={classes.summary}>{t('asking.forecast.table')}</summary>
      <table className={classes.small}>
        <thead>
          <tr>
            <th scope="col">{t('asking.forecast.day')}</th>
            <th scope="col">{t('asking.forecast.count')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, losing }) => (
            <tr key={day}>
              <th scope="row">{date(day)}</th>
              <td>{number(losing)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
