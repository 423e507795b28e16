import { and, desc, eq, isNull, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { createGuestLink as contract, GuestLink } from '../../domain/api/guest-reviews'
import { DomainError } from '../../domain/errors'
import type { Actor } from '../../domain/roles'
import { stepsIn } from '../../domain/username-request'
import { recordAudit } from '../audit/record'
import { randomToken, sha256 } from '../auth/secrets'
import type { Store } from '../database/database'
import { guestLinks } from '../database/schema/guest-links'
import type { Change } from '../dependencies'
import { decodeCursor, toPage } from '../paging'
import { demandStep, viewerOf } from '../username-requests/permissions'
import { getFullRequest, lockRequest } from '../username-requests/rows'
import { announce } from '../username-requests/transition'
import { linksOf, stateOf, toGuestLink } from './rows'

const day = 24 * 60 * 60_000

/**
 * Makes a link for one request. The link is answered once; only the hash of its token is stored. Whoever may not
 * review the request cannot have it reviewed by a link of their own either.
 */
export async function makeGuestLink(
  change: Change,
  input: { requestId: string; publicUrl: string } & z.output<typeof contract.body>,
): Promise<{ link: GuestLink; url: string }> {
  const { tx, actor, at } = change
  const { request } = await lockRequest(tx, actor.workspaceId, input.requestId)
  demandStep(request, await viewerOf(tx, actor), 'approve')
  if (request.state !== 'in_review')
    throw new DomainError('step_not_allowed', {
      detail: `A request that is ${request.state} cannot be reviewed.`,
      allowed: stepsIn(request.state),
    })
  const token = randomToken()
  const row = {
    id: change.newId(),
    workspaceId: actor.workspaceId,
    requestId: request.id,
    tokenHash: await sha256(token),
    name: input.name,
    language: input.language ?? null,
    createdBy: actor.name,
    createdAt: at,
    expiresAt: new Date(at.getTime() + input.expiresInDays * day),
    usedAt: null,
    decision: null,
    endedAt: null,
  }
  await tx.insert(guestLinks).values(row)
  await announce(change, request)
  await recordAudit(change, {
    action: 'guest_link.create',
    subject: `/api/v1/username-requests/${request.id}`,
    after: { link: row.id, name: row.name, expiresAt: row.expiresAt.toISOString() },
  })
  return { link: toGuestLink(row, at), url: `${input.publicUrl}/guest-review/${token}` }
}

/** Newest first: ids are ordered by time. */
export async function listGuestLinks(
  store: Store,
  actor: Actor,
  query: { requestId: string; limit: number; cursor?: string | undefined; now: Date },
) {
  await getFullRequest(store, actor.workspaceId, query.requestId)
  const cursor = decodeCursor(query.cursor)
  const rows = await store
    .select()
    .from(guestLinks)
    .where(
      and(
        linksOf(actor.workspaceId, query.requestId),
        cursor === null ? undefined : lt(guestLinks.id, cursor.id),
      ),
    )
    .orderBy(desc(guestLinks.id))
    .limit(query.limit + 1)
  return toPage(
    rows,
    query.limit,
    (row) => toGuestLink(row, query.now),
    (row) => ({ value: '', id: row.id }),
  )
}

/** Ends a link at once. One that is over already stays as it is: what it was used for is kept. */
export async function endGuestLink(
  change: Change,
  { requestId, linkId }: { requestId: string; linkId: string },
): Promise<undefined> {
  const { tx, actor, at } = change
  const { request } = await lockRequest(tx, actor.workspaceId, requestId)
  const found = and(linksOf(actor.workspaceId, requestId), eq(guestLinks.id, linkId))
  const [row] = await tx.select().from(guestLinks).where(found)
  if (!row) throw new DomainError('not_found')
  if (stateOf(row, at) !== 'open') return
  await tx
    .update(guestLinks)
    .set({ endedAt: at })
    .where(and(found, isNull(guestLinks.usedAt)))
  await announce(change, request)
  await recordAudit(change, {
    action: 'guest_link.end',
    subject: `/api/v1/username-requests/${requestId}`,
    before: { link: row.id, name: row.name },
  })
}
