import { and, eq, getTableColumns, gt, isNull, sql } from 'drizzle-orm'
import type { Artwork, ArtworkShare, ListedArtwork } from '../../domain/api/artworks'
import { wholeDesign, type StoredDesign } from '../../domain/artwork'
import { DomainError } from '../../domain/errors'
import { isSafeToPrint, nameStateOf, type NameFacts } from '../../domain/name-state'
import type { Store } from '../database/database'
import { artworks, artworkShares, type artworkVersions } from '../database/schema/artworks'
import { lines } from '../database/schema/lines'
import type { Change } from '../dependencies'
import { demandOwner } from '../owner'
import { nameFacts } from './name-facts'

export type ArtworkRow = typeof artworks.$inferSelect
type ShareRow = typeof artworkShares.$inferSelect
type Row = { artwork: ArtworkRow; lineName: string | null; share: ShareRow | null }

const { design, ...plain } = getTableColumns(artworks)

/** All of an artwork but the file of its own mark. */
const listed = { ...plain, design: withoutMark(design) }

/** The database leaves the file out, so that a long list is read without it. */
export function withoutMark(column: typeof artworks.design | typeof artworkVersions.design) {
  return sql<StoredDesign>`${column} - 'ownMark'`.mapWith(column)
}

/** Artworks with their line and the link that is open at this moment; one alone also with the file of its mark. */
export function selectArtworks(store: Store, now: Date, wanted: 'one' | 'list') {
  const artwork = wanted === 'one' ? getTableColumns(artworks) : listed
  return store
    .select({ artwork, lineName: lines.displayName, share: artworkShares })
    .from(artworks)
    .leftJoin(lines, eq(lines.id, artworks.lineId))
    .leftJoin(
      artworkShares,
      and(
        eq(artworkShares.artworkId, artworks.id),
        isNull(artworkShares.endedAt),
        gt(artworkShares.expiresAt, now),
      ),
    )
}

export async function toArtworks(
  store: Store,
  workspaceId: string,
  rows: Row[],
): Promise<(row: Row) => Artwork> {
  const factsOf = await nameFacts(
    store,
    workspaceId,
    rows.map(({ artwork }) => artwork.username),
  )
  return (row) => toArtwork(row, factsOf(row.artwork.username))
}

function toArtwork({ artwork: row, lineName, share }: Row, facts: NameFacts): Artwork {
  return {
    id: row.id,
    name: row.name,
    username: row.username,
    displayCase: row.displayCase,
    ...standingOf(facts),
    line: row.lineId === null ? null : { id: row.lineId, displayName: lineName ?? '' },
    requestId: row.requestId,
    design: wholeDesign(row.design),
    owner: { id: row.ownerId, name: row.ownerName },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ended: row.endedAt && { at: row.endedAt.toISOString(), byName: row.endedByName ?? '' },
    share: share && toShare(share),
    version: row.version,
  }
}

export function toListed({
  design: { ownMark: _file, ...design },
  ...rest
}: Artwork): ListedArtwork {
  return { ...rest, design }
}

export function standingOf(facts: NameFacts) {
  return {
    nameState: nameStateOf(facts),
    confirmedAt: facts.held?.confirmedAt?.toISOString() ?? null,
    safeToPrint: isSafeToPrint(facts),
  }
}

export function toShare(row: ShareRow): ArtworkShare {
  return {
    createdBy: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }
}

type Wanted = { workspaceId: string; id: string; now: Date }

/** One of the workspace; `not_found` for another workspace's. */
export async function getArtwork(store: Store, { workspaceId, id, now }: Wanted): Promise<Artwork> {
  const [row] = await selectArtworks(store, now, 'one').where(
    and(eq(artworks.id, id), eq(artworks.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  return (await toArtworks(store, workspaceId, [row]))(row)
}

/** Locks an artwork for whoever may change it, until the commit. */
export async function lockArtwork({ tx, actor }: Change, id: string): Promise<ArtworkRow> {
  const [row] = await tx
    .select()
    .from(artworks)
    .where(and(eq(artworks.id, id), eq(artworks.workspaceId, actor.workspaceId)))
    .for('update')
  if (!row) throw new DomainError('not_found')
  demandOwner(actor, row)
  return row
}

/** Refuses to work on what was put away. */
export function demandOpen(row: ArtworkRow): void {
  if (row.endedAt === null) return
  throw new DomainError('step_not_allowed', {
    detail: 'This artwork was put away. Bring it back first.',
    allowed: ['restore'],
  })
}
