import { Button } from '@mantine/core'
import { IconBookmarks, IconFilterOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { PoolName } from '../../../domain/api/name-pool'
import { exportUrl, useDownload } from '../../api/download'
import { useText } from '../../i18n/use-text'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { SkeletonRows } from '../../ui/skeleton-rows'
import type { OnKeep } from './keeping'
import { poolSearch } from './pool-search'
import { poolQuery } from './queries'
import { usePoolColumns } from './use-pool-columns'

const route = getRouteApi('/desk/names')

export function PoolTable({ onKeep }: { onKeep: OnKeep }) {
  const t = useText()
  const search = route.useSearch()
  const { kind = 'suggestion' } = search
  const pool = useInfiniteQuery(poolQuery(search))
  const columns = usePoolColumns(kind, onKeep)
  const download = useDownload()
  if (pool.isPending) return <SkeletonRows label={t('names.loading')} rowHeight={76} />
  if (pool.isError) return <FailedState error={pool.error} onRetry={() => void pool.refetch()} />
  const rows = pool.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0 && !pool.hasNextPage) return <NoNames />
  return (
    <>
      {rows.length === 0 ? (
        <p role="status">{t('names.nothingYet')}</p>
      ) : (
        <DataTable
          label={t(`names.tab.${kind}`)}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          rowHeight={76}
          refreshing={pool.isRefetching}
        />
      )}
      <LoadMore
        shown={rows.length}
        hasMore={pool.hasNextPage}
        loading={pool.isFetchingNextPage}
        onMore={() => void pool.fetchNextPage()}
      />
      <ExportButton
        file={{ url: exportUrl('/api/v1/name-pool', { ...search }), name: 'name-pool.csv' }}
        download={download}
      />
    </>
  )
}

/** The same name may be kept on two accounts, and be near to two of ours. */
function keyOf(name: PoolName): string {
  if (name.kind === 'suggestion') return `${name.wabaId} ${name.username}`
  return name.kind === 'near_miss' ? `${name.of} ${name.username}` : name.username
}

function NoNames() {
  const t = useText()
  const { kind = 'suggestion', q } = route.useSearch()
  const navigate = route.useNavigate()
  if (q === undefined) return <EmptyState icon={IconBookmarks} what={t(`names.empty.${kind}`)} />
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('list.filteredEmpty.title')}
      what={t('list.filteredEmpty.what')}
      action={
        <Button variant="default" onClick={() => void navigate({ search: poolSearch({ kind }) })}>
          {t('action.clearFilters')}
        </Button>
      }
    />
  )
}
