import { and, eq } from 'drizzle-orm'
import type { MetaDetail } from '../../domain/errors'
import type { BlockReason } from '../../domain/username-request'
import { lines } from '../database/schema/lines'
import { requestCandidates } from '../database/schema/requests'
import type { Change } from '../dependencies'
import { applyReading } from '../lines/apply-reading'
import { asSoonAsPossible } from '../lines/read-again'
import { lockLine } from '../lines/rows'
import type { MetaDisposition } from '../meta/errors'
import type { SetUsername } from '../meta/usernames'
import { enqueueAsk } from './enqueue'
import { currentCandidate, followingCandidate, type FullRequest } from './rows'
import { moveRequest } from './transition'

/** Meta said yes, or will say: `approved` on this call is no claim that anybody sees the name (meta-contract 1.2). */
export async function applyAccepted(
  change: Change,
  full: FullRequest,
  answer: SetUsername,
  meta: MetaDetail | null,
) {
  if (answer.status === 'refused_legacy')
    return applyDisposition(change, full, answer.disposition, meta)
  if (answer.status !== 'accepted') return awaitMeta(change, full, meta)
  const line = await lockLine(change.tx, full.line.id)
  if (!line) return
  await applyReading(
    change,
    line,
    {
      username: currentCandidate(full).username,
      status: 'reserved',
      metaStatus: answer.metaStatus,
      revoked: false,
      at: change.at,
    },
    meta,
  )
  // Whether it is visible already, only a read tells.
  await readSoon(change, full)
}

/** Meta has not made up its mind, or says what we do not know: wait for a webhook or the next read. */
export async function awaitMeta(
  change: Change,
  full: FullRequest,
  meta: MetaDetail | null,
): Promise<void> {
  await moveRequest(change, full, 'meta_pending', {
    by: 'meta',
    meta,
    set: { waitReason: 'meta_pending', nextTryAt: null },
  })
  await readSoon(change, full)
}

/** Meta said no, or not like this. `try_later` is the worker's business and does not come here. */
export async function applyDisposition(
  change: Change,
  full: FullRequest,
  disposition: MetaDisposition,
  meta: MetaDetail | null,
): Promise<void> {
  if (disposition.kind === 'refused') return refuseCandidate(change, full, meta)
  if (disposition.kind === 'blocked') {
    await moveRequest(change, full, 'meta_blocked', {
      by: 'meta',
      meta,
      set: { blockReason: disposition.reason },
    })
    return markLink(change, full, disposition.reason)
  }
  if (disposition.kind === 'needs_move')
    await moveRequest(change, full, 'meta_needs_move', { by: 'meta', meta })
}

/** A refused candidate gives way to the next by itself: the reviewer approved them all. */
async function refuseCandidate(
  change: Change,
  full: FullRequest,
  meta: MetaDetail | null,
): Promise<void> {
  await change.tx
    .update(requestCandidates)
    .set({ state: 'refused' })
    .where(
      and(
        eq(requestCandidates.requestId, full.request.id),
        eq(requestCandidates.rank, full.request.currentRank),
      ),
    )
  const next = followingCandidate(full)
  if (!next) {
    await moveRequest(change, full, 'meta_refused', { by: 'meta', meta })
    return
  }
  const moved = await moveRequest(change, full, 'meta_refused_next', {
    by: 'meta',
    meta,
    set: { currentRank: next.rank },
  })
  await enqueueAsk(change, moved)
}

/** 147003 and 147004 tell where else the name stands: the line's platforms show it. */
async function markLink(change: Change, full: FullRequest, reason: BlockReason): Promise<void> {
  const set =
    reason === 'facebook_link'
      ? { facebookState: 'link_needed' as const }
      : reason === 'instagram_link'
        ? { instagramState: 'link_needed' as const }
        : null
  if (set) await change.tx.update(lines).set(set).where(eq(lines.id, full.line.id))
}

/** Has the name of the line read again as soon as a reader is free; for a move, of every line that shows it too. */
async function readSoon(change: Change, full: FullRequest): Promise<void> {
  const { tx } = change
  await tx.update(lines).set({ nextReadAt: asSoonAsPossible }).where(eq(lines.id, full.line.id))
  await tx
    .update(lines)
    .set({ nextReadAt: asSoonAsPossible })
    .where(
      and(
        eq(lines.workspaceId, full.request.workspaceId),
        eq(lines.username, currentCandidate(full).username),
      ),
    )
}
