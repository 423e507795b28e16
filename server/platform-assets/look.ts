import type { PlatformRow } from '../../domain/api/platform-assets'
import { DomainError } from '../../domain/errors'
import type { AssetPlatform } from '../../domain/platform'
import type { Actor } from '../../domain/roles'
import type { Dependencies } from '../dependencies'
import { findLines, lockLine } from '../lines/rows'
import { applyAssetReading } from './apply-asset-reading'
import { askForAsset } from './ask-meta'
import { findAsset, getPlatformRow, lockAsset } from './rows'

/** Reads a connected Page or account from Meta now. That Meta refused to show it is an answer too, and is kept. */
export async function lookAtAsset(
  deps: Dependencies,
  actor: Actor,
  { id: lineId, platform }: { id: string; platform: AssetPlatform },
): Promise<PlatformRow> {
  const { store } = deps.database
  const place = { workspaceId: actor.workspaceId, lineId, platform }
  const [line] = await findLines(store, actor.workspaceId, [lineId])
  const asset = await findAsset(store, place)
  if (!line || !asset) throw new DomainError('not_found')
  const reading = await askForAsset(deps, line, asset.assetId)
  await deps.database.transaction(async (tx) => {
    const locked = await lockLine(tx, lineId)
    const now = await lockAsset(tx, place)
    // Another may have been connected while Meta was asked.
    if (locked && now?.assetId === asset.assetId)
      await applyAssetReading(
        { tx, actor, at: deps.now(), newId: deps.newId },
        locked,
        now,
        reading,
      )
  })
  return getPlatformRow(store, actor.workspaceId, lineId)
}
