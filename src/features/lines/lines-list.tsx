import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { exportUrl, useDownload } from '../../api/download'
import { useText } from '../../i18n/use-text'
import { ExportButton } from '../../ui/export-button'
import { EmptyState } from '../../ui/empty-state'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { filterOf, lineSorts, type LinesFilter } from './lines-search'
import { LinesTable, lineRowHeight } from './lines-table'
import { NoLinesYet } from './no-lines-yet'
import type { useLines } from './use-lines'
import type { Sync } from './use-sync'
import classes from './lines-list.module.css'

type LinesListProps = {
  list: ReturnType<typeof useLines>
  filter: LinesFilter
  sync: Sync
  onSort: (change: LinesFilter) => void
  onClear: () => void
}

/** The list in each of its states: loading, failed, empty, empty by filter, and with what failed on the way. */
export function LinesList({ list, filter, sync, onSort, onClear }: LinesListProps) {
  const t = useText()
  const { query, rows, total } = list
  // The first rows are many at once: drawn in pieces behind the skeleton, so that nothing else waits for them.
  const download = useDownload()
  const mayDraw = useDeferredValue(!query.isPending, false)
  if (query.isPending || !mayDraw)
    return <SkeletonRows label={t('lines.loading')} rows={8} rowHeight={lineRowHeight} />
  if (query.data === undefined)
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />
  if (rows.length === 0)
    return list.noLines ? <NoLinesYet sync={sync} /> : <NothingMatches onClear={onClear} />
  return (
    <>
      <WhatFailed query={query} />
      <LinesTable
        lines={rows}
        total={total}
        sort={filter.sort ?? lineSorts[0]}
        onSort={(sort) => onSort({ sort: filterOf({ sort }).sort })}
        refreshing={query.isFetching && !query.isFetchingNextPage}
      />
      {query.isFetchNextPageError ? (
        <div className={classes.below}>
          <FailedState error={query.error} onRetry={() => void query.fetchNextPage()}>
            <p>{t('lines.moreFailed')}</p>
          </FailedState>
        </div>
      ) : (
        <LoadMore
          shown={rows.length}
          {...(total === undefined ? {} : { total })}
          hasMore={query.hasNextPage}
          // Loading on while all is read again would cut that short.
          loading={query.isFetching}
          onMore={() => void query.fetchNextPage()}
        />
      )}
      <ExportButton
        file={{ url: exportUrl('/api/v1/lines', filter), name: 'lines.csv' }}
        count={total}
        download={download}
      />
    </>
  )
}

function NothingMatches({ onClear }: { onClear: () => void }) {
  const t = useText()
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t('lines.filteredEmpty.title')}
      what={t('lines.filteredEmpty.what')}
      action={<Button onClick={onClear}>{t('action.clearFilters')}</Button>}
    />
  )
}

/** The rows are from before, and say so, when reading them again failed. */
function WhatFailed({ query }: { query: LinesListProps['list']['query'] }) {
  const t = useText()
  if (!query.isRefetchError || query.isFetchNextPageError) return null
  return (
    <div className={classes.above}>
      <FailedState error={query.error} onRetry={() => void query.refetch()}>
        <p>{t('lines.refreshFailed')}</p>
      </FailedState>
    </div>
  )
}
