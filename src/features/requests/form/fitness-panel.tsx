import {
  IconAlertTriangle,
  IconCheck,
  IconExclamationCircle,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { FitnessSeverity } from '../../../../domain/billboard/fitness-rules'
import {
  fitnessWord,
  handleFitness,
  type FitnessFinding,
} from '../../../../domain/billboard/handle-fitness'
import { Handle } from '../../../i18n/isolates'
import { useFitnessSentence, useText } from '../../../i18n/use-text'
import { MendButton } from './verdict'
import { isolatedValues, withEachMendOnce } from './use-verdict'
import classes from './fitness-panel.module.css'

type FitnessPanelProps = {
  /** A candidate as typed; nothing is said of one that breaks a rule. */
  typed: string
  rank: number
  onMend: (fix: string) => void
}

/** How fit a candidate is for signs and for being said aloud: one quiet line, and the reasons behind it. */
export function FitnessPanel({ typed, rank, onMend }: FitnessPanelProps) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const fitness = useMemo(() => handleFitness(typed), [typed])
  if (fitness === null) return null
  const word = fitnessWord(fitness.score)

  function mend(fix: string) {
    // The button that was pressed goes away with its finding; the new score is said instead.
    summary.current?.focus()
    onMend(fix)
  }
  return (
    <details
      className={classes.root}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary ref={summary} className={classes.summary} data-word={word}>
        {t(`requestForm.fitness.${word}`, { score: fitness.score })}
      </summary>
      {open && (
        <div className={classes.body}>
          <Findings findings={fitness.findings} onMend={mend} />
          <p className={classes.how}>{t('requestForm.fitness.how')}</p>
          <HoldToo names={fitness.holdToo} rank={rank} />
        </div>
      )}
    </details>
  )
}

const icons = {
  good: IconCheck,
  note: IconInfoCircle,
  warn: IconAlertTriangle,
  bad: IconExclamationCircle,
} satisfies Record<FitnessSeverity, typeof IconCheck>

type FindingsProps = { findings: FitnessFinding[]; onMend: (fix: string) => void }

function Findings({ findings, onMend }: FindingsProps) {
  const t = useText()
  const sentenceOf = useFitnessSentence()
  return (
    <ul className={classes.findings}>
      {withEachMendOnce(findings).map(({ code, values, severity, points, fix }) => {
        const Icon = icons[severity]
        return (
          <li key={code} className={classes.finding} data-severity={severity}>
            <Icon size={17} stroke={2} className={classes.icon} aria-hidden />
            <span>
              {sentenceOf({ code, values: isolatedValues(values) })}{' '}
              {points > 0 && (
                <span className={classes.points}>
                  {t('requestForm.fitness.points', { points })}
                </span>
              )}{' '}
              {fix !== undefined && <MendButton fix={fix} onMend={onMend} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function HoldToo({ names, rank }: { names: string[]; rank: number }) {
  const t = useText()
  const id = `hold-too-${rank}`
  if (names.length === 0) return null
  return (
    <div>
      <p id={id} className={classes.title}>
        {t('requestForm.fitness.holdToo')}
      </p>
      <p>{t('requestForm.fitness.holdToo.what')}</p>
      <ul className={classes.names} aria-labelledby={id}>
        {names.map((name) => (
          <li key={name}>
            <Handle username={name} />
          </li>
        ))}
      </ul>
    </div>
  )
}
