import { Button } from '@mantine/core'
import { IconEqual, IconFilterOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { exportUrl, useDownload } from '../../../api/download'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { ButtonLink } from '../../../ui/links'
import { LoadMore } from '../../../ui/load-more'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { usePlatformColumns } from './platform-columns'
import { PlatformsFilters } from './platforms-filters'
import { platformBoardQuery } from './queries'

const route = getRouteApi('/desk/platforms')
const rowHeight = 76

/** The board: each line with its name on the three platforms. */
export function PlatformsPage() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('platforms.title')} description={t('platforms.what')} />
      <PlatformsFilters />
      <Board />
    </>
  )
}

function Board() {
  const t = useText()
  const search = route.useSearch()
  const columns = usePlatformColumns()
  const list = useInfiniteQuery(platformBoardQuery(search))
  const download = useDownload()
  if (list.isPending) return <SkeletonRows label={t('platforms.loading')} rowHeight={rowHeight} />
  if (list.data === undefined)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  const total = list.data.pages[0]?.total ?? rows.length
  if (rows.length === 0) return <NoRows />
  return (
    <>
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      <DataTable
        label={t('platforms.title')}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => line.id}
        rowHeight={rowHeight}
        total={total}
        refreshing={list.isFetching && !list.isFetchingNextPage}
      />
      <LoadMore
        shown={rows.length}
        total={total}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <ExportButton
        file={{ url: exportUrl('/api/v1/platform-board', search), name: 'platforms.csv' }}
        count={total}
        download={download}
      />
    </>
  )
}

function NoRows() {
  const t = useText()
  const navigate = route.useNavigate()
  const { q, verdict, platform } = route.useSearch()
  if ((q ?? verdict ?? platform) === undefined)
    return (
      <EmptyState
        icon={IconEqual}
        title={t('platforms.empty.title')}
        what={t('platforms.empty.what')}
        action={<ButtonLink to="/lines">{t('action.goToLines')}</ButtonLink>}
      />
    )
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('list.filteredEmpty.title')}
      what={t('list.filteredEmpty.what')}
      action={
        <Button variant="default" onClick={() => void navigate({ search: {} })}>
          {t('action.clearFilters')}
        </Button>
      }
    />
  )
}
