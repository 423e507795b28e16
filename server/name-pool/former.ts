import { and, desc, eq, ilike, inArray, lt, notExists, sql } from 'drizzle-orm'
import type { FormerName } from '../../domain/api/name-pool'
import { normalizeUsername } from '../../domain/handle'
import type { NameEnding } from '../../domain/name-use'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { formerNames } from '../database/schema/names'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import type { BarePage, PoolQuery } from './page'

type Row = { former: typeof formerNames.$inferSelect; lineName: string }

export function selectFormer(store: Store) {
  return store
    .select({ former: formerNames, lineName: lines.displayName })
    .from(formerNames)
    .innerJoin(lines, eq(lines.id, formerNames.lineId))
}

export function toFormerName({ former, lineName }: Row): FormerName {
  const { id, username, displayCase, ending, at, byName, reason } = former
  return {
    id,
    username,
    displayCase,
    line: { id: former.lineId, displayName: lineName },
    ending,
    at: at.toISOString(),
    byName,
    reason,
  }
}

const endings = {
  released: ['released', 'replaced', 'moved', 'gone'],
  revoked: ['revoked'],
} as const satisfies Record<'released' | 'revoked', readonly NameEnding[]>

/** Names that we had and have no more: each once, as it went last. A name that is on a line of ours again is not there. */
export async function listFormer(
  store: Store,
  workspaceId: string,
  query: PoolQuery & { kind: 'released' | 'revoked' },
): Promise<BarePage> {
  const cursor = decodeCursor(query.cursor)
  const rows = await selectFormer(store)
    .where(
      and(
        eq(formerNames.workspaceId, workspaceId),
        inArray(formerNames.ending, [...endings[query.kind]]),
        query.q === undefined
          ? undefined
          : ilike(formerNames.username, contains(normalizeUsername(query.q))),
        cursor === null ? undefined : lt(formerNames.id, cursor.id),
        sql`not exists (select 1 from ${formerNames} later where later.workspace_id = ${formerNames.workspaceId} and later.username = ${formerNames.username} and later.id > ${formerNames.id})`,
        notExists(heldNow(store)),
      ),
    )
    .orderBy(desc(formerNames.id))
    .limit(query.limit + 1)
  return toPage(
    rows,
    query.limit,
    (row) => ({ kind: query.kind, username: row.former.username, former: toFormerName(row) }),
    ({ former }) => ({ value: '', id: former.id }),
  )
}

function heldNow(store: Store) {
  return store
    .select({ one: sql`1` })
    .from(sql`${lines} held`)
    .where(
      sql`held.workspace_id = ${formerNames.workspaceId} and held.username = ${formerNames.username} and held.gone_at is null`,
    )
}
