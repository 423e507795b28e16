import { IconBookmark, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { UsernameCheckAnswer } from '../../../../domain/api/username-checks'
import { useFormat } from '../../../i18n/format'
import { UserText } from '../../../i18n/isolates'
import { Trans } from '../../../i18n/trans'
import { useText } from '../../../i18n/use-text'
import classes from './candidate-list.module.css'

export type HeldBy = NonNullable<UsernameCheckAnswer['heldBy']>
export type KeptFor = NonNullable<UsernameCheckAnswer['keptFor']>

/** One of our own lines or requests has this name: what that will mean. */
export function HeldNote({ held, lineId }: { held: HeldBy; lineId: string | undefined }) {
  const t = useText()
  const line = <UserText>{held.displayName}</UserText>
  return (
    <p className={classes.held}>
      <IconInfoCircle size={17} stroke={2} aria-hidden />
      <span>
        {held.kind === 'line' && held.lineId === lineId && t('requestForm.held.sameLine')}
        {held.kind === 'line' && held.lineId !== lineId && (
          <Trans id="requestForm.held.line" values={{ line }} />
        )}
        {held.kind === 'request' && (
          <>
            <Trans id="requestForm.held.request" values={{ line }} />{' '}
            <Link to="/requests/$requestId" params={{ requestId: held.requestId }}>
              {t('requestForm.held.open')}
            </Link>
          </>
        )}
      </span>
    </p>
  )
}

/** One of us keeps this name for a campaign: whoever asks for it should know. */
export function KeptNote({ kept }: { kept: KeptFor }) {
  const { date } = useFormat()
  return (
    <p className={classes.held}>
      <IconBookmark size={17} stroke={2} aria-hidden />
      <span>
        <Trans
          id="requestForm.keptFor"
          values={{ campaign: <UserText>{kept.campaign}</UserText>, date: date(kept.until) }}
        />
      </span>
    </p>
  )
}
