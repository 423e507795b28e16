import type { ReactNode } from 'react'
import classes from './filter-chips.module.css'

type ChipsProps<Value extends string> = {
  /** Names the group: "Username state". */
  label: string
  options: readonly {
    value: Value
    label: ReactNode
    count?: ReactNode
    lang?: 'en' | 'he' | undefined
  }[]
  value: Value | undefined
  onChoose: (value: Value) => void
  /** The label stands above the row, as that of a field. */
  above?: boolean
}

/** One of a few, as a row of chips. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { label, options, value, onChoose, above = true } = props
  return (
    <div className={classes.root} role="group" aria-label={label}>
      <span className={classes.label} data-above={above} aria-hidden="true">
        {label}
      </span>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={classes.chip}
          lang={option.lang}
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={classes.count}>{option.count}</span>}
        </button>
      ))}
    </div>
  )
}

type FilterChipsProps<Value extends string> = Omit<ChipsProps<Value>, 'onChoose' | 'above'> & {
  /** `undefined` is all. */
  onChange: (value: Value | undefined) => void
}

/** One filter: a press chooses, a second press lets go. */
export function FilterChips<Value extends string>(props: FilterChipsProps<Value>) {
  const { onChange, ...rest } = props
  return (
    <Chips
      {...rest}
      above={false}
      onChoose={(value) => onChange(value === props.value ? undefined : value)}
    />
  )
}
