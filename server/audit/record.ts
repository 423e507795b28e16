import { eq, sql } from 'drizzle-orm'
import { sha256 } from '../auth/secrets'
import { audit } from '../database/schema/flow'
import { workspaces } from '../database/schema/workspaces'
import type { Change, Deed } from '../dependencies'

/**
 * Adds to the audit in the same transaction as the deed. Each entry's hash covers the one before it; the workspace
 * row is the lock that keeps the chain a chain, so call this last. `no key update`: every row of the workspace that
 * others insert holds a key share on it, and two of them would wait for each other in a circle.
 */
export async function recordAudit(change: Change, deed: Deed): Promise<void> {
  if (change.gathered) change.gathered.deeds.push(deed)
  else await recordAll(change, [deed])
}

/** The same for many deeds, in their order, in three statements. */
export async function recordAll(change: Change, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return
  const { tx, actor } = change
  const [head] = await tx
    .select({ hash: workspaces.auditHead, length: workspaces.auditLength })
    .from(workspaces)
    .where(eq(workspaces.id, actor.workspaceId))
    .for('no key update')
  if (!head) throw new Error('The workspace of the actor is gone.')
  const entries: (typeof audit.$inferSelect)[] = []
  for (const deed of deeds) {
    const entry = entryOf(change, deed, head.length + entries.length + 1)
    const hash = await auditHash(entries.at(-1)?.hash ?? head.hash, entry)
    entries.push({ ...entry, hash })
  }
  await tx.insert(audit).values(entries)
  await tx
    .update(workspaces)
    .set({
      auditHead: entries.at(-1)?.hash ?? head.hash,
      auditLength: sql`${workspaces.auditLength} + ${entries.length}`,
    })
    .where(eq(workspaces.id, actor.workspaceId))
}

function entryOf({ actor, at, newId }: Change, deed: Deed, place: number): Entry {
  return {
    id: newId(),
    workspaceId: actor.workspaceId,
    place,
    at,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    action: deed.action,
    subject: deed.subject,
    before: deed.before ?? null,
    after: deed.after ?? null,
  }
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
