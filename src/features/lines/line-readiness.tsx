import { useQuery } from '@tanstack/react-query'
import type { Line, Readiness } from '../../../domain/api/lines'
import { Ago } from '../../i18n/ago'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { StatePill } from '../../ui/state-pill'
import { LineSection } from './line-section'
import { readinessQuery } from './queries'
import { ReadinessItem } from './readiness-item'
import { readinessLooks } from './readiness-looks'
import classes from './line-readiness.module.css'

/** What stands in the way of a username, before anybody asks for one: never more than Meta told. */
export function LineReadiness({ line }: { line: Line }) {
  const t = useText()
  const query = useQuery(readinessQuery(line.id))
  return (
    <LineSection title={t('readiness.title')} what={t('readiness.what')}>
      {query.data !== undefined ? (
        <Found readiness={query.data} openRequestId={line.openRequestId} />
      ) : query.isPending ? (
        <SkeletonRows label={t('readiness.loading')} rows={1} rowHeight={96} />
      ) : (
        <FailedState error={query.error} onRetry={() => void query.refetch()} />
      )}
    </LineSection>
  )
}

type FoundProps = { readiness: Readiness; openRequestId: string | null }

function Found({ readiness: { verdict, items, confirmedAt }, openRequestId }: FoundProps) {
  const t = useText()
  return (
    <div className={classes.root}>
      <p className={classes.verdict}>
        <StatePill {...readinessLooks[verdict]}>{t(`readiness.verdict.${verdict}`)}</StatePill>
        <span>
          <Sentence verdict={verdict} items={items} />{' '}
          <span className={classes.soft}>
            <Trans id="readiness.told" values={{ when: <Ago at={confirmedAt} /> }} />
          </span>
        </span>
      </p>
      {/* Opened by itself where there is something to do; then as the person left it. */}
      <details key={verdict} open={verdict !== 'ready'}>
        <summary className={classes.summary}>{t('readiness.items')}</summary>
        <ul className={classes.list}>
          {items.map((item) => (
            <ReadinessItem key={item.item} finding={item} openRequestId={openRequestId} />
          ))}
        </ul>
      </details>
    </div>
  )
}

function Sentence({ verdict, items }: Pick<Readiness, 'verdict' | 'items'>) {
  const t = useText()
  if (verdict === 'ready' || verdict === 'unknown') return t(`readiness.is.${verdict}`)
  const count = items.filter(({ state }) => state === verdict).length
  return t(`readiness.is.${verdict}`, { count })
}
