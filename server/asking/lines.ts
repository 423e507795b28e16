import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { LineAsking, putLineAsking as contract } from '../../domain/api/asking'
import { usualLineAsking } from '../../domain/asking-settings'
import { DomainError } from '../../domain/errors'
import { dayIn } from '../../domain/day-in-zone'
import { recordAudit } from '../audit/record'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { lineAsking, phoneRequests } from '../database/schema/phone-requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import type { LineRow } from '../lines/rows'
import { decodeCursor, toPage } from '../paging'
import { approvedOn } from './approved-templates'
import { languageErrors, readAsking, wakeSenders } from './settings'

type Row = { line: LineRow; asking: typeof lineAsking.$inferSelect | null }
type Asked = { workspaceId: string; now: Date; query: { limit: number; cursor?: string } }

/** A page of lines by their names, with how asking stands on each. */
export async function listLineAsking(store: Store, { workspaceId, now, query }: Asked) {
  const cursor = decodeCursor(query.cursor)
  const rows = await selectLines(store)
    .where(
      and(
        eq(lines.workspaceId, workspaceId),
        isNull(lines.goneAt),
        cursor === null
          ? undefined
          : sql`(${lines.displayName}, ${lines.id}) > (${cursor.value}, ${cursor.id})`,
      ),
    )
    .orderBy(asc(lines.displayName), asc(lines.id))
    .limit(query.limit + 1)
  const show = await viewOf(store, workspaceId, rows, now)
  return toPage(rows, query.limit, show, ({ line }) => ({ value: line.displayName, id: line.id }))
}

function selectLines(store: Store) {
  return store
    .select({ line: lines, asking: lineAsking })
    .from(lines)
    .leftJoin(lineAsking, eq(lineAsking.lineId, lines.id))
    .$dynamic()
}

/** Reads what several lines need to be shown, at once. */
async function viewOf(store: Store, workspaceId: string, rows: readonly Row[], now: Date) {
  const ids = rows.map(({ line }) => line.id)
  const accounts = rows.map(({ line }) => line.wabaId)
  const { quietHours } = await readAsking(store, workspaceId)
  const approved = await approvedOn(store, workspaceId, accounts)
  const queued = await countQueued(store, ids)
  const today = dayIn(quietHours.timeZone, now)
  return ({ line, asking }: Row): LineAsking => {
    const languages = (approved.get(line.wabaId) ?? []).map(({ language }) => language)
    const isPaused = asking?.pausedUntil != null && asking.pausedUntil > now
    return {
      lineId: line.id,
      lineName: line.displayName,
      phoneNumber: line.phoneNumber,
      ...chosenFor(asking),
      askedToday: asking?.day === today ? asking.askedOnDay : 0,
      queued: queued.get(line.id) ?? 0,
      approvedLanguages: [...new Set(languages)].toSorted(),
      pausedUntil: isPaused ? (asking.pausedUntil?.toISOString() ?? null) : null,
      problem: asking?.problem ?? null,
    }
  }
}

/** What was chosen for a line, else what is usual. */
export function chosenFor(row: typeof lineAsking.$inferSelect | null) {
  const { autoAsk, byCountry, fallbackLanguage, capPerDay } = row ?? usualLineAsking
  return { autoAsk, byCountry, fallbackLanguage, capPerDay }
}

async function countQueued(store: Store, ids: string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await store
    .select({ lineId: phoneRequests.lineId, queued: count() })
    .from(phoneRequests)
    .where(and(inArray(phoneRequests.lineId, ids), sql`step = 'ask'`))
    .groupBy(phoneRequests.lineId)
  return new Map(rows.map(({ lineId, queued }) => [lineId, queued]))
}

/** Sets asking on one line of the workspace that is still on its account. */
export async function writeLineAsking(
  change: Change,
  lineId: string,
  wish: z.output<typeof contract.body>,
): Promise<LineAsking> {
  const { tx, actor, at } = change
  const { workspaceId } = actor
  const [found] = await selectLines(tx).where(
    and(eq(lines.id, lineId), eq(lines.workspaceId, workspaceId), isNull(lines.goneAt)),
  )
  if (!found) throw new DomainError('not_found')
  const fields = languageErrors('fallbackLanguage', wish.fallbackLanguage)
  if (fields.length > 0) throw new DomainError('invalid_input', { fields })
  const [asking] = await tx
    .insert(lineAsking)
    .values({ ...wish, lineId, workspaceId })
    .onConflictDoUpdate({ target: lineAsking.lineId, set: wish })
    .returning()
  await wakeSenders(tx)
  const show = await viewOf(tx, workspaceId, [found], at)
  const subject = `/api/v1/settings/asking/lines/${lineId}`
  await publish({ ...change, workspaceId }, 'settings.updated', subject)
  const before = chosenFor(found.asking)
  await recordAudit(change, { action: 'settings.line_asking', subject, before, after: wish })
  return show({ line: found.line, asking: asking ?? found.asking })
}

/** So that the sender finds a row for each line that has something to send. */
export async function ensureLineAsking(
  tx: Store,
  workspaceId: string,
  lineIds: readonly string[],
): Promise<void> {
  if (lineIds.length === 0) return
  const rows = [...new Set(lineIds)]
    .toSorted()
    .map((lineId) => ({ ...usualLineAsking, lineId, workspaceId }))
  await tx.insert(lineAsking).values(rows).onConflictDoNothing()
}
