import type { Line } from '../../../domain/api/lines'
import { handleOf } from '../../../domain/handle'
import { Handle } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import classes from './handle-plate.module.css'

/** The handle as a road sign: filled when customers see it, an outline as long as they do not. */
export function HandlePlate({ username }: { username: Line['username'] }) {
  const t = useText()
  const { value, displayCase, state } = username
  if (value === null)
    return (
      <div className={classes.frame}>
        <p className={classes.blank}>{t('line.noHandle')}</p>
      </div>
    )
  const size: Record<`--${string}`, number> = {
    '--characters': handleOf(value, displayCase).length,
  }
  return (
    <div className={classes.frame}>
      <p className={classes.plate} data-live={state === 'live'} style={size}>
        <Handle username={value} displayCase={displayCase} />
      </p>
    </div>
  )
}
