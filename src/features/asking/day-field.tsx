import { TextInput } from '@mantine/core'
import { useState } from 'react'

type DayFieldProps = {
  label: string
  day: string | undefined
  className: string | undefined
  /** `undefined` once it was emptied. */
  onChange: (day: string | undefined) => void
}

/** A year is typed digit by digit: 0002 is none yet. */
const earliest = '2020-01-01'

/** A day, taken as soon as it is one; what is half typed stays in the field. */
export function DayField({ label, day, className, onChange }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      type="date"
      label={label}
      className={className}
      min={earliest}
      value={typed ?? day ?? ''}
      onBlur={() => setTyped(null)}
      onChange={(event) => {
        const { value } = event.currentTarget
        setTyped(value)
        if (value === '') onChange(undefined)
        else if (value >= earliest) onChange(value)
      }}
    />
  )
}
