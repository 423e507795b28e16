import { useState } from 'react'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { useMe } from '../../api/me'
import { useText } from '../../i18n/use-text'
import { Dialog } from '../../ui/dialog'
import { previewOf } from './bulk-preview'
import { BulkPreview } from './bulk-preview-form'
import { BulkSummary } from './bulk-summary'
import { isUnexplained, nothingSaid, wordsOf, type Said } from './said'
import { useReviewMany, type Reviewed } from './use-review-many'
import type { QueueItem } from './use-steady-queue'

/** A decision about many, with what was selected and seen when it was asked for. */
export type AskedMany = { decision: ReviewDecision; chosen: QueueItem[] }

type BulkDialogProps = {
  asked: AskedMany
  opened: boolean
  onDecided: (reviewed: Reviewed[]) => void
  /** The person wants to look again at those that were left as they are. */
  onRetry: (ids: string[]) => void
  onClose: (decided: boolean) => void
}

/** First what would be done and what not, then what was done and what not. */
export function BulkDialog({ asked, opened, onDecided, onRetry, onClose }: BulkDialogProps) {
  const t = useText()
  const me = useMe()
  const reviewing = useReviewMany()
  const [said, setSaid] = useState<Said>(nothingSaid)
  const [tried, setTried] = useState(false)
  const { decision } = asked
  const preview = previewOf(asked.chosen, decision, me.id)
  const done = reviewing.data
  const count = preview.will.length

  function confirm() {
    setTried(true)
    if (decision === 'decline' && isUnexplained(said)) return
    const words = wordsOf(decision === 'decline' ? said : { ...said, reason: '' })
    reviewing.mutate({ decision, requests: preview.will, words }, { onSuccess: onDecided })
  }
  function close() {
    if (reviewing.isPending) return
    onClose(done !== undefined)
  }
  function retry(ids: string[]) {
    reviewing.reset()
    onRetry(ids)
  }
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        done === undefined
          ? t(`review.many.${decision}.title`, { count })
          : t('review.many.summary')
      }
    >
      {done === undefined ? (
        <BulkPreview
          decision={decision}
          preview={preview}
          said={said}
          onSaid={setSaid}
          tried={tried}
          busy={reviewing.isPending}
          error={reviewing.error}
          onConfirm={confirm}
          onCancel={close}
        />
      ) : (
        <BulkSummary decision={decision} reviewed={done} onRetry={retry} onClose={close} />
      )}
    </Dialog>
  )
}
