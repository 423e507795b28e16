import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Line } from '../../domain/api/lines'
import { DomainError } from '../../domain/errors'
import type { PlatformName, PlatformState } from '../../domain/platform'
import { openStates } from '../../domain/username-request'
import type { Store } from '../database/database'
import { lines } from '../database/schema/lines'
import { usernameRequests } from '../database/schema/requests'
import { accounts } from '../database/schema/workspaces'
import { facebookAsset, instagramAsset, isAssetOf } from '../platform-assets/of-line'

export type LineRow = typeof lines.$inferSelect
type Asset = { id: string; username: string | null } | null
type JoinedRow = {
  line: LineRow
  wabaName: string | null
  openRequestId: string | null
  facebook: Asset
  instagram: Asset
}

/** A line with its account's name and its open request: what every answer about lines needs. */
export function selectLines(store: Store) {
  return store
    .select({
      line: lines,
      wabaName: accounts.name,
      openRequestId: usernameRequests.id,
      facebook: { id: facebookAsset.id, username: facebookAsset.username },
      instagram: { id: instagramAsset.id, username: instagramAsset.username },
    })
    .from(lines)
    .leftJoin(
      accounts,
      and(eq(accounts.workspaceId, lines.workspaceId), eq(accounts.wabaId, lines.wabaId)),
    )
    .leftJoin(
      usernameRequests,
      and(eq(usernameRequests.lineId, lines.id), inArray(usernameRequests.state, [...openStates])),
    )
    .leftJoin(facebookAsset, isAssetOf(facebookAsset, 'facebook'))
    .leftJoin(instagramAsset, isAssetOf(instagramAsset, 'instagram'))
}

export function toLine(row: JoinedRow): Line {
  const { line, wabaName, openRequestId } = row
  return {
    id: line.id,
    phoneNumber: line.phoneNumber,
    displayName: line.displayName,
    wabaId: line.wabaId,
    wabaName,
    phoneNumberId: line.phoneNumberId,
    status: line.status,
    metaStatus: line.metaStatus,
    quality: line.quality,
    username: {
      value: line.username,
      displayCase: line.usernameDisplayCase,
      state: line.usernameState,
      metaStatus: line.usernameMetaStatus,
      confirmedAt: line.usernameConfirmedAt?.toISOString() ?? null,
    },
    platforms: platformsOf(row),
    openRequestId,
    release: releaseOf(line),
    syncedAt: line.syncedAt.toISOString(),
  }
}

function releaseOf(line: LineRow): Line['release'] {
  const { releaseState: state, releaseUsername: username, releaseSince: since } = line
  if (state === null || username === null || since === null) return null
  return { username, state, since: since.toISOString(), problem: line.releaseProblem }
}

function platformsOf({ line, facebook, instagram }: JoinedRow): Line['platforms'] {
  const { usernameState: state } = line
  const whatsapp = state === 'live' || state === 'reserved' || state === 'none' ? state : 'unknown'
  return [
    { platform: 'whatsapp', username: line.username, state: whatsapp },
    { platform: 'facebook', ...standing(facebook, line.facebookState) },
    { platform: 'instagram', ...standing(instagram, line.instagramState) },
  ]
}

/** What Meta told of the connected asset; a link that it asked for stands above that. */
function standing(asset: Asset, known: PlatformState): Omit<PlatformName, 'platform'> {
  if (asset === null) return { username: null, state: known }
  const told = asset.username === null ? 'none' : 'live'
  return {
    username: asset.username?.toLowerCase() ?? null,
    state: known === 'link_needed' ? known : told,
  }
}

/** One line of the workspace as the API shows it; `not_found` for another workspace's. */
export async function getLine(store: Store, workspaceId: string, id: string): Promise<Line> {
  const [row] = await selectLines(store).where(
    and(eq(lines.id, id), eq(lines.workspaceId, workspaceId)),
  )
  if (!row) throw new DomainError('not_found')
  return toLine(row)
}

/** The bare row, locked: whoever changes a line's name or its requests holds it until the commit. */
export async function lockLine(tx: Store, id: string): Promise<LineRow | null> {
  const [row] = await lockLines(tx, [id])
  return row ?? null
}

/** Several at once, always in the same order: two who want the same ones never wait for each other in a circle. */
export async function lockLines(tx: Store, ids: string[]): Promise<LineRow[]> {
  return tx
    .select()
    .from(lines)
    .where(inArray(lines.id, ids))
    .orderBy(lines.id)
    .for('no key update')
}

/** The lines of the workspace among these ids that are still on an account. */
export async function findLines(
  store: Store,
  workspaceId: string,
  ids: string[],
): Promise<LineRow[]> {
  return store
    .select()
    .from(lines)
    .where(and(inArray(lines.id, ids), eq(lines.workspaceId, workspaceId), isNull(lines.goneAt)))
}
