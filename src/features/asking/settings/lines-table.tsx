import { IconAddressBook } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { LineAsking } from '../../../../domain/api/asking'
import { useRefreshing } from '../../../api/use-refreshing'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { FailedState } from '../../../ui/failed-state'
import { LoadMore } from '../../../ui/load-more'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { lineAskingKey, lineAskingQuery } from '../queries'
import { LineDialog } from './line-dialog'
import { useLineColumns } from './use-line-columns'
import classes from './settings.module.css'

const rowHeight = 84

/** How each line asks, and what keeps it from asking. */
export function LinesTable({ usualLanguage }: { usualLanguage: string }) {
  const t = useText()
  return (
    <section id="lines" className={classes.wide} aria-labelledby="asking-lines">
      <h2 id="asking-lines" className={classes.title}>
        {t('askingSettings.lines')}
      </h2>
      <p className={classes.soft}>{t('askingSettings.lines.what')}</p>
      <Lines usualLanguage={usualLanguage} />
    </section>
  )
}

function Lines({ usualLanguage }: { usualLanguage: string }) {
  const t = useText()
  const list = useInfiniteQuery(lineAskingQuery())
  useRefreshing('asking', lineAskingKey)
  const [changing, setChanging] = useState<LineAsking>()
  const [opened, setOpened] = useState(false)
  const onChange = useCallback((line: LineAsking) => {
    setChanging(line)
    setOpened(true)
  }, [])
  const columns = useLineColumns({ usualLanguage, onChange })
  if (list.isPending)
    return <SkeletonRows label={t('askingSettings.lines.loading')} rowHeight={rowHeight} />
  if (list.data === undefined)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  if (rows.length === 0)
    return <EmptyState icon={IconAddressBook} what={t('askingSettings.lines.none')} />
  return (
    <>
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      <DataTable
        label={t('askingSettings.lines')}
        columns={columns}
        rows={rows}
        rowKey={({ lineId }) => lineId}
        rowHeight={rowHeight}
        refreshing={list.isFetching && !list.isFetchingNextPage}
      />
      <LoadMore
        shown={rows.length}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {changing !== undefined && (
        <LineDialog
          line={changing}
          usualLanguage={usualLanguage}
          opened={opened}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  )
}
