import { IconClipboardCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { UsernameRequest, UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { RequestStep } from '../../../domain/username-request'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { EmptyState } from '../../ui/empty-state'
import { FailedState } from '../../ui/failed-state'
import { ButtonLink } from '../../ui/links'
import { LoadMore } from '../../ui/load-more'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { requestsQuery } from './queries'
import { ReviewItem } from './review-item'
import { ReviewKeys } from './review-keys'
import { StepDialog, type AskedStep } from './step-dialog'
import { useSteadyQueue } from './use-steady-queue'
import classes from './review-page.module.css'

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

type ReviewQueueProps = { rows: UsernameRequest[]; total: number }

function ReviewQueue({ rows, total }: ReviewQueueProps) {
  const t = useText()
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  const { items, decided } = useSteadyQueue(rows)
  const [asked, setAsked] = useState<(AskedStep & { request: UsernameRequest }) | null>(null)
  const [opened, setOpened] = useState(false)

  function ask(request: UsernameRequest, step: RequestStep) {
    setAsked({ request, step, version: request.version })
    setOpened(true)
  }
  /** On to the next one; after the last, to the one before it. */
  function onDone(answer: UsernameRequestDetails) {
    setOpened(false)
    const at = items.findIndex(({ request }) => request.id === answer.id)
    decided(answer)
    announce(t('review.next', { count: Math.max(0, total - 1) }))
    requestAnimationFrame(() => focusItem(list.current, at))
  }
  if (items.length === 0) return <NothingWaits />
  return (
    <>
      <ReviewKeys />
      <ol ref={list} className={classes.list} aria-label={t('review.queue')}>
        {items.map(({ request, gone }) => (
          <ReviewItem
            key={request.id}
            request={request}
            gone={gone}
            onAsk={(step) => ask(request, step)}
            onGo={(by) => {
              const at = items.findIndex((item) => item.request.id === request.id)
              focusItem(list.current, at + by)
            }}
          />
        ))}
      </ol>
      {asked !== null && (
        <StepDialog
          key={asked.request.id}
          request={
            items.find(({ request }) => request.id === asked.request.id)?.request ?? asked.request
          }
          asked={asked}
          opened={opened}
          onClose={() => setOpened(false)}
          onDone={onDone}
          onReload={() => setOpened(false)}
        />
      )}
    </>
  )
}

/** The item's own heading takes the focus: its keys work from there, and it is read out. */
function focusItem(list: HTMLElement | null, index: number): void {
  const items = list?.querySelectorAll<HTMLElement>('[data-review-item]') ?? []
  const item = items[Math.max(0, Math.min(index, items.length - 1))]
  if (item === undefined) document.querySelector<HTMLElement>('h1')?.focus()
  else item.focus()
}

function NothingWaits() {
  const t = useText()
  return (
    <EmptyState
      icon={IconClipboardCheck}
      title={t('review.empty.title')}
      what={t('review.empty.what')}
      action={
        <ButtonLink to="/requests" variant="default">
          {t('review.empty.all')}
        </ButtonLink>
      }
    />
  )
}
