import { eq, sql } from 'drizzle-orm'
import { dayIn } from '../../domain/day-in-zone'
import { usualAsking } from '../../domain/asking-settings'
import type { Store } from '../database/database'
import { askingSettings } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import type { Move } from './columns'

type Arrival = { lineId: string; from: string | null; to: string | null }
type Arrived = { arrivedWithoutPhone: boolean; firstMessageAt: number | null }

/** Under which day the funnel counts an arrival without a phone: that of the first message. */
export async function arrivalDays(
  { tx, actor }: Change,
  all: readonly Arrived[],
): Promise<(one: Arrived) => string | null> {
  if (!all.some(({ arrivedWithoutPhone }) => arrivedWithoutPhone)) return () => null
  const timeZone = await timeZoneOf(tx, actor.workspaceId)
  return ({ arrivedWithoutPhone, firstMessageAt }) =>
    arrivedWithoutPhone && firstMessageAt !== null
      ? dayIn(timeZone, new Date(firstMessageAt))
      : null
}

/** Counts in the funnel who arrived without a phone: on another day if an earlier message comes. */
export async function countArrivals(change: Change, moves: readonly Move[]): Promise<void> {
  const arrivals = moves
    .filter(({ changed }) => changed.includes('arrivedDay'))
    .map(({ before, after }): Arrival => ({
      lineId: before.lineId,
      from: before.arrivedDay,
      to: after.arrivedDay,
    }))
  if (arrivals.length > 0) await moveArrivals(change, arrivals)
}

async function timeZoneOf(tx: Store, workspaceId: string): Promise<string> {
  const [row] = await tx
    .select({ quietHours: askingSettings.quietHours })
    .from(askingSettings)
    .where(eq(askingSettings.workspaceId, workspaceId))
  return (row?.quietHours ?? usualAsking.quietHours).timeZone
}

/** Moves the counters of days: out of one, into another. */
export async function moveArrivals(
  { tx, actor }: Change,
  arrivals: readonly Arrival[],
): Promise<void> {
  const counts = new Map<string, { lineId: string; day: string; arrived: number }>()
  const count = (lineId: string, day: string | null, by: number) => {
    if (day === null) return
    const key = `${lineId} ${day}`
    const known = counts.get(key) ?? { lineId, day, arrived: 0 }
    counts.set(key, { ...known, arrived: known.arrived + by })
  }
  for (const { lineId, from, to } of arrivals) {
    count(lineId, from, -1)
    count(lineId, to, 1)
  }
  // Always in one order: two who count the same days never wait for each other in a circle.
  const rows = [...counts.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  await tx.execute(sql`
    insert into funnel_days (workspace_id, day, line_id, language, wording, arrived)
    select ${actor.workspaceId}, counted.day, counted."lineId", '', '', counted.arrived
    from json_to_recordset(${JSON.stringify(rows)}::json) as counted(day date, "lineId" text, arrived int)
    on conflict (workspace_id, day, line_id, language, wording)
    do update set arrived = funnel_days.arrived + excluded.arrived`)
}
