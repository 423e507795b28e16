import type { AssetPlatform } from './platform'
import { isSameName } from './platform-board'
import { attention, blocked, ready, unknown, type Found, type Mend } from './readiness-findings'
import type { LineFacts, ReadinessReason } from './readiness-words'
import { nextActor, type BlockReason } from './username-request'

/** What is known beside the line: its Page and account, our other lines, the open request. */

/** Meta tells of a Page or an Instagram account only in its answer to a request, and for that name (147003, 147004). */
export function link(facts: LineFacts, platform: AssetPlatform): Found {
  const { reason, why } = links[platform]
  const open = facts.openRequest
  const state = facts[platform]
  if (state === 'unknown') return linkOfOwn(facts, platform)
  if (state === 'none') return ready('no_name_there')
  if (state !== 'link_needed') return ready('linked')
  const mend: Mend = [why, 'business_manager', 'whatsapp_manager']
  // Another name may not need the link.
  return open?.blockReason === reason ? blocked(...mend) : attention(...mend)
}

const links = {
  facebook: { reason: 'facebook_link', why: 'page_not_linked', own: 'own_page_to_link' },
  instagram: {
    reason: 'instagram_link',
    why: 'instagram_not_linked',
    own: 'own_instagram_to_link',
  },
} as const satisfies Record<
  AssetPlatform,
  { reason: BlockReason; why: ReadinessReason; own: ReadinessReason }
>

/** What the connected Page or account tells before Meta is asked. Of others with that name nobody knows. */
function linkOfOwn({ assets, username, wanted }: LineFacts, platform: AssetPlatform): Found {
  const asset = assets[platform]
  if (asset === null) return unknown('told_when_asked')
  if (asset.username === null) return ready('no_name_there')
  if (isSameName(asset.username, username)) return ready('same_name_there')
  return wanted.some((name) => isSameName(name, asset.username))
    ? attention(links[platform].own, 'business_manager', 'whatsapp_manager')
    : unknown('told_when_asked')
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
