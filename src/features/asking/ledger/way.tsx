import { VisuallyHidden } from '@mantine/core'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { useAgo } from '../../../i18n/ago'
import { useFormat } from '../../../i18n/format'
import { useText } from '../../../i18n/use-text'
import { wayOf, type WayStep } from './way-steps'
import classes from './ledger.module.css'

/** How far it came, as six dots in reading direction and the last step in words. */
export function Way({ request }: { request: PhoneRequest }) {
  const steps = wayOf(request)
  const last = steps.findLast(({ at }) => at !== null)
  return (
    <div className={classes.way}>
      <ol className={classes.dots}>
        {steps.map((step) => (
          <li key={step.name} className={classes.dot} data-standing={step.standing}>
            <VisuallyHidden>
              <StepWords step={step} />
            </VisuallyHidden>
          </li>
        ))}
      </ol>
      {last?.at != null && <LastStep name={last.name} at={last.at} />}
    </div>
  )
}

function StepWords({ step: { name, at, standing } }: { step: WayStep }) {
  const t = useText()
  const { dateTime } = useFormat()
  const step = t(`ledger.step.${name}`)
  if (at !== null) return t('ledger.step.at', { step, when: dateTime(at) })
  return t(`ledger.step.${standing === 'done' ? 'untold' : standing}`, { step })
}

function LastStep({ name, at }: { name: WayStep['name']; at: string }) {
  const t = useText()
  const { exact } = useFormat()
  const ago = useAgo(at)
  return (
    // The list of steps says it already.
    <span className={classes.soft} title={exact(at)} aria-hidden="true">
      {t(`ledger.step.${name}`)} {ago}
    </span>
  )
}
