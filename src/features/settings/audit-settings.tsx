import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { exportUrl, useDownload } from '../../api/download'
import { useText } from '../../i18n/use-text'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { AuditEntryRow } from './audit-entry'
import { AuditFilters } from './audit-filters'
import { auditQuery } from './audit-queries'
import classes from './audit.module.css'

const route = getRouteApi('/desk/settings/audit')

export function AuditSettings() {
  const t = useText()
  return (
    <>
      <PageHeader title={t('settings.tab.audit')} description={t('audit.what')} />
      <AuditFilters />
      <AuditList />
    </>
  )
}

function AuditList() {
  const t = useText()
  const search = route.useSearch()
  const audit = useInfiniteQuery(auditQuery(search))
  const download = useDownload()
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? []
  if (audit.isPending) return <SkeletonRows label={t('app.loading')} />
  return (
    <>
      {audit.isError && <FailedState error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.data !== undefined && entries.length === 0 && <NoEntries />}
      {entries.length > 0 && (
        <>
          <ol className={classes.list} aria-label={t('settings.tab.audit')}>
            {entries.map((entry) => (
              <AuditEntryRow key={entry.id} entry={entry} />
            ))}
          </ol>
          <LoadMore
            shown={entries.length}
            hasMore={audit.hasNextPage}
            loading={audit.isFetchingNextPage}
            onMore={() => void audit.fetchNextPage()}
          />
          <ExportButton
            file={{ url: exportUrl('/api/v1/audit', search), name: 'audit.csv' }}
            download={download}
          />
        </>
      )}
    </>
  )
}

function NoEntries() {
  const t = useText()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  if (Object.keys(search).length === 0)
    return <EmptyState icon={IconHistory} what={t('audit.empty.what')} />
  return (
    <EmptyState
      icon={IconHistory}
      title={t('list.filteredEmpty.title')}
      what={t('list.filteredEmpty.what')}
      action={
        <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
          {t('action.clearFilters')}
        </Button>
      }
    />
  )
}
