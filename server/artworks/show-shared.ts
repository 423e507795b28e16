import { and, eq, gt, isNull, ne, notInArray, or } from 'drizzle-orm'
import type { SharedArtwork } from '../../domain/api/artworks'
import { wholeDesign, type StoredDesign } from '../../domain/artwork'
import { DomainError } from '../../domain/errors'
import { sha256 } from '../auth/secrets'
import type { Store } from '../database/database'
import { artworks, artworkShares } from '../database/schema/artworks'
import { messageCodes } from '../database/schema/message-codes'
import { workspaces } from '../database/schema/workspaces'
import { nameFacts } from './name-facts'
import { standingOf } from './rows'

/** The artwork behind a link. A link that never was and one that is over are refused alike. */
export async function showShared(
  store: Store,
  { token, now }: { token: string; now: Date },
): Promise<SharedArtwork> {
  const [row] = await store
    .select({ artwork: artworks, workspaceName: workspaces.name, share: artworkShares })
    .from(artworkShares)
    .innerJoin(artworks, eq(artworks.id, artworkShares.artworkId))
    .innerJoin(workspaces, eq(workspaces.id, artworks.workspaceId))
    .where(
      and(
        eq(artworkShares.tokenHash, await sha256(token)),
        isNull(artworkShares.endedAt),
        gt(artworkShares.expiresAt, now),
        isNull(artworks.endedAt),
      ),
    )
  if (!row) throw new DomainError('guest_link_ended')
  const { artwork, workspaceName, share } = row
  const { name, username, displayCase, design } = artwork
  const factsOf = await nameFacts(store, artwork.workspaceId, [username])
  const { ownMark, ...drawn } = wholeDesign(design)
  return {
    workspaceName,
    name,
    username,
    displayCase,
    ...standingOf(factsOf(username)),
    design: {
      ...drawn,
      ownMark: ownMark && { svg: ownMark.svg },
      qr: await qrOf(store, design),
    },
    expiresAt: share.expiresAt.toISOString(),
  }
}

/** A scan of a code that is or goes away at Meta opens nothing: its address is told to nobody. */
async function qrOf(store: Store, { qr }: StoredDesign): Promise<SharedArtwork['design']['qr']> {
  if (qr?.kind !== 'message_code') return qr
  const { id, state, problem, deepLinkUrl } = messageCodes
  const [code] = await store
    .select({ url: deepLinkUrl })
    .from(messageCodes)
    .where(
      and(
        eq(id, qr.codeId),
        notInArray(state, ['deleting', 'deleted']),
        or(isNull(problem), ne(problem, 'code_not_found')),
      ),
    )
  return { kind: 'message_code', url: code?.url ?? null }
}
