import type { TemplateState } from '../../../domain/template'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { stateLooks } from './template-states'

export function TemplateStatePill({ state }: { state: TemplateState }) {
  const t = useText()
  return <StatePill {...stateLooks[state]}>{t(`templates.state.${state}`)}</StatePill>
}
