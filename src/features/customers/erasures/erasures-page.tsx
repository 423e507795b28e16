import {
  IconAddressBook,
  IconAlertTriangle,
  IconCircleCheck,
  IconEraser,
  IconHourglass,
  type Icon,
} from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Ago } from '../../../i18n/ago'
import { UserText } from '../../../i18n/isolates'
import { useText } from '../../../i18n/use-text'
import { DataTable, type Column } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { FailedState } from '../../../ui/failed-state'
import { LoadMore } from '../../../ui/load-more'
import type { Tone } from '../../../ui/notice'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { StatePill } from '../../../ui/state-pill'
import { CustomersCrumb } from '../customers-crumb'
import { erasuresQuery, type Erasure } from './queries'
import classes from '../customers.module.css'

const rowHeight = 64

/** Who was erased when and by whom, without anything of theirs; and what Meta's contact book answered. */
export function ErasuresPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('customers.erasures.title')}
        crumbs={[<CustomersCrumb key="all" />]}
        description={t('customers.erasures.what')}
      />
      <Erasures />
    </>
  )
}

function Erasures() {
  const t = useText()
  const list = useInfiniteQuery(erasuresQuery())
  const columns = useColumns()
  if (list.isPending)
    return <SkeletonRows label={t('customers.erasures.loading')} rowHeight={rowHeight} />
  if (list.data === undefined)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  if (rows.length === 0) return <EmptyState icon={IconEraser} what={t('customers.erasures.none')} />
  return (
    <>
      <DataTable
        label={t('customers.erasures.title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        rowHeight={rowHeight}
        refreshing={list.isFetching && !list.isFetchingNextPage}
      />
      <LoadMore
        shown={rows.length}
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  )
}

const looks: Record<Erasure['contactBook'], { tone: Tone; icon: Icon }> = {
  asked: { tone: 'info', icon: IconHourglass },
  done: { tone: 'good', icon: IconCircleCheck },
  not_in_book: { tone: 'quiet', icon: IconAddressBook },
  failed: { tone: 'bad', icon: IconAlertTriangle },
}

function useColumns(): Column<Erasure>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        id: 'when',
        header: t('customers.erasures.when'),
        width: '22%',
        cell: ({ at }) => <Ago at={at} />,
      },
      {
        id: 'line',
        header: t('customers.column.line'),
        cell: ({ lineName }) => <UserText>{lineName}</UserText>,
      },
      {
        id: 'who',
        header: t('customers.erasures.who'),
        cell: ({ byName }) => <UserText>{byName}</UserText>,
      },
      {
        id: 'book',
        header: t('customers.erasures.book'),
        cell: ({ contactBook, details }) => (
          <span className={classes.pair}>
            <StatePill {...looks[contactBook]}>
              {t(`customers.erasures.book.${contactBook}`)}
            </StatePill>
            {details !== null && (
              <bdi dir="auto" className={classes.soft}>
                {details}
              </bdi>
            )}
          </span>
        ),
      },
    ],
    [t],
  )
}
