import { useQuery } from '@tanstack/react-query'
import { IconFilterQuestion } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { exportUrl, useDownload } from '../../../api/download'
import { useRefreshing } from '../../../api/use-refreshing'
import { useNow } from '../../../i18n/clock'
import { useText } from '../../../i18n/use-text'
import { EmptyState } from '../../../ui/empty-state'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { ButtonLink } from '../../../ui/links'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { dayOf } from '../days'
import { Panel } from '../panel'
import { funnelQuery, type Funnel, type FunnelFilter } from '../queries'
import { funnelFilterOf } from './funnel-filter'
import { FunnelTable } from './funnel-table'
import { FunnelToolbar } from './funnel-toolbar'
import { GroupChart } from './group-chart'
import { StageBars } from './stage-bars'
import classes from './overview.module.css'

const route = getRouteApi('/desk/asking')

/** From those who arrived without a number to those whose number is known. */
export function FunnelPanel() {
  const t = useText()
  const search = route.useSearch()
  const filter = funnelFilterOf(search, dayOf(useNow()))
  const query = funnelQuery(filter)
  const funnel = useQuery(query)
  useRefreshing('phone-requests', query.queryKey)
  return (
    <Panel title={t('asking.funnel.title')} what={t('asking.funnel.what')}>
      <FunnelToolbar by={filter.by} funnel={funnel.data} />
      {funnel.isError && <FailedState error={funnel.error} onRetry={() => void funnel.refetch()} />}
      {funnel.isPending && <SkeletonRows label={t('asking.funnel.loading')} rowHeight={48} />}
      {funnel.data !== undefined && (
        <Counted
          funnel={funnel.data}
          filter={filter}
          refreshing={funnel.isFetching || funnel.isPlaceholderData}
        />
      )}
    </Panel>
  )
}

type CountedProps = { funnel: Funnel; filter: FunnelFilter; refreshing: boolean }

function Counted({ funnel, filter, refreshing }: CountedProps) {
  const t = useText()
  const download = useDownload()
  const { by } = funnel
  if (funnel.total.arrived === 0 && funnel.total.asked === 0) return <NothingYet />
  return (
    <>
      <div className={classes.charts}>
        <section>
          <h3 className={classes.subtitle}>{t('asking.funnel.total')}</h3>
          <StageBars row={funnel.total} />
        </section>
        <section className={classes.groupChart}>
          <h3 className={classes.subtitle}>{t(`asking.funnel.groups.${by}`)}</h3>
          <GroupChart funnel={funnel} />
        </section>
      </div>
      <p className={classes.soft}>{t('asking.funnel.readNote')}</p>
      <FunnelTable funnel={funnel} refreshing={refreshing} />
      <ExportButton
        file={{ url: exportUrl('/api/v1/phone-requests/funnel', filter), name: 'funnel.csv' }}
        download={download}
      />
    </>
  )
}

function NothingYet() {
  const t = useText()
  return (
    <EmptyState
      icon={IconFilterQuestion}
      title={t('asking.funnel.empty.title')}
      what={t('asking.funnel.empty.what')}
      action={
        <ButtonLink to="/settings/asking" variant="default">
          {t('asking.funnel.empty.act')}
        </ButtonLink>
      }
    />
  )
}
