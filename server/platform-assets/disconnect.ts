import { eq } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import type { AssetPlatform } from '../../domain/platform'
import { recordAudit } from '../audit/record'
import { platformAssets } from '../database/schema/platform-assets'
import type { Change } from '../dependencies'
import { publish } from '../events/publish'
import { assetPath } from './apply-asset-reading'
import { lockAsset } from './rows'

/** Takes it off the line. Nothing goes to Meta: there it stays linked, or not, as it was. */
export async function disconnectAsset(
  change: Change,
  lineId: string,
  platform: AssetPlatform,
): Promise<undefined> {
  const { workspaceId } = change.actor
  const asset = await lockAsset(change.tx, { workspaceId, lineId, platform })
  if (!asset) throw new DomainError('not_found')
  await change.tx.delete(platformAssets).where(eq(platformAssets.id, asset.id))
  await publish({ ...change, workspaceId }, 'line.updated', `/api/v1/lines/${lineId}`)
  await recordAudit(change, {
    action: 'platform_asset.disconnect',
    subject: assetPath(asset),
    before: { assetId: asset.assetId, username: asset.username },
  })
  return undefined
}
