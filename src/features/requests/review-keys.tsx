import { Trans } from '../../i18n/trans'
import { KeyCap } from '../../ui/key-cap'
import classes from './review-page.module.css'

const keys = { j: 'J', k: 'K', x: 'X', a: 'A', c: 'C', d: 'D' } as const

/** Says which keys work on a request of the queue; not on a screen without a keyboard. */
export function ReviewKeys() {
  const key = (name: keyof typeof keys) => <KeyCap>{keys[name]}</KeyCap>
  return (
    <p className={classes.keys}>
      <Trans
        id="review.keys"
        values={{
          j: key('j'),
          k: key('k'),
          x: key('x'),
          a: key('a'),
          c: key('c'),
          d: key('d'),
        }}
      />
    </p>
  )
}
