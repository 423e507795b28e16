import { and, asc, eq, or, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { listSavedViews as contract, SavedView } from '../../domain/api/saved-views'
import type { Actor } from '../../domain/roles'
import type { Store } from '../database/database'
import { savedViews } from '../database/schema/saved-views'
import { decodeCursor, toPage } from '../paging'

export type Person = Actor & { kind: 'person' }
export type ViewRow = typeof savedViews.$inferSelect

export function toView(row: ViewRow, person: Person): SavedView {
  const { id, page, name, search, shared } = row
  return {
    id,
    page,
    name,
    search,
    shared,
    owner: { id: row.ownerId, name: row.ownerName },
    mine: row.ownerId === person.id,
    createdAt: row.createdAt.toISOString(),
  }
}

/** One's own, and what others of the workspace share. */
export function visibleTo(person: Person) {
  return and(
    eq(savedViews.workspaceId, person.workspaceId),
    or(eq(savedViews.ownerId, person.id), eq(savedViews.shared, true)),
  )
}

export async function listViews(
  store: Store,
  person: Person,
  query: z.output<typeof contract.query>,
) {
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select()
    .from(savedViews)
    .where(
      and(
        visibleTo(person),
        query.page === undefined ? undefined : eq(savedViews.page, query.page),
        cursor
          ? sql`(${savedViews.name}, ${savedViews.id}) > (${cursor.value}, ${cursor.id})`
          : undefined,
      ),
    )
    .orderBy(asc(savedViews.name), asc(savedViews.id))
    .limit(query.limit + 1)
  return toPage(
    rows,
    query.limit,
    (row) => toView(row, person),
    ({ name, id }) => ({ value: name, id }),
  )
}
