import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useText } from '../../../i18n/use-text'
import { FailedState } from '../../../ui/failed-state'
import { SkeletonRows } from '../../../ui/skeleton-rows'
import { useCustomerSlots } from '../customer-slots'
import { customerRequestsQuery } from '../queries'
import { Panel } from './panel'
import classes from './customer-page.module.css'

/** Every time this customer was asked, newest first, and what came of it. */
export function AsksPanel({ id }: { id: string }) {
  return (
    <Panel title={useText()('customers.asks.title')}>
      <Asks id={id} />
    </Panel>
  )
}

function Asks({ id }: { id: string }) {
  const t = useText()
  const { Asked } = useCustomerSlots()
  const asks = useInfiniteQuery(customerRequestsQuery(id))
  if (asks.isPending)
    return <SkeletonRows label={t('customers.asks.loading')} rows={2} rowHeight={88} />
  if (asks.data === undefined)
    return <FailedState error={asks.error} onRetry={() => void asks.refetch()} />
  const items = asks.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <p className={classes.soft}>{t('customers.asks.none')}</p>
  return (
    <>
      <ol className={classes.asks} reversed>
        {items.map((request) => (
          <Asked key={request.id} request={request} />
        ))}
      </ol>
      {asks.hasNextPage && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            loading={asks.isFetchingNextPage}
            onClick={() => void asks.fetchNextPage()}
          >
            {t('action.showMore')}
          </Button>
        </div>
      )}
    </>
  )
}
