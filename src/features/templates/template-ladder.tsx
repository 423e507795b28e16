import type { TemplateState } from '../../../domain/template'
import { useText } from '../../i18n/use-text'
import { stateLooks } from './template-states'
import classes from './template-page.module.css'

const wayUp = ['draft', 'submitting', 'pending'] as const satisfies readonly TemplateState[]

/** From a draft to Meta's answer; the last rung is approval, or what came instead of it or after it. */
export function TemplateLadder({ state }: { state: TemplateState }) {
  const t = useText()
  const isOnWay = wayUp.some((rung) => rung === state)
  const rungs: TemplateState[] = [...wayUp, isOnWay ? 'approved' : state]
  return (
    <ol className={classes.ladder} aria-label={t('template.ladder')}>
      {rungs.map((rung) => {
        const { icon: Icon } = stateLooks[rung]
        return (
          <li
            key={rung}
            className={classes.rung}
            {...(rung === state ? { 'aria-current': 'step' as const } : {})}
          >
            <Icon size={18} aria-hidden />
            {t(`templates.state.${rung}`)}
          </li>
        )
      })}
    </ol>
  )
}
