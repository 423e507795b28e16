import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { Artwork } from '../../../../domain/api/artworks'
import { useText } from '../../../i18n/use-text'
import { StatePill } from '../../../ui/state-pill'
import classes from './saved.module.css'

type Standing = Pick<Artwork, 'safeToPrint' | 'nameState'>

export function PrintPill({ safeToPrint }: Standing) {
  const t = useText()
  return safeToPrint ? (
    <StatePill tone="good" icon={IconCheck}>
      {t('studio.saved.safe')}
    </StatePill>
  ) : (
    <StatePill tone="waiting" icon={IconAlertTriangle}>
      {t('studio.saved.draft')}
    </StatePill>
  )
}

/** Whether it may be printed, and if not, what is in the way. */
export function PrintState(standing: Standing) {
  const t = useText()
  return (
    <div>
      <PrintPill {...standing} />
      {!standing.safeToPrint && (
        <p className={classes.soft}>{t(`studio.saved.state.${standing.nameState}`)}</p>
      )}
    </div>
  )
}
