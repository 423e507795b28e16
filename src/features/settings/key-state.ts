import type { ApiKey } from '../../../domain/api/people'

export type KeyState = 'active' | 'soon' | 'expired' | 'ended'

const soonMs = 14 * 24 * 60 * 60_000

/** Whether a key works at `now` (milliseconds): ended by somebody, run out by itself, or about to. */
export function keyState(key: Pick<ApiKey, 'endedAt' | 'expiresAt'>, now: number): KeyState {
  if (key.endedAt !== null) return 'ended'
  if (key.expiresAt === null) return 'active'
  const left = Date.parse(key.expiresAt) - now
  if (left <= 0) return 'expired'
  return left <= soonMs ? 'soon' : 'active'
}
