import { useInfiniteQuery } from '@tanstack/react-query'
import { exportUrl, useDownload } from '../../../api/download'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { LoadMore } from '../../../ui/load-more'
import { useImportColumns } from './import-columns'
import { outcomesQuery } from './queries'

/** What came of the rows in numbers, and those that were not created with their reasons. */
export function ImportOutcomes({ id }: { id: string }) {
  const t = useText()
  const columns = useImportColumns()
  const download = useDownload()
  const lists = [
    useInfiniteQuery(outcomesQuery(id, 'refused')),
    useInfiniteQuery(outcomesQuery(id, 'skipped')),
  ]
  const failed = lists.find((list) => list.isError)
  if (failed !== undefined) return <FailedState error={failed.error} />
  const counts = lists[0]?.data?.pages[0]?.counts
  if (counts === undefined) return null
  const rows = lists.flatMap((list) => list.data?.pages.flatMap((page) => page.items) ?? [])
  const more = lists.find((list) => list.hasNextPage)
  return (
    <>
      <p>{t('import.summary', counts)}</p>
      {rows.length > 0 && (
        <>
          <DataTable
            label={t('import.outcomes')}
            columns={columns}
            rows={rows}
            rowKey={({ row }) => String(row)}
            total={counts.skipped + counts.refused}
          />
          <LoadMore
            shown={rows.length}
            total={counts.skipped + counts.refused}
            hasMore={more !== undefined}
            loading={lists.some((list) => list.isFetchingNextPage)}
            onMore={() => void more?.fetchNextPage()}
          />
        </>
      )}
      <ExportButton
        file={{ url: exportUrl(`/api/v1/jobs/${id}/rows`, {}), name: 'import-rows.csv' }}
        download={download}
      />
    </>
  )
}
