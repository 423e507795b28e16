import {
  attention,
  blocked,
  blockFor,
  ready,
  unknown,
  type Found,
  type Mend,
} from './readiness-findings'
import type { LineFacts } from './readiness-words'
import type { BlockReason } from './username-request'

/** What Meta can tell before it is asked for a name: what it requires, and what it only once required (meta-contract 1.3). */

const permissionProblems: Partial<Record<BlockReason, Mend>> = {
  connection: ['connection_refused', 'admin', 'handleboard'],
  permission: ['permission_missing', 'admin', 'business_settings'],
  line_not_found: ['not_found_at_meta', 'admin', 'whatsapp_manager'],
  account_restricted: ['account_restricted', 'admin', 'support'],
}

export function permission(facts: LineFacts): Found {
  const { connected, account, lastBlock } = facts
  if (!connected) return blocked('no_connection', 'admin', 'handleboard')
  if (account.problem !== null) {
    const mend = permissionProblems[account.problem]
    return mend ? blocked(...mend) : attention('account_unreadable', 'admin', 'handleboard')
  }
  const mend = lastBlock ? permissionProblems[lastBlock.reason] : undefined
  const block = lastBlock && mend ? blockFor(facts, [lastBlock.reason], account.readAt) : null
  if (mend && block === 'since') return blocked(...mend)
  // Reading an account proves the token, but not that names may be asked for (meta-contract 1.2).
  if (block === 'before' && lastBlock?.reason !== 'connection')
    return attention('permission_refused_before', 'admin', 'business_settings')
  return account.readAt === null ? unknown('account_not_read') : ready('account_read')
}

/** Only a number on Cloud API can have a name, else Meta answers 133010 (meta-contract 1.3). */
export function registration(facts: LineFacts): Found {
  if (!facts.onAccount) return blocked('left_account', 'business_manager', 'whatsapp_manager')
  const block = blockFor(facts, ['line_not_registered'], facts.readAt)
  const platform = facts.platformType?.toUpperCase() ?? null
  if (block === 'since' || platform === 'NOT_APPLICABLE')
    return blocked('not_registered', 'business_manager', 'whatsapp_manager')
  if (platform === 'ON_PREMISE')
    return blocked('other_platform', 'business_manager', 'whatsapp_manager')
  const standing = statusFinding(facts)
  if (standing !== null) return standing
  if (block === 'before')
    return attention('registration_refused_before', 'business_manager', 'whatsapp_manager')
  if (platform === null) return unknown('not_told')
  return platform === 'CLOUD_API'
    ? ready('on_cloud_api')
    : unknown('unknown_word', facts.platformType)
}

/** Meta does not say that it refuses names to such lines: worth mending, no more. An expired code is no hindrance. */
function statusFinding({ status, codeVerificationStatus }: LineFacts): Found | null {
  if (status === 'restricted') return attention('line_restricted', 'business_manager', 'support')
  if (status === 'disconnected')
    return attention('line_disconnected', 'business_manager', 'whatsapp_manager')
  if (status === 'pending') return attention('line_pending', 'business_manager', 'whatsapp_manager')
  if (codeVerificationStatus?.toUpperCase() === 'NOT_VERIFIED')
    return attention('not_verified', 'business_manager', 'whatsapp_manager')
  return null
}

/** Customers a day without business verification; a name wants more, how much more Meta does not say (meta-contract 1.3). */
const defaultLimit = 250

/** `TIER_250`, `TIER_2K`, `TIER_UNLIMITED`; anything else, `TIER_NOT_SET` too, is no number (meta-contract 7.5). */
function customersOf(limit: string): number | null {
  const word = limit.toUpperCase()
  if (word === 'TIER_UNLIMITED') return Number.POSITIVE_INFINITY
  const found = /^TIER_(\d+)(K?)$/.exec(word)
  return found === null ? null : Number(found[1]) * (found[2] === 'K' ? 1000 : 1)
}

export function messagingLimit(facts: LineFacts): Found {
  const block = blockFor(facts, ['messaging_limit'], facts.readAt)
  if (block === 'since') return blocked('limit_refused', 'business_manager', 'business_settings')
  if (!facts.onAccount || facts.messagingLimit === null) return unknown('not_told')
  const customers = customersOf(facts.messagingLimit)
  if (customers === null) return unknown('unknown_word', facts.messagingLimit)
  if (customers <= defaultLimit)
    return blocked('default_limit', 'business_manager', 'business_settings')
  // It may have risen since, or not enough: only asking tells.
  if (block === 'before')
    return attention('limit_refused_before', 'business_manager', 'business_settings')
  return ready('above_default')
}

/** Never `blocked`: an approved display name was a condition until February 2026 and is none now (meta-contract 1.3). */
export function displayName({ onAccount, nameStatus }: LineFacts): Found {
  if (!onAccount || nameStatus === null) return unknown('not_told')
  switch (nameStatus.toUpperCase()) {
    case 'APPROVED':
    case 'AVAILABLE_WITHOUT_REVIEW':
      return ready('name_approved')
    case 'PENDING_REVIEW':
      return attention('name_in_review', 'meta', 'whatsapp_manager')
    case 'DECLINED':
      return attention('name_declined', 'business_manager', 'whatsapp_manager')
    case 'EXPIRED':
      return attention('name_expired', 'business_manager', 'whatsapp_manager')
    case 'NONE':
      return attention('name_missing', 'business_manager', 'whatsapp_manager')
    default:
      return unknown('unknown_word', nameStatus)
  }
}
