import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { DomainError } from '../../domain/errors'
import type { AssetPlatform, AssetProblem } from '../../domain/platform'
import type { Actor } from '../../domain/roles'
import { recordAudit } from '../audit/record'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { platformAssets } from '../database/schema/platform-assets'
import type { Change, Dependencies } from '../dependencies'
import { publish } from '../events/publish'
import { findLines, lockLine, type LineRow } from '../lines/rows'
import { applyAssetReading, assetPath, noProblem, type AssetReading } from './apply-asset-reading'
import { askForAsset } from './ask-meta'
import { nextAssetRead } from './next-read'
import { getPlatformRow, lockAsset } from './rows'

type Wish = { lineId: string; platform: AssetPlatform; assetId: string }
type Told = Extract<AssetReading, { username: string | null }>

/** Connects a Page or an account to a line, once Meta has told its name: nothing is stored that cannot be read. */
export async function connectAsset(deps: Dependencies, actor: Actor, wish: Wish) {
  const { store } = deps.database
  const { workspaceId } = actor
  const [line] = await findLines(store, workspaceId, [wish.lineId])
  if (!line) throw new DomainError('not_found')
  await refuseTaken(store, line, wish)
  const reading = await askForAsset(deps, line, wish.assetId)
  if ('problem' in reading) throw unreadable(reading.problem)
  await deps.database.transaction(async (tx) => {
    const change = { tx, actor, at: deps.now(), newId: deps.newId }
    const locked = await lockLine(tx, line.id)
    if (locked) await keep(change, locked, wish, reading)
  })
  return getPlatformRow(store, workspaceId, line.id)
}

/** A WhatsApp name stands on one line, so one Page beside two lines could never be the same as both. */
async function refuseTaken(store: Store, line: LineRow, { platform, assetId }: Wish) {
  const [holder] = await store
    .select({ lineId: lines.id, displayName: lines.displayName, goneAt: lines.goneAt })
    .from(platformAssets)
    .innerJoin(lines, eq(lines.id, platformAssets.lineId))
    .where(isTheAsset(line.workspaceId, platform, assetId))
  if (!holder || holder.lineId === line.id || holder.goneAt !== null) return
  throw new DomainError('already_exists', {
    detail: `It is connected to the line ${holder.displayName}. Disconnect it there first.`,
  })
}

function isTheAsset(workspaceId: string, platform: AssetPlatform, assetId: string) {
  return and(
    eq(platformAssets.workspaceId, workspaceId),
    eq(platformAssets.platform, platform),
    eq(platformAssets.assetId, assetId),
  )
}

async function keep(change: Change, line: LineRow, wish: Wish, reading: Told): Promise<void> {
  const { tx, actor, at } = change
  const { workspaceId } = line
  const before = await lockAsset(tx, { workspaceId, lineId: line.id, platform: wish.platform })
  if (before?.assetId === wish.assetId) {
    await applyAssetReading(change, line, before, reading)
    return
  }
  await takeFromGoneLines(tx, workspaceId, wish)
  const told = {
    assetId: wish.assetId,
    username: reading.username,
    name: reading.name,
    readAt: reading.at,
    ...noProblem,
    nextReadAt: nextAssetRead(at, 'told'),
    connectedBy: actor.id,
    connectedByName: actor.name,
    connectedAt: at,
  }
  const place = { workspaceId, lineId: line.id, platform: wish.platform }
  await tx
    .insert(platformAssets)
    .values({ id: change.newId(), ...place, ...told })
    .onConflictDoUpdate({
      target: [platformAssets.lineId, platformAssets.platform],
      set: told,
    })
  await publish({ ...change, workspaceId }, 'line.updated', `/api/v1/lines/${line.id}`)
  await recordAudit(change, {
    action: 'platform_asset.connect',
    subject: assetPath(place),
    before: before && { assetId: before.assetId, username: before.username },
    after: { assetId: wish.assetId, username: reading.username },
  })
}

/** A line that left its account shows nowhere: what it held is free for another. */
async function takeFromGoneLines(tx: Store, workspaceId: string, { platform, assetId }: Wish) {
  const gone = tx.select({ id: lines.id }).from(lines).where(isNotNull(lines.goneAt))
  await tx
    .delete(platformAssets)
    .where(and(isTheAsset(workspaceId, platform, assetId), inArray(platformAssets.lineId, gone)))
}

const sentences: Record<AssetProblem, string> = {
  not_found:
    'Meta shows nothing with a username under this id, or does not show it to Handleboard.',
  permission: 'Meta does not let Handleboard read this one.',
  connection: 'Meta refused the access token.',
  unreachable: 'Meta did not answer.',
  unknown_answer: 'Meta gave an answer that is not known.',
}

function unreadable(problem: AssetProblem): DomainError {
  if (problem === 'connection') return new DomainError('meta_refused_credentials')
  if (problem === 'unreachable') return new DomainError('meta_unreachable')
  const message = sentences[problem]
  return new DomainError('invalid_input', {
    fields: [{ path: 'assetId', code: `asset_${problem}`, message }],
  })
}
