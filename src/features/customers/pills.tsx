import { Link } from '@tanstack/react-router'
import type { AskState, PhoneTrust } from '../../../domain/customer'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { askStateLooks, trustLooks } from './customer-looks'
import classes from './customers.module.css'

type AskStatePillProps = { state: AskState; conflictId?: string | null }

/** Where asking stands. A conflict is somebody's work: its pill leads there. */
export function AskStatePill({ state, conflictId = null }: AskStatePillProps) {
  const t = useText()
  const pill = <StatePill {...askStateLooks[state]}>{t(`customers.ask.${state}`)}</StatePill>
  if (state !== 'conflict') return pill
  return conflictId === null ? (
    <Link to="/customers/conflicts" className={classes.pillLink}>
      {pill}
    </Link>
  ) : (
    <Link
      to="/customers/conflicts/$conflictId"
      params={{ conflictId }}
      className={classes.pillLink}
    >
      {pill}
    </Link>
  )
}

export function TrustPill({ trust }: { trust: PhoneTrust }) {
  const t = useText()
  return <StatePill {...trustLooks[trust]}>{t(`customers.trust.${trust}`)}</StatePill>
}
