import { and, asc, count, eq, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { listPlatformBoard as contract } from '../../domain/api/platform-assets'
import { DomainError } from '../../domain/errors'
import { normalizeUsername } from '../../domain/handle'
import { phoneDigits } from '../../domain/line'
import { assetPlatforms } from '../../domain/platform'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { decodeCursor, toPage } from '../paging'
import { contains } from '../search'
import type { Totals } from '../totals'
import { facebookAsset, instagramAsset } from './of-line'
import { selectPlatforms, toPlatformRow } from './rows'
import { verdictSql } from './verdict-sql'

type Query = z.output<typeof contract.query>

/** A page of the board by name of the line, and how many match. Lines that left their account are not shown. */
export async function listPlatformBoard(
  store: Store,
  totals: Totals,
  workspaceId: string,
  query: Query,
) {
  demandVerdict(query)
  const filter = and(
    eq(lines.workspaceId, workspaceId),
    isNull(lines.goneAt),
    verdictFilter(query),
    textFilter(query),
  )
  const rows = await selectPlatforms(store)
    .where(and(filter, after(query)))
    .orderBy(asc(lines.displayName), asc(lines.id))
    .limit(query.limit + 1)
  const { limit: _limit, cursor: _cursor, ...narrowed } = query
  const total = await totals.get(JSON.stringify(['platforms', workspaceId, narrowed]), () =>
    countMatching(store, filter),
  )
  const page = toPage(rows, query.limit, toPlatformRow, ({ line }) => ({
    value: line.displayName,
    id: line.id,
  }))
  return { ...page, total }
}

async function countMatching(store: Store, filter: SQL | undefined): Promise<number> {
  const matching = selectPlatforms(store).where(filter).as('matching')
  const [row] = await store.select({ total: count() }).from(matching)
  return row?.total ?? 0
}

/** Refuses a platform that narrows nothing; asked before a file is begun too. */
export function demandVerdict({ verdict, platform }: Pick<Query, 'verdict' | 'platform'>): void {
  if (platform === undefined || verdict !== undefined) return
  const message = 'Give a verdict too: which of the two must stand so.'
  throw new DomainError('invalid_input', {
    fields: [{ path: 'query.platform', code: 'needs_verdict', message }],
  })
}

function verdictFilter({ verdict, platform }: Query): SQL | undefined {
  if (verdict === undefined) return undefined
  const asked = platform === undefined ? assetPlatforms : [platform]
  return or(...asked.map((one) => sql`${verdictSql(one)} = ${verdict}`))
}

/** Part of the line's name, of a username on any of the three, or of the number however it is written. */
function textFilter({ q }: Query): SQL | undefined {
  const text = q?.trim() ?? ''
  if (text === '') return undefined
  const username = contains(normalizeUsername(text))
  const digits = /^[\d\s()+.-]+$/.test(text) ? phoneDigits(text).replace(/^0(?=\d)/, '') : ''
  return or(
    sql`${lines.displayName} ilike ${contains(text)}`,
    sql`${lines.username} like ${username}`,
    sql`lower(${facebookAsset.username}) like ${username}`,
    sql`lower(${instagramAsset.username}) like ${username}`,
    digits.length >= 2 ? sql`${lines.phoneDigits} like ${contains(digits)}` : undefined,
  )
}

function after(query: Query): SQL | undefined {
  const cursor = decodeCursor(query.cursor)
  if (!cursor) return undefined
  return sql`(${lines.displayName}, ${lines.id}) > (${cursor.value}, ${cursor.id})`
}
