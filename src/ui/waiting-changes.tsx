import classes from './waiting-changes.module.css'

type WaitingChangesProps = {
  /** How many rows differ from the list as it is. */
  count: number
  /** Says that. */
  text: string
  showLabel: string
  onShow: () => void
}

/** Says that the list has changed while its rows are kept in place; floats, so that it moves none of them itself. */
export function WaitingChanges({ count, text, showLabel, onShow }: WaitingChangesProps) {
  return (
    <div role="status" className={classes.root}>
      {count > 0 && (
        <p className={classes.bar}>
          {text}
          <button type="button" className={classes.show} onClick={onShow}>
            {showLabel}
          </button>
        </p>
      )}
    </div>
  )
}
