import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ApiKey } from '../../../domain/api/people'
import { exportUrl, useDownload } from '../../api/download'
import { useText } from '../../i18n/use-text'
import { DataTable } from '../../ui/data-table'
import { EmptyState } from '../../ui/empty-state'
import { ExportButton } from '../../ui/export-button'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { apiKeysQuery } from './api-key-queries'
import { EndKey } from './end-key'
import { NewKey } from './new-key'
import { useKeyColumns } from './use-key-columns'

export function ApiKeysSettings() {
  const t = useText()
  const [making, setMaking] = useState(false)
  const [ending, setEnding] = useState<ApiKey | null>(null)
  const make = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setMaking(true)}>
      {t('keys.create')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('settings.tab.api-keys')}
        description={
          <>
            {t('keys.what')} <a href="/api/v1/docs">{t('keys.docs')}</a>
          </>
        }
        actions={make}
      />
      <KeyList onEnd={setEnding} />
      <NewKey opened={making} onClose={() => setMaking(false)} />
      <EndKey apiKey={ending} onClose={() => setEnding(null)} />
    </>
  )
}

function KeyList({ onEnd }: { onEnd: (key: ApiKey) => void }) {
  const t = useText()
  const keys = useInfiniteQuery(apiKeysQuery())
  const download = useDownload()
  const columns = useKeyColumns(onEnd)
  const rows = useMemo(() => keys.data?.pages.flatMap(({ items }) => items) ?? [], [keys.data])
  if (keys.isPending) return <SkeletonRows label={t('app.loading')} />
  return (
    <>
      {keys.isError && <FailedState error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.data !== undefined && rows.length === 0 && (
        <EmptyState icon={IconKey} what={t('keys.empty.what')} />
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            label={t('settings.tab.api-keys')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHeight={84}
            refreshing={keys.isRefetching}
          />
          <LoadMore
            shown={rows.length}
            hasMore={keys.hasNextPage}
            loading={keys.isFetchingNextPage}
            onMore={() => void keys.fetchNextPage()}
          />
          <ExportButton
            file={{ url: exportUrl('/api/v1/api-keys', {}), name: 'api-keys.csv' }}
            download={download}
          />
        </>
      )}
    </>
  )
}
