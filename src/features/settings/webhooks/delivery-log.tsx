import { IconSend } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { deliveryStates, type DeliveryState } from '../../../../domain/webhook-delivery'
import { exportUrl, useDownload } from '../../../api/download'
import { useText } from '../../../i18n/use-text'
import { EmptyState } from '../../../ui/empty-state'
import { ExportButton } from '../../../ui/export-button'
import { FailedState } from '../../../ui/failed-state'
import { FilterChips } from '../../../ui/filter-chips'
import { LoadMore } from '../../../ui/load-more'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { Section } from '../section'
import { DeliveryItem } from './delivery-item'
import { deliveriesQuery } from './webhook-queries'
import classes from './webhooks.module.css'

export function DeliveryLog({ id }: { id: string }) {
  const t = useText()
  const [state, setState] = useState<DeliveryState>()
  return (
    <Section title={t('webhooks.log')} what={t('webhooks.log.what')}>
      <FilterChips
        label={t('webhooks.state')}
        options={deliveryStates.map((value) => ({
          value,
          label: t(`webhooks.delivery.state.${value}`),
        }))}
        value={state}
        onChange={setState}
      />
      <Deliveries id={id} state={state} />
    </Section>
  )
}

function Deliveries({ id, state }: { id: string; state: DeliveryState | undefined }) {
  const t = useText()
  const log = useInfiniteQuery(deliveriesQuery(id, state))
  const download = useDownload()
  const items = log.data?.pages.flatMap((page) => page.items) ?? []
  if (log.isPending) return <SkeletonRows label={t('app.loading')} rows={3} />
  return (
    <>
      {log.isError && <FailedState error={log.error} onRetry={() => void log.refetch()} />}
      {log.data !== undefined && items.length === 0 && (
        <EmptyState
          icon={IconSend}
          what={t(state === undefined ? 'webhooks.log.empty' : 'webhooks.log.none')}
        />
      )}
      {items.length > 0 && (
        <>
          <ol className={classes.log} aria-label={t('webhooks.log')}>
            {items.map((item) => (
              <DeliveryItem key={item.id} endpointId={id} item={item} />
            ))}
          </ol>
          <LoadMore
            shown={items.length}
            hasMore={log.hasNextPage}
            loading={log.isFetchingNextPage}
            onMore={() => void log.fetchNextPage()}
          />
          <ExportButton
            file={{
              url: exportUrl(`/api/v1/webhook-endpoints/${id}/deliveries`, { state }),
              name: 'webhook-deliveries.csv',
            }}
            download={download}
          />
        </>
      )}
    </>
  )
}
