import { IconSend, IconFilterOff } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { exportUrl, useDownload } from '../../api/download'
import { useMay, useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { ButtonLink } from '../../ui/links'
import { LoadMore } from '../../ui/load-more'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { filtersOf, requestsQuery } from './queries'
import { useRequestColumns } from './request-columns'
import { RequestsFilters } from './requests-filters'
import type { RequestsSearch } from './requests-search'

const route = getRouteApi('/desk/requests')

export function RequestsPage() {
  const t = useText()
  const mayAsk = useMay('requests.create')
  return (
    <>
      <PageHeader
        title={t('requests.title')}
        description={t('requests.list.what')}
        actions={
          mayAsk && (
            <>
              <ButtonLink to="/requests/import" variant="default">
                {t('requests.list.import')}
              </ButtonLink>
              <AskButton />
            </>
          )
        }
      />
      <RequestsFilters />
      <RequestsTable />
    </>
  )
}

function AskButton() {
  const t = useText()
  return (
    <ButtonLink to="/requests/new" leftSection={<IconSend size={18} className="hb-mirrors" />}>
      {t('requests.list.ask')}
    </ButtonLink>
  )
}

function RequestsTable() {
  const t = useText()
  const me = useMe()
  const search = route.useSearch()
  const columns = useRequestColumns()
  const filters = filtersOf(search, me.id)
  const list = useInfiniteQuery(requestsQuery(filters))
  const download = useDownload()
  if (list.isPending) return <SkeletonRows label={t('requests.list.loading')} rowHeight={68} />
  if (list.isError) return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  const { total, moreThanTotal } = list.data.pages[0] ?? { total: rows.length }
  if (rows.length === 0) return <NoRequests search={search} />
  return (
    <>
      <DataTable
        label={t('requests.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHeight={68}
        total={total}
        refreshing={list.isFetching && !list.isFetchingNextPage}
      />
      <LoadMore
        shown={rows.length}
        total={total}
        {...(moreThanTotal === true && {
          summary: t('requests.list.shownOfMore', { shown: rows.length, total }),
        })}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <ExportButton
        file={{ url: exportUrl('/api/v1/username-requests', filters), name: 'requests.csv' }}
        count={total}
        download={download}
      />
    </>
  )
}

function NoRequests({ search }: { search: RequestsSearch }) {
  const t = useText()
  const mayAsk = useMay('requests.create')
  const navigate = route.useNavigate()
  const filtered = search.q ?? search.state ?? search.lineId ?? search.sort
  if (filtered === undefined) {
    const mine = search.requester === 'me'
    return (
      <EmptyState
        icon={IconSend}
        title={t(mine ? 'requests.list.empty.mine' : 'requests.list.empty.title')}
        what={t('requests.list.empty.what')}
        {...(mayAsk ? { action: <AskButton /> } : {})}
      />
    )
  }
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
