import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconSend,
  type Icon,
} from '@tabler/icons-react'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { Handle } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import type { Tone } from '../../ui/notice'
import type { Candidate } from './current-candidate'
import { Panel } from './panel'
import classes from './candidates-panel.module.css'

const looks: Record<Candidate['state'], { tone: Tone; icon: Icon }> = {
  waiting: { tone: 'quiet', icon: IconCircleDashed },
  asked: { tone: 'info', icon: IconSend },
  refused: { tone: 'bad', icon: IconCircleX },
  accepted: { tone: 'good', icon: IconCircleCheck },
}

/** The candidates in the order they are asked for, and what came of each. */
export function CandidatesPanel({ request }: { request: UsernameRequest }) {
  const t = useText()
  return (
    <Panel title={t('request.candidates')}>
      <p className={classes.what}>{t('request.candidates.what')}</p>
      <ol className={classes.list}>
        {request.candidates.map((candidate) => {
          const isCurrent = candidate.username === request.current
          return (
            <li key={candidate.rank} className={classes.item} data-current={isCurrent}>
              <span className={classes.rank} aria-hidden="true">
                {candidate.rank}
              </span>
              <span className={classes.handle}>
                <Handle username={candidate.username} displayCase={candidate.displayCase} />
                {isCurrent && request.candidates.length > 1 && (
                  <span className={classes.now}>{t('request.candidate.current')}</span>
                )}
              </span>
              <StatePill {...looks[candidate.state]}>
                {t(`request.candidate.${candidate.state}`)}
              </StatePill>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
