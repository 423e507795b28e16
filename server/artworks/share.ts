import { and, eq, gt, isNull, lte } from 'drizzle-orm'
import type { z } from 'zod'
import type { ArtworkShare, shareArtwork as contract } from '../../domain/api/artworks'
import { DomainError } from '../../domain/errors'
import { randomToken, sha256 } from '../auth/secrets'
import { artworkShares } from '../database/schema/artworks'
import type { Change } from '../dependencies'
import { announceArtwork } from './announce'
import { demandOpen, lockArtwork, toShare } from './rows'

const day = 24 * 60 * 60_000

type Input = { id: string; publicUrl: string } & z.output<typeof contract.body>

/**
 * Makes the link of an artwork. While one is open no other is made: it may have been sent to somebody, and ending it is
 * a step of its own.
 */
export async function shareArtwork(
  change: Change,
  { id, publicUrl, expiresInDays }: Input,
): Promise<{ share: ArtworkShare; url: string }> {
  const { tx, actor, at } = change
  demandOpen(await lockArtwork(change, id))
  await tx
    .update(artworkShares)
    .set({ endedAt: at })
    .where(and(openOf(id), lte(artworkShares.expiresAt, at)))
  const token = randomToken()
  const [row] = await tx
    .insert(artworkShares)
    .values({
      id: change.newId(),
      artworkId: id,
      tokenHash: await sha256(token),
      createdBy: actor.id,
      createdByName: actor.name,
      createdAt: at,
      expiresAt: new Date(at.getTime() + expiresInDays * day),
    })
    .onConflictDoNothing()
    .returning()
  if (!row)
    throw new DomainError('already_exists', {
      detail: 'This artwork has an open link, which cannot be shown again. End it to make another.',
    })
  const after = { share: row.id, expiresAt: row.expiresAt.toISOString() }
  await announceArtwork(change, { id, verb: 'share', after })
  return { share: toShare(row), url: `${publicUrl}/shared-artwork/${token}` }
}

/** Ends the link at once; where none is open nothing happens. */
export async function endArtworkShare(change: Change, id: string): Promise<undefined> {
  await lockArtwork(change, id)
  const ended = await endOpenShare(change, id)
  if (ended === null) return
  await announceArtwork(change, { id, verb: 'end_share', before: { share: ended } })
}

/** Answers the id of the link that ended. */
export async function endOpenShare({ tx, at }: Change, artworkId: string): Promise<string | null> {
  const [row] = await tx
    .update(artworkShares)
    .set({ endedAt: at })
    .where(and(openOf(artworkId), gt(artworkShares.expiresAt, at)))
    .returning({ id: artworkShares.id })
  return row?.id ?? null
}

function openOf(artworkId: string) {
  return and(eq(artworkShares.artworkId, artworkId), isNull(artworkShares.endedAt))
}
