import { useText } from '../../i18n/use-text'
import classes from './waiting-changes.module.css'

type WaitingChangesProps = { count: number; onShow: () => void }

/** Says that the list has changed while its rows are kept in place; floats, so that it moves none of them itself. */
export function WaitingChanges({ count, onShow }: WaitingChangesProps) {
  const t = useText()
  return (
    <div role="status" className={classes.root}>
      {count > 0 && (
        <p className={classes.bar}>
          {t('lines.changed', { count })}
          <button type="button" className={classes.show} onClick={onShow}>
            {t('lines.changed.show')}
          </button>
        </p>
      )}
    </div>
  )
}
