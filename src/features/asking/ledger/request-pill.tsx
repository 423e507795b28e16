import type { PhoneRequestState } from '../../../../domain/phone-request'
import { useText } from '../../../i18n/use-text'
import { StatePill } from '../../../ui/state-pill'
import { requestLooks } from './request-looks'

export function RequestPill({ state }: { state: PhoneRequestState }) {
  const t = useText()
  return <StatePill {...requestLooks[state]}>{t(`ledger.state.${state}`)}</StatePill>
}
