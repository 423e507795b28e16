import { useLingui } from '@lingui/react'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { useNow } from '../../i18n/clock'
import { localeOf } from '../../i18n/i18n'
import { relativeTime } from '../../i18n/relative-time'
import { useText } from '../../i18n/use-text'
import { Notice } from '../../ui/notice'
import { waitingIcon } from './request-states'

/** Why nothing seems to happen, and when we go on by ourselves. */
export function WaitSentence({ request }: { request: UsernameRequest }) {
  const sentence = useWaitSentence(request)
  if (sentence === null) return null
  return (
    <Notice tone="info" icon={waitingIcon}>
      <p>{sentence}</p>
    </Notice>
  )
}

function useWaitSentence({ waitReason, nextTryAt }: UsernameRequest): string | null {
  const t = useText()
  const when = useWhen()
  if (waitReason === null) return null
  if (nextTryAt !== null) return t(`request.wait.${waitReason}`, { when: when(nextTryAt) })
  if (waitReason === 'meta_pending') return t('request.wait.meta_pending_open')
  return t(`request.wait.${waitReason}`, { when: t('request.wait.soon') })
}

/** "in 3 minutes"; a moment that is due, or nearly, is soon: work never starts on the second. */
function useWhen(): (at: string) => string {
  const t = useText()
  const now = useNow()
  const { i18n } = useLingui()
  return (at) => {
    const relative = relativeTime(Date.parse(at), now)
    if (relative === null || relative.value <= 0) return t('request.wait.soon')
    const format = new Intl.RelativeTimeFormat(localeOf(i18n.locale), { numeric: 'always' })
    return format.format(relative.value, relative.unit)
  }
}
