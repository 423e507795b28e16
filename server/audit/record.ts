import { eq, sql } from 'drizzle-orm'
import { sha256 } from '../auth/secrets'
import { audit } from '../database/schema/flow'
import { workspaces } from '../database/schema/workspaces'
import type { Change } from '../dependencies'

export type Deed = {
  /** `noun.verb`, like `username_request.approve`. */
  action: string
  /** API path of what it was done to. */
  subject: string
  before?: unknown
  after?: unknown
}

/**
 * Adds to the audit in the same transaction as the deed. Each entry's hash covers the one before it; the workspace
 * row is the lock that keeps the chain a chain, so call this last. `no key update`: every row of the workspace that
 * others insert holds a key share on it, and two of them would wait for each other in a circle.
 */
export async function recordAudit(change: Change, deed: Deed): Promise<void> {
  const { tx, actor, at } = change
  const [head] = await tx
    .select({ hash: workspaces.auditHead, length: workspaces.auditLength })
    .from(workspaces)
    .where(eq(workspaces.id, actor.workspaceId))
    .for('no key update')
  if (!head) throw new Error('The workspace of the actor is gone.')
  const entry = {
    id: change.newId(),
    workspaceId: actor.workspaceId,
    place: head.length + 1,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action: deed.action,
    subject: deed.subject,
    before: deed.before ?? null,
    after: deed.after ?? null,
  }
  const hash = await auditHash(head.hash, entry)
  await tx.insert(audit).values({ ...entry, hash })
  await tx
    .update(workspaces)
    .set({ auditHead: hash, auditLength: sql`${workspaces.auditLength} + 1` })
    .where(eq(workspaces.id, actor.workspaceId))
}

type Entry = Omit<typeof audit.$inferSelect, 'hash'>

/** The hash of an entry: SHA-256 over the hash before it and the entry's fields in a fixed order. */
export function auditHash(previous: string, entry: Entry): Promise<string> {
  return sha256(
    JSON.stringify([
      previous,
      entry.id,
      entry.workspaceId,
      entry.place,
      entry.at.toISOString(),
      entry.actorKind,
      entry.actorId,
      entry.actorName,
      entry.action,
      entry.subject,
      sorted(entry.before),
      sorted(entry.after),
    ]),
  )
}

/** The database returns the keys of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]),
  )
}
