import { eq, sql } from 'drizzle-orm'
import { nameUses } from '../database/schema/names'
import type { Change } from '../dependencies'
import type { ArtworkRow } from './rows'

/** Notes that the name is shown on this artwork: whoever changes the name hears of it. */
export async function noteUse(change: Change, artwork: ArtworkRow): Promise<void> {
  const { tx, actor, at } = change
  await tx.insert(nameUses).values({
    id: change.newId(),
    workspaceId: artwork.workspaceId,
    username: artwork.username,
    kind: 'artwork',
    title: artwork.name,
    artworkId: artwork.id,
    createdBy: actor.id,
    createdByName: actor.name,
    createdAt: at,
  })
}

/** Keeps the note as the artwork is: renamed, of another name, put away or brought back. */
export async function followUse({ tx, actor }: Change, artwork: ArtworkRow): Promise<void> {
  const { endedAt } = artwork
  await tx
    .update(nameUses)
    .set({
      username: artwork.username,
      title: artwork.name,
      endedAt,
      endedBy: endedAt && actor.id,
      endedByName: endedAt && actor.name,
      version: sql`${nameUses.version} + 1`,
    })
    .where(eq(nameUses.artworkId, artwork.id))
}
