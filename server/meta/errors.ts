import type { BlockReason } from '../../domain/username-request'
import type { MetaError } from './meta-error'

/** The calls this connector makes; some codes mean different things for different calls. */
export type MetaCall =
  | 'set_username'
  | 'read_username'
  | 'delete_username'
  | 'read_suggestions'
  | 'list_phone_numbers'
  | 'read_account'
  | 'read_asset'
  | 'subscribe_app'
  | 'message_codes'
  | 'templates'

export type RefusalReason = 'not_available' | 'format'

/**
 * What an error of Meta means for us. `try_later` with `throttled: false` may come after Meta did the work:
 * after a write, read before asking again.
 */
export type MetaDisposition =
  | { kind: 'refused'; reason: RefusalReason }
  | { kind: 'blocked'; reason: BlockReason }
  | { kind: 'needs_move' }
  | { kind: 'try_later'; throttled: boolean }

/** Codes with one meaning, whatever the call (meta-contract 1.4, 7.3). */
const byCode: Record<number, MetaDisposition> = {
  147001: { kind: 'refused', reason: 'not_available' },
  147002: { kind: 'blocked', reason: 'messaging_limit' },
  147003: { kind: 'blocked', reason: 'facebook_link' },
  147004: { kind: 'blocked', reason: 'instagram_link' },
  147005: { kind: 'needs_move' },
  3: { kind: 'blocked', reason: 'permission' },
  10: { kind: 'blocked', reason: 'permission' },
  131005: { kind: 'blocked', reason: 'permission' },
  33: { kind: 'blocked', reason: 'line_not_found' },
  803: { kind: 'blocked', reason: 'line_not_found' },
  133010: { kind: 'blocked', reason: 'line_not_registered' },
  0: { kind: 'blocked', reason: 'connection' },
  104: { kind: 'blocked', reason: 'connection' },
  190: { kind: 'blocked', reason: 'connection' },
  368: { kind: 'blocked', reason: 'account_restricted' },
  131031: { kind: 'blocked', reason: 'account_restricted' },
  4: { kind: 'try_later', throttled: true },
  17: { kind: 'try_later', throttled: true },
  32: { kind: 'try_later', throttled: true },
  613: { kind: 'try_later', throttled: true },
  80007: { kind: 'try_later', throttled: true },
  // Meta's reference of GET /{WABA}/phone_numbers names this one for its hourly limit.
  80008: { kind: 'try_later', throttled: true },
  130429: { kind: 'try_later', throttled: true },
  131056: { kind: 'try_later', throttled: true },
  1: { kind: 'try_later', throttled: false },
  2: { kind: 'try_later', throttled: false },
  131000: { kind: 'try_later', throttled: false },
  131016: { kind: 'try_later', throttled: false },
  133004: { kind: 'try_later', throttled: false },
}

/** Code 100 is a broken format when a name was sent; with subcode 33 it is Graph's usual form of a wrong id. */
function invalidParameter(subcode: number | null, call: MetaCall): MetaDisposition {
  if (subcode === 33) return { kind: 'blocked', reason: 'line_not_found' }
  if (call === 'set_username') return { kind: 'refused', reason: 'format' }
  return { kind: 'blocked', reason: 'unknown_answer' }
}

/**
 * What to do about an error of Meta, by its code alone: the HTTP status of the username codes is not documented,
 * and Meta itself says to build on code and details (meta-contract 1.4, 7.3). A code we do not know is never
 * guessed: it is `unknown_answer`, unless Meta marks it as transient.
 */
export function metaErrorDisposition(
  error: Pick<MetaError, 'code' | 'subcode' | 'isTransient'>,
  call: MetaCall,
): MetaDisposition {
  if (error.code === 100) return invalidParameter(error.subcode, call)
  const known = byCode[error.code]
  if (known !== undefined) return known
  if (error.code >= 200 && error.code <= 299) return { kind: 'blocked', reason: 'permission' }
  if (error.isTransient) return { kind: 'try_later', throttled: false }
  return { kind: 'blocked', reason: 'unknown_answer' }
}

/** Reasons of the contract that ended on 2026-02-06, in today's terms (meta-contract 1.5). */
const byLegacyReason: Record<string, MetaDisposition> = {
  NOT_AVAILABLE: { kind: 'refused', reason: 'not_available' },
  ACCOUNT_INELIGIBLE: { kind: 'blocked', reason: 'messaging_limit' },
  REQUIRE_FB_ACCOUNT_LINKING: { kind: 'blocked', reason: 'facebook_link' },
  REQUIRE_IG_ACCOUNT_LINKING: { kind: 'blocked', reason: 'instagram_link' },
}

/** The disposition of legacy `rejection_reasons`: a refusal outweighs what could be mended; unknown ones stay unknown. */
export function legacyDisposition(reasons: readonly string[]): MetaDisposition {
  const known = Object.entries(byLegacyReason).filter(([reason]) => reasons.includes(reason))
  return known[0]?.[1] ?? { kind: 'blocked', reason: 'unknown_answer' }
}
