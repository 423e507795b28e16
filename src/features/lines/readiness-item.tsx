import type { Readiness } from '../../../domain/api/lines'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { MetaWord } from './line-pills'
import { readinessLooks } from './readiness-looks'
import { ReadinessMessage } from './readiness-message'
import { ReadinessPlaceLink } from './readiness-place'
import classes from './line-readiness.module.css'

type Finding = Readiness['items'][number]
type ReadinessItemProps = { finding: Finding; openRequestId: string | null }

/** One thing that may stand in the way: how it is, why, and where there is something to do, who does it and where. */
export function ReadinessItem({ finding, openRequestId }: ReadinessItemProps) {
  const t = useText()
  const { item, state, why, actor, where, metaWord, message } = finding
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <h3 className={classes.name}>{t(`readiness.item.${item}`)}</h3>
        <StatePill {...readinessLooks[state]}>{t(`readiness.state.${state}`)}</StatePill>
      </div>
      <p className={classes.soft}>{t(`readiness.why.${why}`)}</p>
      <MetaWord word={metaWord} />
      {where !== null && (
        <dl className={classes.facts}>
          <div>
            <dt>{t('request.whoActs')}</dt>
            <dd>
              <Actor actor={actor} />
            </dd>
          </div>
          <div>
            <dt>{t('request.where')}</dt>
            <dd>
              <ReadinessPlaceLink place={where} openRequestId={openRequestId} />
            </dd>
          </div>
        </dl>
      )}
      {message !== null && (
        <ReadinessMessage message={message} about={t(`readiness.item.${item}`)} />
      )}
    </li>
  )
}

function Actor({ actor }: Pick<Finding, 'actor'>) {
  const t = useText()
  return actor === 'requester' ? t('readiness.actor.requester') : t(`request.actor.${actor}`)
}
