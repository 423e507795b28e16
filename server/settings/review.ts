import { eq } from 'drizzle-orm'
import type { Store } from '../database/database'
import { recordAudit } from '../audit/record'
import { workspaces } from '../database/schema/workspaces'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

export async function readReview(
  store: Store,
  workspaceId: string,
): Promise<{ reviewRequired: boolean }> {
  const [row] = await store
    .select({ reviewRequired: workspaces.reviewRequired })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
  return { reviewRequired: row?.reviewRequired ?? true }
}

/** Sets whether requests need a review. Requests that are in review already stay there. */
export async function writeReview(change: Change, settings: { reviewRequired: boolean }) {
  const { workspaceId } = change.actor
  const before = await readReview(change.tx, workspaceId)
  await change.tx.update(workspaces).set(settings).where(eq(workspaces.id, workspaceId))
  await publish({ ...change, workspaceId }, 'settings.updated', '/api/v1/settings/review')
  await recordAudit(change, {
    action: 'settings.review',
    subject: '/api/v1/settings/review',
    before,
    after: settings,
  })
  return settings
}
