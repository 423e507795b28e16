import { IconAlertTriangle, IconCircleCheck, IconGauge, IconPlayerPause } from '@tabler/icons-react'
import type { LineAsking } from '../../../../domain/api/asking'
import { useAgo } from '../../../i18n/ago'
import { useText } from '../../../i18n/use-text'
import { StatePill } from '../../../ui/state-pill'
import { useFailureWords } from '../ledger/failure-words'
import classes from './settings.module.css'

/** What keeps a line from asking now, the gravest first, and what to do about it. */
export function LineStanding({ line }: { line: LineAsking }) {
  const t = useText()
  const wordsOf = useFailureWords()
  const { problem, pausedUntil, capPerDay, askedToday } = line
  const words = problem === null ? null : wordsOf(problem)
  return (
    <span className={classes.pair}>
      {pausedUntil !== null && <Paused until={pausedUntil} />}
      {words !== null && (
        <>
          {pausedUntil === null && (
            <StatePill tone="bad" icon={IconAlertTriangle}>
              {t('askingSettings.line.mend')}
            </StatePill>
          )}
          <span className={classes.soft}>
            {words.is} {words.next}
          </span>
        </>
      )}
      {problem === null && pausedUntil === null && (
        <Calm capPerDay={capPerDay} askedToday={askedToday} />
      )}
    </span>
  )
}

function Paused({ until }: { until: string }) {
  const t = useText()
  return (
    <StatePill tone="waiting" icon={IconPlayerPause}>
      {t('askingSettings.line.paused', { when: useAgo(until) })}
    </StatePill>
  )
}

type CalmProps = Pick<LineAsking, 'capPerDay' | 'askedToday'>

function Calm({ capPerDay, askedToday }: CalmProps) {
  const t = useText()
  if (capPerDay === 0)
    return (
      <StatePill tone="quiet" icon={IconGauge}>
        {t('askingSettings.line.zero')}
      </StatePill>
    )
  if (askedToday >= capPerDay)
    return (
      <StatePill tone="waiting" icon={IconGauge}>
        {t('askingSettings.line.full')}
      </StatePill>
    )
  return (
    <StatePill tone="good" icon={IconCircleCheck}>
      {t('askingSettings.line.nothing')}
    </StatePill>
  )
}
