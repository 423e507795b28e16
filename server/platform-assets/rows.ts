import { and, eq, inArray } from 'drizzle-orm'
import type { PlatformPlace, PlatformRow } from '../../domain/api/platform-assets'
import { DomainError } from '../../domain/errors'
import { assetPlatforms, type AssetPlatform } from '../../domain/platform'
import { isNameKnown, platformNextStep, platformVerdict } from '../../domain/platform-board'
import { openStates } from '../../domain/username-request'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { platformAssets } from '../database/schema/platform-assets'
import { requestCandidates, usernameRequests } from '../database/schema/requests'
import { facebookAsset, instagramAsset, isAssetOf } from './of-line'

export type AssetRow = typeof platformAssets.$inferSelect

/** A line with its two assets and what its open request asks for: all that a verdict needs. */
export function selectPlatforms(store: Store) {
  return store
    .select({
      line: lines,
      facebook: facebookAsset,
      instagram: instagramAsset,
      open: usernameRequests,
      wanted: requestCandidates.username,
    })
    .from(lines)
    .leftJoin(facebookAsset, isAssetOf(facebookAsset, 'facebook'))
    .leftJoin(instagramAsset, isAssetOf(instagramAsset, 'instagram'))
    .leftJoin(
      usernameRequests,
      and(eq(usernameRequests.lineId, lines.id), inArray(usernameRequests.state, [...openStates])),
    )
    .leftJoin(
      requestCandidates,
      and(
        eq(requestCandidates.requestId, usernameRequests.id),
        eq(requestCandidates.rank, usernameRequests.currentRank),
      ),
    )
}

type JoinedPlatforms = Awaited<ReturnType<typeof selectPlatforms>>[number]

export function toPlatformRow(row: JoinedPlatforms): PlatformRow {
  const { line, open, wanted } = row
  return {
    line: { id: line.id, displayName: line.displayName, phoneNumber: line.phoneNumber },
    whatsapp: {
      username: line.username,
      displayCase: line.usernameDisplayCase,
      state: line.usernameState,
      confirmedAt: line.usernameConfirmedAt?.toISOString() ?? null,
    },
    openRequestId: open?.id ?? null,
    wanted,
    places: assetPlatforms.map((platform) => placeOf(row, platform)),
  }
}

function placeOf(row: JoinedPlatforms, platform: AssetPlatform): PlatformPlace {
  const { line, open, wanted } = row
  const asset = row[platform]
  const known = isNameKnown({ state: line.usernameState, confirmedAt: line.usernameConfirmedAt })
  const facts = {
    platform,
    whatsapp: { username: line.username, known },
    wanted,
    open,
    asset,
  }
  return {
    platform,
    verdict: platformVerdict(facts),
    ...platformNextStep(facts),
    asset: asset && toAsset(asset),
  }
}

function toAsset(asset: AssetRow): NonNullable<PlatformPlace['asset']> {
  const { assetId, username, name, problem, problemAt, connectedByName } = asset
  return {
    assetId,
    username,
    name,
    readAt: asset.readAt.toISOString(),
    problem: problem && problemAt && { code: problem, at: problemAt.toISOString() },
    connectedAt: asset.connectedAt.toISOString(),
    connectedByName,
  }
}

/** One line of the workspace on the three platforms; `not_found` for another workspace's. */
export async function getPlatformRow(
  store: Store,
  workspaceId: string,
  lineId: string,
): Promise<PlatformRow> {
  const [row] = await selectPlatforms(store).where(
    and(eq(lines.id, lineId), eq(lines.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  return toPlatformRow(row)
}

type Place = { workspaceId: string; lineId: string; platform: AssetPlatform }

function isAt({ workspaceId, lineId, platform }: Place) {
  return and(
    eq(platformAssets.workspaceId, workspaceId),
    eq(platformAssets.lineId, lineId),
    eq(platformAssets.platform, platform),
  )
}

/** What is connected there, or `null`. */
export async function findAsset(store: Store, place: Place): Promise<AssetRow | null> {
  const [row] = await store.select().from(platformAssets).where(isAt(place))
  return row ?? null
}

/** The same, locked until the commit. Whoever also locks its line does that before. */
export async function lockAsset(tx: Store, place: Place): Promise<AssetRow | null> {
  const [row] = await tx.select().from(platformAssets).where(isAt(place)).for('no key update')
  return row ?? null
}
