import type { ConflictState } from '../../../../domain/number-conflict'
import { useText } from '../../../i18n/use-text'
import { StatePill } from '../../../ui/state-pill'
import { conflictLooks } from './conflict-looks'

export function ConflictPill({ state }: { state: ConflictState }) {
  const t = useText()
  return <StatePill {...conflictLooks[state]}>{t(`conflicts.state.${state}`)}</StatePill>
}
