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
  /** What stands under a column; only some have room for it. */
  tickOf: (key: string) => string
  /** One value to a column, and no parts. */
  single?: boolean
}

/** Columns over time, in reading direction; a part of a column is drawn narrower inside it, so no colour is needed. */
export function ColumnsChart({ label, columns, tickOf, single }: ColumnsChartProps) {
  const { number } = useFormat()
  const most = Math.max(1, ...columns.map(({ parts }) => parts[0]?.value ?? 0))
  const ticked = tickPlaces(columns.length)
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
        {columns.map(({ key }, place) => (
          <span key={key} className={classes.tick}>
            {ticked.includes(place) && tickOf(key)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Each of few columns, else three that divide them: a tick is wider than a column. */
function tickPlaces(count: number): number[] {
  const all = Array.from({ length: count }, (_, place) => place)
  return count <= 4 ? all : [0, Math.round(count / 3), Math.round((2 * count) / 3)]
}
