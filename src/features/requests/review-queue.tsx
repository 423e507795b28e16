import { IconClipboardCheck } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { ReviewDecision } from '../../../domain/api/reviews'
import type { UsernameRequest, UsernameRequestDetails } from '../../../domain/api/username-requests'
import type { RequestStep } from '../../../domain/username-request'
import { useText } from '../../i18n/use-text'
import { useAnnounce } from '../../ui/announcer'
import { EmptyState } from '../../ui/empty-state'
import { ButtonLink } from '../../ui/links'
import { BulkDialog } from './bulk-dialog'
import { ReviewItem } from './review-item'
import { ReviewKeys } from './review-keys'
import { ReviewToolbar } from './review-toolbar'
import { StepDialog, type AskedStep } from './step-dialog'
import { useBulk } from './use-bulk'
import { useSelection } from './use-selection'
import { useSteadyQueue } from './use-steady-queue'
import classes from './review-page.module.css'

type ReviewQueueProps = { rows: UsernameRequest[]; total: number }

export function ReviewQueue({ rows, total }: ReviewQueueProps) {
  const t = useText()
  const announce = useAnnounce()
  const list = useRef<HTMLOListElement>(null)
  const { items, decided } = useSteadyQueue(rows)
  const selection = useSelection(items)
  const bulk = useBulk(items, decided)
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
  function askMany(decision: ReviewDecision) {
    bulk.ask({ decision, chosen: selection.chosen })
  }
  function closeMany(someDecided: boolean) {
    bulk.close()
    if (!someDecided) return
    selection.clear()
    requestAnimationFrame(() => focusItem(list.current, 0))
  }
  return (
    <>
      {items.length === 0 ? (
        <NothingWaits />
      ) : (
        <>
          <ReviewKeys />
          <ReviewToolbar selection={selection} onAsk={askMany} />
          <ol ref={list} className={classes.list} aria-label={t('review.queue')}>
            {items.map(({ request, gone }, at) => (
              <ReviewItem
                key={request.id}
                request={request}
                gone={gone}
                selected={selection.has(request.id)}
                onSelect={(selected) => selection.select(request.id, selected)}
                onAsk={(step) => ask(request, step)}
                onGo={(by) => focusItem(list.current, at + by)}
              />
            ))}
          </ol>
        </>
      )}
      {asked !== null && items.length > 0 && (
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
      {bulk.asked !== null && (
        <BulkDialog
          key={bulk.times}
          asked={bulk.asked}
          opened={bulk.opened}
          onDecided={bulk.onDecided}
          onRetry={bulk.retry}
          onClose={closeMany}
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
