import {
  and,
  count,
  desc,
  eq,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
} from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { z } from 'zod'
import type { listNameUses as contract } from '../../domain/api/name-uses'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { formerNames, nameUses } from '../database/schema/names'
import { lines } from '../database/schema/lines'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import { selectUses, toNameUse } from './rows'

type Query = z.output<typeof contract.query>

/** A page of uses, newest first, and how many match. */
export async function listNameUses(store: Store, workspaceId: string, query: Query) {
  const filter = and(eq(nameUses.workspaceId, workspaceId), ...filters(store, workspaceId, query))
  const cursor = decodeCursor(query.cursor)
  const rows = await selectUses(store)
    .where(and(filter, cursor === null ? undefined : lt(nameUses.id, cursor.id)))
    .orderBy(desc(nameUses.id))
    .limit(query.limit + 1)
  const [counted] = await store.select({ total: count() }).from(nameUses).where(filter)
  const page = toPage(rows, query.limit, toNameUse, ({ use }) => ({ value: '', id: use.id }))
  return { ...page, total: counted?.total ?? 0 }
}

function filters(store: Store, workspaceId: string, query: Query): (SQL | undefined)[] {
  const { username, lineId, kind, q, ended } = query
  return [
    username === undefined ? undefined : eq(nameUses.username, normalizeUsername(username)),
    lineId === undefined
      ? undefined
      : inArray(nameUses.username, namesOfLine(store, workspaceId, lineId)),
    kind && eq(nameUses.kind, kind),
    ended && (ended === 'true' ? isNotNull(nameUses.endedAt) : isNull(nameUses.endedAt)),
    q === undefined ? undefined : matches(q),
  ]
}

function matches(q: string): SQL | undefined {
  const pattern = contains(q.trim())
  return or(
    ilike(nameUses.username, contains(normalizeUsername(q))),
    ilike(nameUses.title, pattern),
    ilike(nameUses.place, pattern),
  )
}

/** The name that the line has, and those it had. */
function namesOfLine(store: Store, workspaceId: string, lineId: string) {
  return unionAll(
    store
      .select({ username: lines.username })
      .from(lines)
      .where(
        and(eq(lines.id, lineId), eq(lines.workspaceId, workspaceId), isNotNull(lines.username)),
      ),
    store
      .select({ username: formerNames.username })
      .from(formerNames)
      .where(and(eq(formerNames.lineId, lineId), eq(formerNames.workspaceId, workspaceId))),
  )
}
