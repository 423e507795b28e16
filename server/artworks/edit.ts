import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Artwork, editArtwork as contract } from '../../domain/api/artworks'
import { DomainError } from '../../domain/errors'
import { artworks } from '../database/schema/artworks'
import type { Change } from '../dependencies'
import { announceArtwork } from './announce'
import { demandWhole, type Content } from './demand-whole'
import { followUse } from './name-use'
import { demandOpen, getArtwork, lockArtwork, type ArtworkRow } from './rows'
import { spellingOf } from './spelling'
import { getVersion, keepVersion, shownIn } from './versions'

type Body = z.output<typeof contract.body>
type Which = { id: string; ifMatch: number | undefined }

/** Changes an artwork. What is not named stays as it is. */
export async function editArtwork(
  change: Change,
  { body, ...which }: Which & { body: Body },
): Promise<Artwork> {
  return write(change, which, (before) => {
    const { username, displayCase, name, lineId, requestId, design } = body
    const shown = displayCase ?? (username === undefined ? before.displayCase : undefined)
    return {
      ...spellingOf(username ?? before.username, shown),
      name: name ?? before.name,
      lineId: lineId === undefined ? before.lineId : lineId,
      requestId: requestId === undefined ? before.requestId : requestId,
      design: design ?? before.design,
    }
  })
}

/** Makes an artwork what it was. Where it stands on the way to a name (line, request) is not part of a version. */
export async function restoreVersion(
  change: Change,
  { version, ...which }: Which & { version: string },
): Promise<Artwork> {
  const kept = await getKept(change, which.id, version)
  const { name, username, displayCase, design } = kept
  return write(change, which, (before) => ({ ...before, name, username, displayCase, design }))
}

/** The lock comes first: whoever may not change the artwork learns nothing of its versions. */
async function getKept(change: Change, id: string, version: string) {
  await lockArtwork(change, id)
  return getVersion(change.tx, id, version)
}

async function write(
  change: Change,
  { id, ifMatch }: Which,
  next: (before: ArtworkRow) => Content & { name: string },
): Promise<Artwork> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const before = await lockArtwork(change, id)
  if (before.version !== ifMatch) throw new DomainError('stale')
  demandOpen(before)
  const { name, username, displayCase, lineId, requestId, design } = next(before)
  const content = { username, displayCase, lineId, requestId, design }
  await demandWhole(tx, workspaceId, content)
  const [after] = await tx
    .update(artworks)
    .set({ ...content, name, updatedAt: at, version: before.version + 1 })
    .where(and(eq(artworks.id, id), eq(artworks.version, before.version)))
    .returning()
  if (!after) throw new DomainError('stale')
  await keepVersion(change, after)
  await followUse(change, after)
  const told = { before: shownIn(before), after: shownIn(after) }
  await announceArtwork(change, { id, verb: 'edit', ...told })
  return getArtwork(tx, { workspaceId, id, now: at })
}
