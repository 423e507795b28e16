import type { UsernameRequest } from '../../../domain/api/username-requests'

const day = 24 * 60 * 60_000
/** After this long in review a request is late. */
const patience = 2 * day
/** A campaign this near makes a request urgent, however fresh it is. */
const soon = 7

export type Urgency = {
  late: boolean
  /** When it becomes late, ISO 8601. */
  lateAt: string
  /** Whole days until the campaign begins when that is near, negative when it is past; `null` when it is not. */
  campaignInDays: number | null
}

/** How pressing a waiting request is. `today` is the day on the reader's own calendar. */
export function urgencyOf(
  request: Pick<UsernameRequest, 'submittedAt' | 'stateSince' | 'campaignDate'>,
  now: number,
  today: string,
): Urgency {
  const lateAt = Date.parse(request.submittedAt ?? request.stateSince) + patience
  const { campaignDate } = request
  const days =
    campaignDate === null ? null : Math.round((Date.parse(campaignDate) - Date.parse(today)) / day)
  return {
    late: now >= lateAt,
    lateAt: new Date(lateAt).toISOString(),
    campaignInDays: days !== null && days <= soon ? days : null,
  }
}
