import type { z } from 'zod'
import type { Artwork, createArtwork as contract } from '../../domain/api/artworks'
import { artworks } from '../database/schema/artworks'
import type { Change } from '../dependencies'
import { announceArtwork } from './announce'
import { demandWhole } from './demand-whole'
import { noteUse } from './name-use'
import { getArtwork } from './rows'
import { spellingOf } from './spelling'
import { keepVersion, shownIn } from './versions'

/** Saves an artwork, and in the same transaction that its name is shown there. */
export async function createArtwork(
  change: Change,
  { username: typed, displayCase, ...rest }: z.output<typeof contract.body>,
): Promise<Artwork> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const content = { ...rest, ...spellingOf(typed, displayCase) }
  await demandWhole(tx, workspaceId, content)
  const [row] = await tx
    .insert(artworks)
    .values({
      ...content,
      id: change.newId(),
      workspaceId,
      ownerId: actor.id,
      ownerName: actor.name,
      createdAt: at,
      updatedAt: at,
    })
    .returning()
  if (!row) throw new Error('A row that was inserted is returned.')
  await keepVersion(change, row)
  await noteUse(change, row)
  await announceArtwork(change, { id: row.id, verb: 'create', after: shownIn(row) })
  return getArtwork(tx, { workspaceId, id: row.id, now: at })
}
