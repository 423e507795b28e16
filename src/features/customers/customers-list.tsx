import { Button } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { exportUrl, useDownload } from '../../api/download'
import { useText } from '../../i18n/use-text'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { readCustomersSearch, isNarrowed } from './customers-search'
import { NoCustomersYet } from './no-customers-yet'
import { listFilterOf } from './queries'
import { useCustomerColumns } from './use-customer-columns'
import type { CustomersList as List } from './use-customers'

const route = getRouteApi('/desk/customers')
const rowHeight = 72

/** The list in each of its states: loading, failed, empty, empty by filter, and with what failed on the way. */
export function CustomersList({ list }: { list: List }) {
  const t = useText()
  const search = route.useSearch()
  const { query, rows } = list
  if (query.isPending) return <SkeletonRows label={t('customers.loading')} rowHeight={rowHeight} />
  if (query.data === undefined)
    return <FailedState error={query.error} onRetry={() => void query.refetch()} />
  if (rows.length === 0) return isNarrowed(search) ? <NothingMatches /> : <NoCustomersYet />
  return (
    <>
      {query.isRefetchError && (
        <FailedState error={query.error} onRetry={() => void query.refetch()}>
          <p>{t('customers.refreshFailed')}</p>
        </FailedState>
      )}
      <Rows list={list} />
    </>
  )
}

function Rows({ list: { query, rows, total, moreThanTotal } }: { list: List }) {
  const t = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const columns = useCustomerColumns()
  const download = useDownload()
  const count = total ?? rows.length
  return (
    <>
      <DataTable
        label={t('customers.title')}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowHeight={rowHeight}
        total={count}
        sort={search.sort ?? '-lastMessageAt'}
        onSort={(sort) =>
          void navigate({
            // What is not understood the reader drops; the order of the API needs no parameter.
            search: (old) =>
              readCustomersSearch({ ...old, sort: sort === '-lastMessageAt' ? undefined : sort }),
            replace: true,
          })
        }
        refreshing={query.isFetching && !query.isFetchingNextPage}
      />
      <LoadMore
        shown={rows.length}
        total={count}
        {...(moreThanTotal && {
          summary: t('customers.shownOfMore', { shown: rows.length, total: count }),
        })}
        hasMore={query.hasNextPage}
        // Loading on while all is read again would cut that short.
        loading={query.isFetching}
        onMore={() => void query.fetchNextPage()}
      />
      <ExportButton
        file={{ url: exportUrl('/api/v1/customers', listFilterOf(search)), name: 'customers.csv' }}
        count={moreThanTotal ? undefined : count}
        download={download}
      />
    </>
  )
}

function keyOf({ id }: { id: string }): string {
  return id
}

function NothingMatches() {
  const t = useText()
  const navigate = route.useNavigate()
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
