import { and, asc, count, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listLines as contract } from '../../domain/api/lines'
import { phoneDigits } from '../../domain/line'
import { normalizeUsername } from '../../domain/username'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import { selectLines, toLine, type LineRow } from './rows'

type Query = z.output<typeof contract.query>

const sortColumns = { name: lines.displayName, phone: lines.phoneDigits } as const
const sortValue = {
  name: (line: LineRow) => line.displayName,
  phone: (line: LineRow) => line.phoneDigits,
}

/** A page of lines, and how many match. Lines that left their account are not shown. */
export async function listLines(store: Store, workspaceId: string, query: Query) {
  const column = query.sort.endsWith('phone') ? 'phone' : 'name'
  const direction = query.sort.startsWith('-') ? desc : asc
  const filter = and(eq(lines.workspaceId, workspaceId), isNull(lines.goneAt), ...filters(query))
  const rows = await selectLines(store)
    .where(and(filter, after(query, column)))
    .orderBy(direction(sortColumns[column]), direction(lines.id))
    .limit(query.limit + 1)
  const [matching] = await store.select({ total: count() }).from(lines).where(filter)
  const page = toPage(rows, query.limit, toLine, ({ line }) => ({
    value: sortValue[column](line),
    id: line.id,
  }))
  return { ...page, total: matching?.total ?? 0 }
}

function filters(query: Query): (SQL | undefined)[] {
  return [
    query.status && eq(lines.status, query.status),
    query.usernameState && eq(lines.usernameState, query.usernameState),
    query.wabaId === undefined ? undefined : eq(lines.wabaId, query.wabaId),
    query.q === undefined ? undefined : matches(query.q),
  ]
}

/** Part of the name, of the username (with or without its sign), or of the number however it is written. */
function matches(q: string): SQL | undefined {
  const text = q.trim()
  if (text === '') return undefined
  const inName = sql`${lines.displayName} ilike ${contains(text)}`
  const inUsername = sql`${lines.username} like ${contains(normalizeUsername(text))}`
  // "050-123" is how people here write what E.164 calls 97250123.
  const digits = phoneDigits(text).replace(/^0(?=\d)/, '')
  const isNumber = digits.length >= 2 && /^[\d\s()+.-]+$/.test(text)
  return isNumber
    ? sql`(${inName} or ${inUsername} or ${lines.phoneDigits} like ${contains(digits)})`
    : sql`(${inName} or ${inUsername})`
}

function after(query: Query, column: keyof typeof sortColumns): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (!cursor) return undefined
  const past = query.sort.startsWith('-') ? sql`<` : sql`>`
  return sql`(${sortColumns[column]}, ${lines.id}) ${past} (${cursor.value}, ${cursor.id})`
}
