import type { PlatformState } from './platform'
import { attention, blocked, ready, unknown, type Found, type Mend } from './readiness-findings'
import type { LineFacts, ReadinessReason } from './readiness-words'
import { nextActor, type BlockReason } from './username-request'

/** What is known beside the line: its Page and account, our other lines, the open request. */

/** Meta tells of a Page or an Instagram account only in its answer to a request, and for that name (147003, 147004). */
export function link(
  { openRequest: open }: LineFacts,
  state: PlatformState,
  { reason, why }: { reason: BlockReason; why: ReadinessReason },
): Found {
  if (state === 'unknown') return unknown('told_when_asked')
  if (state === 'none') return ready('no_name_there')
  if (state !== 'link_needed') return ready('linked')
  const mend: Mend = [why, 'business_manager', 'whatsapp_manager']
  // Another name may not need the link.
  return open?.blockReason === reason ? blocked(...mend) : attention(...mend)
}

/** Meta moves a name between lines of one portfolio only; whether two accounts are of one, it does not tell. */
export function siblingLine({ openRequest: open, wanted, heldBySiblings }: LineFacts): Found {
  if (open?.state === 'needs_move') return blocked('move_to_confirm', 'admin', 'request')
  if (wanted.length === 0) return unknown('no_name_wanted')
  return heldBySiblings.length > 0
    ? attention('held_by_sibling', 'admin', 'request')
    : ready('not_held')
}

export function openRequest({ openRequest: open }: LineFacts): Found {
  if (open === null) return ready('none_open')
  const { state, blockReason } = open
  const actor = nextActor(state, blockReason)
  if (state === 'blocked') return blocked('request_blocked', actor, 'request')
  return attention(actor === 'meta' ? 'request_with_meta' : 'request_open', actor, 'request')
}
