import { IconMessages } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Ago } from '../../i18n/ago'
import { Id } from '../../i18n/isolates'
import { useText } from '../../i18n/use-text'
import { DataTable, type Column } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { BreakableId } from './breakable-id'
import { AccountName } from './account-name'
import { LanguageName } from '../../i18n/language-name'
import { otherTemplatesQuery, templateAccountsQuery, type OtherTemplate } from './queries'

const rowHeight = 60

/** Templates of others on the same accounts: to look at, never touched. */
export function OtherTemplatesPage() {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t('templates.others.title')}
        description={t('templates.others.what')}
        crumbs={[
          <Link key="templates" to="/templates">
            {t('templates.title')}
          </Link>,
        ]}
      />
      <Others />
    </>
  )
}

function Others() {
  const t = useText()
  const columns = useColumns()
  const list = useInfiniteQuery(otherTemplatesQuery())
  if (list.isPending)
    return <SkeletonRows label={t('templates.others.loading')} rowHeight={rowHeight} />
  if (list.data === undefined)
    return <FailedState error={list.error} onRetry={() => void list.refetch()} />
  const rows = list.data.pages.flatMap((page) => page.items)
  if (rows.length === 0)
    return <EmptyState icon={IconMessages} what={t('templates.others.empty')} />
  return (
    <>
      {list.isError && <FailedState error={list.error} onRetry={() => void list.refetch()} />}
      <DataTable
        label={t('templates.others.title')}
        columns={columns}
        rows={rows}
        rowKey={({ wabaId, metaId }) => `${wabaId} ${metaId}`}
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

function useColumns(): Column<OtherTemplate>[] {
  const t = useText()
  const accounts = useQuery(templateAccountsQuery()).data?.items
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('templates.column.name'),
        cell: ({ name }) => <BreakableId>{name}</BreakableId>,
      },
      {
        id: 'language',
        header: t('templates.column.language'),
        cell: ({ language }) => <LanguageName language={language} />,
      },
      {
        id: 'account',
        header: t('templates.column.account'),
        cell: ({ wabaId }) => (
          <AccountName
            account={
              accounts?.find((account) => account.wabaId === wabaId) ?? { wabaId, name: null }
            }
          />
        ),
      },
      {
        id: 'status',
        header: t('templates.column.status'),
        cell: ({ status, category }) =>
          status === null ? (
            t('templates.notTold')
          ) : (
            <Id>{category === null ? status : `${status} · ${category}`}</Id>
          ),
      },
      {
        id: 'read',
        header: t('templates.column.read'),
        cell: ({ readAt }) => <Ago at={readAt} quiet />,
      },
    ],
    [t, accounts],
  )
}
