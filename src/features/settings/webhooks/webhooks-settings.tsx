import { Button } from '@mantine/core'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { exportUrl, useDownload } from '../../../api/download'
import { useText } from '../../../i18n/use-text'
import { DataTable } from '../../../ui/data-table'
import { EmptyState } from '../../../ui/empty-state'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { LoadMore } from '../../../ui/load-more'
import { PageHeader } from '../../../ui/page-header'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { AddWebhook } from './add-webhook'
import { useWebhookColumns } from './use-webhook-columns'
import { webhooksQuery } from './webhook-queries'

export function WebhooksSettings() {
  const t = useText()
  const [adding, setAdding] = useState(false)
  return (
    <>
      <PageHeader
        title={t('settings.tab.webhooks')}
        description={
          <>
            {t('webhooks.what')} <a href="/api/v1/docs#webhooks">{t('webhooks.docs')}</a>
          </>
        }
        actions={
          <Button leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
            {t('webhooks.add')}
          </Button>
        }
      />
      <WebhookList />
      <AddWebhook opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}

function WebhookList() {
  const t = useText()
  const webhooks = useInfiniteQuery(webhooksQuery())
  const download = useDownload()
  const columns = useWebhookColumns()
  const rows = useMemo(
    () => webhooks.data?.pages.flatMap(({ items }) => items) ?? [],
    [webhooks.data],
  )
  if (webhooks.isPending) return <SkeletonRows label={t('app.loading')} />
  return (
    <>
      {webhooks.isError && (
        <FailedState error={webhooks.error} onRetry={() => void webhooks.refetch()} />
      )}
      {webhooks.data !== undefined && rows.length === 0 && (
        <EmptyState icon={IconWebhook} what={t('webhooks.empty.what')} />
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            label={t('settings.tab.webhooks')}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHeight={72}
            refreshing={webhooks.isRefetching}
          />
          <LoadMore
            shown={rows.length}
            hasMore={webhooks.hasNextPage}
            loading={webhooks.isFetchingNextPage}
            onMore={() => void webhooks.fetchNextPage()}
          />
          <ExportButton
            file={{ url: exportUrl('/api/v1/webhook-endpoints', {}), name: 'webhooks.csv' }}
            download={download}
          />
        </>
      )}
    </>
  )
}
