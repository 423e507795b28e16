import type { CSSProperties } from 'react'
import { handleOf } from '../../../../domain/handle'
import { checkUsername } from '../../../../domain/username'
import { Handle, Id, isolateLtr } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import classes from './username-sign.module.css'

/** Shown while nothing is typed; no word of a language, so it stays as it is. */
const placeholder = 'YourName'

/** The handle as it will stand on a sign, with the name that Meta would store. */
export function UsernameSign({ typed }: { typed: string }) {
  const t = useText()
  const { username, displayCase, valid } = checkUsername(typed)
  const empty = username === ''
  const shown = empty ? placeholder : displayCase
  const handle = handleOf(shown.toLowerCase(), shown)
  return (
    <figure className={classes.root}>
      <div
        className={classes.plate}
        data-empty={empty}
        role="img"
        aria-label={t('requestForm.preview.what', { handle: isolateLtr(handle) })}
        // The letters shrink until the longest name still fits on the sign.
        style={{ '--letters': Math.max(handle.length, 9) } as CSSProperties}
      >
        <Handle username={shown.toLowerCase()} displayCase={shown} />
      </div>
      <figcaption className={classes.caption}>
        {!valid ? (
          t('requestForm.preview')
        ) : (
          <Trans
            id={username === displayCase ? 'requestForm.preview.plain' : 'requestForm.preview.case'}
            values={{ username: <Id>{username}</Id> }}
          />
        )}
      </figcaption>
    </figure>
  )
}
