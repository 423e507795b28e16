import { useInfiniteQuery } from '@tanstack/react-query'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { LoadMore } from '../../ui/load-more'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { requestsQuery } from './queries'
import { ReviewQueue } from './review-queue'

const waiting = requestsQuery({ state: 'in_review', sort: 'submittedAt' })

export function ReviewPage() {
  const t = useText()
  const queue = useInfiniteQuery(waiting)
  const total = queue.data?.pages[0]?.total ?? 0
  const title = total > 0 ? t('review.titleCount', { count: total }) : t('review.title')
  const rows = queue.data?.pages.flatMap((page) => page.items)
  return (
    <>
      <PageHeader title={title} description={t('review.what')} />
      {queue.isPending && <SkeletonRows label={t('review.loading')} rows={3} rowHeight={220} />}
      {queue.isError && rows === undefined && (
        <FailedState error={queue.error} onRetry={() => void queue.refetch()} />
      )}
      {rows !== undefined && <ReviewQueue rows={rows} total={total} />}
      {rows !== undefined && rows.length > 0 && (
        <LoadMore
          shown={rows.length}
          total={total}
          hasMore={queue.hasNextPage}
          loading={queue.isFetchingNextPage}
          onMore={() => void queue.fetchNextPage()}
        />
      )}
    </>
  )
}
