import { useFormat } from '../../../i18n/format'
import classes from './charts.module.css'

export type ChartColumn = {
  key: string
  /** Each is a part of the one before it. */
  parts: readonly { name: string; value: number }[]
}

type ColumnsChartProps = {
  /** Says in words what is drawn. */
  label: string
  columns: readonly ChartColumn[]
  /** Under the first, the middle and the last column. */
  ticks: readonly string[]
  /** One value to a column, and no parts. */
  single?: boolean
}

/** Columns over time, in reading direction; a part of a column is drawn narrower inside it, so no colour is needed. */
export function ColumnsChart({ label, columns, ticks, single }: ColumnsChartProps) {
  const { number } = useFormat()
  const most = Math.max(1, ...columns.map(({ parts }) => parts[0]?.value ?? 0))
  return (
    <div
      role="img"
      aria-label={label}
      className={classes.chart}
      data-single={single === true ? '' : undefined}
    >
      <span className={classes.top}>{number(most)}</span>
      <div className={classes.columns}>
        {columns.map(({ key, parts }) => (
          <div key={key} className={classes.column}>
            {parts.map(({ name, value }, place) => (
              <div
                key={name}
                className={classes.part}
                data-part={place}
                style={{ blockSize: `${(100 * value) / most}%` }}
              />
            ))}
          </div>
        ))}
      </div>
      <div className={classes.ticks}>
        {ticks.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </div>
    </div>
  )
}
