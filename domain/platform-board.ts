import type { UsernameState } from './line'
import type { AssetPlatform, PlatformDrift } from './platform'
import type { BlockReason, NextActor, RequestState } from './username-request'

/**
 * How the name of a Page or an Instagram account stands beside the WhatsApp name of its line. `unlinked`: it is ours
 * and has the wanted name, but the name is not on WhatsApp yet, so the link is what Meta will want or wanted.
 * `link_needed`: Meta refused the wanted name for a Page or an account that we do not know (147003, 147004).
 */
export const platformVerdicts = [
  'same',
  'different',
  'unlinked',
  'link_needed',
  'none',
  'not_connected',
  'unknown',
] as const
export type PlatformVerdict = (typeof platformVerdicts)[number]

/** What whoever must act does next. `ask`: get the name on WhatsApp; `align`: make the two names one. */
export const platformSteps = ['link', 'ask', 'align', 'choose', 'connect', 'look', 'none'] as const
export type PlatformStep = (typeof platformSteps)[number]

export type PlatformFacts = {
  platform: AssetPlatform
  /** What the line has on WhatsApp; `known`: Meta told it, in a word that we know. */
  whatsapp: { username: string | null; known: boolean }
  /** The username that the open request asks for now. */
  wanted: string | null
  open: { state: RequestState; blockReason: BlockReason | null } | null
  /** The Page or account that is connected to the line, with the name that Meta last told. */
  asset: { username: string | null } | null
}

/** Whether Meta has told the name of the line in a word that we know. */
export function isNameKnown(line: { state: UsernameState; confirmedAt: Date | null }): boolean {
  return line.confirmedAt !== null && line.state !== 'unknown'
}

const linkReasons: Record<AssetPlatform, BlockReason> = {
  facebook: 'facebook_link',
  instagram: 'instagram_link',
}

/** Meta's answer to the open request was that a Page or an account with that name must be linked first. */
function isLinkRefused({ platform, open }: PlatformFacts): boolean {
  return open?.state === 'blocked' && open.blockReason === linkReasons[platform]
}

/**
 * Letter case aside, as Meta compares (meta-contract 2); dots and underscores count. Facebook is said to ignore dots
 * in its own addresses, but no source tells that a username call does: so we do not.
 */
export function isSameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() === other.toLowerCase()
}

/** The one verdict on a line and a platform. Silence is never taken for a free or an equal name. */
export function platformVerdict(facts: PlatformFacts): PlatformVerdict {
  const { whatsapp, wanted, asset } = facts
  const hasWanted = isSameName(asset?.username ?? null, wanted)
  if (isLinkRefused(facts)) return hasWanted ? 'unlinked' : 'link_needed'
  if (asset === null) return 'not_connected'
  if (asset.username === null) return 'none'
  if (!whatsapp.known) return 'unknown'
  if (whatsapp.username === null) return hasWanted ? 'unlinked' : 'different'
  return isSameName(asset.username, whatsapp.username) ? 'same' : 'different'
}

/** Who must act on a verdict, and what they do next: neither is a promise of what Meta decides. */
export function platformNextStep(facts: PlatformFacts): { actor: NextActor; step: PlatformStep } {
  switch (platformVerdict(facts)) {
    case 'same':
      return { actor: 'nobody', step: 'none' }
    case 'unlinked':
    case 'link_needed':
      return { actor: 'business_manager', step: 'link' }
    case 'different':
      return facts.whatsapp.username === null
        ? { actor: 'requester', step: 'ask' }
        : { actor: 'business_manager', step: 'align' }
    case 'none':
      return { actor: 'business_manager', step: 'choose' }
    case 'not_connected':
      return { actor: 'admin', step: 'connect' }
    case 'unknown':
      return { actor: 'nobody', step: 'look' }
  }
}

/**
 * What is told when a reading differs from the one before; `null` when nothing is. `onWhatsapp` is the name that the
 * line has there: a name that fits it again is good news, any other change is a name that went astray.
 */
export function platformDrift(
  before: string | null,
  after: string | null,
  onWhatsapp: string | null,
): PlatformDrift | null {
  if (before === after || isSameName(before, after)) return null
  if (after === null) return 'gone'
  return isSameName(after, onWhatsapp) ? 'same_again' : 'changed'
}

/** Graph ids are digits. Their links carry them: `facebook.com/profile.php?id=…`, `…/pages/Name/…`, `asset_id=…`. */
const idInLink = /(?:[?&](?:id|asset_id|page_id|selected_asset_id)=|\/)(\d{5,25})(?=[/?&#]|$)/

/** The id in what a person pasted: the digits themselves, or a link that contains them; else `null`. */
export function assetIdIn(text: string): string | null {
  const bare = text.replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\s]/g, '')
  if (assetIdPattern.test(bare)) return bare
  return idInLink.exec(bare)?.[1] ?? null
}

export const assetIdPattern = /^\d{5,25}$/
