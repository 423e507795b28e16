import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { GuestReview } from '../../../domain/api/guest-reviews'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { Handle, UserText } from '../../i18n/isolates'
import { Trans } from '../../i18n/trans'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { PageHeader } from '../../ui/page-header'

type GuestReviewedProps = { review: GuestReview; decision: ReviewDecision }

/** The end of the way: what was decided, and that nothing more is to be done. */
export function GuestReviewed({ review, decision }: GuestReviewedProps) {
  const t = useText()
  const [first] = review.candidates
  const handle =
    first === undefined ? null : (
      <Handle username={first.username} displayCase={first.displayCase} />
    )
  // The button that was pressed is gone with the page it stood on.
  useEffect(() => document.querySelector<HTMLElement>('h1')?.focus(), [])
  return (
    <>
      <PageHeader title={t('guest.thanks')} />
      <Notice
        tone="good"
        icon={IconCircleCheck}
        role="status"
        title={<Trans id={`guest.done.${decision}`} values={{ handle }} />}
      >
        <p>
          <Trans
            id="guest.done.what"
            values={{ workspace: <UserText>{review.workspaceName}</UserText> }}
          />
        </p>
      </Notice>
    </>
  )
}
