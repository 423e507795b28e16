import { and, desc, eq, inArray } from 'drizzle-orm'
import type { AssetProblem, PlatformDrift } from '../../domain/platform'
import { platformDrift } from '../../domain/platform-board'
import { openStates } from '../../domain/username-request'
import { recordAudit } from '../audit/record'
import { platformAssets } from '../database/schema/platform-assets'
import { usernameRequests } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import type { LineRow } from '../lines/rows'
import { notify } from '../notifications/notify'
import type { AssetRow } from './rows'

/** What Meta told of a connected Page or account, or why it told nothing; `at` is the moment before it was asked. */
export type AssetReading = { at: Date } & (
  | { username: string | null; name: string | null }
  | { problem: AssetProblem }
)

/**
 * The one place where what Meta says about a connected asset becomes what we know. A reading older than what we know
 * changes nothing; one that failed keeps what was known. The asset must be locked by the caller.
 */
export async function applyAssetReading(
  change: Change,
  line: LineRow,
  asset: AssetRow,
  reading: AssetReading,
): Promise<'applied' | 'stale'> {
  const newest =
    asset.problemAt !== null && asset.problemAt > asset.readAt ? asset.problemAt : asset.readAt
  if (reading.at < newest) return 'stale'
  const told =
    'problem' in reading
      ? { problem: reading.problem, problemAt: reading.at }
      : { username: reading.username, name: reading.name, readAt: reading.at, ...noProblem }
  await change.tx.update(platformAssets).set(told).where(eq(platformAssets.id, asset.id))
  const drifted = driftOf(line, asset, reading)
  if (drifted !== null) await tellDrift(change, line, asset, drifted)
  await publish(
    { ...change, workspaceId: line.workspaceId },
    'line.updated',
    `/api/v1/lines/${line.id}`,
  )
  if (drifted !== null)
    await recordAudit(change, {
      action: 'platform_asset.drift',
      subject: assetPath(asset),
      before: { username: asset.username },
      after: { username: drifted.username },
    })
  return 'applied'
}

export const noProblem = { problem: null, problemAt: null } as const

export function assetPath({ lineId, platform }: Pick<AssetRow, 'lineId' | 'platform'>): string {
  return `/api/v1/lines/${lineId}/platform-assets/${platform}`
}

type Drifted = { drift: PlatformDrift; username: string | null }

function driftOf(line: LineRow, asset: AssetRow, reading: AssetReading): Drifted | null {
  if ('problem' in reading) return null
  const { username } = reading
  const drift = platformDrift(asset.username, username, line.username)
  return drift && { drift, username }
}

async function tellDrift(
  change: Change,
  line: LineRow,
  asset: AssetRow,
  { drift, username }: Drifted,
): Promise<void> {
  await notify(change, {
    workspaceId: line.workspaceId,
    kind: 'platform_drift',
    resource: assetPath(asset),
    subject: {
      // Of a name that is gone, the one that it was.
      username: (username ?? asset.username ?? '').toLowerCase(),
      displayCase: username ?? asset.username,
      lineName: line.displayName,
      platform: asset.platform,
      drift,
    },
    ownerId: await ownerOf(change, line.id),
    by: 'meta',
  })
}

/** Who asked for the name of the line, or is asking now. */
async function ownerOf({ tx }: Change, lineId: string): Promise<string | null> {
  const [latest] = await tx
    .select({ requesterId: usernameRequests.requesterId })
    .from(usernameRequests)
    .where(
      and(
        eq(usernameRequests.lineId, lineId),
        inArray(usernameRequests.state, [...openStates, 'reserved', 'live']),
      ),
    )
    .orderBy(desc(usernameRequests.id))
    .limit(1)
  return latest?.requesterId ?? null
}
