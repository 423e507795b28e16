import { Id } from '../i18n/isolates'
import { CopyButton } from './copy-button'
import classes from './shown-once.module.css'

type ShownOnceProps = {
  label: string
  value: string
  /** What the copy button copies. */
  what: string
}

/** A secret that was just made: to be copied, whole with one press or one click into it. */
export function ShownOnce({ label, value, what }: ShownOnceProps) {
  return (
    <div className={classes.once}>
      <strong>{label}</strong>
      <div className={classes.secret}>
        <Id>{value}</Id>
        <CopyButton value={value} what={what} />
      </div>
    </div>
  )
}
