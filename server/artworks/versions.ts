import { and, desc, eq, getTableColumns, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { ArtworkVersion, listArtworkVersions as contract } from '../../domain/api/artworks'
import { wholeDesign } from '../../domain/artwork'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { artworkVersions } from '../database/schema/artworks'
import type { Change } from '../dependencies'
import { decodeCursor, invalidCursor, toPage } from '../paging'
import { withoutMark, type ArtworkRow } from './rows'

type VersionRow = typeof artworkVersions.$inferSelect

/** Keeps the artwork as it is now, so that it can be made so again. */
export async function keepVersion({ tx, actor, at }: Change, row: ArtworkRow): Promise<void> {
  const { id, version, name, username, displayCase, design } = row
  const by = { by: actor.id, byName: actor.name, at }
  await tx
    .insert(artworkVersions)
    .values({ artworkId: id, version, name, username, displayCase, design, ...by })
}

/** What the audit keeps of an artwork; the design is in its versions. */
export function shownIn({ name, username, displayCase, lineId, requestId, version }: ArtworkRow) {
  return { name, username, displayCase, lineId, requestId, version }
}

export async function getVersion(
  store: Store,
  artworkId: string,
  version: string,
): Promise<VersionRow> {
  const wanted = and(
    eq(artworkVersions.artworkId, artworkId),
    eq(artworkVersions.version, Number(version)),
  )
  const isNumber = /^[1-9]\d{0,8}$/.test(version)
  const [row] = isNumber ? await store.select().from(artworkVersions).where(wanted) : []
  if (!row) throw new DomainError('not_found')
  return row
}

type Query = z.output<typeof contract.query> & {
  /** A file of thousands of rows has no place for the files of marks. */
  withMarks: boolean
}

const columns = getTableColumns(artworkVersions)

/** Newest first. The caller has looked whether the artwork is there. */
export async function listVersions(store: Store, artworkId: string, query: Query) {
  const { design } = columns
  const rows = await store
    .select({ ...columns, design: query.withMarks ? design : withoutMark(design) })
    .from(artworkVersions)
    .where(and(eq(artworkVersions.artworkId, artworkId), olderThan(query.cursor)))
    .orderBy(desc(artworkVersions.version))
    .limit(query.limit + 1)
  return toPage(rows, query.limit, toVersion, ({ version }) => ({
    value: String(version),
    id: artworkId,
  }))
}

function olderThan(text: string | undefined) {
  const cursor = decodeCursor(text)
  if (cursor === null) return undefined
  if (!/^\d{1,9}$/.test(cursor.value)) throw invalidCursor()
  return lt(artworkVersions.version, Number(cursor.value))
}

function toVersion(row: VersionRow): ArtworkVersion {
  const { version, name, username, displayCase, byName } = row
  const design = wholeDesign(row.design)
  return { version, name, username, displayCase, design, at: row.at.toISOString(), byName }
}
