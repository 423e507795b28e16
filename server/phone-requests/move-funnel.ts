import { sql } from 'drizzle-orm'
import { funnelStages, stagesOf, type FunnelStage } from '../../domain/phone-request'
import type { Store } from '../database/database'
import { factsOf, type PhoneRequestRow } from './rows'

export type FunnelMove = {
  day: string
  lineId: string
  language: string
  wording: string
} & Record<FunnelStage, number>

/** How many more, or fewer, there are in each stage after these requests became others. */
export async function moveFunnel(
  tx: Store,
  workspaceId: string,
  moves: readonly { before: PhoneRequestRow; after: PhoneRequestRow }[],
): Promise<void> {
  const places = new Map<string, FunnelMove>()
  for (const { before, after } of moves) {
    count(places, before, -1)
    count(places, after, 1)
  }
  const changed = [...places.values()].filter((move) => funnelStages.some((one) => move[one] !== 0))
  if (changed.length === 0) return
  // In one order everywhere: two that move the same counters wait for each other, and not in a circle.
  const inOrder = changed.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
  await tx.execute(sql`
    insert into funnel_days (workspace_id, day, line_id, language, wording, asked, delivered, read, shared, matched)
    select ${workspaceId}, move.day, move."lineId", move.language, move.wording,
      move.asked, move.delivered, move.read, move.shared, move.matched
    from json_to_recordset(${JSON.stringify(inOrder)}::json) as move(day date, "lineId" text, language text, wording text,
      asked integer, delivered integer, read integer, shared integer, matched integer)
    on conflict (workspace_id, day, line_id, language, wording) do update set
      asked = funnel_days.asked + excluded.asked, delivered = funnel_days.delivered + excluded.delivered,
      read = funnel_days.read + excluded.read, shared = funnel_days.shared + excluded.shared,
      matched = funnel_days.matched + excluded.matched`)
}

function placeOf({ day, lineId, language, wording }: Omit<FunnelMove, FunnelStage>): string {
  return [day, lineId, language, wording].join(' ')
}

function count(places: Map<string, FunnelMove>, row: PhoneRequestRow, by: 1 | -1): void {
  const place = { day: row.day, lineId: row.lineId, ...wordsOf(row) }
  const key = placeOf(place)
  const none = { asked: 0, delivered: 0, read: 0, shared: 0, matched: 0 }
  const move = places.get(key) ?? { ...place, ...none }
  for (const stage of stagesOf(factsOf(row))) move[stage] += by
  places.set(key, move)
}

/** In which language and wording it was asked, as the funnel counts it. */
export function wordsOf(row: Pick<PhoneRequestRow, 'templateId' | 'language' | 'wordingVersion'>) {
  const wording = row.templateId === null ? '' : (row.wordingVersion?.toString() ?? 'own')
  return { language: row.language ?? '', wording }
}
