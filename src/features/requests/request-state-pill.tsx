import type { RequestState } from '../../../domain/username-request'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { stateLooks } from './request-states'

export function RequestStatePill({ state }: { state: RequestState }) {
  const t = useText()
  return <StatePill {...stateLooks[state]}>{t(`request.state.${state}`)}</StatePill>
}
