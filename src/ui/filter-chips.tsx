import type { ReactNode } from 'react'
import classes from './filter-chips.module.css'

type FilterChipsProps<Value extends string> = {
  /** Names the group: "Username state". */
  label: string
  options: readonly { value: Value; label: ReactNode; count?: ReactNode }[]
  /** What is chosen; `undefined` is all. */
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}

/** One filter as a row of chips: a press chooses, a second press lets go. */
export function FilterChips<Value extends string>(props: FilterChipsProps<Value>) {
  const { label, options, value, onChange } = props
  return (
    <div className={classes.root} role="group" aria-label={label}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className={classes.chip}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value === value ? undefined : option.value)}
        >
          {option.label}
          {option.count !== undefined && <span className={classes.count}>{option.count}</span>}
        </button>
      ))}
    </div>
  )
}
