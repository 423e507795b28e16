import classes from './studio.module.css'

type TickProps = { label: string; checked: boolean; onChange: (checked: boolean) => void }

/** A yes or no beside a picture. */
export function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}
