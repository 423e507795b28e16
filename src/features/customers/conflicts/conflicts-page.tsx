import { IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { conflictStates } from '../../../../domain/number-conflict'
import { exportUrl, useDownload } from '../../../api/download'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { Chips } from '../../../ui/filter-chips'
import { LoadMore } from '../../../ui/load-more'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { CustomersCrumb } from '../customers-crumb'
import { LineChoice } from '../line-choice'
import type { ConflictsSearch } from './conflicts-search'
import { conflictFilterOf, conflictsQuery } from './queries'
import { useConflictColumns } from './use-conflict-columns'
import classes from '../customers.module.css'

const route = getRouteApi('/desk/customers/conflicts')
const rowHeight = 68

/** Numbers that two customers of one line have: a person looks at both and decides. */
export function ConflictsPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('conflicts.title')}
        crumbs={[<CustomersCrumb key="all" />]}
        description={t('conflicts.what')}
      />
      <Filters />
      <Conflicts />
    </>
  )
}

function Filters() {
  const t = useText()
  const { state = 'open', lineId } = route.useSearch()
  const navigate = route.useNavigate()
  const set = (change: { [Key in keyof ConflictsSearch]: ConflictsSearch[Key] | undefined }) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true })
  return (
    <div className={classes.filters}>
      <div className={classes.lineField}>
        <LineChoice lineId={lineId} onChange={(value) => set({ lineId: value })} />
      </div>
      <div className={classes.chips}>
        <Chips
          label={t('conflicts.state')}
          above={false}
          value={state}
          onChoose={(value) => set({ state: value === 'open' ? undefined : value })}
          options={conflictStates.map((value) => ({
            value,
            label: t(`conflicts.state.${value}`),
          }))}
        />
      </div>
    </div>
  )
}

function Conflicts() {
  const t = useText()
  const search = route.useSearch()
  const filter = conflictFilterOf(search)
  const list = useInfiniteQuery(conflictsQuery(search))
  const columns = useConflictColumns()
  const download = useDownload()
  if (list.isPending) return <SkeletonRows label={t('conflicts.loading')} rowHeight={rowHeight} />
  if (list.data === undefined)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  const total = list.data.pages[0]?.total ?? rows.length
  if (rows.length === 0)
    return (
      <EmptyState
        icon={IconUsers}
        title={t(`conflicts.empty.${filter.state}`)}
        what={t('conflicts.empty.what')}
      />
    )
  return (
    <>
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      <DataTable
        label={t('conflicts.title')}
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
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <ExportButton
        file={{ url: exportUrl('/api/v1/number-conflicts', filter), name: 'number-conflicts.csv' }}
        count={total}
        download={download}
      />
    </>
  )
}
