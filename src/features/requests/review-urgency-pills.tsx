import { IconAlarm, IconCalendarExclamation, IconClockHour4 } from '@tabler/icons-react'
import type { UsernameRequest } from '../../../domain/api/username-requests'
import { useNow } from '../../i18n/clock'
import { useFormat } from '../../i18n/format'
import { useText } from '../../i18n/use-text'
import { StatePill } from '../../ui/state-pill'
import { today } from './today'
import { urgencyOf } from './review-urgency'
import classes from './review-page.module.css'

/** Whether it waits too long, or when it will, and whether a campaign is near; in words. */
export function ReviewUrgency({ request }: { request: UsernameRequest }) {
  const t = useText()
  const { dateTime } = useFormat()
  const urgency = urgencyOf(request, useNow(), today())
  const { campaignInDays } = urgency
  return (
    <span className={classes.urgency}>
      {urgency.late ? (
        <StatePill tone="bad" icon={IconAlarm}>
          {t('review.late')}
        </StatePill>
      ) : (
        <StatePill tone="quiet" icon={IconClockHour4}>
          {t('review.lateAt', { when: dateTime(urgency.lateAt) })}
        </StatePill>
      )}
      {campaignInDays !== null && (
        <StatePill tone="waiting" icon={IconCalendarExclamation}>
          {campaignInDays < 0
            ? t('review.campaignPast')
            : t('review.campaignSoon', { days: campaignInDays })}
        </StatePill>
      )}
    </span>
  )
}
