import { and, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { AssetPlatform } from '../../domain/platform'
import { lines } from '../database/schema/lines'
import { platformAssets } from '../database/schema/platform-assets'

/** The same table twice, for statements that want both assets of a line in its row. */
export const facebookAsset = alias(platformAssets, 'facebook_asset')
export const instagramAsset = alias(platformAssets, 'instagram_asset')

/** The condition of such a join: a line has one asset on each platform at most. */
export function isAssetOf(
  table: typeof facebookAsset | typeof instagramAsset,
  platform: AssetPlatform,
) {
  return and(eq(table.lineId, lines.id), eq(table.platform, platform))
}
