import type { UsernameState } from './line'
import type { RequestEvent, RequestState } from './username-request'

/**
 * What Meta says about the name of a line at one moment, from wherever it came: a webhook, a read, or the answer to
 * our own call. All end in the same apply step.
 */
export type Reading = {
  username: string | null
  status: 'reserved' | 'approved' | 'none' | 'unknown'
  /** Meta's own word, as it came. */
  metaStatus: string | null
  /** Meta took the name away (meta-contract 3, `context: revoked`). */
  revoked: boolean
  /** The moment this was true at Meta, at the earliest. */
  at: Date
}

/** How the line's name stands after a reading. A name that Meta took without a replacement stays `revoked`. */
export function usernameStateAfter(before: UsernameState, reading: Reading): UsernameState {
  if (reading.status === 'approved') return 'live'
  if (reading.status === 'reserved') return 'reserved'
  if (reading.status === 'unknown') return 'unknown'
  // A later read only says that there is none; that it was revoked stays worth knowing.
  return reading.revoked || before === 'revoked' ? 'revoked' : 'none'
}

/**
 * The event a reading means for a request on that line, or `null` when it means nothing to it. `username` is the
 * request's current candidate. An unknown status never moves a request.
 */
export function eventForReading(
  request: { state: RequestState; username: string },
  reading: Reading,
): RequestEvent | null {
  if (reading.status === 'unknown') return null
  const holdsName = request.state === 'reserved' || request.state === 'live'
  // Also when it came with `revoked`: then another name was taken, and this one put in its place.
  if (reading.username === request.username) return confirmation(request.state, reading)
  if (!holdsName) return null
  if (reading.revoked) return 'meta_revoked'
  return reading.username === null ? 'meta_deleted' : 'replace'
}

const waitsForMeta: readonly RequestState[] = [
  'submitting',
  'awaiting_meta',
  'refused',
  'blocked',
  'needs_move',
  'reserved',
  'live',
]

function confirmation(state: RequestState, reading: Reading): RequestEvent | null {
  if (!waitsForMeta.includes(state)) return null
  if (reading.status === 'approved') return state === 'live' ? null : 'meta_live'
  if (reading.status === 'reserved') return state === 'reserved' ? null : 'meta_reserved'
  return null
}

/** A name that was read as gone without a reason: held at `after`, gone at `at`. */
export type Loss = { username: string; after: Date; at: Date }

/** A webhook tells whole seconds, so its moment may be as much as this late. */
const wholeSecond = 1000

/**
 * Whether this reading is Meta's word on why the name went: that it was revoked between the last time it was seen
 * there and the first time it was not. An older word is about an older loss.
 */
export function explainsLoss(loss: Loss, reading: Reading): boolean {
  const at = reading.at.getTime()
  return (
    reading.revoked &&
    reading.username !== loss.username &&
    at >= loss.after.getTime() &&
    at <= loss.at.getTime() + wholeSecond
  )
}
