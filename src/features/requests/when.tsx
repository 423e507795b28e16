import { Ago } from '../../i18n/ago'
import { useFormat } from '../../i18n/format'
import classes from './when.module.css'

/** How long ago; on paper, where nothing moves on, the time itself. */
export function When({ at }: { at: string }) {
  const { dateTime } = useFormat()
  return (
    <>
      <span className={classes.screen}>
        <Ago at={at} />
      </span>
      <span className={classes.paper}>{dateTime(at)}</span>
    </>
  )
}
