/** A line is one WhatsApp API phone number of a WhatsApp Business Account. */

/** Where the username of a line stands. `unknown`: Meta said something we do not know; it is shown as such. */
export const usernameStates = ['none', 'reserved', 'live', 'revoked', 'unknown'] as const
export type UsernameState = (typeof usernameStates)[number]

/** Meta's own line status, folded; Meta's string is free text in its schema (meta-contract 9). */
export const lineStatuses = [
  'connected',
  'pending',
  'restricted',
  'disconnected',
  'unknown',
] as const
export type LineStatus = (typeof lineStatuses)[number]

const statusByMeta: Record<string, LineStatus> = {
  CONNECTED: 'connected',
  LINKED: 'connected',
  PENDING: 'pending',
  FLAGGED: 'restricted',
  RESTRICTED: 'restricted',
  RATE_LIMITED: 'restricted',
  BANNED: 'restricted',
  DISCONNECTED: 'disconnected',
  UNLINKED: 'disconnected',
  DELETED: 'disconnected',
  MIGRATED: 'disconnected',
}

/** Folds Meta's status into ours; a word we do not know stays `unknown` (meta-contract 9). */
export function lineStatusFromMeta(status: string | null | undefined): LineStatus {
  return statusByMeta[(status ?? '').toUpperCase()] ?? 'unknown'
}

/** Digits of a phone number, for matching: lists say "+1 631-555-5555", webhooks "15550783881" (meta-contract 3). */
export function phoneDigits(phone: string): string {
  return phone.replace(/\D/g, '')
}
