/** What the last failure of asking a customer forbids, and for how long. */
import { sendProblemOf } from './send-problems'

/** Of the newest request that ended; times in milliseconds. */
export type LastEnding = {
  lastState: string | null
  lastFailedAt: number | null
  lastFailureCode: number | null
  lastFailureDetails: string | null
  /** When the customer last wrote: whoever writes can be reached. */
  lastMessageAt: number | null
}

const day = 24 * 60 * 60_000

/**
 * `forGood`: nothing but a new message of the customer changes it. What others must mend, like the template or the
 * account, says nothing of the customer.
 */
export function failureOf(last: LastEnding): { forGood: boolean; until: number | null } {
  const { lastFailedAt: failedAt, lastMessageAt: wroteAt, lastFailureCode: code } = last
  if (last.lastState !== 'failed' || failedAt === null) return { forGood: false, until: null }
  if (code === null) return { forGood: last.lastFailureDetails === 'not_addressable', until: null }
  const { policy } = sendProblemOf({ code, to: 'customer_id' })
  if (policy === 'wait_a_day') return { forGood: false, until: failedAt + day }
  const wroteSince = wroteAt !== null && wroteAt > failedAt
  return { forGood: policy === 'stop' && !wroteSince, until: null }
}
