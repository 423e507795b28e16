import { recordAudit } from '../audit/record'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'

type Deed = {
  id: string
  verb: 'create' | 'edit' | 'end' | 'restore' | 'share' | 'end_share'
  before?: unknown
  after?: unknown
}

/** Tells the screens, and the audit, what was done to an artwork. */
export async function announceArtwork(change: Change, { id, verb, ...what }: Deed): Promise<void> {
  const subject = `/api/v1/artworks/${id}`
  const { workspaceId } = change.actor
  await publish({ ...change, workspaceId }, 'artworks.updated', subject)
  await recordAudit(change, { action: `artwork.${verb}`, subject, ...what })
}
