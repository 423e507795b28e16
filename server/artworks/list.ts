import { and, count, desc, eq, ilike, isNotNull, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listArtworks as contract } from '../../domain/api/artworks'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { artworks } from '../database/schema/artworks'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import { selectArtworks, toArtworks, toListed } from './rows'

type Query = z.output<typeof contract.query> & { workspaceId: string; now: Date }

/** A page of artworks, newest first, and how many match. */
export async function listArtworks(store: Store, query: Query) {
  const { workspaceId, limit } = query
  const filter = and(eq(artworks.workspaceId, workspaceId), ...filters(query))
  const cursor = decodeCursor(query.cursor)
  const rows = await selectArtworks(store, query.now, 'list')
    .where(and(filter, cursor === null ? undefined : lt(artworks.id, cursor.id)))
    .orderBy(desc(artworks.id))
    .limit(limit + 1)
  const [counted] = await store.select({ total: count() }).from(artworks).where(filter)
  const toItem = await toArtworks(store, workspaceId, rows)
  const page = toPage(
    rows,
    limit,
    (row) => toListed(toItem(row)),
    ({ artwork }) => ({ value: '', id: artwork.id }),
  )
  return { ...page, total: counted?.total ?? 0 }
}

function filters({ username, ownerId, state, q }: Query): (SQL | undefined)[] {
  return [
    username === undefined ? undefined : eq(artworks.username, normalizeUsername(username)),
    ownerId === undefined ? undefined : eq(artworks.ownerId, ownerId),
    state === 'ended' ? isNotNull(artworks.endedAt) : isNull(artworks.endedAt),
    q === undefined
      ? undefined
      : or(
          ilike(artworks.name, contains(q.trim())),
          ilike(artworks.username, contains(normalizeUsername(q))),
        ),
  ]
}
