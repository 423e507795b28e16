import { eq } from 'drizzle-orm'
import type { GuestReview } from '../../domain/api/guest-reviews'
import { maskPhone } from '../../domain/masked-phone'
import type { Store } from '../database/database'
import { workspaces } from '../database/schema/workspaces'
import { getFullRequest } from '../username-requests/rows'
import { commentsOf } from './comment'
import { findOpenLink } from './rows'

/** The one request as its guest sees it. */
export async function showGuestReview(
  store: Store,
  token: string,
  now: Date,
): Promise<GuestReview> {
  const link = await findOpenLink(store, token, now)
  const { request, line, candidates } = await getFullRequest(
    store,
    link.workspaceId,
    link.requestId,
  )
  const [workspace] = await store
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, link.workspaceId))
  return {
    guestName: link.name,
    workspaceName: workspace?.name ?? '',
    language: link.language,
    expiresAt: link.expiresAt.toISOString(),
    state: request.state,
    version: request.version,
    line: { displayName: line.displayName, maskedPhone: maskPhone(line.phoneNumber) },
    candidates: candidates.map(({ rank, username, displayCase }) => ({
      rank,
      username,
      displayCase,
    })),
    reason: request.reason,
    campaignDate: request.campaignDate,
    comments: await commentsOf(store, link.requestId, link.id),
  }
}
