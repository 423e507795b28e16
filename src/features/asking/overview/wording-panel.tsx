import { useQuery } from '@tanstack/react-query'
import { IconArrowsDiff, IconHourglass } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import type { FunnelRow } from '../../../../domain/api/phone-requests'
import { useRefreshing } from '../../../api/use-refreshing'
import { useNow } from '../../../i18n/clock'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { Notice } from '../../../ui/notice'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { dayOf } from '../days'
import { Panel } from '../panel'
import { funnelQuery, type Funnel } from '../queries'
import { funnelFilterOf } from './funnel-filter'
import { useWordingName } from './row-name'
import { WordingIntervals, type Judged } from './wording-intervals'

const route = getRouteApi('/desk/asking')

/** Wordings against each other, of the same days and line as the funnel above. */
export function WordingPanel() {
  const t = useText()
  const search = route.useSearch()
  const filter = { ...funnelFilterOf(search, dayOf(useNow())), by: 'wording' as const }
  const query = funnelQuery(filter)
  const funnel = useQuery(query)
  useRefreshing('phone-requests', query.queryKey)
  return (
    <Panel title={t('asking.wording.title')} what={t('asking.wording.what')}>
      {funnel.isError && <FailedState error={funnel.error} onRetry={() => void funnel.refetch()} />}
      {funnel.isPending && (
        <SkeletonRows label={t('asking.funnel.loading')} rows={2} rowHeight={44} />
      )}
      {funnel.data !== undefined && <Compared funnel={funnel.data} />}
    </Panel>
  )
}

function isJudged(row: FunnelRow): row is Judged {
  return row.shareRate !== null
}

function Compared({ funnel: { items, differs } }: { funnel: Funnel }) {
  const rows = items.filter(isJudged).toSorted((a, b) => b.shareRate.rate - a.shareRate.rate)
  return (
    <>
      <Verdict rows={rows} differs={differs} />
      {rows.length > 0 && <WordingIntervals rows={rows} />}
    </>
  )
}

/** Whether the best and the next differ by more than chance, in a sentence. */
function Verdict({ rows: [best, next], differs }: { rows: Judged[]; differs: boolean }) {
  const t = useText()
  const nameOf = useWordingName()
  if (best === undefined) return <p>{t('asking.wording.none')}</p>
  if (next === undefined) return <p>{t('asking.wording.one', { name: nameOf(best.key) })}</p>
  const names = { best: nameOf(best.key), next: nameOf(next.key) }
  return differs ? (
    <Notice tone="good" icon={IconArrowsDiff} title={t('asking.wording.differs', names)} />
  ) : (
    <Notice tone="quiet" icon={IconHourglass} title={t('asking.wording.early', names)} />
  )
}
