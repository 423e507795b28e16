import { and, desc, eq, gte, lte, ne, sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { FunnelRow, getFunnel as contract } from '../../domain/api/phone-requests'
import { dayIn } from '../../domain/day-in-zone'
import { DomainError } from '../../domain/errors'
import { differs, rateOf, type FunnelCounts, type FunnelGroup } from '../../domain/funnel'
import { daysAfter } from '../../domain/zoned-time'
import { readAsking } from '../asking/settings'
import { fieldColumns, type CsvColumn } from '../csv'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { funnelDays } from '../database/schema/phone-requests'

type Query = z.output<typeof contract.query>
type Asked = { workspaceId: string; query: Query; now: Date }

/** Twelve whole weeks, where nobody says since when. */
const usualDays = 12 * 7

const keys: Record<FunnelGroup, SQL<string>> = {
  line: sql<string>`${funnelDays.lineId}`,
  language: sql<string>`${funnelDays.language}`,
  wording: sql<string>`${funnelDays.wording}`,
  // The Sunday that begins the week, as `weekOf` of the domain.
  week: sql<string>`to_char(${funnelDays.day} - extract(dow from ${funnelDays.day})::int, 'YYYY-MM-DD')`,
}

/** The funnel of a period, out of counters: it takes as long for a million requests as for ten. */
export async function readFunnel(store: Store, asked: Asked) {
  const { query } = asked
  const period = await periodOf(store, asked)
  const rows = await countBy(store, asked, period)
  const items = rows.map(toRow).toSorted(inOrder(query.by))
  const [all] = await store.select(sums).from(funnelDays).where(within(asked, period))
  const total = toRow({ ...(all ?? nothing), key: 'total', label: null })
  return { ...period, total, items, differs: query.by === 'wording' && bestDiffer(items) }
}

type Period = { from: string; to: string }

async function periodOf(store: Store, { workspaceId, query, now }: Asked): Promise<Period> {
  const { quietHours } = await readAsking(store, workspaceId)
  const to = query.to ?? dayIn(quietHours.timeZone, now)
  const from = query.from ?? daysAfter(to, 1 - usualDays)
  if (from <= to) return { from, to }
  const message = 'Let the period begin on the day it ends, or before.'
  throw new DomainError('invalid_input', {
    fields: [{ path: 'query.from', code: 'after_to', message }],
  })
}

const sums = {
  arrived: sql<number>`coalesce(sum(${funnelDays.arrived}), 0)::int`,
  asked: sql<number>`coalesce(sum(${funnelDays.asked}), 0)::int`,
  delivered: sql<number>`coalesce(sum(${funnelDays.delivered}), 0)::int`,
  read: sql<number>`coalesce(sum(${funnelDays.read}), 0)::int`,
  shared: sql<number>`coalesce(sum(${funnelDays.shared}), 0)::int`,
  matched: sql<number>`coalesce(sum(${funnelDays.matched}), 0)::int`,
}
const nothing: FunnelCounts = { arrived: 0, asked: 0, delivered: 0, read: 0, shared: 0, matched: 0 }

function within({ workspaceId, query }: Asked, { from, to }: Period) {
  return and(
    eq(funnelDays.workspaceId, workspaceId),
    gte(funnelDays.day, from),
    lte(funnelDays.day, to),
    query.lineId === undefined ? undefined : eq(funnelDays.lineId, query.lineId),
  )
}

function countBy(store: Store, asked: Asked, period: Period) {
  const { by } = asked.query
  const key = keys[by]
  // Who arrives has seen no template: there is no language and no wording to count them under.
  const known = by === 'language' || by === 'wording' ? ne(funnelDays[by], '') : undefined
  return store
    .select({
      key,
      label: sql<string | null>`${by === 'line' ? lines.displayName : sql`null`}`,
      ...sums,
    })
    .from(funnelDays)
    .innerJoin(lines, eq(lines.id, funnelDays.lineId))
    .where(and(within(asked, period), known))
    .groupBy(...(by === 'line' ? [key, lines.displayName] : [key]))
    .orderBy(desc(sums.asked))
}

function toRow({ key, label, ...counts }: FunnelCounts & { key: string; label: string | null }) {
  return { key, label, ...counts, shareRate: rateOf(counts.shared, counts.delivered) }
}

/** Weeks by time, everything else by how many were asked. */
function inOrder(by: FunnelGroup) {
  return (one: FunnelRow, other: FunnelRow) =>
    by === 'week'
      ? one.key.localeCompare(other.key)
      : other.asked - one.asked || one.key.localeCompare(other.key)
}

function bestDiffer(items: readonly FunnelRow[]): boolean {
  const rates = items.flatMap(({ shareRate }) => shareRate ?? [])
  const [best, next] = rates.toSorted((one, other) => other.rate - one.rate)
  return best !== undefined && next !== undefined && differs(best, next)
}

/** The funnel as a table. */
export const funnelColumns: readonly CsvColumn<FunnelRow>[] = [
  ...fieldColumns('key', 'label', 'arrived', 'asked', 'delivered', 'read', 'shared', 'matched'),
  { name: 'shareRate', value: ({ shareRate }) => shareRate?.rate ?? null },
  { name: 'shareRateLow', value: ({ shareRate }) => shareRate?.low ?? null },
  { name: 'shareRateHigh', value: ({ shareRate }) => shareRate?.high ?? null },
]
