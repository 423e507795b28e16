import { and, eq } from 'drizzle-orm'
import type { GuestLink } from '../../domain/api/guest-reviews'
import { DomainError } from '../../domain/errors'
import { sha256 } from '../auth/secrets'
import type { Store } from '../database/database'
import { guestLinks } from '../database/schema/guest-links'

export type GuestLinkRow = typeof guestLinks.$inferSelect

export function stateOf(row: GuestLinkRow, now: Date): GuestLink['state'] {
  if (row.usedAt !== null) return 'used'
  if (row.endedAt !== null) return 'ended'
  return row.expiresAt > now ? 'open' : 'expired'
}

export function toGuestLink(row: GuestLinkRow, now: Date): GuestLink {
  return {
    id: row.id,
    name: row.name,
    language: row.language,
    state: stateOf(row, now),
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
    decision: row.decision,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}

/**
 * The link behind a token, as long as it can be used. One that never was and one that is over are refused alike, so
 * that nobody learns by trying which tokens there were.
 */
export async function findOpenLink(store: Store, token: string, now: Date): Promise<GuestLinkRow> {
  const [row] = await store
    .select()
    .from(guestLinks)
    .where(eq(guestLinks.tokenHash, await sha256(token)))
  if (!row || stateOf(row, now) !== 'open') throw new DomainError('guest_link_ended')
  return row
}

/** Links of one request of the workspace. */
export function linksOf(workspaceId: string, requestId: string) {
  return and(eq(guestLinks.workspaceId, workspaceId), eq(guestLinks.requestId, requestId))
}
