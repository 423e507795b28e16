import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { KeptName } from '../../domain/api/kept-names'
import type { UsernameCheckAnswer } from '../../domain/api/username-checks'
import { DomainError } from '../../domain/errors'
import type { Store } from '../database/database'
import { keptNames } from '../database/schema/names'

export type KeptRow = typeof keptNames.$inferSelect

export function toKeptName(row: KeptRow): KeptName {
  return {
    id: row.id,
    username: row.username,
    campaign: row.campaign,
    until: row.until,
    note: row.note,
    createdBy: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    ended: row.endedAt && { at: row.endedAt.toISOString(), byName: row.endedByName ?? '' },
    version: row.version,
  }
}

/** One of the workspace; `not_found` for another workspace's. */
export async function getKeptName(
  store: Store,
  workspaceId: string,
  id: string,
): Promise<KeptName> {
  const [row] = await store
    .select()
    .from(keptNames)
    .where(and(eq(keptNames.id, id), eq(keptNames.workspaceId, workspaceId)))
  if (!row) throw new DomainError('not_found')
  return toKeptName(row)
}

export type KeptFor = NonNullable<UsernameCheckAnswer['keptFor']>

/** The campaigns that these names, or all, are kept for today; the last day counts everywhere on earth. */
export async function keptForCampaigns(
  store: Store,
  asked: { workspaceId: string; names?: string[]; now: Date },
): Promise<Map<string, KeptFor>> {
  const { workspaceId, names, now } = asked
  if (names?.length === 0) return new Map()
  const rows = await store
    .select()
    .from(keptNames)
    .where(
      and(
        eq(keptNames.workspaceId, workspaceId),
        names && inArray(keptNames.username, names),
        isNull(keptNames.endedAt),
        gte(keptNames.until, lastDayStillKept(now)),
      ),
    )
  return new Map(
    rows.map(({ username, id, campaign, until }) => [username, { id, campaign, until }]),
  )
}

const twelveHours = 12 * 60 * 60_000

function lastDayStillKept(now: Date): string {
  return new Date(now.getTime() - twelveHours).toISOString().slice(0, 10)
}
