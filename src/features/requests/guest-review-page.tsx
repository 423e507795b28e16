import { useLingui } from '@lingui/react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Language } from '../../../domain/api/me'
import type { ReviewDecision } from '../../../domain/api/reviews'
import { isProblem } from '../../api/problem'
import { activateLanguage } from '../../i18n/i18n'
import { useText } from '../../i18n/use-text'
import { FailedState } from '../../ui/failed-state'
import { PageHeader } from '../../ui/page-header'
import { SkeletonRows } from '../../ui/skeleton-rows'
import { GuestReviewed } from './guest-reviewed'
import { guestReviewQuery } from './guest-queries'
import { GuestRequest } from './guest-request'

const route = getRouteApi('/gate/guest-review/$token')

/** One request, for somebody without an account who has a link to it. */
export function GuestReviewPage() {
  const t = useText()
  const { token } = route.useParams()
  const [decided, setDecided] = useState<ReviewDecision | null>(null)
  // Once they have decided, the link tells nothing any more: what was read stays on the page.
  const review = useQuery({ ...guestReviewQuery(token), enabled: decided === null })
  useFirstLanguage(review.data?.language ?? null)
  if (decided !== null && review.data !== undefined)
    return <GuestReviewed review={review.data} decision={decided} />
  const over = isProblem(review.error, 'guest_link_ended')
  // A look that failed on the way does not take from the page what was read before.
  if (over || (review.isError && review.data === undefined))
    return (
      <>
        <PageHeader title={t('guest.page')} />
        <FailedState
          error={review.error}
          {...(over ? {} : { onRetry: () => void review.refetch() })}
        />
      </>
    )
  if (review.data === undefined)
    return <SkeletonRows label={t('app.loading')} rows={4} withHeading />
  return <GuestRequest token={token} review={review.data} onDecided={setDecided} />
}

/** The page opens in the language that the link was made for; whoever switches it then has the last word. */
function useFirstLanguage(language: Language | null): void {
  const { i18n } = useLingui()
  const opened = useRef(false)
  useEffect(() => {
    if (language === null || opened.current) return
    opened.current = true
    if (i18n.locale !== language) void activateLanguage(i18n, language)
  }, [i18n, language])
}
