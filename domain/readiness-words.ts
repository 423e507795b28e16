import type { LineStatus } from './line'
import type { Place } from './places'
import type { AssetPlatform, PlatformState } from './platform'
import type { BlockReason, NextActor, RequestState } from './username-request'

/** What can stand in the way of a username on a line, in the order in which it is worth mending (meta-contract 1.3). */
export const readinessItems = [
  'permission',
  'registration',
  'messaging_limit',
  'display_name',
  'facebook_link',
  'instagram_link',
  'sibling_line',
  'open_request',
] as const
export type ReadinessItem = (typeof readinessItems)[number]

/**
 * `ready`: nothing that is known stands in the way. `attention`: worth mending, but Meta may still say yes.
 * `blocked`: asking now would fail. `unknown`: Meta has not told, and nothing is guessed.
 */
export const readinessStates = ['ready', 'attention', 'blocked', 'unknown'] as const
export type ReadinessState = (typeof readinessStates)[number]

export const readinessReasons = [
  // Whether Handleboard may ask at all
  'account_read',
  'account_not_read',
  'account_unreadable',
  'no_connection',
  'connection_refused',
  'permission_missing',
  'not_found_at_meta',
  'account_restricted',
  'permission_refused_before',
  // Whether the number is on Cloud API
  'on_cloud_api',
  'left_account',
  'not_registered',
  'other_platform',
  'line_pending',
  'line_disconnected',
  'line_restricted',
  'registration_refused_before',
  'not_verified',
  // The messaging limit of the portfolio
  'above_default',
  'default_limit',
  'limit_refused',
  'limit_refused_before',
  // The display name
  'name_approved',
  'name_in_review',
  'name_declined',
  'name_expired',
  'name_missing',
  // Facebook and Instagram
  'linked',
  'no_name_there',
  'same_name_there',
  'page_not_linked',
  'instagram_not_linked',
  'own_page_to_link',
  'own_instagram_to_link',
  'told_when_asked',
  // Our own other lines
  'no_name_wanted',
  'not_held',
  'held_by_sibling',
  'move_to_confirm',
  // The open request
  'none_open',
  'request_open',
  'request_with_meta',
  'request_blocked',
  // What Meta did not say, or said in a word that nobody knows
  'not_told',
  'unknown_word',
] as const
export type ReadinessReason = (typeof readinessReasons)[number]

export type ReadinessPlace = Place | 'request'
export const readinessPlaces = [
  'business_settings',
  'whatsapp_manager',
  'support',
  'handleboard',
  'request',
] as const satisfies readonly ReadinessPlace[]

export type ReadinessFinding = {
  item: ReadinessItem
  state: ReadinessState
  why: ReadinessReason
  /** Who must act; `nobody` where there is nothing to do, or nobody can know what. */
  actor: NextActor
  where: ReadinessPlace | null
  /** Meta's own word, where it is one that we do not know. */
  metaWord: string | null
}

/** What is known about a line. Meta's words are as they came; `null` is what it has not told. */
export type LineFacts = {
  /** Whether the last whole list of its account still had it. */
  onAccount: boolean
  status: LineStatus
  nameStatus: string | null
  codeVerificationStatus: string | null
  platformType: string | null
  messagingLimit: string | null
  /** When Meta told all this. */
  readAt: Date
  /** Whether the workspace has a connection to Meta at all. */
  connected: boolean
  /** The account: when its list was last read whole, and what stood in the way since. */
  account: { readAt: Date | null; problem: BlockReason | null }
  facebook: PlatformState
  instagram: PlatformState
  /** The Page and the account that are connected to the line, with the name that Meta last told. */
  assets: Record<AssetPlatform, { username: string | null } | null>
  /** What the line has on WhatsApp. */
  username: string | null
  openRequest: { state: RequestState; blockReason: BlockReason | null } | null
  /** The usernames that the open request still asks for. */
  wanted: readonly string[]
  /** Those of them that our own other lines hold. */
  heldBySiblings: readonly string[]
  /** The last time that Meta blocked a request on this line, unless it accepted one since. */
  lastBlock: { reason: BlockReason; at: Date } | null
}
