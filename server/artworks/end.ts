import { eq } from 'drizzle-orm'
import type { Artwork } from '../../domain/api/artworks'
import { artworks } from '../database/schema/artworks'
import type { Change } from '../dependencies'
import { announceArtwork } from './announce'
import { followUse } from './name-use'
import { getArtwork, lockArtwork, type ArtworkRow } from './rows'
import { endOpenShare } from './share'
import { shownIn } from './versions'

/** Puts an artwork away, and its link and the note of its name with it. Put away twice, it is put away once. */
export async function endArtwork(change: Change, id: string): Promise<undefined> {
  const row = await lockArtwork(change, id)
  if (row.endedAt !== null) return
  await endOpenShare(change, id)
  await mark(change, id, { endedAt: change.at, endedByName: change.actor.name })
  await announceArtwork(change, { id, verb: 'end', before: shownIn(row) })
}

/** Brings an artwork back. The link that ended with it stays ended. */
export async function restoreArtwork(change: Change, id: string): Promise<Artwork> {
  const { tx, actor, at } = change
  const row = await lockArtwork(change, id)
  if (row.endedAt !== null) {
    await mark(change, id, { endedAt: null, endedByName: null })
    await announceArtwork(change, { id, verb: 'restore', after: shownIn(row) })
  }
  return getArtwork(tx, { workspaceId: actor.workspaceId, id, now: at })
}

async function mark(
  change: Change,
  id: string,
  ending: Pick<ArtworkRow, 'endedAt' | 'endedByName'>,
): Promise<void> {
  const [row] = await change.tx
    .update(artworks)
    .set({ ...ending, updatedAt: change.at })
    .where(eq(artworks.id, id))
    .returning()
  if (row) await followUse(change, row)
}
