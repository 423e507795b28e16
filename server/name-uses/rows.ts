import { and, eq, isNull, sql } from 'drizzle-orm'
import type { NameUse } from '../../domain/api/name-uses'
import { DomainError } from '../../domain/errors'
import { standingOf } from '../../domain/name-use'
import type { Store } from '../database/database'
import { formerNames, nameUses } from '../database/schema/names'
import { lines } from '../database/schema/lines'

type Row = { use: typeof nameUses.$inferSelect; isHeld: boolean; wasHeld: boolean }

/** A use with whether its name is a line's of ours now, or was. */
export function selectUses(store: Store) {
  return store
    .select({
      use: nameUses,
      isHeld: sql<boolean>`exists (select 1 from ${lines} held where held.workspace_id = name_uses.workspace_id and held.username = name_uses.username and held.gone_at is null)`,
      wasHeld: sql<boolean>`exists (select 1 from ${formerNames} former where former.workspace_id = name_uses.workspace_id and former.username = name_uses.username)`,
    })
    .from(nameUses)
}

export function toNameUse({ use, ...held }: Row): NameUse {
  return {
    id: use.id,
    username: use.username,
    kind: use.kind,
    title: use.title,
    where: use.place,
    url: use.url,
    artworkId: use.artworkId,
    standing: standingOf(held),
    createdBy: use.createdByName,
    createdAt: use.createdAt.toISOString(),
    ended: use.endedAt && { at: use.endedAt.toISOString(), byName: use.endedByName ?? '' },
    version: use.version,
  }
}

/** One of the workspace; `not_found` for another workspace's. */
export async function getNameUse(store: Store, workspaceId: string, id: string): Promise<NameUse> {
  const [row] = await selectUses(store).where(
    and(eq(nameUses.id, id), eq(nameUses.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  return toNameUse(row)
}

/** One that people change by hand: what an artwork keeps is changed with the artwork. */
export async function getOwnNameUse(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<NameUse> {
  const use = await getNameUse(store, workspaceId, id)
  if (use.artworkId === null) return use
  throw new DomainError('step_not_allowed', {
    detail: `A saved artwork keeps this. Change it, or put it away: /api/v1/artworks/${use.artworkId}.`,
    allowed: [],
  })
}

/** In how many places a name is shown. */
export function countOpenUses(
  store: Store,
  workspaceId: string,
  username: string,
): Promise<number> {
  return store.$count(
    nameUses,
    and(
      eq(nameUses.workspaceId, workspaceId),
      eq(nameUses.username, username),
      isNull(nameUses.endedAt),
    ),
  )
}
