import { eq, sql } from 'drizzle-orm'
import { dayIn } from '../../domain/day-in-zone'
import { usualAsking } from '../../domain/asking-settings'
import type { Store } from '../database/database'
import { askingSettings } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import type { Move } from './refresh'

type Arrival = { id: string; lineId: string; from: string | null; to: string | null }

/** Counts in the funnel who arrived without a phone, on the day of their first message: again if an earlier comes. */
export async function countArrivals(change: Change, moves: readonly Move[]): Promise<void> {
  const arriving = moves.filter(
    ({ before, after }) => after.arrivedWithoutPhone || before.arrivedDay,
  )
  if (arriving.length === 0) return
  const timeZone = await timeZoneOf(change.tx, change.actor.workspaceId)
  const arrivals = arriving
    .map(({ before, after, firstMessageAt }): Arrival => {
      const isCounted = after.arrivedWithoutPhone && firstMessageAt !== null
      const to = isCounted ? dayIn(timeZone, new Date(firstMessageAt)) : null
      return { id: before.id, lineId: before.lineId, from: before.arrivedDay, to }
    })
    .filter(({ from, to }) => from !== to)
  if (arrivals.length === 0) return
  await change.tx.execute(sql`
    update customers set arrived_day = arrival.to
    from json_to_recordset(${JSON.stringify(arrivals)}::json) as arrival(id text, "to" date)
    where customers.id = arrival.id`)
  await moveArrivals(change, arrivals)
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
  arrivals: readonly Omit<Arrival, 'id'>[],
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
