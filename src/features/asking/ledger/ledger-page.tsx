import { Button } from '@mantine/core'
import { IconFilterOff, IconMessageQuestion } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { PhoneRequest } from '../../../../domain/api/phone-requests'
import { exportUrl, useDownload } from '../../../api/download'
import { useRefreshing } from '../../../api/use-refreshing'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { ButtonLink } from '../../../ui/links'
import { LoadMore } from '../../../ui/load-more'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { ledgerQuery } from '../queries'
import { CancelDialog } from './cancel-dialog'
import { ledgerFilterOf } from './ledger-filter'
import { LedgerFilters } from './ledger-filters'
import { useLedgerColumns } from './use-ledger-columns'

const route = getRouteApi('/desk/asking/ledger')
const rowHeight = 76

/** Everyone who was asked, newest first. */
export function LedgerPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('ledger.title')}
        description={t('ledger.what')}
        crumbs={[
          <Link key="asking" to="/asking">
            {t('asking.title')}
          </Link>,
        ]}
      />
      <LedgerFilters />
      <Entries />
    </>
  )
}

function Entries() {
  const t = useText()
  const filter = ledgerFilterOf(route.useSearch())
  const query = ledgerQuery(filter)
  const list = useInfiniteQuery(query)
  useRefreshing('phone-requests', query.queryKey)
  const [cancelling, setCancelling] = useState<PhoneRequest>()
  const columns = useLedgerColumns(setCancelling)
  const download = useDownload()
  if (list.isPending) return <SkeletonRows label={t('ledger.loading')} rowHeight={rowHeight} />
  if (list.data === undefined)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  const { total, moreThanTotal } = list.data.pages[0] ?? { total: rows.length }
  const failed = list.isError && (
    <FailedState error={list.error} onRetry={() => void list.refetch()} />
  )
  if (rows.length === 0) return failed || <NoEntries filtered={Object.keys(filter).length > 0} />
  return (
    <>
      {failed}
      <DataTable
        label={t('ledger.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHeight={rowHeight}
        total={total}
        refreshing={list.isFetching && !list.isFetchingNextPage}
      />
      <LoadMore
        shown={rows.length}
        total={total}
        {...(moreThanTotal === true && {
          summary: t('ledger.shownOfMore', { shown: rows.length, total }),
        })}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <ExportButton
        file={{ url: exportUrl('/api/v1/phone-requests', filter), name: 'phone-requests.csv' }}
        count={moreThanTotal === true ? undefined : total}
        download={download}
      />
      <CancelDialog request={cancelling} onClose={() => setCancelling(undefined)} />
    </>
  )
}

function NoEntries({ filtered }: { filtered: boolean }) {
  const t = useText()
  const navigate = route.useNavigate()
  return filtered ? (
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
  ) : (
    <EmptyState
      icon={IconMessageQuestion}
      title={t('ledger.empty.title')}
      what={t('ledger.empty.what')}
      action={<ButtonLink to="/customers">{t('ledger.empty.act')}</ButtonLink>}
    />
  )
}
