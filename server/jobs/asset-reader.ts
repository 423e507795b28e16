import { eq, sql } from 'drizzle-orm'
import type { AssetPlatform } from '../../domain/platform'
import { rowsOf } from '../database/database'
import { platformAssets } from '../database/schema/platform-assets'
import type { Dependencies } from '../dependencies'
import { readBudget } from '../lines/read-again'
import { lockLine } from '../lines/rows'
import { assetProblemOf, readAsset } from '../meta/platform-assets'
import { applyAssetReading, type AssetReading } from '../platform-assets/apply-asset-reading'
import { nextAssetRead } from '../platform-assets/next-read'
import { lockAsset } from '../platform-assets/rows'
import { graphClientFor } from '../settings/connection'
import { spendRead } from './name-reader'
import { systemChange } from './system-change'

type Due = {
  id: string
  workspaceId: string
  lineId: string
  wabaId: string
  platform: AssetPlatform
  assetId: string
}
type Outcome = { reading: AssetReading | null; next: Date }

/** Reads the Page or account that is due longest, within the reads of its line's account. Answers whether there was one. */
export async function readNextAsset(deps: Dependencies): Promise<boolean> {
  const due = await claim(deps)
  if (!due) return false
  const { reading, next } = await ask(deps, due)
  await deps.database.transaction(async (tx) => {
    const line = await lockLine(tx, due.lineId)
    const asset = await lockAsset(tx, due)
    // Another may have been connected, or this one taken off, while Meta was asked.
    if (!line || asset?.assetId !== due.assetId) return
    await tx.update(platformAssets).set({ nextReadAt: next }).where(eq(platformAssets.id, asset.id))
    if (reading)
      await applyAssetReading(systemChange(deps, tx, due.workspaceId), line, asset, reading)
  })
  return true
}

async function ask(deps: Dependencies, due: Due): Promise<Outcome> {
  const now = deps.now()
  const later = { reading: null, next: nextAssetRead(now, 'later') }
  const client = await graphClientFor(deps, due.workspaceId)
  if (!client || !(await spendRead(deps.database.store, due, now, readBudget.assets))) return later
  const found = await readAsset(client, due.assetId)
  const at = found.askedAt
  if (found.kind === 'ok')
    return {
      reading: { at, username: found.username, name: found.name },
      next: nextAssetRead(now, 'told'),
    }
  const problem = found.kind === 'lost' ? 'unreachable' : assetProblemOf(found)
  if (problem === 'throttled') return later
  return { reading: { at, problem }, next: nextAssetRead(now, 'failed') }
}

/** Takes it for as long as a call can last, so that no other instance reads it meanwhile. */
async function claim(deps: Dependencies): Promise<Due | null> {
  const now = deps.now()
  const until = new Date(now.getTime() + deps.pace.lease)
  const result = await deps.database.store.execute(sql`
    with due as (
      select platform_assets.id, lines.waba_id from platform_assets
      join lines on lines.id = platform_assets.line_id
      where platform_assets.next_read_at <= ${now.toISOString()}::timestamptz and lines.gone_at is null
      order by platform_assets.next_read_at limit 1 for update of platform_assets skip locked)
    update platform_assets set next_read_at = ${until.toISOString()}::timestamptz from due
    where platform_assets.id = due.id
    returning platform_assets.id, platform_assets.workspace_id as "workspaceId", platform_assets.line_id as "lineId",
      due.waba_id as "wabaId", platform_assets.platform, platform_assets.asset_id as "assetId"`)
  return rowsOf<Due>(result)[0] ?? null
}
