import { and, asc, count, desc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listLines as contract } from '../../domain/api/lines'
import { phoneDigits } from '../../domain/line'
import { normalizeUsername } from '../../domain/handle'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import { selectLines, toLine, type LineRow } from './rows'
import type { Totals } from '../totals'

type Query = z.output<typeof contract.query>

const sortColumns = { name: lines.displayName, phone: lines.phoneDigits } as const
const sortValue = {
  name: (line: LineRow) => line.displayName,
  phone: (line: LineRow) => line.phoneDigits,
}

/** A page of lines, and how many match. Lines that left their account are not shown. */
export async function listLines(store: Store, totals: Totals, workspaceId: string, query: Query) {
  const shape = shapeOf(query)
  const statements = statementsFor(store, shape)
  const values = valuesOf(workspaceId, query)
  const rows = await statements.page.execute(values)
  const key = JSON.stringify([
    shape.filters,
    { ...values, cursorValue: null, cursorId: null, rows: null },
  ])
  const total = await totals.get(key, async () => {
    const [matching] = await statements.total.execute(values)
    return matching?.total ?? 0
  })
  const column = columnOf(shape.sort)
  const page = toPage(rows, query.limit, toLine, ({ line }) => ({
    value: sortValue[column](line),
    id: line.id,
  }))
  return { ...page, total }
}

/** What of a query decides its SQL; everything else is a value in it. */
type Shape = {
  sort: Query['sort']
  filters: FilterName[]
  withCursor: boolean
}

const conditions = {
  status: eq(lines.status, sql.placeholder('status')),
  usernameState: eq(lines.usernameState, sql.placeholder('usernameState')),
  wabaId: eq(lines.wabaId, sql.placeholder('wabaId')),
  // Part of the name, of the username (with or without its sign), or of the number however it is written.
  text: sql`(${lines.displayName} ilike ${sql.placeholder('text')} or ${lines.username} like ${sql.placeholder('username')})`,
  number: sql`(${lines.displayName} ilike ${sql.placeholder('text')} or ${lines.username} like ${sql.placeholder('username')}
    or ${lines.phoneDigits} like ${sql.placeholder('digits')})`,
} satisfies Record<string, SQL>
type FilterName = keyof typeof conditions

function shapeOf(query: Query): Shape {
  const text = query.q?.trim() ?? ''
  const filters: FilterName[] = []
  if (query.status) filters.push('status')
  if (query.usernameState) filters.push('usernameState')
  if (query.wabaId !== undefined) filters.push('wabaId')
  if (text !== '') filters.push(localDigits(text) === null ? 'text' : 'number')
  return { sort: query.sort, filters, withCursor: query.cursor !== undefined }
}

function valuesOf(workspaceId: string, query: Query): Record<string, unknown> {
  const text = query.q?.trim() ?? ''
  const cursor = decodeCursor(query.cursor)
  return {
    workspaceId,
    status: query.status,
    usernameState: query.usernameState,
    wabaId: query.wabaId,
    text: contains(text),
    username: contains(normalizeUsername(text)),
    digits: contains(localDigits(text) ?? ''),
    cursorValue: cursor?.value,
    cursorId: cursor?.id,
    rows: query.limit + 1,
  }
}

/** "050-123" is how people here write what E.164 calls 97250123; `null` when the text is no number. */
function localDigits(text: string): string | null {
  const digits = phoneDigits(text).replace(/^0(?=\d)/, '')
  return digits.length >= 2 && /^[\d\s()+.-]+$/.test(text) ? digits : null
}

function columnOf(sort: Query['sort']): keyof typeof sortColumns {
  return sort.endsWith('phone') ? 'phone' : 'name'
}

type Statements = ReturnType<typeof prepare>
const prepared = new WeakMap<Store, Map<string, Statements>>()

/** The statements of a shape, built and planned once: the list is what people open most. */
function statementsFor(store: Store, shape: Shape): Statements {
  const known = prepared.get(store) ?? new Map<string, Statements>()
  prepared.set(store, known)
  const name = [shape.sort, ...shape.filters, shape.withCursor ? 'after' : 'first'].join(' ')
  const statements = known.get(name) ?? prepare(store, shape, name)
  known.set(name, statements)
  return statements
}

function prepare(store: Store, shape: Shape, name: string) {
  const column = sortColumns[columnOf(shape.sort)]
  const direction = shape.sort.startsWith('-') ? desc : asc
  const past = shape.sort.startsWith('-') ? sql`<` : sql`>`
  const filter = and(
    eq(lines.workspaceId, sql.placeholder('workspaceId')),
    isNull(lines.goneAt),
    ...shape.filters.map((filterName) => conditions[filterName]),
  )
  const after = shape.withCursor
    ? sql`(${column}, ${lines.id}) ${past} (${sql.placeholder('cursorValue')}, ${sql.placeholder('cursorId')})`
    : undefined
  return {
    page: selectLines(store)
      .where(and(filter, after))
      .orderBy(direction(column), direction(lines.id))
      .limit(sql.placeholder('rows'))
      .prepare(`lines page ${name}`),
    total: store
      .select({ total: count() })
      .from(lines)
      .where(filter)
      .prepare(`lines total ${name}`),
  }
}
