import type { ReactNode } from 'react'
import classes from './studio.module.css'

type ChipsProps<Value extends string> = {
  label: string
  options: readonly { value: Value; label: ReactNode; lang?: 'en' | 'he' }[]
  value: Value | undefined
  onChoose: (value: Value) => void
}

/** One of a few, of which one always is chosen. */
export function Chips<Value extends string>(props: ChipsProps<Value>) {
  const { label, options, value, onChoose } = props
  return (
    <div className={classes.field} role="group" aria-label={label}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      <div className={classes.chips}>
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
          </button>
        ))}
      </div>
    </div>
  )
}
