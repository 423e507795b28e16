import type { BoardScore, ScorePart } from '../../../domain/billboard/board-score'
import { useFormat } from '../../i18n/format'
import { isolateLtr } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import classes from './checks.module.css'
import studioClasses from './studio.module.css'

const parts = ['time', 'contrast', 'words', 'handle', 'layout'] as const satisfies ScorePart[]

/** The score with its parts, and where the most can be won. */
export function Score({ score }: { score: BoardScore }) {
  const t = useText()
  const { number } = useFormat()
  const missing = (part: ScorePart) => score.parts[part].most - score.parts[part].points
  const [weakest = 'time'] = parts.toSorted((one, other) => missing(other) - missing(one))
  const round = (value: number) => number(Math.round(value))
  return (
    <div className={studioClasses.stack}>
      <p>
        <strong>{t('studio.checks.score', { score: number(score.score) })}</strong>{' '}
        {score.capped
          ? t('studio.checks.score.capped')
          : t(`studio.checks.score.${missing(weakest) < 1 ? 'full' : weakest}`)}
      </p>
      <dl className={classes.score}>
        {parts.map((part) => (
          <div key={part}>
            <dt>{t(`studio.checks.part.${part}`)}</dt>
            <dd>
              {isolateLtr(`${round(score.parts[part].points)} / ${round(score.parts[part].most)}`)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
