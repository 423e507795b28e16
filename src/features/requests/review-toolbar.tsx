import { Button, Checkbox } from '@mantine/core'
import '@mantine/core/styles/Checkbox.css'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { useText } from '../../i18n/use-text'
import type { Selection } from './use-selection'
import classes from './review-toolbar.module.css'

type ReviewToolbarProps = { selection: Selection; onAsk: (decision: ReviewDecision) => void }

/** Selects all that is shown, says how many are selected, and decides them; stays in sight while one scrolls. */
export function ReviewToolbar({ selection, onAsk }: ReviewToolbarProps) {
  const t = useText()
  const count = selection.chosen.length
  return (
    <div className={classes.root} role="group" aria-label={t('review.many.group')}>
      <Checkbox
        label={t('review.selectAll', { count: selection.waitingCount })}
        checked={selection.all}
        indeterminate={count > 0 && !selection.all}
        onChange={() => (selection.all ? selection.clear() : selection.selectAll())}
      />
      <p role="status" className={classes.count}>
        {count > 0 && t('review.selected', { count })}
      </p>
      {count > 0 && (
        <div className={classes.acts}>
          <Button onClick={() => onAsk('approve')}>{t('review.many.approve')}</Button>
          <Button variant="default" onClick={() => onAsk('decline')}>
            {t('review.many.decline')}
          </Button>
          <Button variant="subtle" onClick={selection.clear}>
            {t('review.selectNone')}
          </Button>
        </div>
      )}
    </div>
  )
}
